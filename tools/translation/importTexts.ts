import { listPlaceholders } from '../../src/domain/placeholders.ts';
import { isSiteValue } from '../../src/domain/siteValues.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import { listSensitiveWords } from '../../src/check/sensitiveWordRules.ts';
import { createAvoidedFinder } from '../../src/check/terms.ts';
import { readContent, type Content } from '../../src/content/content.ts';
import { MAX_FILE_SIZE, type ContentFile } from '../../src/content/contentFile.ts';
import { addJsonText, replaceJsonText, replaceYamlText } from '../../src/content/yamlEdit.ts';
import { applyValues } from '../../src/content/yamlEditValues.ts';
import type { ContentErrorDetails, Issue, Issues } from '../../src/domain/contentError.ts';
import { splitFrontMatter } from '../../src/domain/guideBody.ts';
import { findSensitiveWord } from '../../src/domain/sensitiveWords.ts';
import { formatSourceHashes } from './acceptTexts.ts';
import { listMeaningCodes, splitInline } from './inlineCodes.ts';
import { cleanTarget } from './returnedUnits.ts';
import { hashText } from '../../src/content/textState.ts';
import {
  getSourceHashPath,
  getRevisions,
  getSourceTag,
  isBlock,
  listTranslatedTexts,
  type TextUnit,
  type TranslatedText,
} from '../../src/content/textUnits.ts';
import type { TranslatedUnit } from './xliffFile.ts';

/** A unit with the file it was read from. */
export interface ImportedUnit extends TranslatedUnit {
  readonly file: string;
}

export interface Imported {
  /** The changed files: new text by path in the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Why texts were rejected. If there are any, no file may be written. */
  readonly issues: readonly ContentErrorDetails[];
  /** The ids of the changed texts. */
  readonly changed: readonly string[];
}

/** A returned unit and the text it translates. */
export interface ReturnedText {
  readonly unit: ImportedUnit;
  readonly text: TranslatedText;
}

/**
 * Writes translated texts into the files of a language. Only changed texts are replaced, in place, so that comments,
 * order and formatting are preserved. Texts that would break a fact, a link, a placeholder, the glossary or any other
 * rule are rejected. `now` (ms) is the time of the check.
 */
export function importTexts(
  content: Content,
  tag: string,
  units: readonly ImportedUnit[],
  now: number,
): Imported {
  const texts = new Map(listTranslatedTexts(content, tag).map((text) => [text.source.id, text]));
  const issues: ContentErrorDetails[] = [];
  const changes: ReturnedText[] = [];
  const done: ReturnedText[] = [];
  for (const returned of units) {
    const text = texts.get(returned.id);
    const unit = { ...returned, target: cleanTarget(returned.target, text?.source.text ?? '') };
    if (!text)
      issues.push(
        report(unit, {
          problem: 'This text no longer exists.',
          fix: `Remove it, or export ${tag} again.`,
        }),
      );
    else if (unit.target !== '') {
      if (unit.target !== text.target?.text) changes.push({ unit, text });
      if (unit.isDone) done.push({ unit, text });
    }
  }
  issues.push(...listConflicts(changes));
  issues.push(...changes.flatMap((change) => [...listTranslationIssues(content, tag, change)]));
  if (issues.length > 0 || changes.length + done.length === 0)
    return { files: new Map(), issues, changed: [] };
  const { files, unfinished } = applyChanges(content, tag, changes);
  const hashFile = formatNewSourceHashes(content, tag, done, files);
  if (hashFile !== undefined) files.set(getSourceHashPath(tag), hashFile);
  return {
    files,
    issues: [...unfinished, ...listNewIssues(content, files, changes, now)],
    changed: changes.map(({ unit }) => unit.id),
  };
}

function report({ file, line, id }: ImportedUnit, { problem, fix }: Issue): ContentErrorDetails {
  return { file, line, problem: `${id}: ${problem}`, fix };
}

/** Texts that were returned with two different translations. */
function* listConflicts(changes: readonly ReturnedText[]): Issues {
  for (const [first, ...others] of Map.groupBy(changes, ({ unit }) => unit.id).values()) {
    const other = others.find(({ unit }) => unit.target !== first?.unit.target);
    if (other)
      yield report(other.unit, {
        problem: 'There are two different translations of this text.',
        fix: 'Remove one of them.',
      });
  }
}

