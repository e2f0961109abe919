/**
 * Runs a function with another time zone of the process, which the library for opening hours uses. Synchronous, so that the
 * rest of the build is not affected.
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
