/** HTML that partners copy into their own pages: a place, its number, and its opening times for two weeks. */
import { escapeUTF8 } from 'entities';
import type { PlaceRecord, PlaceView } from '../content/places.ts';
import { getTelHref } from '../domain/appLinks.ts';
import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import { describeOpeningState, type OpeningLocale } from '../opening/openingLabels.ts';
import { isReliable } from '../opening/openingState.ts';
import { encodeOpeningTimeline } from '../opening/encodedOpeningTimeline.ts';
import { listOpeningMoments } from '../opening/openingTimeline.ts';
import { formatDay } from '../opening/openingView.ts';
import { listSpansOfDay, toLocalRange, type OpenSpan } from '../opening/spans.ts';
import { formatRange } from '../opening/week.ts';
import { DAY_MS, listDays } from '../domain/calendarDay.ts';

/** For how many days after the build a copied place says when it is open. */
const VALID_DAYS = 14;

/** The strings of a copied place, in one language. */
export interface WidgetLabels {
  /** The name in brackets after a number that must be labelled. */
  readonly runBy: string | undefined;
  readonly hours: string;
  readonly hoursUnknown: string;
  readonly closed: string;
  readonly usuallyOpen: string;
  /** "Call first", or "Ask before you go". */
  readonly unsure: string;
  readonly byAppointment: string;
  readonly formatUntil: (date: string) => string;
}

/** The page that it is for. */
export interface WidgetPage {
  readonly address: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language of the name of the place. */
  readonly nameLanguage: string;
  /** The text of `widget.client.ts`. */
  readonly script: string;
}

/** The last day for which a copied place says when it is open. */
function getLastDay(now: number, timeZone: string): string {
  return getLocalTime(now + VALID_DAYS * DAY_MS, timeZone).date;
}

/**
 * One element with everything in it, made at `now` (ms). Its text names the days, so that it stays true without the script; the
 * script says whether the place is open now, and after the last day only to call first.
 */
export function formatWidget(
  place: PlaceView,
  record: PlaceRecord,
  { address, direction, nameLanguage, script }: WidgetPage,
  labels: WidgetLabels,
  locale: OpeningLocale,
  now: number,
): string {
  const { language, timeZone } = locale;
  const lastDay = getLastDay(now, timeZone);
  const end = getStartOfDay(lastDay, timeZone, 1);
  const subject = place.phone === undefined ? 'placeWithoutPhone' : 'place';
  const callFirst = { name: 'call-first' } as const;
  const { opening, says } = encodeOpeningTimeline([
    ...listOpeningMoments(record.opening, subject, locale).filter(({ from }) => from < end),
    {
      ...{ from: end, state: callFirst.name, isToday: false },
      text: describeOpeningState(callFirst, end, subject, locale),
    },
  ]);
  const lines = listLines(record, labels, locale, now);
  const number = place.phone ?? place.runner?.number;
  const owner = place.phone === undefined && place.runner ? `${place.runner.name}: ` : '';
  const label = labels.runBy === undefined ? '' : ` (${labels.runBy})`;
  const text = escapeUTF8;
  return [
    `<div lang="${language}" dir="${direction}">`,
    `<p><a href="${text(address)}" rel="noreferrer"><bdi lang="${nameLanguage}" dir="ltr">${text(place.name)}</bdi></a>${place.cityName === undefined ? '' : `, ${text(place.cityName)}`}</p>`,
    ...(number === undefined
      ? []
      : [
          `<p>${text(owner)}<a href="${getTelHref(number)}"><bdi dir="ltr">${text(number)}</bdi></a>${text(label)}</p>`,
        ]),
    `<p hidden data-opening="${opening}" data-says="${text(says).replaceAll('\n', '&#10;')}"></p>`,
    `<details open><summary>${text(labels.hours)}</summary>`,
    ...lines.map((line) => `<p>${text(line)}</p>`),
    '</details>',
    `<p>${text(labels.formatUntil(lastDay))}</p>`,
    `<script>${script}</script>`,
    '</div>',
    '',
  ].join('\n');
}

/** When the place is open, in sentences that name the day. */
function listLines(
  record: PlaceRecord,
  labels: WidgetLabels,
  { language, timeZone }: OpeningLocale,
  now: number,
): string[] {
  const { opening, hours } = record;
  if (opening.byAppointment) return [labels.byAppointment];
  const isKnown = hours !== 'unknown';
  const days = listDays(getLocalTime(now, timeZone).date, VALID_DAYS + 1);
  const describe = (span: OpenSpan, date: string): string => {
    if (!span.sure) return labels.unsure;
    const range = formatRange(toLocalRange(span, date, timeZone));
    return isReliable(opening, span) ? range : `${range}, ${labels.usuallyOpen}`;
  };
  const lines = days.flatMap((date) => {
    const spans = listSpansOfDay(opening.spans, date, timeZone).filter(({ sure }) => sure || isKnown);
    return spans.length === 0
      ? []
      : [`${formatDay(language, date)}: ${spans.map((span) => describe(span, date)).join('; ')}`];
  });
  if (!isKnown) return [...lines, labels.hoursUnknown];
  return lines.length > 0 ? lines : [labels.closed];
}
