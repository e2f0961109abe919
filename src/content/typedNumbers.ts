/** A number in a text, and how many lines of the text stand above it. */
export interface TypedNumber {
  readonly number: string;
  readonly linesAbove: number;
}

/** Digits of any script, also raised, in circles or of Rome; and as many Chinese ones as a number to call has. */
const NUMBER = /\p{N}+([.,:/ -]?\p{N}+)*|[〇零一二三四五六七八九](?:[ -]?[〇零一二三四五六七八九]){2,}/gu;

/**
 * The numbers that somebody typed, in the digits of any script. Names between double braces are none: `{{day-30}}`.
 * @example listTypedNumbers('within 30 days') // => [{ number: '30', linesAbove: 0 }]
 */
export function listTypedNumbers(text: string): TypedNumber[] {
  return text.split('\n').flatMap((line, linesAbove) =>
    [...line.replace(/\{\{[^}]*\}\}/g, '').matchAll(NUMBER)].map(([number]) => ({
      number,
      linesAbove,
    })),
  );
}
