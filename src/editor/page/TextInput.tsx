import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useDraft } from './useDraft.ts';

/** From how many characters on a field has several lines. */
const LONG = 60;

interface TextInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is reported of a text; it is shown when somebody leaves the field. */
  readonly read?: (text: string) => string;
  /** Whether it has several lines from the start. */
  readonly isLong?: boolean;
  readonly id?: string;
  readonly lang?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'tel' | 'decimal';
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

/** Files have no line breaks within a text. */
function readLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** A text. Which element it is depends on what it held at first: one that changed would lose the focus. */
export function TextInput({
  value,
  onChange,
  read = readLine,
  isLong = false,
  ...attributes
}: TextInputProps): JSX.Element {
  const { text, onInput, onLeave } = useDraft(value, (stored) => stored, read, onChange);
  const [hasLines] = useState(isLong || value.length > LONG);
  const shared = {
    ...attributes,
    value: text,
    autocomplete: 'off',
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      onInput(currentTarget.value);
    },
    onBlur: onLeave,
  };
  return hasLines ? (
    <textarea {...shared} rows={Math.min(12, Math.ceil(text.length / LONG) + 1)} />
  ) : (
    <input {...shared} />
  );
}
