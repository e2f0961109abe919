/** Describes fields and values as text, to compare versions and to report issues. */
import { formatTypedDate } from './typedDate.ts';
import { ALWAYS } from '../../../src/opening/hoursRules.ts';
import { formatShortWeekdays } from '../../../src/opening/openingView.ts';
import { parseWeekForm } from '../../../src/opening/weekForm.ts';
import type { OpenEntry } from '../editor.ts';
import type { Control } from '../formFields.ts';
import { findControl } from './controls.ts';
import { getPartName } from './mergeEntries.ts';
import { getFieldLabel, getLanguageLabel, getValueLabel, type EditorContext } from './editorStrings.ts';
import { isFields } from '../../../src/domain/fields.ts';

/** A field of an entry: the name of its part (undefined for the body of a guide), and the path within it. */
interface FieldPlace {
  readonly part?: string | undefined;
  readonly path: readonly PropertyKey[];
}

/** @example describeField(context, opened, { part: 'facts/places/house.yaml', path: ['closures', 0, 'to'] }) // => 'Closed days 1: Last day' */
export function describeField(
  context: EditorContext,
  opened: OpenEntry,
  { part: name, path }: FieldPlace,
): string {
  const { t, language } = context;
  if (name === undefined) return t('guide.text');
  const part = opened.parts.find((other) => getPartName(other) === name);
  const labels = listLabels(context, part?.control, path);
  const isText = part?.language !== undefined && opened.name.collection !== 'guides';
  const above = part?.keys.length === 1 ? getFieldLabel(t, part.keys[0] ?? '') : opened.title;
  const label = labels.join(': ') || above;
  return isText ? `${label} (${getLanguageLabel(language, part.language)})` : label;
}

/** The labels along a path, with numbers for list elements. */
function listLabels(
  context: EditorContext,
  control: Control | undefined,
  path: readonly PropertyKey[],
): string[] {
  const { t, config } = context;
  const labels: string[] = [];
  for (const [index, name] of path.entries()) {
    const parent = control && findControl(control, path.slice(0, index));
    if (typeof name === 'number')
      labels.push(t('list.nth', { field: labels.pop() ?? '', number: String(name + 1) }));
    // The keys of a map have no labels.
    else if (parent?.kind === 'map') labels.push(String(name));
    else {
      const group = config.elements.Group?.find(({ id }) => id === name);
      labels.push(
        group && parent?.kind === 'group' && parent.others ? group.title : getFieldLabel(t, String(name)),
      );
    }
  }
  return labels;
}

/** A value as the form shows it, with a text for empty and missing values. */
export function describeValue(
  context: EditorContext,
  opened: OpenEntry,
  { part: name, path }: FieldPlace,
  value: unknown,
): string {
  const part = opened.parts.find((other) => getPartName(other) === name);
  const control = part && findControl(part.control, path);
  return describe(context, control, String(path.at(-1) ?? ''), value);
}

function describe(
  context: EditorContext,
  control: Control | undefined,
  name: string,
  value: unknown,
): string {
  const { t, config, language } = context;
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return t('nothing');
  const inner = control?.kind === 'list' ? control.of : control;
  if (Array.isArray(value)) return value.map((element) => describe(context, inner, name, element)).join('; ');
  if (isFields(value)) {
    const fields = inner?.kind === 'group' ? inner.fields : [];
    return Object.entries(value)
      .map(([field, fieldValue]) => {
        const of = fields.find((other) => other.name === field)?.control;
        return `${getFieldLabel(t, field)}: ${describe(context, of, field, fieldValue)}`;
      })
      .join(', ');
  }
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' && typeof value !== 'boolean') return t('nothing');
  if (inner?.kind === 'reference')
    return config.references[inner.to].find(({ id }) => id === value)?.title ?? String(value);
  if (inner?.kind === 'date' || inner?.kind === 'looseDate')
    return formatTypedDate(String(value), { language, country: config.country });
  if (inner?.kind === 'hours') return describeHours(context, String(value));
  if (inner?.kind === 'languages' && value !== 'unknown') return getLanguageLabel(language, String(value));
  if (inner?.kind === 'dayHours' && (value === 'off' || value === 'unknown')) return t(`day.${value}`);
  return inner?.kind === 'text' ? String(value) : getValueLabel(context, name, value);
}

/** @example describeHours(context, 'Tu-Th 10:00-16:00; PH off') // => 'Tue–Thu 10:00–16:00; Public holidays: Closed' */
function describeHours({ t, language }: EditorContext, hours: string): string {
  if (hours === 'unknown') return t('unknown');
  if (hours === ALWAYS) return t('hours.always');
  const week = parseWeekForm(hours);
  if (!week) return hours;
  const runs: { first: number; last: number; times: string }[] = [];
  for (const [day, ranges] of week.days.entries()) {
    const times = formatRanges(ranges);
    const run = runs.at(-1);
    if (run?.times === times && run.last === day - 1) run.last = day;
    else if (times !== '') runs.push({ first: day, last: day, times });
  }
  const holidays = week.holidays;
  return [
    ...(runs.length === 0 ? [t('hours.closed')] : []),
    ...runs.map(({ first, last, times }) => `${formatShortWeekdays(language, first, last)} ${times}`),
    ...(holidays === undefined
      ? []
      : [
          `${t('hours.holidays')}: ${typeof holidays === 'object' ? formatRanges(holidays) : t(`hours.holidays.${holidays}`)}`,
        ]),
    ...week.rest,
  ].join('; ');
}

const formatRanges = (ranges: readonly string[]): string => ranges.join(', ').replaceAll('-', '–');
