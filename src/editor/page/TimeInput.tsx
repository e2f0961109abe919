import type { JSX } from 'preact';
import { completeTime } from '../../opening/completeTime.ts';

/** A time of the day, typed in short or in full; 24 hours in every language, as in the files. */
export function TimeInput({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
}): JSX.Element {
  return (
    <input
      class="time"
      aria-label={label}
      inputMode="numeric"
      placeholder="10:00"
      value={value}
      onChange={({ currentTarget }) => {
        const time = completeTime(currentTarget.value);
        currentTarget.value = time;
        onChange(time);
      }}
    />
  );
}
