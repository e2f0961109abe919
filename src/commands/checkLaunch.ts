/** `npm run check:launch`: what must be confirmed before the site may be launched. Fails while anything is open. */
import { groupUnconfirmed } from '../check/launch.ts';
import { getSettings } from '../settings.ts';
import { getContent } from '../content/siteContent.ts';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { formatLaunchReport } from './launchReport.ts';
import { runCommand } from './runCommand.ts';

const checkLaunchCommand = {
  script: 'check:launch',
  summary: 'Lists every fact that someone must confirm before a launch, and whom to ask.',
  changes: 'nothing.',
  options: { all: { meaning: 'names all of them, and not only the most important ones' } },
} as const satisfies Command;

await runCommand(checkLaunchCommand, ({ values }) => {
  const open = groupUnconfirmed(getContent(), getSettings().buildTime);
  if (open.size > 0) throw new CommandError(formatLaunchReport(open, values.all === true), 1);
  console.log('Every fact is confirmed, and nothing else is open.');
});
