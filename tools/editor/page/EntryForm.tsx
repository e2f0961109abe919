/** The form of an entry: its issues, shortcuts for common tasks, all fields, and a preview beside it. */
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isDay } from '../../../src/domain/calendarDay.ts';
import { isDeepEqual } from '../../../src/domain/deepEqual.ts';
import { getAt, toFields } from '../../../src/domain/fields.ts';
import { setAt } from './mergeValues.ts';
import type { OpenEntry, EntryValues, CheckResult } from '../editor.ts';
import type { EntryIssue } from '../entryIssues.ts';
import type { EntryPart } from '../entries.ts';
import type { Access } from './access.ts';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { Field, Collapsible, getNewElement, GroupFields } from './Field.tsx';
import { describeValue } from './describeField.ts';
import { focusField } from './focusField.ts';
import { isOpenAtFirst, listFormSections, type FormSection } from './formSections.ts';
import { GuideBody } from './GuideBody.tsx';
import { GuidePreview } from './GuidePreview.tsx';
import { getPartName } from './mergeEntries.ts';
import { IssueHelpContext, IssueNote, type IssueHelp } from './IssueNote.tsx';
import { describeIssue } from './issueText.ts';
import { Preview } from './Preview.tsx';
import { getFieldLabel, getLanguageLabel, useEditorContext } from './editorStrings.ts';

/** Debounce before a change is checked (ms). */
const CHECK_DELAY = 400;

export interface EntryFormProps {
  readonly access: Pick<Access, 'check'>;
  readonly opened: OpenEntry;
  readonly values: EntryValues;
  readonly onChange: (values: EntryValues) => void;
  readonly onCheck: (result: CheckResult) => void;
  /** Issues that prevented saving. */
  readonly rejected: readonly EntryIssue[];
}

export function EntryForm({
  access,
  opened,
  values,
  onChange,
  onCheck,
  rejected,
}: EntryFormProps): JSX.Element {
  const context = useEditorContext();
  const { t, config, language } = context;
  const [first, setFirst] = useState(config.today);
  const [result, setResult] = useState<CheckResult>();
  // Missing fields of a new record are reported on the first attempt to save, not while it is being filled in.
  const [wasRejected, setRejected] = useState(false);
  useEffect(() => {
    if (rejected.length > 0) setRejected(true);
  }, [rejected]);
  const hidesMissing = opened.isNew && !wasRejected;
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      const show = (answer: CheckResult): void => {
        if (isStale) return;
        const issues = answer.issues.filter(({ code }) => !(hidesMissing && isMissing(code)));
        setResult({ ...answer, issues });
        onCheck({ ...answer, issues });
      };
      // If the server doesn't answer, storing the draft reports it.
      access.check(opened, values, first, language).then(show, () => undefined);
    }, CHECK_DELAY);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [opened, values, first, language, hidesMissing]);
  const shown = listDistinct(rejected.length > 0 ? rejected : (result?.issues ?? []));
  const setPart = (index: number, value: unknown): void => {
    const changed = value ?? {};
    if (index === 0) setFirst(findChangedDay(values.parts[0], changed) ?? first);
    onChange({ ...values, parts: values.parts.with(index, changed) });
  };
  const help: IssueHelp = {
    describe: (issue) => describeIssue(context, opened, issue, getValueAt(values, issue)),
    correct: ({ part, path, value }) => {
      setPart(part, setAt(values.parts[part], path, value));
      requestAnimationFrame(() => focusField({ part, path }));
    },
  };
  const isTimed = opened.name.collection === 'places' || opened.name.collection === 'contacts';
  return (
    <IssueHelpContext.Provider value={help}>
      <div class={isTimed || values.body !== undefined ? 'beside' : ''}>
        {values.body !== undefined && <GuidePreview opened={opened} values={values} body={values.body} />}
        {isTimed && <Preview preview={result?.preview} first={first} onFirst={setFirst} />}
        <div>
          <IssueSummary issues={shown} opened={opened} help={help} />
          <ConfirmPanel opened={opened} values={values} onChange={onChange} />
          <CloseButtons opened={opened} values={values} setPart={setPart} />
          {opened.parts.map((part, index) => (
            <PartForm
              key={[part.path, ...part.keys].join('/')}
              opened={opened}
              index={index}
              value={values.parts[index]}
              issues={shown.filter((issue) => issue.part === index)}
              onChange={(value) => setPart(index, value)}
            />
          ))}
          {values.body !== undefined && (
            <GuideBody opened={opened} values={values} onChange={onChange} issues={shown} />
          )}
          {opened.comments.length > 0 && (
            <Collapsible title={<h2>{t('comments')}</h2>} isOpen>
              <ul>
                {opened.comments.map((comment) => (
                  <li>{comment}</li>
                ))}
              </ul>
            </Collapsible>
          )}
        </div>
      </div>
    </IssueHelpContext.Provider>
  );
}

