import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUM_FILE, parseChecksums, type Checksum } from '../../src/domain/checksums.ts';
import { CommandError } from '../../src/commands/commandError.ts';

/**
 * The checksums of a site's files.
 * @throws {CommandError} if a file is missing or does not match its checksum
 */
export function readSiteChecksums(site: string): Checksum[] {
  const checksums = parseChecksums(readFileSync(join(site, CHECKSUM_FILE), 'utf8'));
  const wrong = checksums.filter(({ file, sum }) => {
    const path = join(site, file);
    return !existsSync(path) || hash('sha256', readFileSync(path)) !== sum;
  });
  if (wrong.length === 0) return checksums;
  throw new CommandError(
    `These files in ${site}/ do not match their checksums: ${wrong.map(({ file }) => file).join(', ')}. Check that the disk is not full, then build again.`,
  );
}
