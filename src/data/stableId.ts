import { v5 as getNamedUuid } from 'uuid';

/** The namespace of this site's ids. It never changes: every id that was ever handed out hangs on it. */
const NAMESPACE = '50615958-c5e5-4b58-96fc-a444254e09a5';

/**
 * The id of something that this site publishes, a UUID of version 5 (RFC 9562): the same in every build, whatever the
 * address of the site.
 * @example getStableId('place', 'house')
 */
export function getStableId(kind: string, ...names: readonly string[]): string {
  return getNamedUuid([kind, ...names].join(':'), NAMESPACE);
}
