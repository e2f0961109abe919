import { v5 as getNamedUuid } from 'uuid';

/** The namespace of this site's IDs. Never change it: every published ID depends on it. */
const NAMESPACE = '50615958-c5e5-4b58-96fc-a444254e09a5';

/**
 * The ID of a published record, a version 5 UUID (RFC 9562): the same in every build, whatever the site's address.
 * @example getStableId('place', 'house')
 */
export function getStableId(kind: string, ...names: readonly string[]): string {
  return getNamedUuid([kind, ...names].join(':'), NAMESPACE);
}
