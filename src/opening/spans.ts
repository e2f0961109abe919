/** From (included) to (excluded), as instants in ms since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Sorted spans, in which those that touch or overlap are one.
 * @example joinSpans([{ from: 3, to: 5 }, { from: 1, to: 3 }]) // => [{ from: 1, to: 5 }]
 */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/**
 * What is left of a span without the time of others.
 * @example subtractSpans({ from: 0, to: 9 }, [{ from: 2, to: 4 }]) // => [{ from: 0, to: 2 }, { from: 4, to: 9 }]
 */
export function subtractSpans({ from, to }: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let start = from;
  for (const other of joinSpans(others)) {
    if (other.to <= start || other.from >= to) continue;
    if (other.from > start) left.push({ from: start, to: other.from });
    start = other.to;
  }
  if (start < to) left.push({ from: start, to });
  return left;
}
