import { createHash } from 'node:crypto';

/** The namespace of this site's ids. It never changes: every id that was ever handed out hangs on it. */
const NAMESPACE = '50615958-c5e5-4b58-96fc-a444254e09a5';

/**
 * The UUID (version 5, RFC 9562) of a name inside a namespace: always the same for the same two.
 * @example getNamedUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')
 * // => '2ed6657d-e927-568b-95e1-2665a8aea6a2'
 */
export function getNamedUuid(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const [, ...groups] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(hash.toString('hex')) ?? [];
  return groups.join('-');
}

/**
 * The id of something that this site publishes: the same in every build, whatever the address of the site.
 * @example getStableId('place', 'kompasset')
 */
export function getStableId(kind: string, ...names: readonly string[]): string {
  return getNamedUuid(NAMESPACE, [kind, ...names].join(':'));
}
