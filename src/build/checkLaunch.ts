/** `npm run check:launch`: what must be confirmed before the site may be launched. Fails while anything is open. */
import { listUnconfirmed } from '../check/launch.ts';
import { formatContentErrors } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { readContentFiles } from './readContentFiles.ts';

const { contentDir, buildTime } = getSettings();
const open = listUnconfirmed(readContentFiles(contentDir), buildTime);
if (open.length > 0) {
  console.error(formatContentErrors(open));
  console.error(
    `\n${String(open.length)} facts must be confirmed before a launch. A preview may go up without it.`,
  );
  process.exitCode = 1;
} else {
  console.log('Every fact is confirmed.');
}
