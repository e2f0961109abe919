/** What the site will show for a place or phone line, day by day, using the site's own functions. */
import type { Site } from '../../src/content/schemas/siteSchema.ts';
import { readOpeningFields } from '../../src/content/schemas/placeSchema.ts';
import { getOverdueFrom, getPartAssured } from '../../src/domain/freshness.ts';
import { getLocalTime, getStartOfDay } from '../../src/domain/localTime.ts';
import { findDays, getOpening, reasonKeys } from '../../src/opening/opening.ts';
import { getOpeningState } from '../../src/opening/openingState.ts';
import { formatDay } from '../../src/opening/openingView.ts';
import { describeOpeningState, getOpeningLocale } from '../../src/opening/openingLabels.ts';
import { listSpansOfDay, toLocalRange } from '../../src/opening/spans.ts';
import { formatRange } from '../../src/opening/week.ts';
import { DAY_MS, formatUtcDay, listDays } from '../../src/domain/calendarDay.ts';
import type { Fields } from '../../src/domain/fields.ts';

/** One day, as a reader would see it. */
interface DayPreview {
  readonly date: string;
  readonly day: string;
  /** Opening times; empty if closed or unknown. */
  readonly hours: string;
  /** At the first hour of the day, or at noon. */
  readonly state: string;
  readonly reason?: string | undefined;
}

export interface HoursPreview {
  /** The current opening state as the site words it; undefined if the record is not shown. */
  readonly now?: string | undefined;
  readonly days: readonly DayPreview[];
  /** The first day (`YYYY-MM-DD`) on which the record counts as overdue. */
  readonly overdueFrom: string;
}

/** The site's strings in the editor's language. */
export interface PreviewLocale {
  readonly language: string;
  readonly t: (key: string, values?: Readonly<Record<string, string>>) => string;
}

/**
 * Returns undefined while the fields it depends on are invalid.
 * @param first the first day, `YYYY-MM-DD`
 * @param now ms
 */
export function getHoursPreview(
  fields: Fields,
  kind: 'place' | 'contact',
  site: Site,
  { now, first, days }: { readonly now: number; readonly first: string; readonly days: number },
  { language, t }: PreviewLocale,
): HoursPreview | undefined {
  const read = readOpeningFields(fields);
  if (!read) return undefined;
  const overdueFrom = getOverdueFrom(read.assured, site.freshDays[kind]);
  const hoursOverdueFrom = getOverdueFrom(getPartAssured(read, 'hours'), site.freshDays[kind]);
  const dates = listDays(first, days);
  const daysAhead = Math.max(1, Math.ceil((Date.parse(dates.at(-1) ?? '') - now) / DAY_MS) + 3);
  // Past days are computed from their own start, not from now.
  const from = Math.min(now, getStartOfDay(first, site.timeZone));
  const opening = getOpening(
    read,
    hoursOverdueFrom,
    from,
    site,
    daysAhead + Math.ceil((now - from) / DAY_MS),
  );
  const locale = getOpeningLocale(language, site.timeZone, t);
  const place = typeof fields['phone'] === 'string' ? 'place' : 'placeWithoutPhone';
  const subject = kind === 'contact' ? 'line' : place;
  return {
    now:
      fields['publish'] === false
        ? undefined
        : describeOpeningState(getOpeningState(opening.record, now), now, subject, locale),
    overdueFrom: formatUtcDay(overdueFrom),
    days: dates.map((date) => {
      const spans = listSpansOfDay(opening.record.spans, date, site.timeZone).filter(({ sure }) => sure);
      const reason = findDays(read.exceptions, date)?.reason ?? findDays(opening.closures, date)?.reason;
      return {
        date,
        day: formatDay(language, date),
        hours: spans.map((span) => formatRange(toLocalRange(span, date, site.timeZone))).join(', '),
        state: getOpeningState(
          opening.record,
          spans[0]?.from ?? getStartOfDay(date, site.timeZone) + DAY_MS / 2,
        ).name,
        reason: reason && t(reasonKeys[reason]),
      };
    }),
  };
}

/** The day (`YYYY-MM-DD`) that the calendar of the site shows. */
export function getToday(site: Site, now: number): string {
  return getLocalTime(now, site.timeZone).date;
}
