import { DAY_MS } from './calendarDay.ts';

/** When somebody responsible last stated a fact (HSDS calls it "assured"). */
export interface Assured {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  readonly by: string;
  /** The source has no date: the year is inferred from what it mentions. */
  readonly undated?: boolean | undefined;
}

/** When individual parts of a record were stated, by name. */
export type Confirmed = Readonly<Record<string, Assured | undefined>>;

/**
 * When a part of a record was last stated: with the whole record, or later by itself.
 * @example getPartAssured({ assured: { date: '2022', by: 'a' }, confirmed: { hours: { date: '2026-11', by: 'b' } } }, 'hours').by // => 'b'
 */
export function getPartAssured(
  { assured, confirmed }: { readonly assured: Assured; readonly confirmed?: Confirmed | undefined },
  part: string,
): Assured {
  const partAssured = confirmed?.[part];
  return partAssured && getOverdueFrom(partAssured, 0) >= getOverdueFrom(assured, 0) ? partAssured : assured;
}

/**
 * The parts of a record that were stated later than the record itself, as text for maintainers.
 * @example describeConfirmed({ assured, confirmed: { hours: { date: '2026-11', by: 'Anna' } } }) // => ['hours 2026-11 by Anna']
 */
export function describeConfirmed(fact: Parameters<typeof getPartAssured>[0]): string[] {
  return Object.keys(fact.confirmed ?? {})
    .map((part) => ({ part, assured: getPartAssured(fact, part) }))
    .filter(({ assured }) => assured !== fact.assured)
    .map(({ part, assured: { date, by } }) => `${part} ${date} by ${by}`);
}

export interface AssuredFact {
  readonly assured: Assured;
  readonly confidence: 'high' | 'medium' | 'low';
}

export type Freshness = 'fresh' | 'overdue' | 'withheld';

/**
 * The instant (ms) from which a fact is overdue. A year or month alone counts from its first day, the longest time for
 * which the fact may have gone unchecked.
 * @example getOverdueFrom({ date: '2026-01-01', by: 'office' }, 10) // => Date.UTC(2026, 0, 11)
 */
export function getOverdueFrom(assured: Assured, freshDays: number): number {
  const [year = Number.NaN, month = 1, day = 1] = assured.date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) + freshDays * DAY_MS;
}

/**
 * How a fact may be shown: `fresh` as it is, `overdue` with a warning, `withheld` not at all.
 * `now` is an instant in ms, `freshDays` comes from `site.yaml`.
 */
export function getFreshness(
  fact: { readonly assured: Assured; readonly publish?: boolean | undefined },
  freshDays: number,
  now: number,
): Freshness {
  if (fact.publish === false) return 'withheld';
  return now < getOverdueFrom(fact.assured, freshDays) ? 'fresh' : 'overdue';
}
