import { joinSpans, subtractSpans, type Span } from './spans.ts';

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

/** What is known ahead of time about the hours of one place or line. All instants are in ms since 1970. */
export interface OpeningRecord {
  /** Sorted, not overlapping. */
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
  /** Times in which nobody opens, whatever the spans say. */
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
  const { validFrom = 0, validTo = Number.POSITIVE_INFINITY, listStart, listEnd, byAppointment } = record;
  // A phone that lives before the page was made has the wrong day: nothing that depends on the day can be said.
  if (now < listStart) return { name: byAppointment ? 'by-appointment' : 'call-first' };
  if (now >= validTo) return { name: 'call-first' };

  const away = [...record.closures, { from: 0, to: validFrom }];
  // Nobody opens the door while the place is closed for some time, whatever its usual hours are.
  const spans = record.spans.flatMap(({ sure, ...span }) =>
    subtractSpans(span, [...away, { from: validTo, to: Number.POSITIVE_INFINITY }]).map((part) => ({
      ...part,
      sure,
    })),
  );
  const overdue = now >= record.overdueFrom;
  const upcoming = spans.find((span) => span.from > now);
  const next = upcoming?.sure && { next: upcoming.from };

  const closure = joinSpans(away).find((span) => isWithin(span, now));
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
