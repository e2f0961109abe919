/**
 * Lengths as they stand in a sentence: never broken, and in their order also where the sentence runs from right to left.
 * @example formatLengths(85, 55) // => '85 × 55 mm' between marks of direction
 */
export function formatLengths(...lengths: readonly number[]): string {
  return isolate(`${lengths.map(String).join(' × ')} mm`);
}

/** @example formatPercent(100) // => '100 %' between marks of direction */
export function formatPercent(percent: number): string {
  return isolate(`${String(percent)} %`);
}

function isolate(words: string): string {
  return `\u2066${words.replaceAll(' ', '\u00a0')}\u2069`;
}
