import type { OpeningRecord, OpenSpan } from './openingState.ts';
import type { Span } from './spans.ts';

const MINUTE_MS = 60_000;

/**
 * An opening record as a short text for an HTML attribute: whole minutes, each span as the gap since the one before
 * and its length, so that a regular week repeats itself and compresses to almost nothing. A length below zero is a
 * span that is not sure.
 * @example encodeOpeningRecord({ spans: [], listEnd: 120000, overdueFrom: 60000, byAppointment: false, closures: [] })
 * // => '2;1;0;;'
 */
export function encodeOpeningRecord(record: OpeningRecord): string {
  return [
    toMinutes(record.listEnd),
    toMinutes(record.overdueFrom),
    Number(record.byAppointment),
    encodeSpans(record.closures.map((span) => ({ ...span, sure: true }))),
    encodeSpans(record.spans),
  ].join(';');
}

/** The opposite of `encodeOpeningRecord`, for records whose instants are whole minutes. */
export function decodeOpeningRecord(code: string): OpeningRecord {
  const [listEnd = '', overdueFrom = '', byAppointment, closures = '', spans = ''] = code.split(';');
  return {
    listEnd: Number(listEnd) * MINUTE_MS,
    overdueFrom: Number(overdueFrom) * MINUTE_MS,
    byAppointment: byAppointment === '1',
    closures: decodeSpans(closures).map(({ from, to }) => ({ from, to })),
    spans: decodeSpans(spans),
  };
}

function encodeSpans(spans: readonly (Span & { readonly sure: boolean })[]): string {
  let before = 0;
  return spans
    .map(({ from, to, sure }) => {
      const gap = toMinutes(from - before);
      before = to;
      return `${String(gap)},${String((sure ? 1 : -1) * toMinutes(to - from))}`;
    })
    .join(',');
}

function decodeSpans(code: string): OpenSpan[] {
  const numbers = code === '' ? [] : code.split(',').map(Number);
  const spans: OpenSpan[] = [];
  let before = 0;
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
