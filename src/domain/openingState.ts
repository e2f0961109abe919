import { joinSpans, subtractSpans, type Span } from './spans.ts';

export type { Span };

/** The states of a place or a phone line; they are also the values of `data-state` on a page. */
type OpeningStateName =
  | 'open'
  | 'closed'
  | 'usually-open'
  | 'usually-closed'
  | 'call-first'
  | 'by-appointment'
  | 'temporarily-closed';

export interface OpenSpan extends Span {
  /** `false` where nobody has said whether it is open, for instance on a public holiday. */
  readonly sure: boolean;
}

/** What is known ahead of time about the hours of one place or line. */
export interface OpeningRecord {
  /** Sorted, not overlapping. */
  readonly spans: readonly OpenSpan[];
  /** The instant after which the list says nothing. 0 where the hours are not known at all. */
  readonly listEnd: number;
  /** The instant from which the hours count as overdue. */
  readonly overdueFrom: number;
  readonly byAppointment: boolean;
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
  const closure = joinSpans(record.closures).find((span) => isWithin(span, now));
  if (closure) return { name: 'temporarily-closed', until: closure.to };
  if (record.byAppointment) return { name: 'by-appointment' };
  if (now >= record.listEnd) return { name: 'call-first' };

  // Nobody opens the door while the place is closed for some time, whatever its usual hours are.
  const spans = record.spans.flatMap(({ sure, ...span }) =>
    subtractSpans(span, record.closures).map((part) => ({ ...part, sure })),
  );
  const overdue = now >= record.overdueFrom;
  const current = spans.find((span) => isWithin(span, now));
  if (current) {
    if (!current.sure) return { name: 'call-first', until: current.to };
    const until = getEndOfOpening(spans, current);
    return { name: overdue ? 'usually-open' : 'open', ...(until < record.listEnd && { until }) };
  }
  const upcoming = spans.find((span) => span.from > now);
  const name = overdue ? 'usually-closed' : 'closed';
  return upcoming?.sure ? { name, next: upcoming.from } : { name };
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
