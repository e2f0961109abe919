import type { OpeningRecord, OpenSpan } from './openingState.ts';
import { subtractSpans } from './spans.ts';

/**
 * The openings of a record that are not over at `now` (ms), without the times in which nobody opens. An opening that
 * goes on to the end of the list is left out, since nobody knows when it ends, except where it has begun already: then
 * it is open all the time that is known.
 */
export function listOpenings(record: OpeningRecord, now: number): OpenSpan[] {
  const { closures, validFrom = 0, validTo = Number.POSITIVE_INFINITY, listEnd } = record;
  const away = [...closures, { from: 0, to: validFrom }, { from: validTo, to: Number.POSITIVE_INFINITY }];
  return record.spans
    .flatMap(({ sure, ...span }) => subtractSpans(span, away).map((part): OpenSpan => ({ ...part, sure })))
    .filter(({ from, to }) => to > now && (to < listEnd || from <= now));
}

/** The instant (ms) after which nothing is known of the openings, or undefined where nothing is known at all. */
export function findEndOfOpenings({ listEnd, validTo = listEnd }: OpeningRecord): number | undefined {
  return listEnd === 0 ? undefined : Math.min(listEnd, validTo);
}
