import type { OpeningRecord } from './openingState.ts';
import type { OpenSpan, Span } from './spans.ts';

const MINUTE_MS = 60_000;

/**
 * An opening record as a short text for an HTML attribute: whole minutes, all but the first counted from the start of
 * the list; each span as the gap since the one before and its length, so that a regular week repeats itself and
 * compresses to almost nothing. A length below zero is a span that is not sure. Nothing stands where nothing is known.
 * @example encodeOpeningRecord({ spans: [], listStart: 60000, listEnd: 120000, overdueFrom: 0, byAppointment: false, closures: [] })
 * // => '1;1;-1;;;0;;'
 */
export function encodeOpeningRecord(record: OpeningRecord): string {
  const { listStart } = record;
  const encode = (instant: number | undefined): number | '' =>
    instant === undefined ? '' : toMinutes(instant - listStart);
  return [
    toMinutes(listStart),
    encode(record.listEnd === 0 ? undefined : record.listEnd),
    encode(record.overdueFrom),
    encode(record.validFrom),
    encode(record.validTo),
    Number(record.byAppointment),
    encodeSpans(
      record.closures.map((span) => ({ ...span, sure: true })),
      listStart,
    ),
    encodeSpans(record.spans, listStart),
  ].join(';');
}

/** The opposite of `encodeOpeningRecord`, for records whose instants are whole minutes. */
export function decodeOpeningRecord(code: string): OpeningRecord {
  const [start, listEnd, overdueFrom, validFrom, validTo, byAppointment, closures, spans] = code.split(';');
  const listStart = Number(start) * MINUTE_MS;
  const decode = (minutes: string | undefined): number | undefined =>
    minutes ? listStart + Number(minutes) * MINUTE_MS : undefined;
  return {
    listStart,
    listEnd: decode(listEnd) ?? 0,
    overdueFrom: decode(overdueFrom) ?? 0,
    validFrom: decode(validFrom),
    validTo: decode(validTo),
    byAppointment: byAppointment === '1',
    closures: decodeSpans(closures, listStart).map(({ from, to }) => ({ from, to })),
    spans: decodeSpans(spans, listStart),
  };
}

function encodeSpans(spans: readonly (Span & { readonly sure: boolean })[], start: number): string {
  let before = start;
  return spans
    .map(({ from, to, sure }) => {
      const gap = toMinutes(from - before);
      before = to;
      return `${String(gap)},${String((sure ? 1 : -1) * toMinutes(to - from))}`;
    })
    .join(',');
}

function decodeSpans(code: string | undefined, start: number): OpenSpan[] {
  const numbers = code ? code.split(',').map(Number) : [];
  const spans: OpenSpan[] = [];
  let before = start;
  for (let index = 0; index < numbers.length; index += 2) {
    const from = before + (numbers[index] ?? 0) * MINUTE_MS;
    const length = numbers[index + 1] ?? 0;
    before = from + Math.abs(length) * MINUTE_MS;
    spans.push({ from, to: before, sure: length > 0 });
  }
  return spans;
}

function toMinutes(milliseconds: number): number {
  return Math.round(milliseconds / MINUTE_MS);
}
