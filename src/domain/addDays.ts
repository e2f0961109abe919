/**
 * The instant (UTC midnight, ms) of a date some days after another, or undefined if it is no date. Calendar days: no
 * time zone and no clock change can shift them.
 * @example addDays('2026-01-31', 30) // => Date.UTC(2026, 2, 2)
 */
export function addDays(date: string, days: number): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(day) + days);
}