/** A part of an entry: facts in sections, texts in a collapsible of their own. */
function PartForm({
  opened,
  index,
  value,
  issues,
  onChange,
}: {
  readonly opened: OpenEntry;
  readonly index: number;
  readonly value: unknown;
  readonly issues: readonly EntryIssue[];
  readonly onChange: (value: unknown) => void;
}): JSX.Element | null {
  const context = useEditorContext();
  const { t, language } = context;
  const part = opened.parts[index];
  if (!part) return null;
  const { collection } = opened.name;
  const { control } = part;
  if (control.kind === 'group' && part.language === undefined) {
    const sections = listFormSections(collection, control.fields);
    return (
      <div data-part={index}>
        {sections.map((section) => {
          const names = section.fields.map(({ name }) => name);
          const sectionIssues = issues.filter(({ path = [] }) => names.includes(String(path[0] ?? names[0])));
          const title = sections.length > 1 ? t(`section.${section.name}`) : opened.title;
          return (
            <Collapsible
              key={section.name}
              title={
                <>
                  <h2>{title}</h2> <SectionHint opened={opened} part={part} section={section} value={value} />
                </>
              }
              isOpen={
                sections.length === 1 ||
                sectionIssues.length > 0 ||
                isOpenAtFirst(section, opened.isNew, opened.values.parts[index])
              }
            >
              <GroupFields
                fields={section.fields}
                value={value}
                path={[]}
                issues={sectionIssues}
                onChange={onChange}
              />
            </Collapsible>
          );
        })}
      </div>
    );
  }
  const title =
    part.language === undefined
      ? opened.title
      : collection === 'guides'
        ? t('frontMatter')
        : part.keys.length === 1
          ? getFieldLabel(t, part.keys[0] ?? '')
          : t('texts', { language: getLanguageLabel(language, part.language) });
  const isOpen = (collection !== 'guides' && part.keys.length !== 1) || issues.length > 0;
  return (
    <div data-part={index}>
      <Collapsible title={<h2>{title}</h2>} isOpen={isOpen}>
        {control.kind === 'group' ? (
          <GroupFields
            fields={control.fields}
            others={control.others}
            value={value}
            path={[]}
            issues={issues}
            onChange={onChange}
          />
        ) : (
          <Field
            name={collection}
            label={title}
            control={control}
            isOptional={false}
            value={value}
            path={[]}
            issues={issues}
            onChange={onChange}
          />
        )}
      </Collapsible>
    </div>
  );
}

/** Summarises the values of a collapsed section. */
function SectionHint({
  opened,
  part,
  section,
  value,
}: {
  readonly opened: OpenEntry;
  readonly part: EntryPart;
  readonly section: FormSection;
  readonly value: unknown;
}): JSX.Element {
  const context = useEditorContext();
  const values = toFields(value);
  const texts = section.fields
    .filter(({ name }) => values[name] !== undefined && values[name] !== '' && values[name] !== 'unknown')
    .map(({ name }) =>
      describeValue(context, opened, { part: getPartName(part), path: [name] }, values[name]),
    );
  return <span class="hint values">{texts.join(' · ')}</span>;
}

