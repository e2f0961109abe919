/** `npm run check:launch`: lists what must be confirmed before a launch. Fails while anything is unconfirmed. */
import { groupUnconfirmed } from '../check/launch.ts';
import { getSettings } from '../settings.ts';
import { getContent } from '../content/siteContent.ts';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { formatLaunchReport } from './launchReport.ts';
import { runCommand } from './runCommand.ts';

const checkLaunchCommand = {
  script: 'check:launch',
  summary: 'Lists every fact that must be confirmed before a launch, and who can confirm it.',
  changes: 'nothing.',
  options: { all: { meaning: 'list all of them, not only the most important ones' } },
} as const satisfies Command;

await runCommand(checkLaunchCommand, ({ values }) => {
  const open = groupUnconfirmed(getContent(), getSettings().buildTime);
  if (open.size > 0) throw new CommandError(formatLaunchReport(open, values.all === true), 1);
  console.log('Every fact is confirmed. The site can be launched: npm run release');
});
