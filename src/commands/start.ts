/** `npm start`: builds the site and serves it. */
import { spawnSync } from 'node:child_process';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { findPort, readPort } from './listen.ts';
import { getStepEnvironment, runCommand } from './runCommand.ts';
import { SERVE_PLACE, serveCommand, serveSite } from './serveSite.ts';

const startCommand = {
  ...serveCommand,
  script: 'start',
  summary: `Builds the site. ${serveCommand.summary}`,
  changes: 'what "npm run build" changes.',
} as const satisfies Command;

await runCommand(startCommand, async (line) => {
  const port = readPort(line.values.port);
  // Reports a taken port before the build.
  if (port !== undefined) await findPort({ ...SERVE_PLACE, port });
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
