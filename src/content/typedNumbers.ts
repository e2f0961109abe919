/** A number in a text, and how many lines of the text precede it. */
export interface TypedNumber {
  readonly number: string;
  readonly linesAbove: number;
}

/** Chinese digits, also as written on cheques and as said on the phone. */
const HAN_DIGIT = '[〇零一壹弌幺二贰貳弍两兩三叁參弎四肆五伍六陆陸七柒八捌九玖]';
/** Digits of any script, superscript, circled and Roman numerals; and three or more Chinese digits, as in phone numbers. */
const NUMBER = new RegExp(`\\p{N}+([.,:/ -]?\\p{N}+)*|${HAN_DIGIT}(?:[ ·-]?${HAN_DIGIT}){2,}`, 'gu');

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
