/** Links that open an app of the phone: calls and maps. */

/**
 * What a phone number may look like: `+` and country code, a short number, or the free number of another country as it
 * is written there, in groups of digits.
 */
export const PHONE_NUMBER =
  /^(\+\d{1,3}( \d{1,5}){2,5}|\d{3,5}|0\d \d{4}|\d{3}( \d{3}){1,2}|\d{2}-\d{2}|0\d{1,3}-\d{2}( \d{2}){2}|(0\d{3,4}|[89]\d\d)( \d{2,3}){2,3}|06( \d{2}){4}|06 80( \d{3}){2}|[08] 800 \d{5})$/;

/**
 * The address of a call, or of a text message.
 * @example getTelHref('+00 00 00 00 00') // => 'tel:+0000000000'
 */
export function getTelHref(number: string, scheme: 'tel' | 'sms' = 'tel'): string {
  return `${scheme}:${number.replace(/[ -]/g, '')}`;
}

/** A point on the earth in degrees (WGS84): north and east are above zero. */
interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/**
 * The address of a point for the map app of a phone (RFC 5870). `q` is how most of them learn to mark the point. It goes
 * without the name of the place, which an app would remember.
 * @example getGeoHref({ lat: 55.5, lon: 12.5 }) // => 'geo:55.5,12.5?q=55.5,12.5'
 */
export function getGeoHref({ lat, lon }: Coordinates): string {
  const point = `${String(lat)},${String(lon)}`;
  return `geo:${point}?q=${point}`;
}

/**
 * Where somebody writes to: an address on the web as it is, or a letter whose subject names the page.
 * @example getWriteHref('post@example.org', '/en/time/') // => 'mailto:post@example.org?subject=%2Fen%2Ftime%2F'
 */
export function getWriteHref(contact: string, page?: string): string {
  if (contact.startsWith('https:')) return contact;
  return `mailto:${contact}${page === undefined ? '' : `?subject=${encodeURIComponent(page)}`}`;
}
