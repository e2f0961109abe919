import { hash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { escapeText } from 'entities';
import { transformSync } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { listSpellings } from '../../domain/wordFolding.ts';
import { listFiles } from '../../finish/listFiles.ts';
import { SearchIndexError } from './searchIndexError.ts';

/** What the site's own search interface needs of Pagefind; its ready-made interfaces and its worker stay behind. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_(meta|index|fragment))$/;

/** What Pagefind gets to read of a page. */
interface PagefindPage {
  readonly url: string;
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

/** Takes pages one after another, and writes an index for each of their languages. */
export interface PagefindIndex {
  readonly add: (page: PagefindPage) => void;
  /** Writes the indexes into `pagefind/`, and returns their files. */
  readonly write: (distDir: string) => Promise<string[]>;
}

/**
 * Pagefind searches what the index of the guides does not hold: all that is said of the places, however many there will
 * be. It works in a process of its own, beside what else is to do.
 */
export async function startPagefindIndex(): Promise<PagefindIndex> {
  const { index, errors } = await askPagefind(() => createIndex({}));
  if (!index) throw new SearchIndexError(`The search index can't be made: ${errors.join(', ')}`);
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
      // Told when the index is written.
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
      unpackProgram(folder);
      packScript(join(folder, 'pagefind.js'));
      return listFiles(folder).map((file) => `pagefind/${file}`);
    },
  };
}

/**
 * Pagefind never answers when its process ends, and Node would end too, as if the build were done.
 * @throws {SearchIndexError} when nothing but the answer is left to wait for, or Pagefind has ended before
 */
async function askPagefind<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    reject(new Error('It gave no answer.'));
  };
  process.once('beforeExit', end);
  try {
    return await Promise.race([ask(), ended]);
  } catch (cause) {
    throw new SearchIndexError(
      'Pagefind, which makes the search index, ended before it was done. Usually the disk or the memory is full. Free some, then run this again.',
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

const segmenters = new Map<string, Intl.Segmenter>();

function listWords(text: string, language: string): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment }) => listSpellings(segment));
}

/**
 * Pagefind names everything after what is in it but its WebAssembly, the largest part, and packs it itself, less well than
 * hosts do. Under a name and a kind of its own a phone may keep it, a new version is a new file, and 8 KB are saved. It
 * begins with Pagefind's mark of what is not packed. One program does for all languages: those of single languages know
 * the endings of their words, and weigh more.
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

/** The part of `pagefind-entry.json` that is changed here: the program of each language. */
interface SearchEntry {
  readonly languages: Record<string, { wasm: string | null }>;
}

/**
 * Makes the script small, and tells it the name of its program. It asks for its list of indexes with the time of the phone
 * in the address; no address of this site has a query, and hosts keep nothing of that file in a cache.
 */
function packScript(file: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text
    .replace(/`\?ts=\$\{[^}]*\}`/g, '``')
    .replace(/wasm\.(\$\{\w+\})\.pagefind/g, '$1.wasm');
  if (!changed.includes('.wasm`') || changed.includes('?ts=')) {
    throw new Error('Pagefind names what it asks for in a new way: change packScript.');
  }
  writeFileSync(file, transformSync(changed, { minify: true, format: 'esm' }).code);
}
