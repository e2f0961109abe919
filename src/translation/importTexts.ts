import { checkContent } from '../check/contentRules.ts';
import { listSensitiveWords } from '../check/sensitiveWordRules.ts';
import { createAvoidedFinder } from '../check/terms.ts';
import { readContent, type Content } from '../content/content.ts';
import { LARGEST_FILE, type ContentFile } from '../content/contentFile.ts';
import { addJsonWords, addYamlWords, replaceJsonWords, replaceYamlWords } from '../content/yamlEdit.ts';
import type { ContentErrorDetails, Issue, Issues } from '../domain/contentError.ts';
import { splitFrontMatter } from '../domain/guideBody.ts';
import { findSensitiveWord } from '../domain/sensitiveWords.ts';
import { formatSourceHashes } from './acceptTexts.ts';
import { listMeaningCodes } from './inlineCodes.ts';
import { hashText } from './textState.ts';
import {
  getSourceHashFile,
  getRevisions,
  getSourceTag,
  isBlock,
  listTranslatedTexts,
  type TextUnit,
  type TranslatedText,
} from './textUnits.ts';
import type { ReturnedUnit } from './xliffFile.ts';

/** A unit with the file that it came back in. */
export interface Returned extends ReturnedUnit {
  readonly file: string;
}

export interface Imported {
  /** The files that change, by their path in the content folder, with their new text. */
  readonly files: ReadonlyMap<string, string>;
  /** What is refused, and why. Then no file may be written. */
  readonly issues: readonly ContentErrorDetails[];
  /** The names of the texts that have other words now. */
  readonly changed: readonly string[];
}

/** A text that came back, with what it is a translation of. */
interface Change {
  readonly unit: Returned;
  readonly text: TranslatedText;
}

/**
 * Puts texts that came back from a translator into the files of a language: only those that have changed, each where it
 * stood, so that comments, order and form stay. A text that would break a fact, a link, something filled in, the glossary or
 * any other rule is refused. `now` (ms) is the instant of the check.
 */
export function importTexts(
  content: Content,
  tag: string,
  units: readonly Returned[],
  now: number,
): Imported {
  const texts = new Map(listTranslatedTexts(content, tag).map((text) => [text.source.id, text]));
  const issues: ContentErrorDetails[] = [];
  const changes: Change[] = [];
  const done: Change[] = [];
  for (const unit of units) {
    const text = texts.get(unit.id);
    if (!text)
      issues.push(
        report(unit, {
          problem: 'There is no such text any more.',
          fix: `Take it out, or export ${tag} again.`,
        }),
      );
    else if (unit.target.trim() !== '') {
      if (unit.target !== text.target?.text) changes.push({ unit, text });
      if (unit.isDone) done.push({ unit, text });
    }
  }
  issues.push(...changes.flatMap((change) => [...listTextIssues(content, tag, change)]));
  if (issues.length > 0) return { files: new Map(), issues, changed: [] };
  const { files, unfinished } = applyChanges(content, tag, changes);
  const sourceHash = listSourceHashes(content, tag, done, files);
  if (sourceHash !== undefined) files.set(getSourceHashFile(tag), sourceHash);
  return {
    files,
    issues: [...unfinished, ...listNewIssues(content, files, changes, now)],
    changed: changes.map(({ unit }) => unit.id),
  };
}

function report({ file, line, id }: Returned, { problem, fix }: Issue): ContentErrorDetails {
  return { file, line, problem: `${id}: ${problem}`, fix };
}

