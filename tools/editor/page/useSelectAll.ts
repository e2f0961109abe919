import { useRef } from 'preact/hooks';

interface InputEventOf {
  readonly currentTarget: HTMLInputElement;
}

/**
 * Selects the whole text when a field gets the focus by a click, as Tab does, so that typing replaces it. A second click
 * places the cursor.
 */
export function useSelectAll(): {
  readonly onFocus: (event: InputEventOf) => void;
  readonly onClick: (event: InputEventOf) => void;
} {
  const clicks = useRef(0);
  return {
    onFocus: ({ currentTarget }) => {
      clicks.current = 0;
      currentTarget.select();
    },
    onClick: ({ currentTarget }) => {
      clicks.current += 1;
      // Don't replace a selection made by dragging.
      const isCursor = currentTarget.selectionStart === currentTarget.selectionEnd;
      if (clicks.current === 1 && isCursor) currentTarget.select();
    },
  };
}
