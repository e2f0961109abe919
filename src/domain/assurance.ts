import type { Freshness } from './freshness.ts';

/** How sure a fact is, as a page tells it. */
export interface Assurance {
  readonly freshness: Exclude<Freshness, 'withheld'>;
  /** From this instant (ms) on the fact is overdue; a phone compares it with its clock. */
  readonly overdueFrom: number;
  /** When it was last stated, in words. */
  readonly date: string;
  readonly undated: boolean;
  readonly confidence: 'high' | 'medium';
}
