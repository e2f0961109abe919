import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { ElementNode } from 'ultrahtml';
import { querySelectorAll } from 'ultrahtml/selector';
import { listTopics } from '../../content/guides.ts';
import { unwrapFallback } from '../../domain/fallbackText.ts';
import { listQuestionTopics } from '../../content/questions.ts';
import { getSearchDetailsPath, getSearchIndexPath, SEARCH_PROGRAM_PATH } from '../../domain/paths.ts';
import { createGuideIndex } from './guideIndex.ts';
import { findPageBody, getText } from '../../finish/pageBody.ts';
import { startPagefindIndex } from './pagefindIndex.ts';

/** Takes the pages of a site, one language after another, and writes an index for each language. */
export interface SearchFiles {
  readonly add: (file: string, html: string) => void;
  /** Writes the indexes and the programs that search them, and returns the files. */
  readonly write: () => Promise<string[]>;
}

/**
 * The guides have an index of our own, with keywords that appear on no page. Pagefind searches the other pages.
 */
export async function startSearchIndex(distDir: string): Promise<SearchFiles> {
  const pagefind = await startPagefindIndex();
  const files: string[] = [];
  let language = '';
  let guides = new Map<string, ElementNode>();
  const write = (path: string, text: string | Uint8Array): void => {
    const file = join(distDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    files.push(path.slice(1));
  };
  const flush = (): void => {
    if (guides.size > 0) {
      const { index, details } = createGuideIndex(language, guides);
      write(getSearchIndexPath(language), unwrapFallback(JSON.stringify(index)));
      write(getSearchDetailsPath(language), unwrapFallback(JSON.stringify(details)));
    }
    guides = new Map();
  };
  return {
    add: (file, html) => {
      const page = readPage(file, html);
      if (!page) return;
      if (page.language !== language) flush();
      language = page.language;
      const { url, body } = page;
      const [heading = body] = querySelectorAll(body, 'h1');
      if (page.isGuide) guides.set(url, body);
      // Passes only the text, because the pages wait in a queue and a thousand parsed pages take a gigabyte.
      else pagefind.add({ url, language, title: getText(heading), text: getText(body) });
    },
    write: async () => {
      flush();
      write(SEARCH_PROGRAM_PATH, bundleProgram());
      return [...files, ...(await pagefind.write(distDir))];
    },
  };
}

/** The code that searches an index, in one file. */
function bundleProgram(): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: ['src/search/searchRanking.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

interface SearchedPage {
  readonly url: string;
  readonly language: string;
  /** Whether the index of the guides contains it: a guide, or a page that asks a question first. */
  readonly isGuide: boolean;
  readonly body: ElementNode;
}

function readPage(file: string, html: string): SearchedPage | undefined {
  const page = findPageBody(file, html);
  if (!page) return undefined;
  const { address: url, body } = page;
  const language = url.split('/')[1] ?? '';
  const isGuide = [...listQuestionTopics(language), ...listTopics(language)].some(({ path }) => path === url);
  return { url, language, body, isGuide };
}
