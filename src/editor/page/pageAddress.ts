/** The addresses of the editor's pages: `#/places`, `#/places/house`, `#/guides/time/ro`, `#/places/+new-house=New House`. */
import type { EntryName } from '../entries.ts';

export interface PageAddress {
  readonly collection: string;
  readonly id?: string | undefined;
  readonly language?: string | undefined;
}

export function readAddress(): PageAddress {
  const [collection = '', id, language] = location.hash.replace(/^#\/?/, '').split('/').map(decodePart);
  return { collection: collection === '' ? 'places' : collection, id, language };
}

/** Percent signs that stand for nothing are left as they are. */
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
 * A record that does not exist yet, as the part of an address that names a record.
 * @example formatNewRecord('new-house', 'New House') // => '+new-house=New House'
 */
export function formatNewRecord(id: string, title: string): string {
  return title === '' ? `+${id}` : `+${id}=${title}`;
}

/** The record that an address names, and the name of a new one. */
export function parseNewRecord(part: string): Pick<EntryName, 'id' | 'title'> {
  const [, id = part, title] = /^\+([^=]*)(?:=(.*))?$/s.exec(part) ?? [];
  return { id, title };
}
