/** `npm run release`: the whole of a release in its order, and what it changes since the last one. */
import { spawnSync } from 'node:child_process';
import { getSiteAddress } from '../content/siteContent.ts';
import { getSettings } from '../settings.ts';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { runCommand } from './runCommand.ts';
import { runRelease } from './runRelease.ts';

// Whoever stops it stops the step that runs: that step has failed then, and all is put back.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const releaseCommand = {
  script: 'release',
  summary:
    'Makes a release: checks, builds, records the addresses, opens every page, and says what changes for readers.',
  changes:
    'the built site with its hosting files, and permalinks.txt, privacyAudit.yaml and released.json of the content. If a step fails, all of them are as they were.',
  options: {
    'dry-run': { meaning: 'show what would change for readers, and change nothing' },
    preview: { meaning: 'check and build the site to show it, and record no address' },
  },
} as const satisfies Command;

await runCommand(releaseCommand, ({ values }) => {
  const mode = values['dry-run'] ? 'dry' : values.preview ? 'preview' : 'whole';
  console.log(
    runRelease(
      { ...getSettings(), staging: '.build/release', siteAddress: getSiteAddress(), mode },
      runScript,
      (text) => {
        console.log(`\n${text}\n`);
      },
    ),
  );
});

function runScript(script: string, settings: Readonly<Record<string, string>>): void {
  console.log(`— npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...settings },
  });
  if (status !== 0)
    throw new CommandError(
      `The release ended at "npm run ${script}", which says why above. The content and the site are as they were.`,
      status === 2 ? 2 : 1,
    );
}
