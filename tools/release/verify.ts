/** `npm run verify -- URL`: checks that a server sends the site as it was built. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hosts, LIMITS } from '../../src/hosting/hosting.ts';
import { CHECKSUM_FILE, parseChecksums } from '../../src/domain/checksums.ts';
import { readRedirects } from '../../src/finish/hostingFiles.ts';
import { getSiteFolders } from '../../src/finish/siteFolders.ts';
import { getBuiltSite } from '../../src/commands/builtSite.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { formatUsage, type Command } from '../../src/commands/commandLine.ts';
import { startProgress } from '../../src/commands/progress.ts';
import { runCommand } from '../../src/commands/runCommand.ts';
import { compareCopy, formatDifferences } from './verifyCopy.ts';

const verifyCommand = {
  script: 'verify',
  summary:
    'Compares a served copy of the site with the built site: every file byte by byte, every redirect, and the headers that protect readers.',
  changes: 'nothing.',
  next: 'see what is not confirmed yet: npm run check:launch',
  args: { name: 'https://guide.example/', min: 1, max: 1 },
  options: {
    sums: {
      value: 'FILE',
      meaning: 'compare with the checksums in this file instead of those of the built site',
    },
    host: {
      value: 'netlify',
      meaning: `the host; what it can't send is not reported: ${Object.keys(LIMITS).join(', ')}`,
    },
    bytes: { meaning: 'compare only files, for a copy on a host that does not send our headers' },
  },
} as const satisfies Command;

await runCommand(verifyCommand, async ({ values, args }) => {
  const [address = ''] = args;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new CommandError(
      `"${address}" is not a valid site URL: it must start with https:// or http://\n  Usage: ${formatUsage(verifyCommand)}`,
    );
  const host = hosts.find((known) => known === values.host);
  if (values.host !== undefined && host === undefined)
    throw new CommandError(`Unknown host "${values.host}". It must be one of: ${hosts.join(', ')}.`);
  const ignored = values.bytes ? 'headers' : host && LIMITS[host];
  const { sums = join(getBuiltSite(), CHECKSUM_FILE) } = values;
  if (!existsSync(sums))
    throw new CommandError(
      `The file ${sums} does not exist. Run "npm run build" first, or name another file: --sums FILE`,
    );
  const text = readFileSync(sums, 'utf8');
  const checksums = [...parseChecksums(text), { file: CHECKSUM_FILE, sum: hash('sha256', text) }];
  const redirects = readRedirects(getSiteFolders(dirname(sums)).hosting);
  const copy = address.replace(/\/*$/, '/');
  using progress = startProgress();
  progress.step(`compare ${copy}`);
  const differences = await compareCopy(
    { checksums, redirects },
    { address: copy, ignored, count: progress.count },
  );
  progress.end();
  if (differences.length > 0)
    throw new CommandError(
      `${formatDifferences(differences)}\n\n${copy} differs from the built site. Publish the site again, or fix the server: docs/hosting.md`,
      1,
    );
  console.log(
    `All ${String(checksums.length)} files${ignored === 'headers' ? '' : ` and ${String(redirects.length)} redirects`} at ${copy} match ${sums}.`,
  );
});
