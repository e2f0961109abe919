/** `npm run check:content`: every mistake in the content, with file, line and what to type. */
import { checkContent } from '../check/checkContent.ts';
import { ContentMistakes } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(() => {
  const { contentDir, buildTime } = getSettings();
  const mistakes = checkContent(readContentFiles(contentDir), buildTime);
  if (mistakes.length > 0) throw new ContentMistakes(mistakes);
  console.log('The content has no mistakes.');
});
