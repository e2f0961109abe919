import { hash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { escapeText } from 'entities';
import { transformSync } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { memoizeByName } from '../../domain/memoize.ts';
import { listSpellings } from '../../domain/wordFolding.ts';
import { listFiles } from '../../finish/listFiles.ts';
import { SearchIndexError } from './searchIndexError.ts';

/** The files of Pagefind that the search needs: not its UI, nor its worker. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_(meta|index|fragment))$/;

/** What Pagefind indexes of a page. */
interface PagefindPage {
  readonly url: string;
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

/** Takes pages one by one, and writes an index for each language. */
export interface PagefindIndex {
  readonly add: (page: PagefindPage) => void;
  /** Writes the indexes to `pagefind/` and returns their files. */
  readonly write: (distDir: string) => Promise<string[]>;
}

/**
 * Pagefind searches what is not in the index of the guides: the full text of places, however many there are. It runs in a
 * separate process, in parallel.
 */
export async function startPagefindIndex(): Promise<PagefindIndex> {
  const { index, errors } = await askPagefind(() => createIndex({}));
  if (!index) throw new SearchIndexError(`The search index can't be created: ${errors.join(', ')}`);
  let work: Promise<void> = Promise.resolve();
  return {
    add: (page) => {
      work = work.then(async () => {
        const { errors } = await askPagefind(() =>
          index.addHTMLFile({ url: page.url, content: formatPage(page) }),
        );
        if (errors.length > 0)
          throw new SearchIndexError(`${page.url} can't be indexed: ${errors.join(', ')}`);
      });
      // Reported by `write`.
      work.catch(() => undefined);
    },
    write: async (distDir) => {
      await work;
      const folder = join(distDir, 'pagefind');
      const { errors } = await askPagefind(() => index.writeFiles({ outputPath: folder }));
      if (errors.length > 0)
        throw new SearchIndexError(`The search index can't be written: ${errors.join(', ')}`);
      await close();
      for (const file of listFiles(folder)) {
        if (!NEEDED.test(file.split('/').at(-1) ?? '')) rmSync(join(folder, file));
      }
      for (const file of listFiles(folder).filter((name) => name.endsWith('.pf_fragment')))
        emptyFragment(join(folder, file));
      unpackProgram(folder);
      packScript(join(folder, 'pagefind.js'));
      return listFiles(folder).map((file) => `pagefind/${file}`);
    },
  };
}

/**
 * If its process ends, Pagefind never answers, and Node would exit as if the build were done.
 * @throws {SearchIndexError} if Pagefind ends without an answer
 */
async function askPagefind<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (): void => reject(new Error('It did not answer.'));
  process.once('beforeExit', end);
  try {
    return await Promise.race([ask(), ended]);
  } catch (cause) {
    throw new SearchIndexError(
      'Pagefind, which creates the search index, ended unexpectedly. Usually the disk or memory is full. Free some space, then run this again.',
      { cause },
    );
  } finally {
    process.off('beforeExit', end);
  }
}

function formatPage({ language, title, text }: PagefindPage): string {
  const words = new Set(listWords(text, language));
  return [
    `<html lang="${language}"><body>`,
    `<p data-pagefind-meta="title" data-pagefind-ignore>${escapeText(title)}</p>`,
    `<p>${escapeText([...words].join(' '))}</p>`,
    '</body></html>',
  ].join('');
}

const getSegmenter = memoizeByName((language) => new Intl.Segmenter(language, { granularity: 'word' }));

function listWords(text: string, language: string): string[] {
  return [...getSegmenter(language).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment }) => listSpellings(segment));
}

/** What Pagefind writes at the beginning of its files. */
const MARKER = 'pagefind_dcd';

/** Removes the text of a page from its fragment, which phones load only for the title. */
function emptyFragment(file: string): void {
  const text = gunzipSync(readFileSync(file)).toString();
  if (!text.startsWith(MARKER)) throw new Error('Pagefind has changed its fragments. Update emptyFragment.');
  const fragment = JSON.parse(text.slice(MARKER.length)) as object;
  writeFileSync(file, gzipSync(MARKER + JSON.stringify({ ...fragment, content: '' })));
}

/**
 * Pagefind puts a hash in all file names but that of its WebAssembly, the largest part, which it compresses less well than hosts
 * do. Uncompressed, with a hash and a proper extension, it can be cached and is 8 KB smaller. It begins with Pagefind's marker
 * of uncompressed files. All languages share one file: the ones for a single language know suffixes and are larger.
 */
function unpackProgram(folder: string): void {
  const file = join(folder, 'wasm.unknown.pagefind');
  const program = gunzipSync(readFileSync(file));
  const name = `unknown_${hash('sha256', program).slice(0, 10)}`;
  rmSync(file);
  writeFileSync(join(folder, `${name}.wasm`), program);
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as SearchEntry;
  for (const language of Object.values(entry.languages)) language.wasm = name;
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** The changed part of `pagefind-entry.json`: the WebAssembly of each language. */
interface SearchEntry {
  readonly languages: Record<string, { wasm: string | null }>;
}

/**
 * Minifies the script, sets the name of the WebAssembly, and removes the timestamp from the URL of the list of indexes: URLs of
 * this site have no queries, and hosts do not cache that file.
 */
function packScript(file: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text
    .replace(/`\?ts=\$\{[^}]*\}`/g, '``')
    .replace(/wasm\.(\$\{\w+\})\.pagefind/g, '$1.wasm');
  if (!changed.includes('.wasm`') || changed.includes('?ts=')) {
    throw new Error(
      'Pagefind has changed how it names its files. Update packScript in src/search/build/pagefindIndex.ts.',
    );
  }
  writeFileSync(file, transformSync(changed, { minify: true, format: 'esm' }).code);
}
