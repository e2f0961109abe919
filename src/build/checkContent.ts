/** `npm run check:content`: every mistake in the content, with file, line and what to type. */
import { checkContent } from '../check/checkContent.ts';
import { formatContentErrors } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { readContentFiles } from './readContentFiles.ts';

const mistakes = checkContent(readContentFiles(getSettings().contentDir));
if (mistakes.length > 0) {
  console.error(formatContentErrors(mistakes));
  process.exitCode = 1;
} else {
  console.log('The content has no mistakes.');
}
