/** A form field with its label, hint and issues; its kind decides the control. */
import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import type { EntryIssue } from '../entryIssues.ts';
import type { Control, FormField } from '../formFields.ts';
import { isDay } from '../../../src/domain/calendarDay.ts';
import { setAt } from './mergeValues.ts';
import { parsePhoneNumber } from '../../../src/domain/phoneNumber.ts';
import { DateInput } from './DateInput.tsx';
import { DayHoursField } from './DayHoursField.tsx';
import { IssueNote } from './IssueNote.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { HoursField } from './HoursField.tsx';
import { TextInput } from './TextInput.tsx';
import { NO_TIMES } from './TimeRange.tsx';
import { getFieldLabel, getLanguageLabel, getValueLabel, useEditorContext } from './editorStrings.ts';
import { isFields, toFields, type Fields } from '../../../src/domain/fields.ts';

type Path = readonly PropertyKey[];

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly control: Control;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Issues of this field and of the fields inside it. */
  readonly issues: readonly EntryIssue[];
  readonly path: Path;
  readonly isOptional: boolean;
  readonly example?: string | undefined;
}

export const toText = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

/** The issues at a path and below it. */
function listIssuesAt(issues: readonly EntryIssue[], path: Path): EntryIssue[] {
  return issues.filter(({ path: at }) => at && path.every((key, index) => String(at[index]) === String(key)));
}

/** Controls with several inputs. */
const GROUPS: readonly Control['kind'][] = [
  'group',
  'list',
  'map',
  'choices',
  'languages',
  'hours',
  'dayHours',
];

