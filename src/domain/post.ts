/** How many characters a post may have when its address and its numbers are filled in. */
export const postLengths = { short: 160, long: 500 } as const;
export type PostLength = keyof typeof postLengths;

/**
 * Characters as the narrowest channels count them: each letter and each mark above or below it, the address in full.
 * @example countCharacters('ดี') // => 2
 */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/**
 * A phone number for a post. Where words run from right to left it stands between two marks that nobody sees: without
 * them its groups come out in the wrong order. Elsewhere there are none, since they make a text message cost more.
 * @example getPostNumber('+00 00', 'ltr') // => '+00 00'
 */
export function getPostNumber(number: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' ? `\u2066${number}\u2069` : number;
}
