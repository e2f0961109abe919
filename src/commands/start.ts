/** `npm start`: builds the site and serves it. */
import { spawnSync } from 'node:child_process';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { getStepEnvironment, runCommand } from './runCommand.ts';
import { findServePort, serveCommand, serveSite } from './serveSite.ts';

const startCommand = {
  ...serveCommand,
  script: 'start',
  summary: `Builds the site. ${serveCommand.summary}`,
  changes: 'what "npm run build" changes.',
} as const satisfies Command;

await runCommand(startCommand, async (line) => {
  // Reports an unusable port before the build.
  await findServePort(line);
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    env: getStepEnvironment(),
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new CommandError(
      'The build failed, so nothing is served. Fix the errors above, then run "npm start" again.',
      status === 2 ? 2 : 1,
    );
  await serveSite(line);
});
