import { useRef } from 'preact/hooks';

interface InputEventOf {
  readonly currentTarget: HTMLInputElement;
}

/**
 * Whoever comes to a field selects all that it holds, as after a Tab: what is typed then takes its place, and is not added to
 * it. A second press puts the cursor where it is wanted.
 */
export function useSelectAll(): {
  readonly onFocus: (event: InputEventOf) => void;
  readonly onClick: (event: InputEventOf) => void;
} {
  const presses = useRef(0);
  return {
    onFocus: ({ currentTarget }) => {
      presses.current = 0;
      currentTarget.select();
    },
    onClick: ({ currentTarget }) => {
      presses.current += 1;
      // The press has put the cursor somewhere, unless a part was selected on purpose.
      const isCursor = currentTarget.selectionStart === currentTarget.selectionEnd;
      if (presses.current === 1 && isCursor) currentTarget.select();
    },
  };
}
