/**
 * `npm run release`: the whole of a release in its order, and what it changes since the last one. `-- --dry-run` says what
 * would change.
 */
import { spawnSync } from 'node:child_process';
import { getSettings } from '../settings.ts';
import { CommandError } from './commandError.ts';
import { readCommandLine } from './commandLine.ts';
import { runRelease } from './runRelease.ts';
import { tellFailure } from './tellFailure.ts';

// Whoever stops it stops the step that runs: that step has failed then, and all is put back.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

await tellFailure(() => {
  const { values, mistakes } = readCommandLine(process.argv.slice(2), {
    options: { 'dry-run': 'boolean' },
    words: 0,
    usage: 'Write: npm run release  (and -- --dry-run to see what would change)',
  });
  if (mistakes.length > 0) throw new CommandError(mistakes.join('\n'));
  const isDry = values['dry-run'] !== undefined;
  console.log(
    runRelease({ ...getSettings(), staging: '.build/release', isDry }, runScript, (text) => {
      console.log(`\n${text}\n`);
    }),
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
    );
}
