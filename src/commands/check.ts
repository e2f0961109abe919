/** `npm run check`: runs every `check:` script of package.json except `check:launch`, two at a time. */
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { listChecks, runScripts } from './runScripts.ts';
import { runCommand } from './runCommand.ts';

const checkCommand = {
  script: 'check',
  summary:
    'Runs every check that needs no built site: content, types, lint, format, packages, unused code, import cycles, tests.',
  changes: 'only caches in "node_modules" and the files that Astro generates in ".astro".',
  next: 'build the site if it changes: npm run build, then npm run test:changed',
  options: {},
} as const satisfies Command;

await runCommand(checkCommand, async () => {
  const failed = await runScripts(listChecks());
  if (failed.length > 0)
    throw new CommandError(`Failed: ${failed.join(', ')}. To run one alone: npm run ${String(failed[0])}`, 1);
});