/** What is wrong with a text, whatever stands beside it. */
function* listTextIssues(content: Content, tag: string, { unit, text: { source } }: Change): Issues {
  const [target, requested] = [unit.target, source.text].map(listMeaningCodes);
  const missing = takeOut(requested ?? [], target ?? []);
  const surplus = takeOut(target ?? [], requested ?? []);
  const mayLeaveOut = /_(zero|one|two|few|many)$/.test(unit.id) && target?.length === 0;
  if (missing.length > 0 && !mayLeaveOut)
    yield report(unit, {
      problem: `The translation lacks ${missing.join(' ')}`,
      fix: `Put it where the source has it: ${source.text}`,
    });
  if (surplus.length > 0)
    yield report(unit, {
      problem: `The translation has ${surplus.join(' ')}, which the source lacks.`,
      fix: 'Take it out.',
    });
  // Guides are checked whole, where an address or an official term does not count as a word of the text.
  const glossary = source.file.endsWith('.mdx') ? undefined : content.languages.get(tag)?.glossary?.value;
  for (const { word, use } of glossary ? createAvoidedFinder(glossary)(unit.target) : [])
    yield report(unit, { problem: `"${word}" is not the term of this site.`, fix: `Write "${use}".` });
  if (!source.file.endsWith('.mdx') || source.path[0] !== 'title') return;
  const words = [tag, getSourceTag(content)].flatMap((name) =>
    listSensitiveWords(content.languages.get(name)),
  );
  const word = findSensitiveWord(unit.target, words);
  if (word)
    yield report(unit, {
      problem: `The title tells what the site is about: "${word.written}".`,
      fix: 'Say it in other words: it stays on the phone.',
    });
}

/** @example takeOut(['a', 'a', 'b'], ['a']) // => ['a', 'b'] */
function takeOut(all: readonly string[], taken: readonly string[]): string[] {
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
  changes: readonly Change[],
): { files: Map<string, string>; unfinished: ContentErrorDetails[] } {
  const files = new Map<string, string>();
  const unfinished: ContentErrorDetails[] = [];
  for (const [file, ofFile] of Map.groupBy(changes, ({ text }) => text.source.file)) {
    const path = `${tag}/${file}`;
    const before = content.folder.findFile(path)?.text;
    if (file.endsWith('.mdx')) {
      const { text, missing } = changeGuide(content, tag, file, ofFile);
      const [first] = ofFile;
      if (missing.length === 0) files.set(path, text);
      else if (first)
        unfinished.push(
          report(first.unit, {
            problem: `The guide is not whole without: ${missing.join(', ')}`,
            fix: 'Translate these too, and import all of them together.',
          }),
        );
    } else files.set(path, changeWords(content, tag, file, before, ofFile));
  }
  return { files, unfinished };
}

/** A file of strings or of the words of records. */
function changeWords(
  content: Content,
  tag: string,
  file: string,
  before: string | undefined,
  changes: readonly Change[],
): string {
  const { revision } = getRevisions(content, tag, file);
  const isJson = file.endsWith('.json');
  const start = before ?? (isJson ? '{}\n' : `translates: ${String(revision)}\nreview: none\n`);
  const order = listTranslatedTexts(content, tag)
    .map(({ source }) => source)
    .filter((source) => source.file === file);
  return changes.reduce((text, { unit, text: { source, target } }) => {
    const { path } = source;
    if (isJson) {
      const key = path[0] ?? '';
      return target
        ? replaceJsonWords(text, key, unit.target)
        : addJsonWords(text, key, unit.target, listKeysBefore(order, path));
    }
    return target
      ? replaceYamlWords(text, path, unit.target)
      : addYamlWords(text, path, unit.target, (inner) => listKeysBefore(order, inner));
  }, start);
}

/** The keys at the last step of a path that come before it in the source. */
function listKeysBefore(order: readonly TextUnit[], path: readonly string[]): string[] {
  const depth = path.length - 1;
  const beside = order.filter((unit) => path.slice(0, depth).every((key, index) => unit.path[index] === key));
  const keys = [...new Set(beside.flatMap((unit) => unit.path[depth] ?? []))];
  const index = keys.indexOf(path[depth] ?? '');
  return keys.slice(0, index === -1 ? keys.length : index);
}

