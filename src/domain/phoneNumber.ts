/** Phone numbers as people type them, and as files have them. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { PHONE_NUMBER } from './appLinks.ts';

/** The most digits of a group; a reader takes a number in by its groups. */
const LONGEST_GROUP = 5;

/**
 * A number in any usual form as files have it: with the code of its country and in the groups that are usual there.
 * `country` (`NO`) is where a number without a code belongs; unknown where it is empty. Short numbers, and what is no number,
 * stay as they are.
 * @example readPhoneNumber('0047 22331160', 'NO') // => '+47 22 33 11 60'
 */
export function readPhoneNumber(typed: string, country: string): string {
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
    .flatMap((group) => (group.startsWith('+') ? group : divide(group)))
    .join(' ');
  return PHONE_NUMBER.test(number) ? number : text;
}

/** @example divide('1234567') // => ['1234', '567'] */
function divide(digits: string): string[] {
  if (digits.length <= LONGEST_GROUP) return [digits];
  const half = Math.ceil(digits.length / 2);
  return [...divide(digits.slice(0, half)), ...divide(digits.slice(half))];
}
