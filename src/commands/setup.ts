/** `npm run setup`, the first step of `npm test`: makes sure that every program that the tests need is installed. */
import type { Command } from './commandLine.ts';
import { programs, requirePrograms } from './programs.ts';
import { runCommand } from './runCommand.ts';

const setupCommand = {
  script: 'setup',
  summary: 'Makes sure that every program that the tests need is installed.',
  changes:
    'as root on Debian, installs missing programs with apt-get, without starting servers. Otherwise nothing.',
  next: 'run every check and test: npm test',
  options: {},
} as const satisfies Command;

await runCommand(setupCommand, () => {
  requirePrograms(Object.values(programs));
  console.log('Every program that the tests need is installed.');
});
