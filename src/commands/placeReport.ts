import type { Content } from '../content/content.ts';
import { findDays, getOpening, reasonKeys, type ClosingReason, type Opening } from '../opening/opening.ts';
import type { Place } from '../content/schemas/placeSchema.ts';
import type { Site } from '../content/schemas/siteSchema.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { listSpansOfDay, toLocalRange } from '../opening/localDay.ts';
import { describeConfirmed, getFreshness, getOverdueFrom, getPartAssured } from '../domain/freshness.ts';
import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import { getOpeningState } from '../opening/openingState.ts';
import { describeOpeningState, getOpeningWords } from '../opening/openingWords.ts';
import { formatClock } from '../opening/week.ts';
import { wrapText } from '../domain/wrapText.ts';
import type { Translate } from '../i18n/translator.ts';
import { CommandError } from './commandError.ts';
import type { Command, CommandLine } from './commandLine.ts';
import { getUiWords } from './uiWords.ts';

const DAY_MS = 86_400_000;
/** The most days that can be told. */
const MOST_DAYS = 366;

/** What is asked for. */
export interface ReportOrder {
  /** A part of the name of a place; all places are told where it is empty. */
  readonly requested: string;
  /** The first day, `YYYY-MM-DD`; today where nothing is said. */
  readonly first?: string | undefined;
  readonly days: number;
}

export const placesCommand = {
  script: 'places',
  summary:
    'Shows what the site says of each place now and on the next days, and when its record becomes overdue.',
  changes: 'nothing.',
  words: { name: 'NAME', least: 0, most: Infinity },
  options: {
    date: { value: '2026-12-24', meaning: 'begin with this day' },
    days: { value: '14', meaning: 'show so many days' },
  },
  examples: [
    ['', 'every place, for two weeks'],
    ['kompas --date 2026-12-24 --days 14', 'the places with that in their name, from Christmas Eve on'],
  ],
} as const satisfies Command;

/**
 * What was asked for at the instant `now` (ms).
 * @throws {CommandError} that says what to type
 */
export function readReportOrder(
  { values, words }: CommandLine<typeof placesCommand>,
  now: number,
): ReportOrder {
  const problems: string[] = [];
  const { date: first, days = '14' } = values;
  const ahead = first === undefined ? 0 : (Date.parse(first) - now) / DAY_MS;
  if (first !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(first) && ahead > -1 && ahead < MOST_DAYS))
    problems.push(`"${first}" is not a day of the next year.\n  Write it like this: --date 2026-12-24`);
  if (!(Number(days) >= 1 && Number(days) <= MOST_DAYS))
    problems.push(
      `"${days}" is not a number of days from 1 to ${String(MOST_DAYS)}.\n  Write it like this: --days 14`,
    );
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  return { requested: words.join(' '), first, days: Math.floor(Number(days)) };
}

export interface PlaceReport {
  readonly text: string;
  /** What can't be read; those places are not in the text. */
  readonly issues: readonly ContentErrorDetails[];
}

/**
 * For whoever keeps the records: each place with what the site says of it at the instant `now` (ms) and on some days,
 * when its record becomes overdue, and what is withheld and why. The site's own functions say it, so that nobody has to guess what a change will do.
 */
export function getPlaceReport(content: Content, now: number, order: ReportOrder): PlaceReport {
  const { issues, facts } = content;
  const site = content.site?.value;
  if (!site) return { text: '', issues };

  const t = getUiWords(content, site.sourceLanguage);
  const fitting = [...facts.places.records]
    .filter(([id, { name }]) =>
      [id, name].some((text) => text.toLowerCase().includes(order.requested.toLowerCase())),
    )
    .sort(([, a], [, b]) => a.name.localeCompare(b.name, site.countryLanguage));
  const { minutes } = getLocalTime(now, site.timeZone);
  const parts = [
    `${formatDate(now, site.timeZone)}, ${formatClock(minutes)} (${site.timeZone})`,
    ...fitting.map(([id, place]) => reportPlace(id, place, now, site, order, t).join('\n')),
    ...(fitting.length === 0 ? [`There is no place with "${order.requested}" in its name.`] : []),
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
    const why = place.confidence === 'low' ? 'nobody is sure of it (confidence: low)' : 'publish: false';
    return [...title, ...wrap(`Not shown: ${why}.`), ...question];
  }
  const overdueFrom = getOverdueFrom(place.assured, site.freshDays.place);
  const dates = listDates(now, site.timeZone, order);
  const daysAhead = Math.ceil((Date.parse(dates.at(-1) ?? '') - now) / DAY_MS) + 3;
  const hoursOverdueFrom = getOverdueFrom(getPartAssured(place, 'hours'), site.freshDays.place);
  const opening = getOpening(place, hoursOverdueFrom, now, site, daysAhead);
  const locale = { words: getOpeningWords(t), language: site.sourceLanguage, timeZone: site.timeZone };
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
    ...joinDays(dates.map((date) => ({ date, says: describeDay(date, place, opening, site.timeZone, t) }))),
  ];
}

/** A line for each day; days one after another of which the same is said are one line. */
function joinDays(days: readonly { readonly date: string; readonly says: string }[]): string[] {
  const runs: { first: string; last: string; says: string }[] = [];
  for (const { date, says } of days) {
    const run = runs.at(-1);
    if (run?.says === says) run.last = date;
    else runs.push({ first: date, last: date, says });
  }
  return runs.map(({ first, last, says }) => {
    const to = first === last ? '' : `- ${formatShortDate(last)}`;
    return `  ${formatShortDate(first)} ${to.padEnd(13)} ${says}`;
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
  const own = listSpansOfDay(record.spans, date, timeZone);
  const lastMinute = getStartOfDay(date, timeZone, 1) - 60_000;
  const { name } = getOpeningState(record, own[0]?.from ?? lastMinute);
  const hours = own
    .map((span) => {
      const { from, to } = toLocalRange(span, date, timeZone);
      // The end of a whole day is no new day.
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

/** The days that are asked for by the calendar of the place, `YYYY-MM-DD`; without a first one from today on. */
function listDates(now: number, timeZone: string, { first, days }: ReportOrder): string[] {
  const start = Date.parse(first ?? getLocalTime(now, timeZone).date);
  return Array.from({ length: days }, (_, day) =>
    new Date(start + day * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length),
  );
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
