import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { memoize } from '../../src/domain/memoize.ts';

/** The site's content. Memoized, because reading it takes most of a test's time. */
export const readSiteContent = memoize(() => readContent(readContentFiles('content')));
