import { useReducer, useState } from 'preact/hooks';

export interface FieldDraft<Text> {
  /** What the field shows. */
  readonly text: Text;
  readonly onInput: (text: Text) => void;
  /** On blur: the field then shows its value in full, `09:00` for a `9`. */
  readonly onLeave: () => void;
}

/**
 * Holds the text of a field while it is being typed. The form also renders when it was checked or another field has changed;
 * only a different value from outside (an undo, "as above") replaces the text. Values reported by the field itself may come
 * back late, so they are remembered.
 */
export function useDraft<Value, Text>(
  value: Value,
  format: (value: Value) => Text,
  read: (text: Text) => Value,
  onChange: (value: Value) => void,
): FieldDraft<Text> {
  const current = JSON.stringify(value);
  const [state] = useState(() => ({ text: format(value), seen: current, reported: [] as string[] }));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  if (current !== state.seen) {
    state.seen = current;
    if (!state.reported.includes(current)) Object.assign(state, { text: format(value), reported: [] });
    else if (state.reported.at(-1) === current) state.reported = [current];
  }
  return {
    text: state.text,
    onInput: (text) => {
      const next = read(text);
      state.text = text;
      state.reported.push(JSON.stringify(next));
      redraw(undefined);
      onChange(next);
    },
    onLeave: () => {
      state.text = format(read(state.text));
      redraw(undefined);
    },
  };
}
