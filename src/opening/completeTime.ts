/**
 * Converts a typed time to `HH:MM`; other text is returned unchanged, for validation to report it.
 * @example completeTime('9') // => '09:00'; '930' and '9.30' give '09:30'
 */
export function completeTime(typed: string): string {
  const text = typed.trim();
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute}`;
}

/**
 * Converts a typed range of times; undefined if it is not two times.
 * @example parseTimeRange('9-15.30') // => '09:00-15:30'
 */
export function parseTimeRange(typed: string): string | undefined {
  const times = typed.split(/[-‐-―−]/).map(completeTime);
  return times.length === 2 && times.every((time) => /^\d\d:\d\d$/.test(time)) ? times.join('-') : undefined;
}
