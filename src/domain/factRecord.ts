import type { Assured } from './freshness.ts';

/** A source by its plain values, for a program. */
export interface SourceRecord {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly url?: string | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** The date is inferred, not printed on the source. */
  readonly undated: boolean;
}

/** What every fact says about itself, by its plain values: a page has it in words (`Assurance`). */
export interface FactRecord {
  readonly id: string;
  readonly assured: Assured;
  /** From this instant (ms) on the fact is overdue. */
  readonly overdueFrom: number;
  readonly confidence: 'high' | 'medium';
  readonly sources: readonly SourceRecord[];
}

/** Words of each language of the site, by its tag. */
export type Translated<Words> = Readonly<Record<string, Words>>;
