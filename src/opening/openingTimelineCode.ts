/** What a page says of a record from one instant on, as short texts for HTML attributes. The only part of `opening` that a phone runs. */

const MINUTE_MS = 60_000;

/** What is said from an instant (ms) on. */
export interface OpeningMoment {
  readonly from: number;
  readonly state: string;
  /** It opens later on this day. */
  readonly isToday: boolean;
  readonly text: string;
}

/** The attributes of an element that says the state. */
export interface OpeningTimelineCode {
  /** Minutes: the first instant, then for each moment how many have passed since the one before, and which text holds. */
  readonly opening: string;
  /** Each text once, in lines: the state, a star where it opens today, and what is said. */
  readonly says: string;
}

/**
 * Moments in order of time. What the first one says also holds before it. A regular week repeats itself, so that it
 * compresses to almost nothing.
 * @example encodeOpeningTimeline([{ from: 60000, state: 'open', isToday: false, text: 'Open' }])
 * // => { opening: '1', says: 'open Open' }
 */
export function encodeOpeningTimeline(moments: readonly OpeningMoment[]): OpeningTimelineCode {
  const lines = moments.map(({ state, isToday, text }) => `${state}${isToday ? '*' : ''} ${text}`);
  const says = [...new Set(lines)];
  const minutes = moments.map(({ from }) => Math.round(from / MINUTE_MS));
  const steps = minutes
    .slice(1)
    .flatMap((minute, index) => [minute - (minutes[index] ?? 0), says.indexOf(lines[index + 1] ?? '')]);
  return { opening: [minutes[0] ?? 0, ...steps].join(), says: says.join('\n') };
}

/** What a page says at the instant `now` (ms). */
export function findOpeningMoment(
  { opening, says }: OpeningTimelineCode,
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
