/** `npm run verify -- URL`: whether a served copy of the site is the same, byte by byte. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUM_FILE, parseChecksums } from '../domain/checksums.ts';
import { getBuiltSite } from './builtSite.ts';
import { CommandError } from './commandError.ts';
import { formatUsage, type Command } from './commandLine.ts';
import { runCommand } from './runCommand.ts';
import { listDifferences } from './verifyCopy.ts';

const verifyCommand = {
  script: 'verify',
  summary: 'Compares a served copy of the site with the built one, byte by byte.',
  changes: 'nothing.',
  words: { name: 'https://guide.example/', least: 1, most: 1 },
  options: { sums: { value: 'FILE', meaning: 'compare with these sums instead of those of the built site' } },
} as const satisfies Command;

await runCommand(verifyCommand, async ({ values, words }) => {
  const [address = ''] = words;
  const { sums = join(getBuiltSite(), CHECKSUM_FILE) } = values;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new CommandError(
      `"${address}" is not the address of a site.\n  Usage: ${formatUsage(verifyCommand)}`,
    );
  if (!existsSync(sums))
    throw new CommandError(`There is no ${sums}. Run "npm run build" first, or name other sums.`);
  const copy = address.replace(/\/*$/, '/');
  const checksums = parseChecksums(readFileSync(sums, 'utf8'));
  const differences = await listDifferences(copy, checksums);
  if (differences.length > 0)
    throw new CommandError(
      [
        ...differences,
        `\n${String(differences.length)} of ${String(checksums.length)} files are not as they should be.`,
      ].join('\n'),
      1,
    );
  console.log(`All ${String(checksums.length)} files at ${copy} are the same as in ${sums}.`);
});
