/** `npm run verify -- URL`: whether a server sends the site as it was built. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUM_FILE, parseChecksums } from '../domain/checksums.ts';
import { readRedirects } from '../finish/hostingFiles.ts';
import { getSiteFolders } from '../finish/siteFolders.ts';
import { getBuiltSite } from './builtSite.ts';
import { CommandError } from './commandError.ts';
import { formatUsage, type Command } from './commandLine.ts';
import { startProgress } from './progress.ts';
import { runCommand } from './runCommand.ts';
import { compareCopy, formatDifferences } from './verifyCopy.ts';

const verifyCommand = {
  script: 'verify',
  summary:
    'Compares a served copy of the site with the built one: every file, byte by byte, every redirect, and the headers that protect readers.',
  changes: 'nothing.',
  words: { name: 'https://guide.example/', least: 1, most: 1 },
  options: {
    sums: { value: 'FILE', meaning: 'compare with these sums instead of those of the built site' },
    bytes: { meaning: 'compare files alone, for a copy on a host that sends no headers of ours' },
  },
} as const satisfies Command;

await runCommand(verifyCommand, async ({ values, words }) => {
  const [address = ''] = words;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new CommandError(
      `"${address}" is not the address of a site.\n  Usage: ${formatUsage(verifyCommand)}`,
    );
  const { sums = join(getBuiltSite(), CHECKSUM_FILE) } = values;
  if (!existsSync(sums))
    throw new CommandError(`There is no ${sums}. Run "npm run build" first, or name other sums.`);
  const text = readFileSync(sums, 'utf8');
  const checksums = [...parseChecksums(text), { file: CHECKSUM_FILE, sum: hash('sha256', text) }];
  const redirects = readRedirects(getSiteFolders(dirname(sums)).hosting);
  const copy = address.replace(/\/*$/, '/');
  using progress = startProgress();
  progress.step(`compare ${copy}`);
  const differences = await compareCopy(
    { checksums, redirects },
    { address: copy, bytesOnly: values.bytes === true, count: progress.count },
  );
  progress.end();
  if (differences.length > 0)
    throw new CommandError(`${formatDifferences(differences)}\n\n${copy} is not as it was built.`, 1);
  console.log(
    `All ${String(checksums.length)} files${values.bytes ? '' : ` and ${String(redirects.length)} redirects`} at ${copy} are as in ${sums}.`,
  );
});
