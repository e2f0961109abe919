import { joinSpans, type OpenSpan, type Span } from './spans.ts';

/** The states of a place or a phone line; they are also the values of `data-state` on a page. */
type OpeningStateName =
  | 'open'
  | 'closed'
  | 'usually-open'
  | 'usually-closed'
  | 'call-first'
  | 'by-appointment'
  | 'temporarily-closed';

/** What is known ahead of time about the hours of one place or line. All instants are in ms since 1970. */
export interface OpeningRecord {
  /** Sorted, not overlapping, without the times in which nobody opens. */
  readonly spans: readonly OpenSpan[];
  /** The instant before which the list says nothing: a clock that stands there is wrong. */
  readonly listStart: number;
  /** The instant after which the list says nothing. 0 where the hours are not known at all. */
  readonly listEnd: number;
  /** The instant from which the hours count as overdue. */
  readonly overdueFrom: number;
  /** Before this instant the place is closed, whatever else is known: a winter shelter. */
  readonly validFrom?: number | undefined;
  /** From this instant on nothing of the record counts any more. */
  readonly validTo?: number | undefined;
  readonly byAppointment: boolean;
  /** Times in which it is closed although it is usually open. */
  readonly closures: readonly Span[];
}

export interface OpeningState {
  readonly name: OpeningStateName;
  /** Until when the state holds, where that is known. */
  readonly until?: number;
  /** When it opens next, where that is known. */
  readonly next?: number;
}

/**
 * The state at the instant `now` (ms). Reads no clock and no time zone: the spans are absolute instants, so every
 * device gives the same answer. What is not known becomes `call-first`, never "open" and never "closed".
 */
export function getOpeningState(record: OpeningRecord, now: number): OpeningState {
  const { spans, validFrom = 0, validTo = Number.POSITIVE_INFINITY, listEnd, byAppointment } = record;
  // A phone that lives before the page was made has the wrong day: nothing that depends on the day can be said.
  if (now < record.listStart) return { name: byAppointment ? 'by-appointment' : 'call-first' };
  if (now >= validTo) return { name: 'call-first' };

  const overdue = now >= record.overdueFrom;
  const upcoming = spans.find((span) => span.from > now);
  const next = upcoming?.sure && { next: upcoming.from };

  const closure = joinSpans([...record.closures, { from: 0, to: validFrom }]).find((span) =>
    isWithin(span, now),
  );
  if (closure) {
    return {
      name: 'temporarily-closed',
      ...(closure.to < validTo && { until: closure.to }),
      ...(!byAppointment && !overdue && now < listEnd && next),
    };
  }
  if (byAppointment) return { name: 'by-appointment' };
  if (now >= listEnd) return { name: 'call-first' };

  const current = spans.find((span) => isWithin(span, now));
  if (!current) return { name: overdue ? 'usually-closed' : 'closed', ...next };
  if (!current.sure) return { name: 'call-first', until: current.to };
  const until = getEndOfOpening(spans, current);
  return { name: overdue ? 'usually-open' : 'open', ...(until < listEnd && { until }) };
}

/** Spans that touch are one opening: nobody is sent away at the seam. */
function getEndOfOpening(spans: readonly OpenSpan[], current: OpenSpan): number {
  let end = current.to;
  for (const span of spans) if (span.sure && span.from === end) end = span.to;
  return end;
}

function isWithin(span: Span, instant: number): boolean {
  return span.from <= instant && instant < span.to;
}

/**
 * The openings of a record that are not over at `now` (ms). An opening that goes on to the end of the list is left out,
 * since nobody knows when it ends, except where it has begun already: then it is open all the time that is known. A time
 * of which nothing is known never counts as closed, so it stays.
 */
export function listOpenings({ spans, listEnd }: OpeningRecord, now: number): OpenSpan[] {
  return spans.filter(({ from, to, sure }) => to > now && (!sure || to < listEnd || from <= now));
}

/**
 * Whether somebody may go to an opening without asking: no time must be agreed on, and the record is not overdue before
 * the last minute of it.
 */
export function isReliable({ byAppointment, overdueFrom }: OpeningRecord, { sure, to }: OpenSpan): boolean {
  return sure && !byAppointment && to <= overdueFrom;
}

/** The instant (ms) after which nothing is known of the openings, or undefined where nothing is known at all. */
export function findEndOfOpenings({ listEnd, validTo = listEnd }: OpeningRecord): number | undefined {
  return listEnd === 0 ? undefined : Math.min(listEnd, validTo);
}
