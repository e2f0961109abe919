/** Opening hours, by weekday or as text. */
import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { ALWAYS } from '../../../src/opening/hoursRules.ts';
import { formatWeekday } from '../../../src/opening/openingView.ts';
import { emptyWeek, formatWeekForm, parseWeekForm, type WeekForm } from '../../../src/opening/weekForm.ts';
import { NO_TIMES, TimeRange } from './TimeRange.tsx';
import { useDraft } from './useDraft.ts';
import { useEditorContext } from './editorStrings.ts';

type HoursFormat = 'week' | 'text' | 'always' | 'unknown' | 'none';

interface HoursProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: string | undefined) => void;
  readonly isOptional: boolean;
}

function getFormat(value: unknown): HoursFormat {
  if (value === undefined) return 'none';
  if (value === 'unknown') return 'unknown';
  if (value === ALWAYS) return 'always';
  return parseWeekForm(typeof value === 'string' ? value : '') ? 'week' : 'text';
}

export function HoursField({ label, value, onChange, isOptional }: HoursProps): JSX.Element {
  const { t } = useEditorContext();
  const id = useId();
  const [chosen, setChosen] = useState(getFormat(value));
  const hours = typeof value === 'string' ? value : '';
  const asText = useDraft(
    hours,
    (text) => text,
    (text) => text.trim(),
    onChange,
  );
  // Keeps the weekday form while times are being typed, even if the resulting text is invalid.
  const { text: form, onInput: setForm } = useDraft<string, WeekForm | undefined>(
    hours,
    (text) => parseWeekForm(text, true),
    (week) => formatWeekForm(week ?? emptyWeek),
    onChange,
  );
  const lastForm = useRef(emptyWeek);
  if (form) lastForm.current = form;
  const format = chosen === 'text' || (chosen === 'week' && form) ? chosen : getFormat(value);
  const formats: readonly HoursFormat[] = [
    'week',
    'unknown',
    'always',
    'text',
    ...(isOptional ? (['none'] as const) : []),
  ];
  const choose = (next: HoursFormat): void => {
    setChosen(next);
    if (next === 'unknown') onChange('unknown');
    if (next === 'always') onChange(ALWAYS);
    if (next === 'none') onChange(undefined);
    // Switching back restores the last week.
    if (next === 'week' && !form) setForm(lastForm.current);
  };
  return (
    <>
      <div class="row" role="radiogroup" aria-label={t('hours.how')}>
        {formats.map((option) => (
          <label>
            <input type="radio" name={id} checked={format === option} onChange={() => choose(option)} />{' '}
            {t(`hours.${option}`)}
          </label>
        ))}
      </div>
      {format === 'text' && (
        <input
          aria-label={label}
          value={asText.text}
          onInput={({ currentTarget }) => asText.onInput(currentTarget.value)}
          onBlur={asText.onLeave}
        />
      )}
      {format === 'week' && <WeekFields form={form ?? emptyWeek} onChange={setForm} />}
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
  const { t, language } = useEditorContext();
  const id = useId();
  const { days, holidays, rest } = form;
  const setDay = (day: number, ranges: readonly string[]): void =>
    onChange({ ...form, days: days.with(day, ranges) });
  const state = typeof holidays === 'object' ? 'times' : (holidays ?? 'notStated');
  const restText = useDraft(
    rest,
    (rules) => rules.join('; '),
    splitRules,
    (rules) => onChange({ ...form, rest: rules }),
  );
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
              usual={[...days.slice(0, day).reverse(), ...days.slice(day)].find((other) => other.length > 0)}
              onChange={(next) => setDay(day, next)}
            />
            {day > 0 && (
              <button
                type="button"
                class="quiet"
                aria-label={t('hours.asBefore', { day: name })}
                onClick={() => setDay(day, days[day - 1] ?? [])}
              >
                {t('hours.same')}
              </button>
            )}
          </div>
        );
      })}
      <div class="day">
        <label for={`${id}-ph`} class="weekday">
          {t('hours.holidays')}
        </label>
        <select
          id={`${id}-ph`}
          value={state}
          onChange={({ currentTarget: { value } }) => {
            onChange({
              ...form,
              holidays:
                value === 'times' ? [NO_TIMES] : value === 'off' || value === 'unknown' ? value : undefined,
            });
          }}
        >
          {['off', 'unknown', 'times', ...(state === 'notStated' ? ['notStated'] : [])].map((option) => (
            <option value={option}>{t(`hours.holidays.${option}`)}</option>
          ))}
        </select>
        {typeof holidays === 'object' && (
          <Ranges
            day={t('hours.holidays')}
            ranges={holidays}
            usual={undefined}
            onChange={(next) => onChange({ ...form, holidays: next.length === 0 ? 'off' : next })}
          />
        )}
      </div>
      <label for={`${id}-rest`}>{t('hours.rest')}</label>
      <input
        id={`${id}-rest`}
        placeholder={t('hours.rest.example')}
        value={restText.text}
        onInput={({ currentTarget }) => restText.onInput(currentTarget.value)}
        onBlur={restText.onLeave}
      />
    </div>
  );
}

function splitRules(text: string): string[] {
  return text
    .split(';')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
}

/** The times of a day; closed if there are none. */
function Ranges({
  day,
  ranges,
  usual = [NO_TIMES],
  onChange,
}: {
  readonly day: string;
  readonly ranges: readonly string[];
  /** Times for a day that is marked as open: those of the nearest open day before it, or else after it. */
  readonly usual: readonly string[] | undefined;
  readonly onChange: (ranges: readonly string[]) => void;
}): JSX.Element {
  const { t } = useEditorContext();
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={ranges.length > 0}
          onChange={({ currentTarget: { checked } }) => onChange(checked ? usual : [])}
        />{' '}
        {t('hours.open')}
        <span class="sr">: {day}</span>
      </label>
      {ranges.length === 0 && <span class="closed">{t('hours.closed')}</span>}
      {ranges.map((range, index) => (
        <span class="row" key={index}>
          <TimeRange
            day={day}
            value={range}
            onChange={(next) => onChange(ranges.with(index, next))}
            onEmptied={() => onChange(ranges.toSpliced(index, 1))}
          />
          {index > 0 && (
            <button
              type="button"
              class="quiet"
              aria-label={t('hours.removeTime', { day })}
              onClick={() => onChange(ranges.toSpliced(index, 1))}
            >
              {t('hours.less')}
            </button>
          )}
        </span>
      ))}
      {ranges.length > 0 && (
        <button
          type="button"
          class="quiet"
          aria-label={t('hours.addTime', { day })}
          onClick={() => onChange([...ranges, NO_TIMES])}
        >
          {t('hours.more')}
        </button>
      )}
    </>
  );
}
