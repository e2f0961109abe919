/** `npm test`: runs every check, builds the site and tests it. */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { CommandError } from './commandError.ts';
import { formatScript, type Command } from './commandLine.ts';
import { getStepEnvironment, runCommand } from './runCommand.ts';
import { listChecks, runScripts } from './runScripts.ts';

const testCommand = {
  script: 'test',
  summary:
    'Runs every check, builds the site and tests it: a sample of its pages in three browsers and on four servers.',
  changes:
    'what "npm run setup" and "npm run build" change; test sites and temporary files in ".build" and in the system\'s temporary folder.',
  next: 'open a pull request, as CONTRIBUTING.md describes',
  options: {
    all: {
      meaning: 'test every page instead of a sample, with new random values (npm run test:all)',
    },
  },
} as const satisfies Command;

await runCommand(testCommand, async ({ values }) => {
  const seed = process.env['SEED'] ?? String(randomInt(2 ** 31));
  if (values.all)
    console.log(`Property tests use the seed ${seed}. To repeat this run: SEED=${seed} npm run test:all`);
  const env = { ...getStepEnvironment(), ...(values.all ? { TEST_ALL: '1', SEED: seed } : {}) };
  const rejectFailed = (failed: readonly string[]): void => {
    if (failed.length > 0)
      throw new CommandError(
        `${formatScript(testCommand)} stopped: "npm run ${failed.join('", "npm run ')}" failed, see above.`,
        1,
      );
  };
  const runAlone = (script: string): void => {
    const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', env });
    rejectFailed(status === 0 ? [] : [script]);
  };
  runAlone('setup');
  // The build comes last, because `check:types` also writes to ".astro". It starts while `check:test` still runs.
  rejectFailed(await runScripts([...listChecks(), 'build'], env));
  runAlone('test:site');
});
