/**
 * What a phone number may look like: `+` and country code, a short number, or the free number of another country as it
 * is written there, in groups of digits.
 */
export const PHONE_NUMBER =
  /^(\+\d{1,3}( \d{2,5}){2,5}|\d{3}|\d{3} \d{3}|\d{4}|0\d{1,3}-\d{2}( \d{2}){2}|(0\d{3,4}|800)( \d{2,3}){2})$/;

/**
 * The address of a call.
 * @example getTelHref('+45 70 20 25 50') // => 'tel:+4570202550'
 */
export function getTelHref(number: string): string {
  return `tel:${number.replace(/[ -]/g, '')}`;
}
