import type { Content } from '../../src/content/content.ts';
import { getTextState, hashText } from '../../src/content/textState.ts';
import {
  getSourceHashPath,
  getRevisions,
  listTranslatedTexts,
  type TranslatedText,
} from '../../src/content/textUnits.ts';

/** The result of accepting translations of a language as up to date. */
export interface Accepted {
  /** The changed files: new text by path in the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The ids of the texts that have become current. */
  readonly accepted: readonly string[];
  /** The requested names that match no text. */
  readonly unknown: readonly string[];
}

/**
 * Accepts translations as correct for the current source text: the named ones, where the name of a file or field includes
 * everything in it; without names, those without a recorded source hash, in files that are current.
 */
export function acceptTexts(content: Content, tag: string, names: readonly string[]): Accepted {
  const texts = listTranslatedTexts(content, tag).filter(({ target }) => target !== undefined);
  const isNamed = ({ source: { id } }: TranslatedText, name: string): boolean =>
    id === name || id.startsWith(`${name}/`);
  const accepted: string[] = [];
  const hashes = texts.flatMap((text): [string, string][] => {
    const { source, target = source, sourceHash: before, state } = text;
    const isNew = names.length === 0 && before === undefined && state === 'current';
    if (!isNew && !names.some((name) => isNamed(text, name)))
      return before === undefined ? [] : [[target.id, before]];
    const now = hashText(source.text);
    if (now !== before) accepted.push(source.id);
    return [[target.id, now]];
  });
  const unknown = names.filter((name) => !texts.some((text) => isNamed(text, name)));
  const files = new Map([
    [getSourceHashPath(tag), formatSourceHashes(hashes)],
    ...listRaisedFiles(content, tag, new Map(hashes)),
  ]);
  return { files, accepted, unknown };
}

/** Raises `translates` in files whose texts are all current although they name an older revision. */
function* listRaisedFiles(
  content: Content,
  tag: string,
  hashes: ReadonlyMap<string, string>,
): Generator<[string, string]> {
  const texts = Map.groupBy(listTranslatedTexts(content, tag), ({ source }) => source.file);
  for (const [file, translations] of texts) {
    const { translates, revision } = getRevisions(content, tag, file);
    const found = content.folder.findFile(`${tag}/${file}`);
    const isWhole = translations.every(
      ({ source, target }) =>
        target &&
        getTextState({
          source: source.text,
          target: target.text,
          sourceHash: hashes.get(target.id),
          isFileCurrent: false,
        }) === 'current',
    );
    if (!found || !isWhole || translates === undefined || translates >= revision) continue;
    yield [found.path, found.text.replace(/^translates: .*$/m, `translates: ${String(revision)}`)];
  }
}

/** One line per text, so that edits of different texts don't conflict. */
export function formatSourceHashes(hashes: readonly (readonly [string, string])[]): string {
  return `${JSON.stringify(Object.fromEntries(hashes), undefined, 2)}\n`;
}
