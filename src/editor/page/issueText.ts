/** Mistakes in the words of the form: with the labels of its fields, in the language of whoever uses it. */
import { formatTypedDate } from '../../domain/typedDate.ts';
import { parseWeekForm } from '../../opening/weekForm.ts';
import { formatWeekday } from '../../opening/openingView.ts';
import type { OpenEntry } from '../editor.ts';
import type { EntryIssue, EntryPlace, EntryRemedy } from '../entryIssues.ts';
import { findControl } from './controls.ts';
import { describeField, describeValue } from './fieldText.ts';
import { getPartName } from './mergeEntries.ts';
import type { EditorContext } from './editorStrings.ts';

/** A mistake as the form shows it. */
export interface ShownIssue {
  /** The field, as it is labelled; undefined where no field of the form can correct it. */
  readonly label?: string | undefined;
  readonly text: string;
  /** What buttons would correct it, and what they say. */
  readonly remedies: readonly { readonly label: string; readonly remedy: EntryRemedy }[];
  /** The words of the check, where the form has none, or no field for it. */
  readonly check?: string | undefined;
}

/** Values of a mistake that are dates. */
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
  const own = control && findControl(control, path);
  const writer = { language, country: config.country };
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name,
      DATES.includes(name)
        ? formatTypedDate(text, writer)
        : name === 'group'
          ? (config.elements.Group?.find(({ id }) => id === text)?.title ?? text)
          : text,
    ]),
  );
  const days = code === 'hoursUnread' ? listUnfinishedDays(context, value) : [];
  if (days.length > 0) return t('issue.hoursUnread.days', { days: days.join(', ') });
  // The words for the field come first, then those for its kind.
  const kind = own?.kind === 'text' ? own.is : own?.kind;
  const keys = [String(path.at(-1) ?? ''), kind ?? ''].map((name) => `issue.${code}.${name}`);
  const known = [...keys, `issue.${code}`].find((key) => t(key) !== key) ?? 'issue.other';
  if (known === 'issue.wrong' && values['example'] === undefined) return t('issue.wrong.plain');
  return t(known, filled);
}

/** The days of a week whose times are not whole yet. */
function listUnfinishedDays({ t, language }: EditorContext, hours: unknown): string[] {
  const week = typeof hours === 'string' ? parseWeekForm(hours, true) : undefined;
  // Letters belong to no time: where they stand is more help than on which days.
  if (!week || /\p{L}/u.test(week.days.flat().join(''))) return [];
  const isUnfinished = (ranges: readonly string[]): boolean =>
    ranges.some((range) => !WHOLE_RANGE.test(range));
  return [
    ...week.days.flatMap((ranges, day) => (isUnfinished(ranges) ? [formatWeekday(language, day)] : [])),
    ...(typeof week.holidays === 'object' && isUnfinished(week.holidays) ? [t('hours.holidays')] : []),
  ];
}
