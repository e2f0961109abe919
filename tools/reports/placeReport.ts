import type { Content } from '../../src/content/content.ts';
import {
  findDays,
  getOpening,
  reasonKeys,
  type ClosingReason,
  type Opening,
} from '../../src/opening/opening.ts';
import type { Place } from '../../src/content/schemas/placeSchema.ts';
import type { Site } from '../../src/content/schemas/siteSchema.ts';
import type { ContentErrorDetails } from '../../src/domain/contentError.ts';
import { listSpansOfDay, toLocalRange } from '../../src/opening/spans.ts';
import {
  describeConfirmed,
  getFreshness,
  getOverdueFrom,
  getPartAssured,
} from '../../src/domain/freshness.ts';
import { getLocalTime, getStartOfDay } from '../../src/domain/localTime.ts';
import { getOpeningState } from '../../src/opening/openingState.ts';
import { describeOpeningState, getOpeningLocale } from '../../src/opening/openingLabels.ts';
import { formatClock } from '../../src/opening/week.ts';
import { wrapText } from '../../src/domain/wrapText.ts';
import type { Translate } from '../../src/i18n/translator.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Command, CommandLine } from '../../src/commands/commandLine.ts';
import { createUiTranslator } from './uiTranslator.ts';
import { DAY_MS, listDays } from '../../src/domain/calendarDay.ts';

/** The maximum number of days that a report can cover. */
const MAX_DAYS = 366;

/** The requested report. */
export interface ReportOrder {
  /** Part of a place's name; empty for all places. */
  readonly requested: string;
  /** The first day, `YYYY-MM-DD`; today by default. */
  readonly first?: string | undefined;
  readonly days: number;
}

export const placesCommand = {
  script: 'places',
  summary:
    'Shows what the site says about each place now and over the next days, and when its record becomes overdue.',
  changes: 'nothing.',
  next: 'ask organisations to confirm what is overdue: npm run request',
  args: { name: 'NAME', min: 0, max: Infinity },
  options: {
    date: { value: '2026-12-24', meaning: 'the first day to show; today by default' },
    days: { value: '14', meaning: 'how many days to show; 14 by default' },
  },
  examples: [
    ['', 'every place, for two weeks'],
    ['kompas --date 2026-12-24 --days 14', 'places with "kompas" in their name, from Christmas Eve on'],
  ],
} as const satisfies Command;

/**
 * Reads the arguments of `npm run places`; `now` is in ms.
 * @throws {CommandError} that says what to type
 */
export function readReportOrder(
  { values, args }: CommandLine<typeof placesCommand>,
  now: number,
): ReportOrder {
  const problems: string[] = [];
  const { date: first, days = '14' } = values;
  const ahead = first === undefined ? 0 : (Date.parse(first) - now) / DAY_MS;
  if (first !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(first) && ahead > -1 && ahead < MAX_DAYS))
    problems.push(
      `"${first}" is not a date within the next ${String(MAX_DAYS)} days.\n  Example: --date 2026-12-24`,
    );
  if (!(Number(days) >= 1 && Number(days) <= MAX_DAYS))
    problems.push(`"${days}" is not a number of days from 1 to ${String(MAX_DAYS)}.\n  Example: --days 14`);
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  return { requested: args.join(' '), first, days: Math.floor(Number(days)) };
}

export interface PlaceReport {
  readonly text: string;
  /** Records that could not be read; they are missing from the text. */
  readonly issues: readonly ContentErrorDetails[];
}

/**
 * For editors: what the site says about each place at the instant `now` (ms) and on the requested days, when its record becomes
 * overdue, and what is withheld and why. It uses the functions that render the pages, so it shows what a change will do.
 */
export function getPlaceReport(content: Content, now: number, order: ReportOrder): PlaceReport {
  const { issues, facts } = content;
  const site = content.site?.value;
  if (!site) return { text: '', issues };

  const t = createUiTranslator(content, site.sourceLanguage);
  const matches = [...facts.places.records]
    .filter(([id, { name }]) =>
      [id, name].some((text) => text.toLowerCase().includes(order.requested.toLowerCase())),
    )
    .sort(([, a], [, b]) => a.name.localeCompare(b.name, site.countryLanguage));
  const { minutes } = getLocalTime(now, site.timeZone);
  const parts = [
    `${formatDate(now, site.timeZone)}, ${formatClock(minutes)} (${site.timeZone})`,
    ...matches.map(([id, place]) => reportPlace(id, place, now, site, order, t).join('\n')),
    ...(matches.length === 0
      ? [`No place has "${order.requested}" in its name. To list all places: npm run places`]
      : []),
  ];
  return { text: parts.join('\n\n'), issues };
}

