export const MINUTE_MS = 60_000;
/** A day in UTC. Where clocks change, a local day is longer or shorter. */
export const DAY_MS = 86_400_000;
export const WEEK_MS = 604_800_000;

/** Whether a value is written as a day, `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/**
 * Whether a day, a month or a year exists.
 * @example isRealDate('2026-02-29') // => false
 */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const instant = new Date(Date.UTC(year, month - 1, day));
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
}

/**
 * The day of an instant (ms) in UTC.
 * @example formatUtcDay(Date.UTC(2026, 0, 31)) // => '2026-01-31'
 */
export function formatUtcDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/**
 * The day some days after another.
 * @example shiftDay('2026-01-31', 1) // => '2026-02-01'
 */
export function shiftDay(day: string, days: number): string {
  return formatUtcDay(Date.parse(day) + days * DAY_MS);
}

/**
 * Some days, one after another.
 * @example listDays('2026-01-31', 2) // => ['2026-01-31', '2026-02-01']
 */
export function listDays(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, days) => shiftDay(first, days));
}
