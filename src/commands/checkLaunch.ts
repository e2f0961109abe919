/** `npm run check:launch`: what must be confirmed before the site may be launched. Fails while anything is open. */
import { listUnconfirmed } from '../check/launch.ts';
import { formatContentErrors } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { getContent } from '../content/siteContent.ts';
import { CommandError } from './commandError.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(() => {
  const open = listUnconfirmed(getContent(), getSettings().buildTime);
  if (open.length > 0) {
    const sum = `${String(open.length)} things must be settled before a launch. A preview may go up without them.`;
    throw new CommandError(`${formatContentErrors(open)}\n\n${sum}`);
  }
  console.log('Every fact is confirmed, and nothing else is open.');
});