function reportPlace(
  id: string,
  place: Place,
  now: number,
  site: Site,
  order: ReportOrder,
  t: Translate,
): string[] {
  const title = [
    place.name,
    ...wrap(`facts/places/${id}.yaml${place.city === undefined ? '' : `, ${place.city}`}`),
  ];
  const question = place.question === undefined ? [] : wrap(`To do: ${place.question}`);
  if (getFreshness(place, site.freshDays.place, now) === 'withheld') {
    const why =
      place.confidence === 'low' ? 'the record is too uncertain (confidence: low)' : 'publish: false';
    return [...title, ...wrap(`Not shown: ${why}.`), ...question];
  }
  const overdueFrom = getOverdueFrom(place.assured, site.freshDays.place);
  const dates = listDays(order.first ?? getLocalTime(now, site.timeZone).date, order.days);
  const daysAhead = Math.ceil((Date.parse(dates.at(-1) ?? '') - now) / DAY_MS) + 3;
  const hoursOverdueFrom = getOverdueFrom(getPartAssured(place, 'hours'), site.freshDays.place);
  const opening = getOpening(place, hoursOverdueFrom, now, site, daysAhead);
  const locale = getOpeningLocale(site.sourceLanguage, site.timeZone, t);
  const state = describeOpeningState(
    getOpeningState(opening.record, now),
    now,
    place.phone === undefined ? 'placeWithoutPhone' : 'place',
    locale,
  );
  const since = formatDate(overdueFrom, 'UTC');
  return [
    ...title,
    ...wrap(`Now: ${state}`),
    ...wrap(
      `${now < overdueFrom ? `Overdue from ${since}` : `OVERDUE since ${since}`}: last stated ${[`${place.assured.date} by ${place.assured.by}`, ...describeConfirmed(place)].join('; ')}.`,
    ),
    ...question,
    ...joinDays(dates.map((date) => ({ date, text: describeDay(date, place, opening, site.timeZone, t) }))),
  ];
}

/** One line for each day; consecutive days with the same text share a line. */
function joinDays(days: readonly { readonly date: string; readonly text: string }[]): string[] {
  const runs: { first: string; last: string; text: string }[] = [];
  for (const { date, text } of days) {
    const run = runs.at(-1);
    if (run?.text === text) run.last = date;
    else runs.push({ first: date, last: date, text });
  }
  return runs.map(({ first, last, text }) => {
    const to = first === last ? '' : `- ${formatShortDate(last)}`;
    return `  ${formatShortDate(first)} ${to.padEnd(13)} ${text}`;
  });
}

/** @example describeDay('2026-11-25', …) // => '10:00-16:00', 'closed (repairs)', 'call first' */
function describeDay(
  date: string,
  place: Place,
  { record, closures }: Opening,
  timeZone: string,
  t: Translate,
): string {
  const exception = formatReason(findDays(place.exceptions, date)?.reason, t);
  const spans = listSpansOfDay(record.spans, date, timeZone);
  const lastMinute = getStartOfDay(date, timeZone, 1) - 60_000;
  const { name } = getOpeningState(record, spans[0]?.from ?? lastMinute);
  const hours = spans
    .map((span) => {
      const { from, to } = toLocalRange(span, date, timeZone);
      // A span that ends at midnight ends on the same day.
      const range = `${formatClock(from)}-${to === 1440 ? '24:00' : formatClock(to)}`;
      return span.sure ? range : `perhaps ${range}`;
    })
    .join(', ');
  switch (name) {
    case 'open':
      return `${hours}${exception}`;
    case 'usually-open':
      return `usually ${hours}${exception}, call first`;
    case 'closed':
      return `closed${exception}`;
    case 'usually-closed':
      return `usually closed${exception}, call first`;
    case 'by-appointment':
      return 'by appointment';
    case 'temporarily-closed':
      return place.validFrom !== undefined && date < place.validFrom
        ? `closed (its first day is ${place.validFrom})`
        : `closed for some time${formatReason(findDays(closures, date)?.reason, t)}`;
    case 'call-first':
      if (place.validTo !== undefined && date > place.validTo) {
        return `call first (its last day was ${place.validTo})`;
      }
      return place.hours === 'unknown' ? 'call first (hours unknown)' : `call first (${hours})`;
  }
}

function formatReason(reason: ClosingReason | undefined, t: Translate): string {
  return reason === undefined ? '' : ` (${t(reasonKeys[reason])})`;
}

function formatDate(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }).format(instant);
}

/** @example formatShortDate('2026-12-01') // => 'Tue  1 Dec' */
function formatShortDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
    .format(Date.parse(date))
    .replace(/ (\d) /, '  $1 ')
    .slice(0, 'Wed 30 Sep'.length);
}

function wrap(text: string): string[] {
  return wrapText(text, { width: 80, indent: 2, hanging: 2 });
}
