/** The form of a sheet: what is wrong, quick ways for what is done most, every field, and beside it what the site will say. */
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OpenSheet, SheetMistake, SheetValues, Trial } from '../desk.ts';
import type { Access } from './access.ts';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { Field, Foldable, getNewElement, GroupFields, type Fields } from './Field.tsx';
import { GuideBody } from './GuideBody.tsx';
import { Preview } from './Preview.tsx';
import { getFieldLabel, getLanguageLabel, useSurroundings } from './words.ts';

/** How long nobody types before a change is looked at (ms). */
const PAUSE = 250;

export interface SheetFormProps {
  readonly access: Pick<Access, 'try'>;
  readonly opened: OpenSheet;
  readonly values: SheetValues;
  readonly onChange: (values: SheetValues) => void;
  readonly onTrial: (trial: Trial) => void;
  /** Mistakes that saving brought to light. */
  readonly refused: readonly SheetMistake[];
}

export function SheetForm({
  access,
  opened,
  values,
  onChange,
  onTrial,
  refused,
}: SheetFormProps): JSX.Element {
  const surroundings = useSurroundings();
  const { say, start, language } = surroundings;
  const [first, setFirst] = useState(start.today);
  const [trial, setTrial] = useState<Trial>();
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(() => {
      void access.try(opened, values, first, language).then((answer) => {
        if (isLate) return;
        setTrial(answer);
        onTrial(answer);
      });
    }, PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [opened, values, first, language]);
  // A new record that nobody has filled in lacks everything: that is told when it is to be saved.
  const isUntouched = opened.isNew && values === opened.values;
  const found = isUntouched ? [] : (trial?.mistakes ?? []);
  const shown = refused.length > 0 ? refused : found;
  const setPart = (index: number, value: unknown): void => {
    onChange({ ...values, parts: values.parts.map((other, at) => (at === index ? (value ?? {}) : other)) });
  };
  const isTimed = opened.name.shelf === 'places' || opened.name.shelf === 'contacts';
  return (
    <div class={isTimed ? 'beside' : ''}>
      {isTimed && <Preview preview={trial?.preview} first={first} onFirst={setFirst} />}
      <div>
        <MistakeSummary mistakes={shown} opened={opened} />
        <ConfirmPanel opened={opened} values={values} onChange={onChange} />
        <CloseButtons opened={opened} values={values} setPart={setPart} />
        {opened.parts.map((part, index) => {
          const own = shown.filter((mistake) => mistake.part === index);
          const title =
            part.language === undefined
              ? opened.parts.length > 1
                ? say('facts')
                : opened.title
              : opened.name.shelf === 'guides'
                ? say('head')
                : part.keys.length === 1
                  ? getFieldLabel(say, part.keys[0] ?? '')
                  : say('words', { language: getLanguageLabel(language, part.language) });
          const isOpen =
            (opened.name.shelf !== 'guides' && part.keys.length !== 1) ||
            own.length > 0 ||
            part.language === undefined;
          return (
            <Foldable title={<h2>{title}</h2>} isOpen={isOpen} key={[part.path, ...part.keys].join('/')}>
              {part.control.kind === 'group' ? (
                <GroupFields
                  fields={part.control.fields}
                  value={values.parts[index]}
                  path={[]}
                  mistakes={own}
                  onChange={(value) => {
                    setPart(index, value);
                  }}
                />
              ) : (
                <Field
                  name={opened.name.shelf}
                  label={opened.title}
                  control={part.control}
                  isOptional={false}
                  value={values.parts[index]}
                  path={[]}
                  mistakes={own}
                  onChange={(value) => {
                    setPart(index, value);
                  }}
                />
              )}
            </Foldable>
          );
        })}
        {values.body !== undefined && (
          <GuideBody opened={opened} values={values} onChange={onChange} mistakes={shown} />
        )}
        {opened.comments.length > 0 && (
          <Foldable title={<h2>{say('comments')}</h2>} isOpen>
            <ul>
              {opened.comments.map((comment) => (
                <li>{comment}</li>
              ))}
            </ul>
          </Foldable>
        )}
      </div>
    </div>
  );
}

/** All that is wrong, also what no field shows. */
function MistakeSummary({
  mistakes,
  opened,
}: {
  readonly mistakes: readonly SheetMistake[];
  readonly opened: OpenSheet;
}): JSX.Element | null {
  const { say } = useSurroundings();
  const id = useId();
  if (mistakes.length === 0) return null;
  return (
    <section class="summary" aria-labelledby={id} tabIndex={-1} id="mistakes">
      <h2 id={id}>{say('mistakes.title')}</h2>
      <ul>
        {mistakes.map(({ file, line, problem, fix, part }) => (
          <li>
            <strong>{problem}</strong> {fix}
            {(part === undefined || opened.name.shelf === 'guides') && (
              <span class="hint"> {say('mistakes.elsewhere', { file, line: String(line ?? 1) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is done most besides confirming: to close, and to have other hours on a day. */
function CloseButtons({
  opened,
  values,
  setPart,
}: {
  readonly opened: OpenSheet;
  readonly values: SheetValues;
  readonly setPart: (index: number, value: unknown) => void;
}): JSX.Element | null {
  const { say, start } = useSurroundings();
  const focusOn = useRef('');
  const fields = values.parts[0] as Fields | undefined;
  const control = opened.parts[0]?.control;
  useEffect(() => {
    if (focusOn.current === '') return;
    const inputs = [
      ...document.querySelectorAll<HTMLElement>(`[data-list="${focusOn.current}"] input[type=date]`),
    ];
    inputs.at(-2)?.focus();
    focusOn.current = '';
  }, [values]);
  if (control?.kind !== 'group' || opened.name.shelf !== 'places' || opened.isNew) return null;
  const addTo = (field: 'closures' | 'exceptions'): void => {
    const list = control.fields.find(({ name }) => name === field)?.control;
    if (list?.kind !== 'list') return;
    const days = Array.isArray(fields?.[field]) ? (fields[field] as unknown[]) : [];
    focusOn.current = field;
    setPart(0, { ...fields, [field]: [...days, getNewElement(list.of, start.today)] });
  };
  return (
    <div class="quick row">
      <button
        type="button"
        onClick={() => {
          addTo('closures');
        }}
      >
        {say('close.do')}
      </button>
      <button
        type="button"
        onClick={() => {
          addTo('exceptions');
        }}
      >
        {say('special.do')}
      </button>
    </div>
  );
}
