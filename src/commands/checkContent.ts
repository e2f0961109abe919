/** `npm run check:content`: every mistake in the content, with file, line and what to type. */
import { checkContent } from '../check/checkContent.ts';
import { ContentError } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { getContent } from '../content/siteContent.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(() => {
  const mistakes = checkContent(getContent(), getSettings().buildTime);
  if (mistakes.length > 0) throw new ContentError(...mistakes);
  console.log('The content has no mistakes.');
});
