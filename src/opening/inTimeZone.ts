/**
 * The library of opening hours reads the time zone of the process. Setting it for one synchronous call keeps the rest of the build in
 * the zone that it had.
 */
export function inTimeZone<Result>(timeZone: string, run: () => Result): Result {
  const before = process.env['TZ'];
  process.env['TZ'] = timeZone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
