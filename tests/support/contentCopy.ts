import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { readContent, type Content } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { runTranslate } from '../../tools/translation/translateCommand.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from './sites.ts';

type TranslateValues = Parameters<typeof runTranslate>[0]['values'];

/** A copy of the fixture's content on disk. */
interface ContentCopy {
  /** The temporary folder with the copy, and whatever else a test writes. */
  readonly folder: string;
  readonly contentDir: string;
  /** Where exported files go. */
  readonly out: string;
  readonly readContent: () => Content;
  readonly read: (path: string) => string;
  /** The text of every file, to see that nothing was written. */
  readonly readAll: () => string;
  readonly write: (path: string, text: string) => void;
  /** Replaces the first occurrence of a text in a file. */
  readonly replace: (path: string, found: string, by: string) => void;
  readonly isChanged: (path: string) => boolean;
  /** Runs `npm run translate` on the copy and returns what it prints. */
  readonly translate: (values: TranslateValues, ...args: readonly string[]) => string;
}

mkdirSync('.build', { recursive: true });

/** All tests of a process share this path, because a file with the same path and text is parsed only once. */
const folder = mkdtempSync('.build/test-');

/** A copy for each test, in the project's build folder. */
export function useContentCopy(): ContentCopy {
  const copy: ContentCopy = {
    folder,
    contentDir: join(folder, 'content'),
    out: join(folder, 'out'),
    readContent: () => readContent(readContentFiles(copy.contentDir)),
    read: (path) => readFileSync(join(copy.contentDir, path), 'utf8'),
    readAll: () =>
      readContentFiles(copy.contentDir)
        .map(({ path, text }) => `${path}\n${text}`)
        .join('\n'),
    write: (path, text) => writeFileSync(join(copy.contentDir, path), text),
    replace: (path, found, by) => {
      const text = copy.read(path);
      if (!text.includes(found)) throw new Error(`"${found}" must occur in ${path}.`);
      copy.write(
        path,
        text.replace(found, () => by),
      );
    },
    isChanged: (path) => copy.read(path) !== readFileSync(join(FIXTURE_CONTENT, path), 'utf8'),
    translate: (values, ...args) =>
      runTranslate({ values, args }, { contentDir: copy.contentDir, buildTime: Date.parse(FIXTURE_TIME) }),
  };
  beforeEach(() => {
    cpSync(FIXTURE_CONTENT, copy.contentDir, { recursive: true });
    return () => rmSync(folder, { recursive: true });
  });
  return copy;
}
