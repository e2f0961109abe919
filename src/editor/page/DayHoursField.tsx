import type { JSX } from 'preact';
import { TimeInput } from './TimeInput.tsx';
import { useSurroundings } from './words.ts';

/** The hours of special days: closed, nobody knows, or from when to when. */
export function DayHoursField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  const { say } = useSurroundings();
  const state = value === 'off' || value === 'unknown' ? value : 'times';
  const ranges = state === 'times' ? value.split(/, ?/) : [];
  const write = (index: number, side: 0 | 1, time: string): void => {
    const next = ranges.map((range, at) => {
      const [from = '', to = ''] = range.split('-');
      if (at !== index) return range;
      return side === 0 ? `${time}-${to}` : `${from}-${time}`;
    });
    onChange(next.join(','));
  };
  return (
    <div class="row">
      <select
        aria-label={label}
        value={state}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value === 'times' ? '10:00-12:00' : currentTarget.value);
        }}
      >
        {['off', 'unknown', 'times'].map((option) => (
          <option value={option}>{say(`day.${option}`)}</option>
        ))}
      </select>
      {ranges.map((range, index) => {
        const [from = '', to = ''] = range.split('-');
        return (
          <span class="range">
            <TimeInput
              label={say('hours.timeFrom', { day: label })}
              value={from}
              onChange={(time) => {
                write(index, 0, time);
              }}
            />
            –
            <TimeInput
              label={say('hours.timeTo', { day: label })}
              value={to}
              onChange={(time) => {
                write(index, 1, time);
              }}
            />
          </span>
        );
      })}
      {state === 'times' && (
        <button
          type="button"
          aria-label={say('hours.addTime', { day: label })}
          onClick={() => {
            onChange([...ranges, '13:00-15:00'].join(','));
          }}
        >
          {say('hours.more')}
        </button>
      )}
      {ranges.length > 1 && (
        <button
          type="button"
          aria-label={say('hours.removeTime', { day: label })}
          onClick={() => {
            onChange(ranges.slice(0, -1).join(','));
          }}
        >
          {say('hours.less')}
        </button>
      )}
    </div>
  );
}
