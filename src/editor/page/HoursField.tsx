/** Opening hours as a week to fill in, or as text for those who can. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatWeekday } from '../../opening/openingView.ts';
import { emptyWeek, formatWeekForm, parseWeekForm, type WeekForm } from '../../opening/weekForm.ts';
import { TimeInput } from './TimeInput.tsx';
import { useSurroundings } from './words.ts';

type Way = 'week' | 'text' | 'always' | 'unknown' | 'none';

interface HoursProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: string | undefined) => void;
  readonly isOptional: boolean;
}

function getWay(value: unknown): Way {
  if (value === undefined) return 'none';
  if (value === 'unknown') return 'unknown';
  if (value === '24/7') return 'always';
  return parseWeekForm(typeof value === 'string' ? value : '') ? 'week' : 'text';
}

export function HoursField({ label, value, onChange, isOptional }: HoursProps): JSX.Element {
  const { say } = useSurroundings();
  const id = useId();
  const [chosen, setChosen] = useState(getWay(value));
  const hours = typeof value === 'string' ? value : '';
  const form = parseWeekForm(hours, true);
  const way = chosen === 'text' || (chosen === 'week' && form) ? chosen : getWay(value);
  const ways: readonly Way[] = [
    'week',
    'unknown',
    'always',
    'text',
    ...(isOptional ? (['none'] as const) : []),
  ];
  const choose = (next: Way): void => {
    setChosen(next);
    if (next === 'unknown') onChange('unknown');
    if (next === 'always') onChange('24/7');
    if (next === 'none') onChange(undefined);
    if (next === 'week' && !form) onChange(formatWeekForm(emptyWeek));
  };
  return (
    <>
      <div class="row" role="radiogroup" aria-label={say('hours.how')}>
        {ways.map((option) => (
          <label>
            <input
              type="radio"
              name={id}
              checked={way === option}
              onChange={() => {
                choose(option);
              }}
            />{' '}
            {say(`hours.${option}`)}
          </label>
        ))}
      </div>
      {way === 'text' && (
        <input
          aria-label={label}
          value={hours}
          onInput={({ currentTarget }) => {
            onChange(currentTarget.value);
          }}
        />
      )}
      {way === 'week' && (
        <WeekFields
          form={form ?? emptyWeek}
          onChange={(week) => {
            onChange(formatWeekForm(week));
          }}
        />
      )}
    </>
  );
}

function WeekFields({
  form,
  onChange,
}: {
  readonly form: WeekForm;
  readonly onChange: (form: WeekForm) => void;
}): JSX.Element {
  const { say, language } = useSurroundings();
  const id = useId();
  const { days, holidays, rest } = form;
  const setDay = (day: number, ranges: readonly string[]): void => {
    onChange({ ...form, days: days.map((other, index) => (index === day ? ranges : other)) });
  };
  const state = typeof holidays === 'object' ? 'times' : (holidays ?? 'unsaid');
  return (
    <div class="week">
      {days.map((ranges, day) => {
        const name = formatWeekday(language, day);
        return (
          <div class="day" role="group" aria-label={name}>
            <span class="weekday">{name}</span>
            <Ranges
              day={name}
              ranges={ranges}
              onChange={(next) => {
                setDay(day, next);
              }}
            />
            {day > 0 && (
              <button
                type="button"
                class="quiet"
                aria-label={say('hours.asBefore', { day: name })}
                onClick={() => {
                  setDay(day, days[day - 1] ?? []);
                }}
              >
                {say('hours.same')}
              </button>
            )}
          </div>
        );
      })}
      <div class="day">
        <label for={`${id}-ph`} class="weekday">
          {say('hours.holidays')}
        </label>
        <select
          id={`${id}-ph`}
          value={state}
          onChange={({ currentTarget: { value } }) => {
            onChange({
              ...form,
              holidays:
                value === 'times'
                  ? ['10:00-12:00']
                  : value === 'off' || value === 'unknown'
                    ? value
                    : undefined,
            });
          }}
        >
          {['off', 'unknown', 'times', ...(state === 'unsaid' ? ['unsaid'] : [])].map((option) => (
            <option value={option}>{say(`hours.holidays.${option}`)}</option>
          ))}
        </select>
        {typeof holidays === 'object' && (
          <Ranges
            day={say('hours.holidays')}
            ranges={holidays}
            onChange={(next) => {
              onChange({ ...form, holidays: next.length === 0 ? 'off' : next });
            }}
          />
        )}
      </div>
      <label for={`${id}-rest`}>{say('hours.rest')}</label>
      <input
        id={`${id}-rest`}
        placeholder={say('hours.rest.example')}
        value={rest.join('; ')}
        onChange={({ currentTarget: { value } }) => {
          onChange({
            ...form,
            rest: value
              .split(';')
              .map((rule) => rule.trim())
              .filter((rule) => rule !== ''),
          });
        }}
      />
    </div>
  );
}

/** The times of a day; closed where there are none. */
function Ranges({
  day,
  ranges,
  onChange,
}: {
  readonly day: string;
  readonly ranges: readonly string[];
  readonly onChange: (ranges: readonly string[]) => void;
}): JSX.Element {
  const { say } = useSurroundings();
  const write = (index: number, side: 0 | 1, time: string): void => {
    const next = ranges.map((range, at) => {
      const [from = '', to = ''] = range.split('-');
      if (at !== index) return range;
      return side === 0 ? `${time}-${to}` : `${from}-${time}`;
    });
    // A time that was emptied on both sides is taken out.
    onChange(next.filter((range) => range !== '-'));
  };
  return (
    <>
      <label class="open">
        <input
          type="checkbox"
          checked={ranges.length > 0}
          onChange={({ currentTarget: { checked } }) => {
            onChange(checked ? ['10:00-16:00'] : []);
          }}
        />{' '}
        {say('hours.open')}
        <span class="sr">: {day}</span>
      </label>
      {ranges.length === 0 && <span class="closed">{say('hours.closed')}</span>}
      {ranges.map((range, index) => {
        const [from = '', to = ''] = range.split('-');
        return (
          <span class="range">
            <TimeInput
              label={say('hours.timeFrom', { day })}
              value={from}
              onChange={(time) => {
                write(index, 0, time);
              }}
            />
            –
            <TimeInput
              label={say('hours.timeTo', { day })}
              value={to}
              onChange={(time) => {
                write(index, 1, time);
              }}
            />
            {index > 0 && (
              <button
                type="button"
                class="quiet"
                aria-label={say('hours.removeTime', { day })}
                onClick={() => {
                  onChange(ranges.filter((_, at) => at !== index));
                }}
              >
                {say('hours.less')}
              </button>
            )}
          </span>
        );
      })}
      {ranges.length > 0 && (
        <button
          type="button"
          class="quiet"
          aria-label={say('hours.addTime', { day })}
          onClick={() => {
            onChange([...ranges, '18:00-20:00']);
          }}
        >
          {say('hours.more')}
        </button>
      )}
    </>
  );
}
