/** `npm run check:launch`: lists what must be confirmed before a launch. Fails while anything is unconfirmed. */
import { groupUnconfirmed } from '../../src/check/launch.ts';
import { getSettings } from '../../src/settings.ts';
import { getContent } from '../../src/content/siteContent.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Command } from '../../src/commands/commandLine.ts';
import { formatLaunchJson, formatLaunchReport } from './launchReport.ts';
import { runCommand } from '../../src/commands/runCommand.ts';

const checkLaunchCommand = {
  script: 'check:launch',
  summary: 'Lists every fact that must be confirmed before a launch, and who can confirm it.',
  changes: 'nothing.',
  next: 'make a release: npm run release',
  options: {
    all: { meaning: 'list all of them, not only the most important ones' },
    json: { meaning: 'print all of them as JSON' },
  },
} as const satisfies Command;

await runCommand(checkLaunchCommand, ({ values }) => {
  const open = groupUnconfirmed(getContent(), getSettings().buildTime);
  if (values.json) {
    console.log(formatLaunchJson(open));
    process.exitCode = open.size > 0 ? 1 : 0;
    return;
  }
  if (open.size > 0) throw new CommandError(formatLaunchReport(open, values.all === true), 1);
  console.log('Every fact is confirmed. The site can be launched.');
});
