/**
 * `npm run verify -- URL`: whether a served copy of the site is the same, byte by byte. Compares it with the sums of
 * the local `dist/`, or with those of `--sums FILE`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKSUM_FILE, parseChecksums } from '../domain/checksums.ts';
import { getBuiltSite } from './builtSite.ts';
import { tellFailure } from './tellFailure.ts';
import { listDifferences } from './verifyCopy.ts';

const USAGE = 'Write: npm run verify -- https://guide.example/  (and --sums FILE to compare with other sums)';

await tellFailure(async () => {
  process.exitCode = await verify(process.argv.slice(2));
});

async function verify(words: readonly string[]): Promise<number> {
  const { address, sums } = readWords(words);
  if (address === undefined) return complain(USAGE);
  if (!existsSync(sums))
    return complain(`There is no ${sums}. Run "npm run build" first, or name other sums.`);
  const checksums = parseChecksums(readFileSync(sums, 'utf8'));
  const differences = await listDifferences(address, checksums);
  for (const { file, problem } of differences) console.error(`${file} ${problem}`);
  if (differences.length > 0)
    return complain(
      `\n${String(differences.length)} of ${String(checksums.length)} files are not as they should be.`,
    );
  console.log(`All ${String(checksums.length)} files at ${address} are the same as in ${sums}.`);
  return 0;
}

function readWords(words: readonly string[]): { address: string | undefined; sums: string } {
  const here = join(getBuiltSite(), CHECKSUM_FILE);
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { sums: { type: 'string' } },
      allowPositionals: true,
    });
    const [url = ''] = positionals;
    const isAddress = positionals.length === 1 && /^https?:\/\//.test(url) && URL.canParse(url);
    return { address: isAddress ? url.replace(/\/*$/, '/') : undefined, sums: values.sums ?? here };
  } catch {
    return { address: undefined, sums: here };
  }
}

function complain(text: string): number {
  console.error(text);
  return 1;
}
