/** Links that open an app on the phone: calls, text messages, maps, mail. */

/**
 * Accepted forms of a phone number: `+` and country code, a short number, or the free number of another country as it is
 * written there, in groups of digits.
 */
export const PHONE_NUMBER =
  /^(\+\d{1,3}( \d{1,5}){2,5}|\d{3,5}|0\d \d{4}|\d{3}( \d{3}){1,2}|\d{2}-\d{2}|0\d{1,3}-\d{2}( \d{2}){2}|(0\d{3,4}|[89]\d\d)( \d{2,3}){2,3}|06( \d{2}){4}|06 80( \d{3}){2}|[08] 800 \d{5})$/;

/**
 * The URL for a call or a text message.
 * @example getTelHref('+00 00 00 00 00') // => 'tel:+0000000000'
 */
export function getTelHref(number: string, scheme: 'tel' | 'sms' = 'tel'): string {
  return `${scheme}:${number.replace(/[ -]/g, '')}`;
}

/** A point in degrees (WGS84): north and east are positive. */
interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/**
 * The URL of a point for a map app (RFC 5870). Most apps only show a marker with `q`. The name of the place is left out,
 * because an app would remember it.
 * @example getGeoHref({ lat: 55.5, lon: 12.5 }) // => 'geo:55.5,12.5?q=55.5,12.5'
 */
export function getGeoHref({ lat, lon }: Coordinates): string {
  const point = `${String(lat)},${String(lon)}`;
  return `geo:${point}?q=${point}`;
}

/** What a mail to a contact begins with. */
interface MailDraft {
  /** The path of the page that it is about. */
  readonly page: string;
  readonly text?: string;
}

/**
 * The URL for writing to a contact: a web address as it is, or a `mailto:` link with the page as its subject.
 * @example getContactHref('post@example.org', { page: '/en/time/' }) // => 'mailto:post@example.org?subject=%2Fen%2Ftime%2F'
 */
export function getContactHref(contact: string, draft?: MailDraft): string {
  if (contact.startsWith('https:')) return contact;
  if (draft === undefined) return `mailto:${contact}`;
  const fields = [`subject=${encodeURIComponent(draft.page)}`];
  if (draft.text !== undefined) fields.push(`body=${encodeURIComponent(draft.text)}`);
  return `mailto:${contact}?${fields.join('&')}`;
}
