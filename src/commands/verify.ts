/**
 * `npm run verify -- URL`: whether a served copy of the site is the same, byte by byte. Compares it with the sums of
 * the local `dist/`, or with those of `--sums FILE`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUM_FILE, parseChecksums } from '../domain/checksums.ts';
import { getBuiltSite } from './builtSite.ts';
import { CommandError } from './commandError.ts';
import { readCommandLine } from './commandLine.ts';
import { tellFailure } from './tellFailure.ts';
import { listDifferences } from './verifyCopy.ts';

const USAGE = 'Write: npm run verify -- https://guide.example/  (and --sums FILE to compare with other sums)';

await tellFailure(async () => {
  const { values, words, mistakes } = readCommandLine(process.argv.slice(2), {
    options: { sums: 'string' },
    words: 1,
    usage: USAGE,
  });
  const [address = ''] = words;
  const { sums = join(getBuiltSite(), CHECKSUM_FILE) } = values;
  if (mistakes.length > 0) throw new CommandError(mistakes.join('\n'));
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) throw new CommandError(USAGE);
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
    );
  console.log(`All ${String(checksums.length)} files at ${copy} are the same as in ${sums}.`);
});
