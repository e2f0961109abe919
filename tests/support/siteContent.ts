import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { memoize } from '../../src/domain/memoize.ts';

/** The site's own content, read once for all tests that ask it: it is the most of what they would do. */
export const readSiteContent = memoize(() => readContent(readContentFiles('content')));
