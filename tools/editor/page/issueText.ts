/** Describes issues with the form's field labels, in the editor's language. */
import { formatTypedDate } from './typedDate.ts';
import { parseWeekForm } from '../../../src/opening/weekForm.ts';
import { formatWeekday } from '../../../src/opening/openingView.ts';
import type { OpenEntry } from '../editor.ts';
import type { EntryIssue, EntryPlace, EntryRemedy } from '../entryIssues.ts';
import { findControl } from './controls.ts';
import { describeField, describeValue } from './describeField.ts';
import { getPartName } from './mergeEntries.ts';
import type { EditorContext } from './editorStrings.ts';

/** An issue as the form shows it. */
export interface ShownIssue {
  /** The label of its field; undefined if it belongs to no field of the form. */
  readonly label?: string | undefined;
  readonly text: string;
  /** Fixes, with the labels of their buttons. */
  readonly remedies: readonly { readonly label: string; readonly remedy: EntryRemedy }[];
  /** The content check's message, if the form has no text or no field for the issue. */
  readonly check?: string | undefined;
}

/** Values of an issue that are dates. */
const DATES = ['from', 'to', 'date'];
const WHOLE_RANGE = /^\d\d:\d\d-\d\d:\d\d$/;

export function describeIssue(
  context: EditorContext,
  opened: OpenEntry,
  issue: EntryIssue,
  value: unknown,
): ShownIssue {
  const { t } = context;
  const { part, path, remedies = [] } = issue;
  const place = part !== undefined && path ? { part, path } : undefined;
  const name = (at: EntryPlace) => ({ part: partName(opened, at.part), path: at.path });
  return {
    label: place && describeField(context, opened, name(place)),
    text: getText(context, opened, issue, value),
    remedies: remedies.map((remedy) => ({
      label: t(`remedy.${remedy.code}`, {
        field: describeField(context, opened, name(remedy)),
        value: describeValue(context, opened, name(remedy), remedy.value),
      }),
      remedy,
    })),
    ...((issue.code === undefined || !place) && { check: `${issue.problem} ${issue.fix}` }),
  };
}

const partName = (opened: OpenEntry, index: number): string => {
  const part = opened.parts[index];
  return part ? getPartName(part) : '';
};

function getText(
  context: EditorContext,
  opened: OpenEntry,
  { code, values = {}, part, path = [] }: EntryIssue,
  value: unknown,
): string {
  const { t, language, config } = context;
  if (code === undefined) return t(part === undefined ? 'issue.elsewhere' : 'issue.other');
  const control = part === undefined ? undefined : opened.parts[part]?.control;
  const fieldControl = control && findControl(control, path);
  const locale = { language, country: config.country };
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name,
      DATES.includes(name)
        ? formatTypedDate(text, locale)
        : name === 'group'
          ? (config.elements.Group?.find(({ id }) => id === text)?.title ?? text)
          : text,
    ]),
  );
  const days = code === 'hoursUnread' ? listUnfinishedDays(context, value) : [];
  if (days.length > 0) return t('issue.hoursUnread.days', { days: days.join(', ') });
  // A text for the field takes precedence over one for its kind.
  const kind = fieldControl?.kind === 'text' ? fieldControl.is : fieldControl?.kind;
  const keys = [String(path.at(-1) ?? ''), kind ?? ''].map((name) => `issue.${code}.${name}`);
  const known = [...keys, `issue.${code}`].find((key) => t(key) !== key) ?? 'issue.other';
  if (known === 'issue.wrong' && values['example'] === undefined) return t('issue.wrong.plain');
  return t(known, filled);
}

/** The days of a week with incomplete times. */
function listUnfinishedDays({ t, language }: EditorContext, hours: unknown): string[] {
  const week = typeof hours === 'string' ? parseWeekForm(hours, true) : undefined;
  // Times with letters are not just incomplete; the general message shows where they are.
  if (!week || /\p{L}/u.test(week.days.flat().join(''))) return [];
  const isUnfinished = (ranges: readonly string[]): boolean =>
    ranges.some((range) => !WHOLE_RANGE.test(range));
  return [
    ...week.days.flatMap((ranges, day) => (isUnfinished(ranges) ? [formatWeekday(language, day)] : [])),
    ...(typeof week.holidays === 'object' && isUnfinished(week.holidays) ? [t('hours.holidays')] : []),
  ];
}
