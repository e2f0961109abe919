/** Records that an entry, or a part of it, was confirmed: what, by whom and when. Shows what to ask. */
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { getPartAssured, type Assured, type Confirmed } from '../../../src/domain/freshness.ts';
import type { OpenEntry, EntryValues } from '../editor.ts';
import type { FormField } from '../formFields.ts';
import { DateInput } from './DateInput.tsx';
import { toText } from './Field.tsx';
import { getFieldLabel, useEditorContext } from './editorStrings.ts';
import { toFields, type Fields } from '../../../src/domain/fields.ts';

type Stated = Pick<Assured, 'date' | 'by'>;

const ALL = 'all';
const CONFIRMED = 'confirmed';

function findField({ parts: [part] }: OpenEntry, name: string): FormField | undefined {
  return part?.control.kind === 'group'
    ? part.control.fields.find((field) => field.name === name)
    : undefined;
}

/** The parts of a record that can be confirmed separately and have a value. */
function listParts(opened: OpenEntry, fields: Fields): string[] {
  const control = findField(opened, CONFIRMED)?.control;
  const names = control?.kind === 'group' ? control.fields.map(({ name }) => name) : [];
  return names.filter((name) => !['', 'unknown', undefined].includes(fields[name] as string | undefined));
}

/** The values after a part of the record, or all of it, was confirmed. */
export function confirmPart(values: EntryValues, part: string, stated: Stated): EntryValues {
  const { [CONFIRMED]: confirmed, ...fields } = toFields(values.parts[0]);
  const next =
    part === ALL
      ? { ...fields, assured: stated }
      : { ...fields, [CONFIRMED]: { ...toFields(confirmed), [part]: stated } };
  return { ...values, parts: values.parts.with(0, next) };
}

/** Whether the hours have changed without a new confirmation. */
export function lacksHoursSource(opened: OpenEntry, values: EntryValues): boolean {
  if (opened.isNew || findField(opened, CONFIRMED) === undefined) return false;
  const [before, after] = [toFields(opened.values.parts[0]), toFields(values.parts[0])];
  const describe = ({ assured, confirmed }: Fields): string =>
    JSON.stringify([assured, toFields(confirmed)['hours']]);
  return (
    typeof after['hours'] === 'string' &&
    after['hours'] !== 'unknown' &&
    after['hours'] !== before['hours'] &&
    describe(before) === describe(after)
  );
}

interface ConfirmPanelProps {
  readonly opened: OpenEntry;
  readonly values: EntryValues;
  readonly onChange: (values: EntryValues) => void;
}

export function ConfirmPanel({ opened, values, onChange }: ConfirmPanelProps): JSX.Element | null {
  const { t, config } = useEditorContext();
  const id = useId();
  const [part, setPart] = useState('');
  const [stated, setStated] = useState<Stated>({ date: config.today, by: '' });
  const [done, setDone] = useState<EntryValues>();
  const fields = toFields(values.parts[0]);
  if (opened.isNew || findField(opened, 'assured') === undefined) return null;
  const parts = [...listParts(opened, fields), ALL];
  const chosen = parts.length === 1 ? ALL : part;
  const describeLast = (name: string): string => {
    const { date: lastDate, by: lastBy } = toFields(fields['assured']);
    const assured = { date: toText(lastDate), by: toText(lastBy) };
    const confirmed = toFields(fields[CONFIRMED]) as Confirmed;
    const { date, by } = getPartAssured({ assured, confirmed }, name);
    return t('confirm.last', { date: toText(date), by: toText(by) });
  };
  const confirm = (): void => {
    const next = confirmPart(values, chosen, { ...stated, by: stated.by.trim() });
    setDone(next);
    onChange(next);
  };
  const question = fields['question'];
  const isReady = chosen !== '' && stated.by.trim() !== '' && stated.date !== '';
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{t('confirm.title')}</h2>
      {typeof question === 'string' && question !== '' && (
        <p>
          <strong>{t('field.question')}:</strong> {question}
        </p>
      )}
      {parts.length > 1 && (
        <fieldset>
          <legend>{t('confirm.what')}</legend>
          {parts.map((name) => (
            <label>
              <input type="radio" name={id} checked={chosen === name} onChange={() => setPart(name)} />{' '}
              {name === ALL ? t('confirm.all') : getFieldLabel(t, name)}{' '}
              <span class="hint">{describeLast(name)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <StatedFields stated={stated} onChange={setStated}>
        <button type="button" onClick={confirm} disabled={!isReady}>
          {t('confirm.do')}
        </button>
      </StatedFields>
      <p role="status">{done === values ? t('confirm.done') : ''}</p>
      {done === values && chosen === ALL && question !== undefined && (
        <button
          type="button"
          onClick={() => {
            const { question: _, ...rest } = fields;
            onChange({ ...values, parts: values.parts.with(0, rest) });
          }}
        >
          {t('confirm.answered')}
        </button>
      )}
    </section>
  );
}

/** Fields for who confirmed something, and when. */
function StatedFields({
  stated,
  onChange,
  children,
}: {
  readonly stated: Stated;
  readonly onChange: (stated: Stated) => void;
  readonly children?: JSX.Element;
}): JSX.Element {
  const { t } = useEditorContext();
  const id = useId();
  return (
    <div class="row stated">
      <div>
        <label for={`${id}-by`}>{t('confirm.by')}</label>
        <input
          id={`${id}-by`}
          value={stated.by}
          onInput={({ currentTarget: { value } }) => onChange({ ...stated, by: value })}
        />
      </div>
      <div>
        <label for={`${id}-date`}>{t('confirm.when')}</label>
        <DateInput id={`${id}-date`} value={stated.date} onChange={(date) => onChange({ ...stated, date })} />
      </div>
      {children}
    </div>
  );
}

/** Asks who confirmed new hours, before they are saved. */
export function HoursQuestion({
  stated,
  onChange,
  onSkip,
}: {
  readonly stated: Stated;
  readonly onChange: (stated: Stated) => void;
  readonly onSkip: () => void;
}): JSX.Element {
  const { t } = useEditorContext();
  const id = useId();
  const group = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    group.current?.querySelector('input')?.focus();
  }, []);
  return (
    <section class="hours-source" aria-labelledby={id} role="group" ref={group}>
      <p id={id}>
        <strong>{t('hoursSource.title')}</strong>
      </p>
      <StatedFields stated={stated} onChange={onChange}>
        <button type="button" class="quiet" onClick={onSkip}>
          {t('hoursSource.skip')}
        </button>
      </StatedFields>
    </section>
  );
}
