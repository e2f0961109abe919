/** Hours in the words of a language. */
import type { Assurance } from './facts.ts';
import { listDifferentDays } from '../opening/differentDays.ts';
import { groupWeek } from '../opening/groupWeek.ts';
import { getStartOfDay } from '../domain/localTime.ts';
import type { ClosingReason, ClosureView, OpeningHoursView } from '../opening/openingHours.ts';
import type { OpeningRecord } from '../opening/openingState.ts';
import {
  formatClock,
  formatDateRange,
  formatDay,
  formatShortWeekdays,
  formatWeekday,
} from '../i18n/format.ts';
import { getBuildTime } from './siteContent.ts';
import { listUsualWeek, type OpeningException } from '../opening/statedHours.ts';
import { getOpening, type HoursFields, type Opening } from '../opening/openingRecord.ts';
import type { Site } from './schemas/site.ts';

/** The fields that decide the hours, with the reasons that a page says. */
interface HoursRecord extends HoursFields {
  readonly exceptions?: readonly (OpeningException & { readonly reason: ClosingReason })[] | undefined;
  readonly closures?: readonly Omit<ClosureView, 'days'>[] | undefined;
}

export interface OpeningView {
  readonly hours: OpeningHoursView | 'unknown';
  readonly record: OpeningRecord;
  readonly closures: readonly ClosureView[];
}

/** The hours of a place or a line: for reading, and for the phone to tell the state. */
export function getOpeningView(
  language: string,
  fields: HoursRecord,
  assurance: Assurance,
  site: Site,
): OpeningView {
  const opening = getOpening(fields, assurance.overdueFrom, getBuildTime(), site);
  const { record } = opening;
  return {
    record,
    closures: listClosureViews(language, fields.closures ?? [], site.timeZone),
    hours: fields.hours === 'unknown' ? 'unknown' : getHoursView(language, fields, opening, site.timeZone),
  };
}

function getHoursView(
  language: string,
  { hours, exceptions = [], validFrom = '', validTo = '9999' }: HoursRecord,
  { record, usualSpans, days }: Opening,
  timeZone: string,
): OpeningHoursView {
  const formatRanges = (ranges: readonly { readonly from: number; readonly to: number }[]): string[] =>
    ranges.map(({ from, to }) => `${formatClock(from)}–${formatClock(to)}`);
  const week = listUsualWeek(hours);
  return {
    always: hours === '24/7' && exceptions.length === 0,
    week: week.map(({ weekday, ranges }) => ({
      day: formatWeekday(language, weekday),
      hours: formatRanges(ranges),
    })),
    short: groupWeek(week).map(({ first, last, ranges }) => ({
      day: formatShortWeekdays(language, first, last),
      hours: formatRanges(ranges),
    })),
    differentDays: listDifferentDays(usualSpans, week, days, timeZone)
      .filter(({ date }) => validFrom <= date && date <= validTo)
      .map(({ date, noon, ranges, unsure }) => ({
        day: formatDay(language, noon, timeZone),
        hours: formatRanges(ranges),
        unsure,
        reason: exceptions.find(({ from, to }) => from <= date && date <= to)?.reason,
      })),
    record,
  };
}

/** What is over is not said any more. */
function listClosureViews(
  language: string,
  closures: readonly Omit<ClosureView, 'days'>[],
  timeZone: string,
): ClosureView[] {
  return closures
    .filter(({ to }) => getStartOfDay(to, timeZone, 1) > getBuildTime())
    .map(({ from, to, reason }) => ({ from, to, days: formatDateRange(language, from, to), reason }));
}
