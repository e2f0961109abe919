/** Converts phone numbers from typed to stored form. */
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';
import { PHONE_NUMBER } from './appLinks.ts';

/** Maximum digits per group: people read a number group by group. */
const MAX_GROUP_LENGTH = 5;

/**
 * Converts a number from any common form to the stored one: with country code, grouped as usual in that country. `country`
 * (`NO`, or empty if unknown) applies to numbers without a code. Short numbers and other text are returned unchanged.
 * @example parsePhoneNumber('0047 22331160', 'NO') // => '+47 22 33 11 60'
 */
export function parsePhoneNumber(typed: string, country: string): string {
  const text = typed.trim();
  if (PHONE_NUMBER.test(text)) return text;
  const parsed = parsePhoneNumberFromString(text.replace(/^\(?(?:\+|00)/, '+').replace(')', ' '), {
    ...(country !== '' && { defaultCountry: country as CountryCode }),
    extract: false,
  });
  if (parsed?.isPossible() !== true) return text;
  const number = parsed
    .formatInternational()
    .split(/[ -]/)
    .flatMap((group) => (group.startsWith('+') ? group : splitGroup(group)))
    .join(' ');
  return PHONE_NUMBER.test(number) ? number : text;
}

/** @example splitGroup('1234567') // => ['1234', '567'] */
function splitGroup(digits: string): string[] {
  if (digits.length <= MAX_GROUP_LENGTH) return [digits];
  const half = Math.ceil(digits.length / 2);
  return [...splitGroup(digits.slice(0, half)), ...splitGroup(digits.slice(half))];
}

/**
 * Whether a number with a country code has that of another country. Short numbers have none.
 * @example isForeignNumber('+47 22 33 11 60', 'SE') // => true
 */
export function isForeignNumber(number: string, country: string): boolean {
  const code = isSupportedCountry(country) ? getCountryCallingCode(country) : undefined;
  return code !== undefined && number.startsWith('+') && !number.startsWith(`+${code} `);
}
