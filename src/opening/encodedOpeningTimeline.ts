/** Encodes opening statuses over time as compact HTML attributes. The only part of `opening` that runs in browsers. */

const MINUTE_MS = 60_000;

/** The status from an instant (ms) on. */
export interface OpeningMoment {
  readonly from: number;
  readonly state: string;
  /** It opens later on this day. */
  readonly isToday: boolean;
  readonly text: string;
}

/**
 * The attributes `data-opening` and `data-says` of an element that shows the status. The fields have the names of the attributes,
 * because other names would add bytes to the script on every page.
 */
export interface EncodedOpeningTimeline {
  /** The first instant in minutes; then for each moment the minutes since the previous one, and the index of its text. */
  readonly opening: string;
  /** The distinct texts, one per line: the state, a star if it opens later today, and the text to show. */
  readonly says: string;
}

/**
 * Moments must be in order of time; the first one also applies before it. Steps are relative, so that regular weeks repeat
 * and compress to almost nothing.
 * @example encodeOpeningTimeline([{ from: 60000, state: 'open', isToday: false, text: 'Open' }])
 * // => { opening: '1', says: 'open Open' }
 */
export function encodeOpeningTimeline(moments: readonly OpeningMoment[]): EncodedOpeningTimeline {
  const lines = moments.map(({ state, isToday, text }) => `${state}${isToday ? '*' : ''} ${text}`);
  const texts = [...new Set(lines)];
  const minutes = moments.map(({ from }) => Math.round(from / MINUTE_MS));
  const steps = minutes
    .slice(1)
    .flatMap((minute, index) => [minute - (minutes[index] ?? 0), texts.indexOf(lines[index + 1] ?? '')]);
  return { opening: [minutes[0] ?? 0, ...steps].join(), says: texts.join('\n') };
}

/** The status at the instant `now` (ms). */
export function findOpeningMoment(
  { opening, says }: EncodedOpeningTimeline,
  now: number,
): Omit<OpeningMoment, 'from'> {
  const [first = 0, ...steps] = opening.split(',').map(Number);
  let minute = first;
  let index = 0;
  for (let step = 0; step < steps.length; step += 2) {
    minute += steps[step] ?? 0;
    if (minute * MINUTE_MS > now) break;
    index = steps[step + 1] ?? 0;
  }
  const [, state = '', star, text = ''] = /^([^ *]*)(\*?) (.*)/.exec(says.split('\n')[index] ?? '') ?? [];
  return { state, isToday: star === '*', text };
}
