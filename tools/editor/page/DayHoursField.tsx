import type { JSX } from 'preact';
import { NO_TIMES, TimeRange } from './TimeRange.tsx';
import { useDraft } from './useDraft.ts';
import { useEditorContext } from './editorStrings.ts';

type Day = 'off' | 'unknown' | readonly string[];

/** The hours of special days: closed, unknown, or time ranges. */
export function DayHoursField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  const { t } = useEditorContext();
  const { text: day, onInput } = useDraft<string, Day>(value, parseDay, formatDay, onChange);
  const state = typeof day === 'string' ? day : 'times';
  const ranges = typeof day === 'string' ? [] : day;
  return (
    <div class="row">
      <select
        aria-label={label}
        value={state}
        onChange={({ currentTarget: { value: chosen } }) =>
          onInput(chosen === 'off' || chosen === 'unknown' ? chosen : [NO_TIMES])
        }
      >
        {['times', 'off', 'unknown'].map((option) => (
          <option value={option}>{t(`day.${option}`)}</option>
        ))}
      </select>
      {ranges.map((range, index) => (
        <TimeRange
          key={index}
          day={label}
          value={range}
          onChange={(next) => onInput(ranges.with(index, next))}
          onEmptied={() => {
            if (ranges.length > 1) onInput(ranges.toSpliced(index, 1));
          }}
        />
      ))}
      {state === 'times' && (
        <button
          type="button"
          aria-label={t('hours.addTime', { day: label })}
          onClick={() => onInput([...ranges, NO_TIMES])}
        >
          {t('hours.more')}
        </button>
      )}
      {ranges.length > 1 && (
        <button
          type="button"
          aria-label={t('hours.removeTime', { day: label })}
          onClick={() => onInput(ranges.slice(0, -1))}
        >
          {t('hours.less')}
        </button>
      )}
    </div>
  );
}

function parseDay(hours: string): Day {
  return hours === 'off' || hours === 'unknown' ? hours : hours.split(/, ?/);
}

function formatDay(day: Day): string {
  return typeof day === 'string' ? day : day.join(',');
}
