/**
 * URL fragments of the editor's pages: `#/review`, `#/places`, `#/places/house`, `#/guides/time/ro`,
 * `#/places/+new-house=New House`.
 */
import type { EntryName } from '../entries.ts';

/** The page that imports a review; not a collection. */
export const REVIEW = 'review';

export interface PageAddress {
  readonly collection: string;
  readonly id?: string | undefined;
  readonly language?: string | undefined;
}

export function readAddress(): PageAddress {
  const [collection = '', id, language] = location.hash.replace(/^#\/?/, '').split('/').map(decodePart);
  return { collection: collection === '' ? 'places' : collection, id, language };
}

/** Leaves malformed percent escapes unchanged. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function formatAddress({ collection, id, language }: PageAddress): string {
  return `#/${[collection, id, language]
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
}

/**
 * The fragment part for a record that does not exist yet.
 * @example formatNewRecord('new-house', 'New House') // => '+new-house=New House'
 */
export function formatNewRecord(id: string, title: string): string {
  return title === '' ? `+${id}` : `+${id}=${title}`;
}

/** The short name in a fragment part, and the title of a new record. */
export function parseNewRecord(part: string): Pick<EntryName, 'id' | 'title'> {
  const [, id = part, title] = /^\+([^=]*)(?:=(.*))?$/s.exec(part) ?? [];
  return { id, title };
}
