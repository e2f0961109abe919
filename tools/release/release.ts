/** `npm run release`: runs all steps of a release and reports what it changes since the last one. */
import { spawnSync } from 'node:child_process';
import { getSiteAddress } from '../../src/content/siteContent.ts';
import { getSettings } from '../../src/settings.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Command } from '../../src/commands/commandLine.ts';
import { getStepEnvironment, runCommand } from '../../src/commands/runCommand.ts';
import { runRelease } from './runRelease.ts';

// A signal also reaches the running step, which then fails, so that everything is rolled back.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const releaseCommand = {
  script: 'release',
  summary:
    'Makes a release: checks, builds, records addresses, runs the privacy audit, and shows what changes for readers.',
  changes:
    'the built site with its hosting files, and permalinks.txt, privacyAudit.yaml and released.json of the content. If a step fails, all of them are left as they were.',
  next: 'commit what it recorded, publish the folder, and run npm run verify',
  options: {
    'dry-run': { meaning: 'show what would change for readers without changing anything' },
    preview: { meaning: 'check and build a site to show, without recording its addresses' },
  },
} as const satisfies Command;

await runCommand(releaseCommand, ({ values }) => {
  const mode = values['dry-run'] ? 'dry' : values.preview ? 'preview' : 'whole';
  console.log(
    runRelease(
      { ...getSettings(), staging: '.build/release', siteAddress: getSiteAddress(), mode },
      runScript,
      (text) => console.log(`\n${text}\n`),
    ),
  );
  return '';
});

function runScript(script: string, settings: Readonly<Record<string, string>>): void {
  console.log(`— npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...getStepEnvironment(), ...settings },
  });
  if (status !== 0)
    throw new CommandError(
      `The release stopped: "npm run ${script}" failed, see above. The content and the site were left as they were. Fix that, then run "npm run release" again.`,
      status === 2 ? 2 : 1,
    );
}
