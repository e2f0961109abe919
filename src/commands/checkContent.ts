/** `npm run check:content`: every mistake in the content, with file, line and what to type. */
import { checkContent } from '../check/checkContent.ts';
import { ContentError } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { listUnplayable } from '../content/recordings.ts';
import { getContent } from '../content/siteContent.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(async () => {
  const content = getContent();
  const mistakes = [...checkContent(content, getSettings().buildTime), ...(await listUnplayable(content))];
  if (mistakes.length > 0) throw new ContentError(...mistakes);
  console.log('The content has no mistakes.');
});
