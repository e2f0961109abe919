/**
 * Lengths in a sentence: without line breaks, and in this order even in right-to-left text.
 * @example formatLengths(85, 55) // => '85 × 55 mm' between directional marks
 */
export function formatLengths(...lengths: readonly number[]): string {
  return isolate(`${lengths.map(String).join(' × ')} mm`);
}

/** @example formatPercent(100) // => '100 %' between directional marks */
export function formatPercent(percent: number): string {
  return isolate(`${String(percent)} %`);
}

function isolate(text: string): string {
  return `\u2066${text.replaceAll(' ', '\u00a0')}\u2069`;
}
