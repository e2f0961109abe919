/** Browser version of `src/opening/inTimeZone.ts`: replaces the global `Date` during one synchronous call. */
import { TZDate } from '@date-fns/tz';

export function inTimeZone<Result>(timeZone: string, run: () => Result): Result {
  const before = globalThis.Date;
  class ZonedDate extends TZDate {
    constructor(...values: readonly unknown[]) {
      super(
        ...((values.length === 0 ? [before.now(), timeZone] : [...values, timeZone]) as [number, string]),
      );
    }
  }
  globalThis.Date = ZonedDate as unknown as DateConstructor;
  try {
    return run();
  } finally {
    globalThis.Date = before;
  }
}
