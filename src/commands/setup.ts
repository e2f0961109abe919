/** `npm run setup`, with which `npm test` begins: sees to it that all programs are there that the tests start. */
import type { Command } from './commandLine.ts';
import { programs, requirePrograms } from './programs.ts';
import { runCommand } from './runCommand.ts';

const setupCommand = {
  script: 'setup',
  summary: 'Makes sure that every program is there that the tests start.',
  changes:
    'as root on Debian, installs the missing ones with apt-get and keeps servers among them from starting. Elsewhere nothing.',
  options: {},
} as const satisfies Command;

await runCommand(setupCommand, () => {
  requirePrograms(Object.values(programs));
});