export function Field(props: FieldProps): JSX.Element {
  const { control, label, issues, path, isOptional, example } = props;
  const { t } = useEditorContext();
  const id = useId();
  // Issues of an inner field are shown there, as are those of a list written as its only element.
  const isOne = control.kind === 'list' && control.allowsSingle === true && typeof props.value === 'string';
  const fieldIssues = isOne
    ? []
    : issues.filter(({ path: at = [] }) => at.length <= path.length || !showsInner(control, at, path));
  const hasIssue = fieldIssues.length > 0;
  const notesId = `${id}-about`;
  const notes = (
    <div id={notesId}>
      {fieldIssues.map((issue) => (
        <p class="issue">
          <IssueNote issue={issue} />
        </p>
      ))}
    </div>
  );
  const optional = isOptional ? <span class="optional"> ({t('optional')})</span> : null;
  const hint = example !== undefined && control.kind === 'text' && (
    <p class="hint">{t('example', { example: example.replace(/^["']|["']$/g, '') })}</p>
  );
  if (control.kind === 'group' && isOptional) {
    return (
      <Collapsible
        class="field"
        field={path.join('/')}
        isOpen={props.value !== undefined || issues.length > 0}
        title={
          <>
            {label}
            {optional}
          </>
        }
      >
        {notes}
        <GroupInput {...props} />
      </Collapsible>
    );
  }
  if (GROUPS.includes(control.kind)) {
    return (
      <fieldset
        class={`field ${hasIssue ? 'wrong' : ''}`}
        aria-describedby={notesId}
        data-list={control.kind === 'list' ? props.name : undefined}
        data-field={path.join('/')}
      >
        <legend>
          {label}
          {optional}
        </legend>
        {notes}
        <GroupInput {...props} />
      </fieldset>
    );
  }
  return (
    <div class={`field ${hasIssue ? 'wrong' : ''}`} data-field={path.join('/')}>
      <label for={id}>
        {label}
        {optional}
      </label>
      {hint}
      <PlainInput {...props} id={id} notesId={notesId} hasIssue={hasIssue} />
      {notes}
    </div>
  );
}

/** Whether a control shows the inner field that an issue belongs to. */
function showsInner(control: Control, at: Path, path: Path): boolean {
  if (control.kind === 'group') {
    const name = String(at[path.length]);
    return control.others !== undefined || control.fields.some((field) => field.name === name);
  }
  return control.kind === 'list' ? control.of.kind !== 'reference' : control.kind === 'map';
}

/** Country of phone numbers without a country code, if not the site's. */
const PhoneCountry = createContext<string | undefined>(undefined);

interface PlainProps extends FieldProps {
  readonly id: string;
  readonly notesId: string;
  readonly hasIssue: boolean;
}

function PlainInput({
  id,
  notesId,
  hasIssue,
  name,
  control,
  value,
  onChange,
  isOptional,
}: PlainProps): JSX.Element {
  const context = useEditorContext();
  const { t, config, language } = context;
  const country = useContext(PhoneCountry) ?? config.country;
  const shared = { id, 'aria-describedby': notesId, 'aria-invalid': hasIssue } as const;
  const leave = (text: string): void => onChange(text === '' && isOptional ? undefined : text);
  switch (control.kind) {
    case 'choice': {
      const values = control.choices;
      return (
        <select
          {...shared}
          value={value === undefined ? '' : toText(value)}
          onChange={({ currentTarget }) =>
            onChange(values.find((choice) => String(choice) === currentTarget.value))
          }
        >
          {(isOptional || value === undefined) && <option value="">{t('notStated')}</option>}
          {values.map((choice) => (
            <option value={String(choice)}>{getValueLabel(context, name, choice)}</option>
          ))}
          {value !== undefined && !values.some((choice) => String(choice) === toText(value)) && (
            <option value={toText(value)}>{toText(value)}</option>
          )}
        </select>
      );
    }
    case 'reference':
      return <ReferenceInput {...shared} to={control.to} value={toText(value)} onChange={leave} />;
    case 'country':
      return (
        <TextInput
          {...shared}
          maxLength={2}
          value={toText(value)}
          read={(text) => text.trim().toUpperCase()}
          onChange={leave}
        />
      );
    case 'phone':
      return (
        <TextInput
          {...shared}
          inputMode="tel"
          value={toText(value)}
          read={(text) => parsePhoneNumber(text, country)}
          onChange={leave}
        />
      );
    case 'date':
    case 'looseDate':
      return (
        <DateInput
          {...shared}
          value={toText(value)}
          isLoose={control.kind === 'looseDate'}
          onChange={leave}
        />
      );
    case 'number':
      return (
        <TextInput
          {...shared}
          inputMode="decimal"
          value={toText(value)}
          read={readNumber}
          onChange={(text) => {
            // Invalid numbers are stored as typed, so that the check reports them.
            if (text === '' || Number.isNaN(Number(text))) leave(text);
            else onChange(Number(text));
          }}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          lang={language}
          isLong={LONG_FIELDS.includes(name)}
          value={toText(value)}
          onChange={leave}
        />
      );
  }
}

/** @example readNumber('0,50') // => '0.5' */
function readNumber(text: string): string {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(number) ? text.trim() : String(number);
}

/** Fields for a sentence or more. */
const LONG_FIELDS = [
  'question',
  'what',
  'expect',
  'find',
  'who',
  'when',
  'summary',
  'note',
  'long',
  'meaning',
];

function GroupInput(props: FieldProps): JSX.Element {
  const { control, value, onChange, label, name } = props;
  switch (control.kind) {
    case 'group':
      return <GroupFields {...props} fields={control.fields} others={control.others} />;
    case 'hours':
      return <HoursField label={label} value={value} onChange={onChange} isOptional={props.isOptional} />;
    case 'dayHours':
      return <DayHoursField label={label} value={toText(value)} onChange={onChange} />;
    case 'choices':
      return <Choices {...props} values={control.choices} name={name} />;
    case 'languages':
      return <Languages {...props} />;
    case 'list':
      return <List {...props} of={control.of} oneAlone={control.allowsSingle === true} />;
    case 'map':
      return <NamedFields {...props} of={control.of} />;
    default:
      return <></>;
  }
}

/** The fields of a group, in the order of its schema. */
export function GroupFields({
  fields,
  others,
  value,
  onChange,
  issues,
  path,
}: Pick<FieldProps, 'value' | 'onChange' | 'issues' | 'path'> & {
  readonly fields: readonly FormField[];
  /** The control of further fields, one for each group of readers. */
  readonly others?: Control | undefined;
}): JSX.Element {
  const { t, config } = useEditorContext();
  const values = toFields(value);
  const groups = others ? (config.elements.Group ?? []) : [];
  const all = [
    ...fields.map((field) => ({ ...field, label: getFieldLabel(t, field.name) })),
    ...groups.flatMap(({ id, title }) =>
      others ? [{ name: id, label: title, control: others, isOptional: false, example: undefined }] : [],
    ),
  ];
  const days = useDays(values);
  const inherited = useContext(PhoneCountry);
  const country = isFields(values['abroad']) ? toText(values['abroad']['country']) : inherited;
  return (
    <PhoneCountry.Provider value={country}>
      <div class="group" onFocusOut={days.onLeave}>
        {all.map((field) => (
          <Field
            key={field.name}
            name={field.name}
            label={field.label}
            control={field.control}
            isOptional={field.isOptional}
            example={field.example}
            value={values[field.name]}
            path={[...path, field.name]}
            issues={listIssuesAt(issues, [...path, field.name])}
            onChange={(inner) => onChange({ ...values, ...days.follow(field, inner), [field.name]: inner })}
          />
        ))}
      </div>
    </PhoneCountry.Provider>
  );
}

/** Moves the last day of a group along with its first day, so that it is never earlier. */
function useDays(values: Fields): {
  readonly follow: (field: FormField, value: unknown) => Fields;
  readonly onLeave: () => void;
} {
  // The days before typing began: a partly typed date may briefly be read as another day.
  const before = useRef<{ readonly from: string; readonly to: string } | undefined>(undefined);
  return {
    follow: ({ name, control }, value) => {
      if (name !== 'from' || control.kind !== 'date' || !('to' in values)) return {};
      // Also set when the field is emptied first.
      before.current ??= { from: toText(values['from']), to: toText(values['to']) };
      if (!isDay(value)) return {};
      const { from, to } = before.current;
      return { to: to === '' || to === from || to < value ? value : to };
    },
    onLeave: () => {
      before.current = undefined;
    },
  };
}

/** Checkboxes; the chosen values are in the order in which they were ticked. */
function Checkboxes({
  choices,
  chosen,
  onChange,
}: {
  readonly choices: readonly { readonly choice: string; readonly title: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}): JSX.Element {
  return (
    <div class="choices">
      {choices.map(({ choice, title }) => (
        <label>
          <input
            type="checkbox"
            value={choice}
            checked={chosen.includes(choice)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, choice] : chosen.filter((other) => other !== choice))
            }
          />{' '}
          {title}
        </label>
      ))}
    </div>
  );
}

function Choices({
  values,
  value,
  onChange,
  name,
}: FieldProps & { readonly values: readonly string[] }): JSX.Element {
  const context = useEditorContext();
  return (
    <Checkboxes
      choices={values.map((choice) => ({ choice, title: getValueLabel(context, name, choice) }))}
      chosen={Array.isArray(value) ? value.map(String) : []}
      onChange={onChange}
    />
  );
}

function Languages({ value, onChange, isOptional, label }: FieldProps): JSX.Element {
  const { t, language, config } = useEditorContext();
  const id = useId();
  const spoken = Array.isArray(value) ? value.map(String) : undefined;
  const tags = [...new Set([...config.spoken, ...(spoken ?? [])])]
    .map((choice) => ({ choice, title: getLanguageLabel(language, choice) }))
    .sort((a, b) => a.title.localeCompare(b.title, language));
  const state = value === undefined ? 'notStated' : spoken ? 'known' : 'unknown';
  const choose = (next: string): void =>
    onChange(next === 'notStated' ? undefined : next === 'unknown' ? 'unknown' : (spoken ?? []));
  return (
    <>
      <div class="row">
        {['unknown', 'known', ...(isOptional ? ['notStated'] : [])].map((option) => (
          <label>
            <input type="radio" name={id} checked={state === option} onChange={() => choose(option)} />{' '}
            {t(option)}
          </label>
        ))}
      </div>
      {spoken && (
        <>
          <Checkboxes choices={tags} chosen={spoken} onChange={onChange} />
          <Adder
            label={t('languages.other')}
            action={t('list.add', { field: label })}
            onAdd={(tag) => onChange([...spoken, tag])}
          />
        </>
      )}
    </>
  );
}

/** A field and a button to add a name. */
function Adder({
  label,
  action,
  onAdd,
}: {
  readonly label: string;
  readonly action: string;
  readonly onAdd: (typed: string) => void;
}): JSX.Element {
  const id = useId();
  const add = (): void => {
    const input = document.getElementById(id) as HTMLInputElement | null;
    const typed = input?.value.trim() ?? '';
    if (!input || typed === '') return;
    onAdd(typed);
    input.value = '';
  };
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <input
        id={id}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" onClick={add}>
        {action}
      </button>
    </div>
  );
}

function List({
  of,
  oneAlone,
  name,
  label,
  value,
  onChange,
  issues,
  path,
  isOptional,
  example,
}: FieldProps & { readonly of: Control; readonly oneAlone: boolean }): JSX.Element {
  const { t, config } = useEditorContext();
  const elements: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const change = (next: readonly unknown[]): void => {
    if (next.length === 0) onChange(isOptional ? undefined : oneAlone ? '' : []);
    else onChange(oneAlone && next.length === 1 ? next[0] : next);
  };
  const isAlone = oneAlone && elements.length === 1;
  return (
    <>
      {elements.map((element, index) => {
        const elementLabel = t('list.nth', { field: label, number: String(index + 1) });
        return (
          <div class="element" key={index}>
            <Field
              name={name}
              label={elementLabel}
              control={of}
              isOptional={false}
              example={of.kind === 'text' ? undefined : example}
              value={element}
              path={isAlone ? path : [...path, index]}
              issues={isAlone ? issues : listIssuesAt(issues, [...path, index])}
              onChange={(inner) => change(elements.with(index, inner))}
            />
            <RemoveButton of={elementLabel} onClick={() => change(elements.toSpliced(index, 1))} />
          </div>
        );
      })}
      <button type="button" onClick={() => change([...elements, getNewElement(of, config.today)])}>
        {t('list.add', { field: label })}
      </button>
    </>
  );
}

function RemoveButton({
  of: label,
  onClick,
}: {
  readonly of: string;
  readonly onClick: () => void;
}): JSX.Element {
  const { t } = useEditorContext();
  return (
    <button type="button" class="quiet" aria-label={`${t('list.remove')}: ${label}`} onClick={onClick}>
      {t('list.remove')}
    </button>
  );
}

/** The initial value of a new list element. */
export function getNewElement(of: Control, today: string): unknown {
  if (of.kind !== 'group') return of.kind === 'list' ? [] : '';
  return Object.fromEntries(
    of.fields
      .filter(({ isOptional }) => !isOptional)
      .map(({ name, control }) => [
        name,
        control.kind === 'date'
          ? today
          : control.kind === 'dayHours'
            ? NO_TIMES
            : control.kind === 'choice'
              ? control.choices[0]
              : '',
      ]),
  );
}

function NamedFields({
  of,
  label,
  value,
  onChange,
  issues,
  path,
}: FieldProps & { readonly of: Control }): JSX.Element {
  const { t, config } = useEditorContext();
  const values = toFields(value);
  return (
    <>
      {Object.entries(values).map(([name, inner]) => {
        const elementIssues = listIssuesAt(issues, [...path, name]);
        const element = (
          <div class="element" key={name}>
            <Field
              name={name}
              label={name}
              control={of}
              isOptional={false}
              value={inner}
              path={[...path, name]}
              issues={elementIssues}
              onChange={(next) => onChange({ ...values, [name]: next })}
            />
            <RemoveButton of={name} onClick={() => onChange(setAt(values, [name], undefined))} />
          </div>
        );
        // A group gets a collapsible of its own; a single value is one line.
        return of.kind === 'group' ? (
          <Collapsible class="record" key={name} title={name} isOpen={elementIssues.length > 0}>
            {element}
          </Collapsible>
        ) : (
          element
        );
      })}
      <Adder
        label={t('map.name')}
        action={t('map.add', { field: label })}
        onAdd={(name) => {
          if (!Object.hasOwn(values, name)) onChange({ ...values, [name]: getNewElement(of, config.today) });
        }}
      />
    </>
  );
}

/** A collapsible part of the page. Once opened, it stays open even if `isOpen` becomes false. */
export function Collapsible({
  title,
  isOpen,
  class: kind = 'part',
  field,
  children,
}: {
  readonly title: ComponentChildren;
  readonly isOpen: boolean;
  readonly class?: string;
  /** The path of the field inside it. */
  readonly field?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const [wasOpened, setOpened] = useState(isOpen);
  return (
    <details
      class={kind}
      data-field={field}
      open={wasOpened || isOpen}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}
