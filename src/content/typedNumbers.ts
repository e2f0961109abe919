/** A number in a text, and how many lines of the text precede it. */
export interface TypedNumber {
  readonly number: string;
  readonly linesAbove: number;
}

/** Digits of any script, superscript, circled and Roman numerals; and three or more Chinese digits, as in phone numbers. */
const NUMBER = /\p{N}+([.,:/ -]?\p{N}+)*|[〇零一二三四五六七八九](?:[ -]?[〇零一二三四五六七八九]){2,}/gu;

/**
 * The numbers typed in a text, in the digits of any script. Placeholders are not numbers: `{{day-30}}`.
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
