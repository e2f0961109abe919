import { useRef } from 'preact/hooks';

const FIELDS = 'input, textarea, select, [contenteditable]';

interface Typing {
  /** A field has the focus. If the focus moved now, the next keys would be lost. */
  readonly isTyping: () => boolean;
  readonly onInput: () => void;
  /** Enter saves from within a field. Nobody is typing there until the next input. */
  readonly onSave: () => void;
}

/** Tells whether an answer may take the focus. */
export function useTyping(): Typing {
  const savedFrom = useRef<Element | null>(null);
  return {
    isTyping: () => {
      const { activeElement } = document;
      return activeElement !== savedFrom.current && activeElement?.matches(FIELDS) === true;
    },
    onInput: () => {
      savedFrom.current = null;
    },
    onSave: () => {
      savedFrom.current = document.activeElement;
    },
  };
}
