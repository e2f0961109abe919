/** One field of a form with its label, its hint and its mistakes; the control follows from the kind of the field. */
import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import type { EntryIssue } from '../entryIssues.ts';
import type { Control, FormField } from '../formFields.ts';
import { readPhoneNumber } from '../../domain/phoneNumber.ts';
import { DateInput } from './DateInput.tsx';
import { DayHoursField } from './DayHoursField.tsx';
import { IssueNote } from './IssueNote.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { HoursField } from './HoursField.tsx';
import { TextInput } from './TextInput.tsx';
import { NO_TIMES } from './TimeRange.tsx';
import { getFieldLabel, getLanguageLabel, getValueLabel, useEditorContext } from './editorStrings.ts';

export type Fields = Readonly<Record<string, unknown>>;
type Path = readonly PropertyKey[];

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly control: Control;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Those of this field and of the fields in it. */
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

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The mistakes at a path and below it. */
function listIssuesAt(issues: readonly EntryIssue[], path: Path): EntryIssue[] {
  return issues.filter(({ path: at }) => at && path.every((key, index) => String(at[index]) === String(key)));
}

/** Controls that are a group of several inputs. */
const GROUPS: readonly Control['kind'][] = [
  'group',
  'list',
  'map',
  'choices',
  'languages',
  'hours',
  'dayHours',
  'either',
];

