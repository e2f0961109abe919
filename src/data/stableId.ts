import { createHash } from 'node:crypto';

/** The namespace of this site's IDs. Never change it: every published ID depends on it. */
const NAMESPACE = Buffer.from('50615958c5e54b5896fca444254e09a5', 'hex');

/**
 * The ID of a published record, a version 5 UUID (RFC 9562): the same in every build, whatever the site's address.
 * @example getStableId('place', 'house')
 */
export function getStableId(kind: string, ...names: readonly string[]): string {
  const hash = createHash('sha1')
    .update(NAMESPACE)
    .update([kind, ...names].join(':'));
  const id = hash.digest().subarray(0, 16);
  id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x50, 6); // version 5
  id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8); // the variant of RFC 9562
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
