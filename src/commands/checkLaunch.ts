/** `npm run check:launch`: what must be confirmed before the site may be launched. Fails while anything is open. */
import { listUnconfirmed } from '../check/launch.ts';
import { formatContentErrors } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { getContent } from '../content/siteContent.ts';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

const checkLaunchCommand = {
  script: 'check:launch',
  summary: 'Lists every fact that someone must confirm before a launch, and whom to ask.',
  changes: 'nothing.',
  options: {},
} as const satisfies Command;

await runCommand(checkLaunchCommand, () => {
  const open = listUnconfirmed(getContent(), getSettings().buildTime);
  if (open.length > 0) {
    const sum = `${String(open.length)} things must be settled before a launch. A preview may go up without them.`;
    throw new CommandError(`${formatContentErrors(open)}\n\n${sum}`, 1);
  }
  console.log('Every fact is confirmed, and nothing else is open.');
});