export function Field(props: FieldProps): JSX.Element {
  const { control, label, issues, path, isOptional, example } = props;
  const { t } = useEditorContext();
  const id = useId();
  // What stands in a field of a group is told there, and of a list of one in its only element.
  const isOne = control.kind === 'list' && control.oneAlone === true && typeof props.value === 'string';
  const own = isOne
    ? []
    : issues.filter(({ path: at = [] }) => at.length <= path.length || !showsInner(control, at, path));
  const hasIssue = own.length > 0;
  const about = `${id}-about`;
  const shared = { 'data-field': path.join('/') };
  const reported = (
    <div id={about}>
      {hasIssue &&
        own.map((issue) => (
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
      <Foldable
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
        {reported}
        <GroupInput {...props} />
      </Foldable>
    );
  }
  if (GROUPS.includes(control.kind)) {
    return (
      <fieldset
        class={`field ${hasIssue ? 'wrong' : ''}`}
        aria-describedby={about}
        data-list={control.kind === 'list' ? props.name : undefined}
        {...shared}
      >
        <legend>
          {label}
          {optional}
        </legend>
        {reported}
        <GroupInput {...props} />
      </fieldset>
    );
  }
  return (
    <div class={`field ${hasIssue ? 'wrong' : ''}`} {...shared}>
      <label for={id}>
        {label}
        {optional}
      </label>
      {hint}
      <PlainInput {...props} id={id} about={about} hasIssue={hasIssue} />
      {reported}
    </div>
  );
}

/** Whether a control shows the field in which a mistake stands. */
function showsInner(control: Control, at: Path, path: Path): boolean {
  if (control.kind === 'group') {
    const name = String(at[path.length]);
    return control.others !== undefined || control.fields.some((field) => field.name === name);
  }
  if (control.kind === 'either') return showsInner(control.or, at, path);
  return control.kind === 'list' ? control.of.kind !== 'reference' : control.kind === 'map';
}

/** Where phone numbers without a country code belong, if not to the country of the site. */
const PhoneCountry = createContext<string | undefined>(undefined);

interface PlainProps extends FieldProps {
  readonly id: string;
  readonly about: string;
  readonly hasIssue: boolean;
}

function PlainInput({
  id,
  about,
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
  const shared = { id, 'aria-describedby': about, 'aria-invalid': hasIssue } as const;
  const leave = (text: string): void => {
    onChange(text === '' && isOptional ? undefined : text);
  };
  switch (control.kind) {
    case 'choice': {
      const values = control.choices;
      return (
        <select
          {...shared}
          value={value === undefined ? '' : toText(value)}
          onChange={({ currentTarget }) => {
            const chosen = values.find((choice) => String(choice) === currentTarget.value);
            onChange(chosen);
          }}
        >
          {(isOptional || value === undefined) && <option value="">{t('notSaid')}</option>}
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
          read={(text) => readPhoneNumber(text, country)}
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
            // What is no number stays as it was typed, so that the check can say so.
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

/** Fields of a sentence or more. */
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
      return <List {...props} of={control.of} oneAlone={control.oneAlone === true} />;
    case 'map':
      return <NamedFields {...props} of={control.of} />;
    case 'either':
      return <Either {...props} plain={control.plain} or={control.or} />;
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
  /** Of the words of a right: those for each group. */
  readonly others?: Control | undefined;
}): JSX.Element {
  const { t, config } = useEditorContext();
  const own = isFields(value) ? value : {};
  const groups = others ? (config.elements.Group ?? []) : [];
  const all = [
    ...fields.map((field) => ({ ...field, label: getFieldLabel(t, field.name) })),
    ...groups.flatMap(({ id, title }) =>
      others ? [{ name: id, label: title, control: others, isOptional: false, example: undefined }] : [],
    ),
  ];
  const days = useDays(own);
  const inherited = useContext(PhoneCountry);
  const country = isFields(own['abroad']) ? toText(own['abroad']['country']) : inherited;
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
            value={own[field.name]}
            path={[...path, field.name]}
            issues={listIssuesAt(issues, [...path, field.name])}
            onChange={(inner) => {
              onChange({ ...own, ...days.follow(field, inner), [field.name]: inner });
            }}
          />
        ))}
      </div>
    </PhoneCountry.Provider>
  );
}

/** In a group with a first and a last day the last one follows the first: it never comes before it. */
function useDays(own: Fields): {
  readonly follow: (field: FormField, value: unknown) => Fields;
  readonly onLeave: () => void;
} {
  // As the two were when somebody began to type: on its way to a day another one may come up for a moment.
  const before = useRef<{ readonly from: string; readonly to: string } | undefined>(undefined);
  return {
    follow: ({ name, control }, value) => {
      if (name !== 'from' || control.kind !== 'date' || !('to' in own)) return {};
      // Also when it is emptied to be typed anew.
      before.current ??= { from: toText(own['from']), to: toText(own['to']) };
      if (!isDate(value)) return {};
      const { from, to } = before.current;
      return { to: to === '' || to === from || to < value ? value : to };
    },
    onLeave: () => {
      before.current = undefined;
    },
  };
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Some of several: those that are ticked, in the order in which they were. */
function Boxes({
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
            onChange={({ currentTarget: { checked } }) => {
              onChange(checked ? [...chosen, choice] : chosen.filter((other) => other !== choice));
            }}
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
    <Boxes
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
  const state = value === undefined ? 'unsaid' : spoken ? 'known' : 'unknown';
  const choose = (next: string): void => {
    onChange(next === 'unsaid' ? undefined : next === 'unknown' ? 'unknown' : (spoken ?? []));
  };
  return (
    <>
      <div class="row">
        {['unknown', 'known', ...(isOptional ? ['unsaid'] : [])].map((option) => (
          <label>
            <input
              type="radio"
              name={id}
              checked={state === option}
              onChange={() => {
                choose(option);
              }}
            />{' '}
            {t(option === 'unsaid' ? 'notSaid' : option)}
          </label>
        ))}
      </div>
      {spoken && (
        <>
          <Boxes choices={tags} chosen={spoken} onChange={onChange} />
          <Adder
            label={t('languages.other')}
            action={t('list.add', { field: label })}
            onAdd={(tag) => {
              onChange([...spoken, tag]);
            }}
          />
        </>
      )}
    </>
  );
}

/** A field and a button, for one more name. */
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
  const replace = (index: number, element: unknown): void => {
    change(elements.map((other, at) => (at === index ? element : other)));
  };
  return (
    <>
      {elements.map((element, index) => (
        <div class="element" key={index}>
          <Field
            name={name}
            label={t('list.nth', { field: label, number: String(index + 1) })}
            control={of}
            isOptional={false}
            example={of.kind === 'text' ? undefined : example}
            value={element}
            path={oneAlone && elements.length === 1 ? path : [...path, index]}
            issues={oneAlone && elements.length === 1 ? issues : listIssuesAt(issues, [...path, index])}
            onChange={(inner) => {
              replace(index, inner);
            }}
          />
          <button
            type="button"
            aria-label={`${t('list.remove')}: ${t('list.nth', { field: label, number: String(index + 1) })}`}
            onClick={() => {
              change(elements.filter((_, at) => at !== index));
            }}
          >
            {t('list.remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() => {
          change([...elements, getNewElement(of, config.today)]);
        }}
      >
        {t('list.add', { field: label })}
      </button>
    </>
  );
}

/** What one more element of a list begins with. */
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
  const own = isFields(value) ? value : {};
  return (
    <>
      {Object.entries(own).map(([name, inner]) => {
        const reported = listIssuesAt(issues, [...path, name]);
        const element = (
          <div class="element" key={name}>
            <Field
              name={name}
              label={name}
              control={of}
              isOptional={false}
              value={inner}
              path={[...path, name]}
              issues={reported}
              onChange={(next) => {
                onChange({ ...own, [name]: next });
              }}
            />
            <button
              type="button"
              aria-label={`${t('list.remove')}: ${name}`}
              onClick={() => {
                onChange(Object.fromEntries(Object.entries(own).filter(([other]) => other !== name)));
              }}
            >
              {t('list.remove')}
            </button>
          </div>
        );
        // A record is a form of its own; a word is a line.
        return of.kind === 'group' ? (
          <Foldable class="record" key={name} title={name} isOpen={reported.length > 0}>
            {element}
          </Foldable>
        ) : (
          element
        );
      })}
      <Adder
        label={t('map.name')}
        action={t('map.add', { field: label })}
        onAdd={(name) => {
          if (!Object.hasOwn(own, name)) onChange({ ...own, [name]: getNewElement(of, config.today) });
        }}
      />
    </>
  );
}

/** A word that says that there is nothing, or the fields. */
function Either(props: FieldProps & { readonly plain: string; readonly or: Control }): JSX.Element {
  const { plain, or, value, onChange, name, isOptional } = props;
  const context = useEditorContext();
  const id = useId();
  const options = [plain, 'known', ...(isOptional ? ['unsaid'] : [])];
  const state = value === undefined ? 'unsaid' : value === plain ? plain : 'known';
  return (
    <>
      <div class="row">
        {options.map((option) => (
          <label>
            <input
              type="radio"
              name={id}
              checked={state === option}
              onChange={() => {
                onChange(
                  option === 'unsaid'
                    ? undefined
                    : option === plain
                      ? plain
                      : getNewElement(or, context.config.today),
                );
              }}
            />{' '}
            {option === 'unsaid'
              ? context.t('notSaid')
              : option === 'known'
                ? context.t('known')
                : getValueLabel(context, name, plain)}
          </label>
        ))}
      </div>
      {state === 'known' && <GroupInput {...props} control={or} />}
    </>
  );
}

/** A part of the page that can be folded away. What opened it may pass: then it stays as it is. */
export function Foldable({
  title,
  isOpen,
  class: kind = 'part',
  field,
  children,
}: {
  readonly title: ComponentChildren;
  readonly isOpen: boolean;
  readonly class?: string;
  /** The path of the field that it holds. */
  readonly field?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const [wasOpened, setOpened] = useState(isOpen);
  return (
    <details
      class={kind}
      data-field={field}
      open={wasOpened || isOpen}
      onToggle={({ currentTarget }) => {
        setOpened(currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}
