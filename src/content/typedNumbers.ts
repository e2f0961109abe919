/** A number in a text, and how many lines of the text stand above it. */
export interface TypedNumber {
  readonly number: string;
  readonly linesAbove: number;
}

/**
 * The numbers that somebody typed, in the digits of any script. Names between double braces are none: `{{day-30}}`.
 * @example listTypedNumbers('within 30 days') // => [{ number: '30', linesAbove: 0 }]
 */
export function listTypedNumbers(text: string): TypedNumber[] {
  return text.split('\n').flatMap((line, linesAbove) =>
    [...line.replace(/\{\{[^}]*\}\}/g, '').matchAll(/\p{Nd}+([.,:/ -]?\p{Nd}+)*/gu)].map(([number]) => ({
      number,
      linesAbove,
    })),
  );
}
