import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export function getChecksum(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
