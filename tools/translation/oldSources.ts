/** Finds earlier source texts in the Git history of the content, which alone keeps them. */
import { spawnSync } from 'node:child_process';
import { readContent, type Content } from '../../src/content/content.ts';
import type { ReviewedText } from '../../src/content/reviews.ts';
import { memoizeByName } from '../../src/domain/memoize.ts';
import { hashText } from '../../src/content/textState.ts';
import {
  getSourceHashPath,
  getSourceTag,
  listSourceTexts,
  listTranslatedTexts,
  type TranslatedText,
} from '../../src/content/textUnits.ts';

/** Versions of a file to look at, the newest first. */
const MAX_VERSIONS = 200;

/**
 * Finds the source text that a stale translation was made from, or that a text had when it was reviewed, if it has
 * changed since; undefined for other texts, or if the history does not have it.
 */
export type FindOldSource = (
  text: TranslatedText & Partial<Pick<ReviewedText, 'isChanged'>>,
) => string | undefined;

/**
 * Reads the history of each file once, when a text of it is asked for, and no further than needed. Without a language, it
 * ignores reviews.
 */
export function createOldSourceFinder(content: Content, contentDir: string, tag = ''): FindOldSource {
  const getTexts = memoizeByName((file) => createLazyMap(listOldTexts(content, contentDir, file)));
  const getTranslations = memoizeByName((file) =>
    createLazyMap(listOldTranslations(content, contentDir, tag, file)),
  );
  return ({ source: { id, file }, sourceHash, state, isChanged }) => {
    if (state === 'stale') return sourceHash === undefined ? undefined : getTexts(file)(sourceHash);
    if (!isChanged) return undefined;
    const find = getTranslations(file);
    const hashes = Object.values(content.languages.get(tag)?.reviewed?.value.texts[id] ?? {});
    return hashes.map((hash) => find(`${id} ${hash}`)).find((text) => text !== undefined);
  };
}

/** All texts that a source file ever had, by hash. */
function* listOldTexts(
  content: Content,
  contentDir: string,
  file: string,
): Generator<readonly [hash: string, text: string]> {
  for (const version of listVersions(content, contentDir, [`${getSourceTag(content)}/${file}`]))
    for (const { text } of listSourceTexts(version)) yield [hashText(text), text];
}

/** The source text of each translation that a file has ever had, unless stale, by text id and hash of the translation. */
function* listOldTranslations(
  content: Content,
  contentDir: string,
  tag: string,
  file: string,
): Generator<readonly [name: string, text: string]> {
  const paths = [`${getSourceTag(content)}/${file}`, `${tag}/${file}`, getSourceHashPath(tag)];
  for (const version of listVersions(content, contentDir, paths))
    for (const { source, target, state } of listTranslatedTexts(version, tag))
      if (target && state !== 'stale') yield [`${source.id} ${hashText(target.text)}`, source.text];
}

/** A lazy map, computed only as far as needed. The first value of a key counts. */
function createLazyMap(
  entries: Iterator<readonly [key: string, value: string]>,
): (key: string) => string | undefined {
  const known = new Map<string, string>();
  return (key) => {
    while (!known.has(key)) {
      const next = entries.next();
      if (next.done === true) return undefined;
      const [found, value] = next.value;
      if (!known.has(found)) known.set(found, value);
    }
    return known.get(key);
  };
}

/**
 * The content of these files alone (with the present `site.yaml`), after each of the last `MAX_VERSIONS` commits that changed
 * one of the first two.
 */
function* listVersions(content: Content, contentDir: string, paths: readonly string[]): Generator<Content> {
  const limit = `--max-count=${String(MAX_VERSIONS)}`;
  const commits = git(contentDir, 'log', limit, '--format=%H', '--', ...paths.slice(0, 2));
  const site = content.folder.findFile('site.yaml');
  for (const commit of commits.split('\n').filter((line) => line !== '')) {
    const files = paths
      .map((path) => ({
        path,
        // The name must differ from that of the present file, because parsed files are memoized by name.
        file: `${path} (old)`,
        text: git(contentDir, 'show', `${commit}:./${path}`),
      }))
      .filter(({ text }) => text !== '');
    yield readContent([...(site ? [site] : []), ...files]);
  }
}

/** The output of Git; empty if it fails, such as outside of a repository. */
function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : '';
}
