/** When somebody responsible last stated a fact (HSDS calls it "assured"). */
export interface Assured {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  readonly by: string;
  /** The source carries no date: the year is inferred from what it mentions. */
  readonly undated?: boolean | undefined;
}

/** When parts of a record were stated, by their names. */
export type Confirmed = Readonly<Record<string, Assured | undefined>>;

/**
 * When a part of a record was last stated: with all of it, or later on its own.
 * @example getPartAssured({ assured: { date: '2022', by: 'a' }, confirmed: { hours: { date: '2026-11', by: 'b' } } }, 'hours').by // => 'b'
 */
export function getPartAssured(
  { assured, confirmed }: { readonly assured: Assured; readonly confirmed?: Confirmed | undefined },
  part: string,
): Assured {
  const own = confirmed?.[part];
  return own && getOverdueFrom(own, 0) >= getOverdueFrom(assured, 0) ? own : assured;
}

/**
 * The parts of a record that were stated later than all of it, in words for whoever keeps it.
 * @example describeConfirmed({ assured, confirmed: { hours: { date: '2026-11', by: 'Anna' } } }) // => ['hours 2026-11 by Anna']
 */
export function describeConfirmed(fact: Parameters<typeof getPartAssured>[0]): string[] {
  return Object.keys(fact.confirmed ?? {})
    .map((part) => ({ part, assured: getPartAssured(fact, part) }))
    .filter(({ assured }) => assured !== fact.assured)
    .map(({ part, assured: { date, by } }) => `${part} ${date} by ${by}`);
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