/** Issues of one text, independent of the rest of its file. */
export function* listTranslationIssues(
  content: Content,
  tag: string,
  { unit, text: { source } }: ReturnedText,
): Issues {
  const [target, requested] = [unit.target, source.text].map(listMeaningCodes);
  // Values of the site may be written out, because many languages inflect them.
  const missing = subtract(requested ?? [], target ?? []).filter(
    (code) => !isSiteValue(listPlaceholders(code)[0] ?? ''),
  );
  const surplus = subtract(target ?? [], requested ?? []);
  const mayLeaveOut = /_(zero|one|two|few|many)$/.test(unit.id) && target?.length === 0;
  if (missing.length > 0 && !mayLeaveOut)
    yield report(unit, {
      problem: `The translation is missing ${missing.join(' ')}`,
      fix: `Put it where the source has it: ${source.text}`,
    });
  if (surplus.length > 0)
    yield report(unit, {
      problem: `The translation has ${surplus.join(' ')}, which is not in the source.`,
      fix: 'Remove it.',
    });
  const markup = findMarkup(unit.target);
  if (markup !== undefined)
    yield report(unit, {
      problem: `The text contains markup that does not belong here: ${markup}`,
      fix: 'Remove it.',
    });
  // Guides are checked as a whole later: that check skips URLs and official terms.
  const glossary = source.file.endsWith('.mdx') ? undefined : content.languages.get(tag)?.glossary?.value;
  for (const { word, use } of glossary ? createAvoidedFinder(glossary)(unit.target) : [])
    yield report(unit, { problem: `"${word}" is not the term that this site uses.`, fix: `Write "${use}".` });
  if (!source.file.endsWith('.mdx') || source.path[0] !== 'title') return;
  const sensitiveWords = [tag, getSourceTag(content)].flatMap((name) =>
    listSensitiveWords(content.languages.get(name)),
  );
  const word = findSensitiveWord(unit.target, sensitiveWords);
  if (word)
    yield report(unit, {
      problem: `The title reveals what the site is about: "${word.written}".`,
      fix: 'Use other words: a title stays in the history of the phone.',
    });
}

