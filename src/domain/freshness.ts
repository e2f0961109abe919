/** When somebody responsible last stated a fact (HSDS calls it "assured"). */
export interface Assured {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  readonly by: string;
  /** The source carries no date: the year is inferred from what it mentions. */
  readonly undated?: boolean | undefined;
}

/** What every fact says of itself. */
export interface AssuredFact {
  readonly assured: Assured;
  readonly confidence: 'high' | 'medium' | 'low';
}

export type Freshness = 'fresh' | 'overdue' | 'withheld';

const DAY = 86_400_000;

/**
 * The instant (ms) from which a fact counts as overdue. A date that names only a year or a month counts from its
 * first day, since that is the longest that the fact may have gone unchecked.
 * @example getOverdueFrom({ date: '2026-01-01', by: 'office' }, 10) // => Date.UTC(2026, 0, 11)
 */
export function getOverdueFrom(assured: Assured, freshDays: number): number {
  const [year = Number.NaN, month = 1, day = 1] = assured.date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) + freshDays * DAY;
}

/**
 * How a fact may be shown: `fresh` plainly, `overdue` with a warning, `withheld` not at all.
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
