import { readContent, type Content } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { memoizeByName } from '../../src/domain/memoize.ts';

const read = memoizeByName((contentDir) => readContent(readContentFiles(contentDir)));

/** The content of a folder that doesn't change. Memoized, because reading that of the site takes seconds. */
export function readSiteContent(contentDir = 'content'): Content {
  return read(contentDir);
}
