import type { Content } from '../content/content.ts';
import { getTextState, hashText } from './textState.ts';
import { getSourceHashFile, getRevisions, listTranslatedTexts } from './textUnits.ts';

/** What is kept for a language after somebody has said which of its translations hold. */
export interface Accepted {
  /** The files that change, by their path in the content folder, with their new text. */
  readonly files: ReadonlyMap<string, string>;
  /** The names of the texts that count as current now and did not before. */
  readonly accepted: readonly string[];
  /** The names that nothing has. */
  readonly unknown: readonly string[];
}

/**
 * Says of translations that they hold for what the source says now: of those that are named, where the name of a file or a
 * field stands for all in it; where nothing is named, of those of which nothing is kept yet, in files that are current.
 */
export function acceptTexts(content: Content, tag: string, named: readonly string[]): Accepted {
  const texts = listTranslatedTexts(content, tag).filter(({ target }) => target !== undefined);
  const isNamed = (id: string): boolean => named.some((name) => id === name || id.startsWith(`${name}/`));
  const accepted: string[] = [];
  const kept = texts.flatMap(({ source, target = source, sourceHash: before, state }): [string, string][] => {
    const isNew = named.length === 0 && before === undefined && state === 'current';
    if (!isNew && !isNamed(source.id)) return before === undefined ? [] : [[target.id, before]];
    const now = hashText(source.text);
    if (now !== before) accepted.push(source.id);
    return [[target.id, now]];
  });
  const unknown = named.filter(
    (name) => !texts.some(({ source }) => source.id === name || source.id.startsWith(`${name}/`)),
  );
  const files = new Map([
    [getSourceHashFile(tag), formatSourceHashes(kept)],
    ...listRaised(content, tag, new Map(kept)),
  ]);
  return { files, accepted, unknown };
}

/** The files of which all texts hold now, though they say that they translate an older revision: they say the new one. */
function* listRaised(
  content: Content,
  tag: string,
  kept: ReadonlyMap<string, string>,
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
          sourceHash: kept.get(target.id),
          isFileCurrent: false,
        }) === 'current',
    );
    if (!found || !isWhole || translates === undefined || translates >= revision) continue;
    yield [found.path, found.text.replace(/^translates: .*$/m, `translates: ${String(revision)}`)];
  }
}

/** One line for each text, so that two people who change different texts don't meet. */
export function formatSourceHashes(kept: readonly (readonly [string, string])[]): string {
  return `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`;
}
