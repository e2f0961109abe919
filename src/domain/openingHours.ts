import type { OpeningRecord } from './openingState.ts';

/** Clock times of one day, as they stand on a door. */
interface DayHours {
  readonly day: string;
  /** In words; empty where it is closed. */
  readonly hours: readonly string[];
}

interface DifferentDay {
  readonly day: string;
  /** Empty where it is closed. */
  readonly hours: readonly string[];
  /** Nobody has said what happens on this day. */
  readonly unsure: boolean;
  readonly reason?: ClosingReason | undefined;
}

export const closingReasons = ['holiday', 'staff', 'repair', 'other'] as const;

/** Why the hours of a day are not the usual ones. */
export type ClosingReason = (typeof closingReasons)[number];

/** The hours of a place or line as a page shows them. */
export interface OpeningHoursView {
  /** Day and night, every day: a table would say the same seven times. */
  readonly always: boolean;
  readonly week: readonly DayHours[];
  readonly differentDays: readonly DifferentDay[];
  readonly record: OpeningRecord;
}
