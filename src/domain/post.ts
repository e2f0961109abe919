/** Maximum length of a post in characters, with URL and numbers filled in. */
export const postLengths = { short: 160, long: 500 } as const;
export type PostLength = keyof typeof postLengths;

/**
 * Counts code points, as the strictest channels do: combining marks count separately, and URLs in full.
 * @example countCharacters('ดี') // => 2
 */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/**
 * A phone number for a post. In right-to-left text it is wrapped in invisible isolate characters, without which its groups
 * are displayed in the wrong order; not elsewhere, because they make a text message more expensive.
 * @example getPostNumber('+00 00', 'ltr') // => '+00 00'
 */
export function getPostNumber(number: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' ? `\u2066${number}\u2069` : number;
}
