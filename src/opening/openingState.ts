import { joinSpans, type OpenSpan, type Span } from './spans.ts';

/** The states of a place or phone line; also the values of `data-state` on a page. */
export const openingStates = [
  'open',
  'closed',
  'usually-open',
  'usually-closed',
  'call-first',
  'by-appointment',
  'temporarily-closed',
] as const;

/** What is known about the coming hours of a place or line. All instants are in ms since 1970. */
export interface OpeningRecord {
  /** Sorted, not overlapping, without the times when it is closed. */
  readonly spans: readonly OpenSpan[];
  /** Start of the list, before the build: a device clock that shows an earlier time is wrong. */
  readonly listStart: number;
  /** End of the list; 0 if the hours are not known at all. */
  readonly listEnd: number;
  /** The instant from which the hours count as overdue. */
  readonly overdueFrom: number;
  /** Before this instant the place is closed in any case, for instance a winter shelter. */
  readonly validFrom?: number | undefined;
  /** From this instant on the record is no longer valid. */
  readonly validTo?: number | undefined;
  readonly byAppointment: boolean;
  /** Temporary closures during usual opening hours. */
  readonly closures: readonly Span[];
}

export interface OpeningState {
  readonly name: (typeof openingStates)[number];
  /** When the state ends, if known. */
  readonly until?: number;
  /** When it opens next, if known. */
  readonly next?: number;
}

/**
 * The state at the instant `now` (ms). Spans are absolute instants, so the result does not depend on the clock or time zone
 * of the device. What is not known becomes `call-first`, never "open" or "closed".
 */
export function getOpeningState(record: OpeningRecord, now: number): OpeningState {
  const { spans, validFrom = 0, validTo = Number.POSITIVE_INFINITY, listEnd, byAppointment } = record;
  // If the device clock is earlier than the build time, its date is wrong, and so would be anything derived from it.
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

/** Adjacent spans count as one opening, since the place stays open in between. */
function getEndOfOpening(spans: readonly OpenSpan[], current: OpenSpan): number {
  let end = current.to;
  for (const span of spans) if (span.sure && span.from === end) end = span.to;
  return end;
}

function isWithin(span: Span, instant: number): boolean {
  return span.from <= instant && instant < span.to;
}

/**
 * The current and future openings at `now` (ms). An opening that reaches the end of the list has an unknown end and is left
 * out, unless it has already begun. Unknown spans are kept, because unknown never counts as closed.
 */
export function listOpenings({ spans, listEnd }: OpeningRecord, now: number): OpenSpan[] {
  return spans.filter(({ from, to, sure }) => to > now && (!sure || to < listEnd || from <= now));
}

/**
 * Whether one can go to an opening without asking first: no appointment is needed, and the record does not become overdue
 * before the opening ends.
 */
export function isReliable({ byAppointment, overdueFrom }: OpeningRecord, { sure, to }: OpenSpan): boolean {
  return sure && !byAppointment && to <= overdueFrom;
}

/** The instant (ms) after which openings are unknown, or undefined if they are not known at all. */
export function findEndOfOpenings({ listEnd, validTo = listEnd }: OpeningRecord): number | undefined {
  return listEnd === 0 ? undefined : Math.min(listEnd, validTo);
}
