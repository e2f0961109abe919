/** Finds what the source language said before, in the Git history of the content: nothing else keeps it. */
import { spawnSync } from 'node:child_process';
import { readContent, type Content } from '../../src/content/content.ts';
import { hashText } from '../../src/content/textState.ts';
import { getSourceTag, listSourceTexts, type TranslatedText } from '../../src/content/textUnits.ts';

/** Versions of a file to look at, the newest first. */
const MAX_VERSIONS = 200;

/** Finds the source text that a stale translation was made from; undefined if the history does not have it. */
export type FindOldSource = (text: TranslatedText) => string | undefined;

/** Reads the history of each file once, when a text of it is asked for. */
export function createOldSourceFinder(content: Content, contentDir: string): FindOldSource {
  const byFile = new Map<string, ReadonlyMap<string, string>>();
  return ({ source: { file }, sourceHash, state }) => {
    if (state !== 'stale' || sourceHash === undefined) return undefined;
    const known = byFile.get(file) ?? listVersions(content, contentDir, file);
    byFile.set(file, known);
    return known.get(sourceHash);
  };
}

/** All texts that a source file ever had, by hash. */
function listVersions(content: Content, contentDir: string, file: string): ReadonlyMap<string, string> {
  const path = `${getSourceTag(content)}/${file}`;
  const commits = git(contentDir, 'log', `--max-count=${String(MAX_VERSIONS)}`, '--format=%H', '--', path);
  const site = content.folder.findFile('site.yaml');
  const texts = new Map<string, string>();
  for (const commit of commits.split('\n').filter((line) => line !== '')) {
    const text = git(contentDir, 'show', `${commit}:./${path}`);
    // The name must differ from that of the present file, because parsed files are memoized by name.
    const version = { path, file: `${path} (old)`, text };
    for (const unit of listSourceTexts(readContent([...(site ? [site] : []), version])))
      texts.set(hashText(unit.text), unit.text);
  }
  return texts;
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