/** Drops issues with the same code in the same field. */
function listDistinct(issues: readonly EntryIssue[]): EntryIssue[] {
  const getKey = ({ part, path, code, problem }: EntryIssue): string =>
    JSON.stringify([part, path, code ?? problem]);
  return [...new Map(issues.map((issue) => [getKey(issue), issue])).values()];
}

const isMissing = (code: EntryIssue['code']): boolean => code === 'empty' || code === 'emptyList';

function getValueAt({ parts }: EntryValues, { part, path = [] }: EntryIssue): unknown {
  return part === undefined ? undefined : getAt(parts[part], path);
}

/** The first day that a change affects: of closed or special days, or of a record that is valid for a limited time. */
function findChangedDay(before: unknown, after: unknown): string | undefined {
  const get = (value: unknown, field: string): unknown => toFields(value)[field];
  const listDays = (value: unknown, field: string): readonly unknown[] => {
    const days = get(value, field);
    return Array.isArray(days) ? days : [];
  };
  for (const field of ['closures', 'exceptions']) {
    const old = listDays(before, field);
    const changed = listDays(after, field).find((day) => !old.some((other) => isDeepEqual(other, day)));
    const from = get(changed, 'from');
    if (isDay(from)) return from;
  }
  return ['validFrom', 'validTo']
    .map((field) => (get(before, field) === get(after, field) ? undefined : get(after, field)))
    .find(isDay);
}

/** Lists all issues with links to their fields, including those that belong to no field. */
function IssueSummary({
  issues,
  opened,
  help,
}: {
  readonly issues: readonly EntryIssue[];
  readonly opened: OpenEntry;
  readonly help: IssueHelp;
}): JSX.Element | null {
  const { t } = useEditorContext();
  const id = useId();
  if (issues.length === 0) return null;
  return (
    <section class="summary" aria-labelledby={id} tabIndex={-1} id="issues">
      <h2 id={id}>{t('issues.title')}</h2>
      <ul>
        {issues.map((issue) => {
          const { part, path, code, file, line, problem, fix } = issue;
          // The body of a guide has no fields; its issues are also shown at their blocks.
          if (opened.name.collection === 'guides' && code === undefined) {
            return (
              <li lang="en">
                <strong>{problem}</strong> {fix}{' '}
                <span class="hint">{t('issues.elsewhere', { file, line: String(line ?? 1) })}</span>
              </li>
            );
          }
          const { label } = help.describe(issue);
          return (
            <li>
              {part !== undefined && path && (
                <>
                  <button type="button" class="link" onClick={() => focusField({ part, path })}>
                    {label}
                  </button>
                  {': '}
                </>
              )}
              <IssueNote issue={issue} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Shortcuts for common tasks: closing for some days, and different hours on a day. */
function CloseButtons({
  opened,
  values,
  setPart,
}: {
  readonly opened: OpenEntry;
  readonly values: EntryValues;
  readonly setPart: (index: number, value: unknown) => void;
}): JSX.Element | null {
  const { t, config } = useEditorContext();
  const focusOn = useRef('');
  const fields = toFields(values.parts[0]);
  const control = opened.parts[0]?.control;
  useLayoutEffect(() => {
    if (focusOn.current === '') return;
    const added = fields[focusOn.current];
    if (Array.isArray(added)) focusField({ part: 0, path: [focusOn.current, added.length - 1] });
    focusOn.current = '';
  }, [values]);
  if (control?.kind !== 'group' || opened.name.collection !== 'places' || opened.isNew) return null;
  const addTo = (field: 'closures' | 'exceptions'): void => {
    const list = control.fields.find(({ name }) => name === field)?.control;
    if (list?.kind !== 'list') return;
    const days = Array.isArray(fields[field]) ? (fields[field] as unknown[]) : [];
    focusOn.current = field;
    setPart(0, { ...fields, [field]: [...days, getNewElement(list.of, config.today)] });
  };
  return (
    <div class="row shortcuts">
      <button type="button" onClick={() => addTo('closures')}>
        {t('close.do')}
      </button>
      <button type="button" onClick={() => addTo('exceptions')}>
        {t('special.do')}
      </button>
    </div>
  );
}
