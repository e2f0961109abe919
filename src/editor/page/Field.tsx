/** One field of a form with its label, its hint and its mistakes; the control follows from the kind of the field. */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SheetMistake } from '../desk.ts';
import type { Control, FormField } from '../formFields.ts';
import { HoursField } from './HoursField.tsx';
import { DayHoursField } from './DayHoursField.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { getFieldLabel, getLanguageLabel, getValueLabel, useSurroundings } from './words.ts';

export type Fields = Readonly<Record<string, unknown>>;
type Path = readonly PropertyKey[];

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly control: Control;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Those of this field and of the fields in it. */
  readonly mistakes: readonly SheetMistake[];
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
function listMistakesAt(mistakes: readonly SheetMistake[], path: Path): SheetMistake[] {
  return mistakes.filter(
    ({ path: at }) => at && path.every((key, index) => String(at[index]) === String(key)),
  );
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
  const { control, label, mistakes, path, isOptional, example } = props;
  const { say } = useSurroundings();
  const id = useId();
  // What stands in a field of a group is told there.
  const own = mistakes.filter(
    ({ path: at = [] }) => at.length <= path.length || !showsInner(control, at, path),
  );
  const hasMistake = own.length > 0;
  const about = `${id}-about`;
  const told = (
    <div id={about}>
      {hasMistake &&
        own.map(({ problem, fix }) => (
          <p class="mistake">
            <strong>{problem}</strong> {fix}
          </p>
        ))}
    </div>
  );
  const optional = isOptional ? <span class="optional"> ({say('optional')})</span> : null;
  const hint = example !== undefined && control.kind === 'text' && (
    <p class="hint">{say('example', { example: example.replace(/^["']|["']$/g, '') })}</p>
  );
  if (control.kind === 'group' && isOptional) {
    return (
      <Foldable
        class="field"
        isOpen={props.value !== undefined || mistakes.length > 0}
        title={
          <>
            {label}
            {optional}
          </>
        }
      >
        {told}
        <GroupInput {...props} />
      </Foldable>
    );
  }
  if (GROUPS.includes(control.kind)) {
    return (
      <fieldset
        class={`field ${hasMistake ? 'wrong' : ''}`}
        aria-describedby={about}
        data-list={control.kind === 'list' ? props.name : undefined}
      >
        <legend>
          {label}
          {optional}
        </legend>
        {told}
        <GroupInput {...props} />
      </fieldset>
    );
  }
  return (
    <div class={`field ${hasMistake ? 'wrong' : ''}`}>
      <label for={id}>
        {label}
        {optional}
      </label>
      {hint}
      {told}
      <PlainInput {...props} id={id} about={about} hasMistake={hasMistake} />
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

interface PlainProps extends FieldProps {
  readonly id: string;
  readonly about: string;
  readonly hasMistake: boolean;
}

function PlainInput({
  id,
  about,
  hasMistake,
  name,
  control,
  value,
  onChange,
  isOptional,
}: PlainProps): JSX.Element {
  const surroundings = useSurroundings();
  const { say, start, language } = surroundings;
  const shared = { id, 'aria-describedby': about, 'aria-invalid': hasMistake };
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
          {(isOptional || value === undefined) && <option value="">{say('notSaid')}</option>}
          {values.map((choice) => (
            <option value={String(choice)}>{getValueLabel(surroundings, name, choice)}</option>
          ))}
          {value !== undefined && !values.some((choice) => String(choice) === toText(value)) && (
            <option value={toText(value)}>{toText(value)}</option>
          )}
        </select>
      );
    }
    case 'reference':
      return <ReferenceInput {...shared} to={control.to} value={toText(value)} onChange={leave} />;
    case 'country': {
      return (
        <input
          {...shared}
          value={toText(value)}
          maxLength={2}
          onInput={({ currentTarget }) => {
            leave(currentTarget.value.toUpperCase());
          }}
        />
      );
    }
    case 'date':
      return (
        <input
          {...shared}
          type="date"
          value={toText(value)}
          onInput={({ currentTarget }) => {
            leave(currentTarget.value);
          }}
        />
      );
    case 'looseDate':
      return (
        <span class="row">
          <input
            {...shared}
            placeholder="2026-05-31"
            value={toText(value)}
            onInput={({ currentTarget }) => {
              leave(currentTarget.value.trim());
            }}
          />
          <button
            type="button"
            onClick={() => {
              onChange(start.today);
            }}
          >
            {say('today')}
          </button>
        </span>
      );
    case 'number':
      return (
        <input
          {...shared}
          inputMode="decimal"
          value={toText(value)}
          onInput={({ currentTarget: { value: typed } }) => {
            // What is no number stays as it was typed, so that the check can say so.
            const number = Number(typed.replace(',', '.'));
            onChange(
              typed === ''
                ? isOptional
                  ? undefined
                  : ''
                : Number.isNaN(number) || /[.,]$/.test(typed)
                  ? typed
                  : number,
            );
          }}
        />
      );
    default: {
      const text = toText(value);
      const isLong =
        text.length > 60 ||
        ['question', 'what', 'expect', 'find', 'who', 'when', 'summary', 'note', 'long', 'meaning'].includes(
          name,
        );
      return isLong ? (
        <textarea
          {...shared}
          rows={Math.min(12, Math.ceil(text.length / 60) + 1)}
          value={text}
          onInput={({ currentTarget }) => {
            leave(currentTarget.value.replaceAll('\n', ' '));
          }}
        />
      ) : (
        <input
          {...shared}
          value={text}
          lang={language}
          inputMode={name === 'phone' || name === 'number' ? 'tel' : undefined}
          onInput={({ currentTarget }) => {
            leave(currentTarget.value);
          }}
        />
      );
    }
  }
}

function GroupInput(props: FieldProps): JSX.Element {
  const { control, value, onChange, label, name } = props;
  switch (control.kind) {
    case 'group':
      return <GroupFields {...props} fields={control.fields} />;
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
  value,
  onChange,
  mistakes,
  path,
}: Pick<FieldProps, 'value' | 'onChange' | 'mistakes' | 'path'> & {
  readonly fields: readonly FormField[];
}): JSX.Element {
  const { say } = useSurroundings();
  const own = isFields(value) ? value : {};
  return (
    <div class="group">
      {fields.map((field) => (
        <Field
          key={field.name}
          name={field.name}
          label={getFieldLabel(say, field.name)}
          control={field.control}
          isOptional={field.isOptional}
          example={field.example}
          value={own[field.name]}
          path={[...path, field.name]}
          mistakes={listMistakesAt(mistakes, [...path, field.name])}
          onChange={(inner) => {
            onChange({ ...own, [field.name]: inner });
          }}
        />
      ))}
    </div>
  );
}

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
  const surroundings = useSurroundings();
  return (
    <Boxes
      choices={values.map((choice) => ({ choice, title: getValueLabel(surroundings, name, choice) }))}
      chosen={Array.isArray(value) ? value.map(String) : []}
      onChange={onChange}
    />
  );
}

function Languages({ value, onChange, isOptional, label }: FieldProps): JSX.Element {
  const { say, language, start } = useSurroundings();
  const id = useId();
  const spoken = Array.isArray(value) ? value.map(String) : undefined;
  const tags = [...new Set([...start.spoken, ...(spoken ?? [])])]
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
            {say(option === 'unsaid' ? 'notSaid' : option)}
          </label>
        ))}
      </div>
      {spoken && (
        <>
          <Boxes choices={tags} chosen={spoken} onChange={onChange} />
          <Adder
            label={say('languages.other')}
            action={say('list.add', { field: label })}
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
  mistakes,
  path,
  isOptional,
  example,
}: FieldProps & { readonly of: Control; readonly oneAlone: boolean }): JSX.Element {
  const { say, start } = useSurroundings();
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
            label={say('list.nth', { field: label, number: String(index + 1) })}
            control={of}
            isOptional={false}
            example={of.kind === 'text' ? undefined : example}
            value={element}
            path={oneAlone && elements.length === 1 ? path : [...path, index]}
            mistakes={
              oneAlone && elements.length === 1 ? mistakes : listMistakesAt(mistakes, [...path, index])
            }
            onChange={(inner) => {
              replace(index, inner);
            }}
          />
          <button
            type="button"
            aria-label={`${say('list.remove')}: ${say('list.nth', { field: label, number: String(index + 1) })}`}
            onClick={() => {
              change(elements.filter((_, at) => at !== index));
            }}
          >
            {say('list.remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() => {
          change([...elements, getNewElement(of, start.today)]);
        }}
      >
        {say('list.add', { field: label })}
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
            ? 'off'
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
  mistakes,
  path,
}: FieldProps & { readonly of: Control }): JSX.Element {
  const { say, start } = useSurroundings();
  const own = isFields(value) ? value : {};
  return (
    <>
      {Object.entries(own).map(([name, inner]) => {
        const told = listMistakesAt(mistakes, [...path, name]);
        const element = (
          <div class="element" key={name}>
            <Field
              name={name}
              label={name}
              control={of}
              isOptional={false}
              value={inner}
              path={[...path, name]}
              mistakes={told}
              onChange={(next) => {
                onChange({ ...own, [name]: next });
              }}
            />
            <button
              type="button"
              aria-label={`${say('list.remove')}: ${name}`}
              onClick={() => {
                onChange(Object.fromEntries(Object.entries(own).filter(([other]) => other !== name)));
              }}
            >
              {say('list.remove')}
            </button>
          </div>
        );
        // A record is a form of its own; a word is a line.
        return of.kind === 'group' ? (
          <Foldable class="record" key={name} title={name} isOpen={told.length > 0}>
            {element}
          </Foldable>
        ) : (
          element
        );
      })}
      <Adder
        label={say('map.name')}
        action={say('map.add', { field: label })}
        onAdd={(name) => {
          if (!Object.hasOwn(own, name)) onChange({ ...own, [name]: getNewElement(of, start.today) });
        }}
      />
    </>
  );
}

/** A word that says that there is nothing, or the fields. */
function Either(props: FieldProps & { readonly plain: string; readonly or: Control }): JSX.Element {
  const { plain, or, value, onChange, name, isOptional } = props;
  const surroundings = useSurroundings();
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
                      : getNewElement(or, surroundings.start.today),
                );
              }}
            />{' '}
            {option === 'unsaid'
              ? surroundings.say('notSaid')
              : option === 'known'
                ? surroundings.say('known')
                : getValueLabel(surroundings, name, plain)}
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
  children,
}: {
  readonly title: ComponentChildren;
  readonly isOpen: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const [wasOpened, setOpened] = useState(isOpen);
  return (
    <details
      class={kind}
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