/** A guide with other words in its head and its blocks, and the names of the texts that it would lack. */
function changeGuide(
  content: Content,
  tag: string,
  file: string,
  changes: readonly Change[],
): { text: string; missing: readonly string[] } {
  const slug = file.slice('guides/'.length, -'.mdx'.length);
  const [target, source] = [tag, getSourceTag(content)].map((name) => ({
    text: content.folder.findFile(`${name}/${file}`)?.text,
    guide: content.languages.get(name)?.guides.get(slug),
  }));
  const changed = new Map(changes.map(({ unit, text }) => [text.source.id, unit.target]));
  const translations = listTranslatedTexts(content, tag).filter((text) => text.source.file === file);
  const words = translations.map(({ source: { id }, target: now }) => changed.get(id) ?? now?.text);
  const missing = translations
    .filter((_, index) => words[index] === undefined)
    .map(({ source: { id } }) => id);
  const blocks = words
    .filter((_, index) => isBlock(translations[index]?.source ?? EMPTY))
    .map((text) => text ?? '');
  const targetBlocks = target?.guide?.getText().blocks ?? [];
  // Where the source has other blocks than the translation, it lends its form.
  const form = target?.text !== undefined && targetBlocks.length === blocks.length ? target : source;
  const body = replaceBlocks(form?.text ?? '', form?.guide?.getText().blocks ?? [], blocks);
  const [title = '', summary = ''] = words;
  const frontMatter =
    target?.text === undefined
      ? printHead(title, summary, getRevisions(content, tag, file).revision)
      : replaceYamlWords(
          replaceYamlWords(splitFrontMatter(target.text).yaml, ['title'], title),
          ['summary'],
          summary,
        );
  return { text: `---\n${frontMatter}---\n${splitFrontMatter(body).body}`, missing };
}

const EMPTY: TextUnit = { id: '', file: '', path: [], text: '', line: 1 };

function replaceBlocks(
  text: string,
  blocks: readonly { readonly text: string; readonly offset: number }[],
  words: readonly string[],
): string {
  return blocks.reduceRight(
    (all, block, index) =>
      all.slice(0, block.offset) + (words[index] ?? block.text) + all.slice(block.offset + block.text.length),
    text,
  );
}

function printHead(title: string, summary: string, revision: number): string {
  return [
    `title: ${JSON.stringify(title)}`,
    `summary: ${JSON.stringify(summary)}`,
    `words: [${JSON.stringify(title)}]`,
    `translates: ${String(revision)}`,
    'review: none\n',
  ].join('\n');
}

/** What is kept of the sources after an import, or undefined where nothing of it changes. */
function listSourceHashes(
  content: Content,
  tag: string,
  done: readonly Change[],
  files: ReadonlyMap<string, string>,
): string | undefined {
  const hashes = new Map(done.map(({ unit }) => [unit.id, hashText(unit.source)]));
  const kept = listTranslatedTexts(content, tag).flatMap(
    ({ source, target, sourceHash }): [string, string][] => {
      // A guide that takes the form of the source has its blocks in the order of the source.
      const name = files.has(`${tag}/${source.file}`) || target === undefined ? source.id : target.id;
      const hash = hashes.get(source.id) ?? sourceHash;
      return hash === undefined ? [] : [[name, hash]];
    },
  );
  const text = formatSourceHashes(kept);
  return text === content.folder.findFile(getSourceHashFile(tag))?.text ? undefined : text;
}

/** A file as the next command will read it. */
function readAgain(text: string): Pick<ContentFile, 'text' | 'rejected'> {
  return Buffer.byteLength(text) > LARGEST_FILE ? { text: '', rejected: 'too-large' } : { text };
}

/** The mistakes that the content has after the changes and did not have before, told of the unit that brings them. */
function* listNewIssues(
  content: Content,
  files: ReadonlyMap<string, string>,
  changes: readonly Change[],
  now: number,
): Issues {
  if (changes.length === 0) return;
  const changedFiles = content.folder.listFiles().map((file) => {
    const text = files.get(file.path);
    return text === undefined ? file : { ...file, ...readAgain(text) };
  });
  const added = [...files]
    .filter(([path]) => !content.folder.findFile(path))
    .map(([path, text]) => ({ path, file: content.folder.getName(path), ...readAgain(text) }));
  const getKey = ({ file, problem }: ContentErrorDetails): string => `${file} ${problem}`;
  const known = new Set(checkContent(content, now).map(getKey));
  const after = readContent([...changedFiles, ...added]);
  for (const issue of checkContent(after, now)) {
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
