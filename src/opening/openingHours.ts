import type { OpeningRecord } from './openingState.ts';

/** Clock times of one day, as they stand on a door. */
interface DayHours {
  readonly day: string;
  /** In words; empty where it is closed. */
  readonly hours: readonly string[];
}

export interface DifferentDay {
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

/** Some days on which a place is closed. */
export interface ClosureView {
  /** The first and the last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** In words. */
  readonly days: string;
  readonly reason?: ClosingReason | undefined;
}

/** The hours of a place or line as a page shows them. */
export interface OpeningHoursView {
  /** Day and night, every day: a table would say the same seven times. */
  readonly always: boolean;
  readonly week: readonly DayHours[];
  /** The same in few words: days one after another with the same hours are one line, closed days none. */
  readonly short: readonly DayHours[];
  /** Holidays, exceptions, days of which nobody knows; closures stand apart. */
  readonly differentDays: readonly DifferentDay[];
  readonly record: OpeningRecord;
}
