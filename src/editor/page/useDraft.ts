/** What somebody types, kept while they type it. */
import { useReducer, useState } from 'preact/hooks';

export interface Draft<Text> {
  /** What the field shows. */
  readonly text: Text;
  readonly onInput: (text: Text) => void;
  /** When somebody leaves the field: it then shows its value in full, `09:00` for a `9`. */
  readonly onLeave: () => void;
}

/**
 * The text of a field from the first key on. The form renders again whenever it was checked or something else in it has
 * changed: nothing but another value from outside (an undo, "as above") takes the place of what is being typed. Values
 * that were reported may come back late and in between; they are known here.
 */
export function useDraft<Value, Text>(
  value: Value,
  format: (value: Value) => Text,
  read: (text: Text) => Value,
  onChange: (value: Value) => void,
): Draft<Text> {
  const current = JSON.stringify(value);
  const [own] = useState(() => ({ text: format(value), seen: current, reported: [] as string[] }));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  if (current !== own.seen) {
    own.seen = current;
    if (!own.reported.includes(current)) Object.assign(own, { text: format(value), reported: [] });
    else if (own.reported.at(-1) === current) own.reported = [current];
  }
  return {
    text: own.text,
    onInput: (text) => {
      const next = read(text);
      own.text = text;
      own.reported.push(JSON.stringify(next));
      redraw(undefined);
      onChange(next);
    },
    onLeave: () => {
      own.text = format(read(own.text));
      redraw(undefined);
    },
  };
}