/** Markup outside of inline codes. */
function findMarkup(text: string): string | undefined {
  const plain = splitInline(text).map((part) => (typeof part === 'string' ? part : ' '));
  return /<\/?[A-Za-z!?][^>]*>?|[{}`]|^(#|[-*+>]\s|---|\d+[.)](\s|$))/.exec(plain.join('').trim())?.[0];
}

/** @example subtract(['a', 'a', 'b'], ['a']) // => ['a', 'b'] */
function subtract(all: readonly string[], taken: readonly string[]): string[] {
  const rest = [...all];
  for (const one of taken) {
    const index = rest.indexOf(one);
    if (index !== -1) rest.splice(index, 1);
  }
  return rest;
}

function applyChanges(
  content: Content,
  tag: string,
  changes: readonly ReturnedText[],
): { files: Map<string, string>; unfinished: ContentErrorDetails[] } {
  const files = new Map<string, string>();
  const unfinished: ContentErrorDetails[] = [];
  for (const [file, fileChanges] of Map.groupBy(changes, ({ text }) => text.source.file)) {
    const path = `${tag}/${file}`;
    const before = content.folder.findFile(path)?.text;
    if (file.endsWith('.mdx')) {
      const { text, missing } = changeGuide(content, tag, file, fileChanges);
      const [first] = fileChanges;
      if (missing.length === 0) files.set(path, text);
      else if (first)
        unfinished.push(
          report(first.unit, {
            problem: `The guide is incomplete without: ${missing.join(', ')}`,
            fix: 'Translate these too, and import them all together.',
          }),
        );
    } else files.set(path, changeStrings(content, tag, file, before, fileChanges));
  }
  return { files, unfinished };
}

/** Changes a file of UI strings or of record texts. */
function changeStrings(
  content: Content,
  tag: string,
  file: string,
  before: string | undefined,
  changes: readonly ReturnedText[],
): string {
  const { revision } = getRevisions(content, tag, file);
  const isJson = file.endsWith('.json');
  const start = before ?? (isJson ? '{}\n' : `translates: ${String(revision)}\n`);
  const order = listTranslatedTexts(content, tag)
    .map(({ source }) => source)
    .filter((source) => source.file === file);
  return changes.reduce((text, { unit, text: { source, target } }) => {
    const { path } = source;
    if (isJson) {
      const key = path[0] ?? '';
      return target
        ? replaceJsonText(text, key, unit.target)
        : addJsonText(text, key, unit.target, listKeysBefore(order, path));
    }
    return target
      ? replaceYamlText(text, path, unit.target)
      : applyValues(text, path, undefined, unit.target, (inner) => listKeysBefore(order, inner));
  }, start);
}

/** The sibling keys that come before the last key of a path in the source. */
function listKeysBefore(order: readonly TextUnit[], path: readonly string[]): string[] {
  const depth = path.length - 1;
  const siblings = order.filter((unit) =>
    path.slice(0, depth).every((key, index) => unit.path[index] === key),
  );
  const keys = [...new Set(siblings.flatMap((unit) => unit.path[depth] ?? []))];
  const index = keys.indexOf(path[depth] ?? '');
  return keys.slice(0, index === -1 ? keys.length : index);
}

/** A guide with changed front matter and blocks, and the ids of the texts it would still lack. */
function changeGuide(
  content: Content,
  tag: string,
  file: string,
  changes: readonly ReturnedText[],
): { text: string; missing: readonly string[] } {
  const slug = file.slice('guides/'.length, -'.mdx'.length);
  const [target, source] = [tag, getSourceTag(content)].map((name) => ({
    text: content.folder.findFile(`${name}/${file}`)?.text,
    guide: content.languages.get(name)?.guides.get(slug),
  }));
  const changed = new Map(changes.map(({ unit, text }) => [text.source.id, unit.target]));
  const translations = listTranslatedTexts(content, tag).filter((text) => text.source.file === file);
  const texts = translations.map(({ source: { id }, target: now }) => changed.get(id) ?? now?.text);
  const missing = translations
    .filter((_, index) => texts[index] === undefined)
    .map(({ source: { id } }) => id);
  const blocks = texts
    .filter((_, index) => isBlock(translations[index]?.source ?? EMPTY_UNIT))
    .map((text) => text ?? '');
  const targetBlocks = target?.guide?.getText().blocks ?? [];
  // If the blocks of source and translation differ in number, the source is the template.
  const template = target?.text !== undefined && targetBlocks.length === blocks.length ? target : source;
  const body = replaceBlocks(template?.text ?? '', template?.guide?.getText().blocks ?? [], blocks);
  const [title = '', summary = ''] = texts;
  const frontMatter =
    target?.text === undefined
      ? formatFrontMatter(title, summary, getRevisions(content, tag, file).revision)
      : replaceYamlText(
          replaceYamlText(splitFrontMatter(target.text).yaml, ['title'], title),
          ['summary'],
          summary,
        );
  return { text: `---\n${frontMatter}---\n${splitFrontMatter(body).body}`, missing };
}

const EMPTY_UNIT: TextUnit = { id: '', file: '', path: [], text: '', line: 1 };

function replaceBlocks(
  text: string,
  blocks: readonly { readonly text: string; readonly offset: number }[],
  texts: readonly string[],
): string {
  return blocks.reduceRight(
    (all, block, index) =>
      all.slice(0, block.offset) + (texts[index] ?? block.text) + all.slice(block.offset + block.text.length),
    text,
  );
}

function formatFrontMatter(title: string, summary: string, revision: number): string {
  return [
    `title: ${JSON.stringify(title)}`,
    `summary: ${JSON.stringify(summary)}`,
    `words: [${JSON.stringify(title)}]`,
    `translates: ${String(revision)}\n`,
  ].join('\n');
}

/** The new text of the file of source hashes after an import, or undefined if it is unchanged. */
function formatNewSourceHashes(
  content: Content,
  tag: string,
  done: readonly ReturnedText[],
  files: ReadonlyMap<string, string>,
): string | undefined {
  const hashes = new Map(done.map(({ unit }) => [unit.id, hashText(unit.source)]));
  const entries = listTranslatedTexts(content, tag).flatMap(
    ({ source, target, sourceHash }): [string, string][] => {
      // A guide built from the template of the source has its blocks in source order.
      const name = files.has(`${tag}/${source.file}`) || target === undefined ? source.id : target.id;
      const hash = hashes.get(source.id) ?? sourceHash;
      return hash === undefined ? [] : [[name, hash]];
    },
  );
  const text = formatSourceHashes(entries);
  return text === content.folder.findFile(getSourceHashPath(tag))?.text ? undefined : text;
}

/** A file as the next command would read it. */
function reread(text: string): Pick<ContentFile, 'text' | 'rejected'> {
  return Buffer.byteLength(text) > MAX_FILE_SIZE ? { text: '', rejected: 'too-large' } : { text };
}

/** The content as the next command would read it, after files have changed. */
export function rereadContent(content: Content, files: ReadonlyMap<string, string>): Content {
  if (files.size === 0) return content;
  const changed = content.folder.listFiles().map((file) => {
    const text = files.get(file.path);
    return text === undefined ? file : { ...file, ...reread(text) };
  });
  const added = [...files]
    .filter(([path]) => !content.folder.findFile(path))
    .map(([path, text]) => ({ path, file: content.folder.getName(path), ...reread(text) }));
  return readContent([...changed, ...added]);
}

/** The issues that the changes introduce, each reported for the unit that causes it. */
function* listNewIssues(
  content: Content,
  files: ReadonlyMap<string, string>,
  changes: readonly ReturnedText[],
  now: number,
): Issues {
  if (changes.length === 0) return;
  const getKey = ({ file, problem }: ContentErrorDetails): string => `${file} ${problem}`;
  const known = new Set(checkContent(content, now).map(getKey));
  for (const issue of checkContent(rereadContent(content, files), now)) {
    if (known.has(getKey(issue))) continue;
    const inFile = changes.filter(({ text: { source } }) => issue.file.endsWith(`/${source.file}`));
    const path = issue.path?.join('/');
    const unit = (
      inFile.find(({ text: { source } }) => source.path.join('/') === path) ??
      inFile.findLast(({ text: { target } }) => target !== undefined && target.line <= (issue.line ?? 0))
    )?.unit;
    yield unit ? report(unit, issue) : issue;
  }
}
