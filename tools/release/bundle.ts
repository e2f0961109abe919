/** `npm run bundle -- --host HOST`: puts the built site and what its host needs into one folder or file. */
import { suggest } from '../../src/content/suggestion.ts';
import { hosts } from '../../src/hosting/hosting.ts';
import { getBuiltSite } from '../../src/commands/builtSite.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Command } from '../../src/commands/commandLine.ts';
import { startProgress } from '../../src/commands/progress.ts';
import { runCommand } from '../../src/commands/runCommand.ts';
import { describeBundle, makeBundle } from './makeBundle.ts';

const bundleCommand = {
  script: 'bundle',
  summary:
    'Puts the built site into one folder with exactly what a host needs: its configuration, checksums, and compressed variants where they are sent.',
  changes:
    'replaces the bundle of that host in "bundles". Files that are not from an earlier bundle are left alone.',
  next: 'publish the bundle as its README.txt says, then check the copy: npm run verify',
  options: {
    host: { value: 'nginx', meaning: `the host: ${hosts.join(', ')}` },
    tar: { meaning: 'make one .tar file instead of a folder' },
    out: { value: 'FOLDER', meaning: 'make the bundle in this folder instead of "bundles"' },
  },
  examples: [
    ['--host nginx', 'makes bundles/nginx/'],
    ['--host folder --tar', 'makes bundles/folder.tar, a copy for a partner or a USB stick'],
  ],
} as const satisfies Command;

await runCommand(bundleCommand, async ({ values }) => {
  const { host: typed = '', out = 'bundles', tar: isTar = false } = values;
  const host = hosts.find((known) => known === typed);
  if (host === undefined) {
    const problem = typed === '' ? 'Name the host: --host HOST' : `Unknown host "${typed}".`;
    throw new CommandError(
      `${problem}\n  ${suggest(typed, hosts, `It must be one of: ${hosts.join(', ')}. docs/hosting.md compares them.`)}`,
    );
  }
  const site = getBuiltSite();
  using progress = startProgress();
  progress.step(`make the bundle for ${host}`);
  const bundle = await makeBundle({ site, host, out, isTar });
  progress.end();
  console.log(describeBundle(bundle));
  // The last line says what to do next, for this host.
  return '';
});
