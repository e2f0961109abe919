import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUM_FILE, formatChecksums } from '../domain/checksums.ts';
import { listFiles } from './listFiles.ts';

/**
 * Writes the sums of every file of a site. The packed twins (`.br`, `.gz`) have none: unpacked they are the file itself,
 * which is what a reader gets and what `npm run verify` compares.
 */
export function writeChecksums(distDir: string): void {
  const checksums = listFiles(distDir)
    .filter((file) => file !== CHECKSUM_FILE && !/\.(br|gz)$/.test(file))
    .map((file) => ({ file, sum: getChecksum(readFileSync(join(distDir, file))) }));
  writeFileSync(join(distDir, CHECKSUM_FILE), formatChecksums(checksums));
}

/** SHA-256 in hexadecimal. */
export function getChecksum(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
