import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useDraft } from './useDraft.ts';

/** Length from which a field has several lines (characters). */
const LONG = 60;

interface TextInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Normalises the typed text; the result is shown on blur. */
  readonly read?: (text: string) => string;
  /** Whether it always has several lines. */
  readonly isLong?: boolean;
  readonly id?: string;
  readonly lang?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'tel' | 'decimal';
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

/** Texts in the files have no line breaks. */
function readLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** A text input; the initial text decides whether it has several lines, since replacing the element would lose the focus. */
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
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onInput(currentTarget.value),
    onBlur: onLeave,
  };
  return hasLines ? (
    <textarea {...shared} rows={Math.min(12, Math.ceil(text.length / LONG) + 1)} />
  ) : (
    <input {...shared} />
  );
}
