/**
 * The editor's logic, without the UI: lists and opens records, checks a change, previews the site, and returns the changed
 * files. Pure: works on the text of files and never touches the disk.
 */
import { checkContent } from '../../src/check/contentRules.ts';
import { readContent, type Content } from '../../src/content/content.ts';
import type { ContentFile } from '../../src/content/contentFile.ts';
import { applyValues } from '../../src/content/yamlEditValues.ts';
import { readYaml } from '../../src/content/yamlFile.ts';
import type { ContentErrorDetails } from '../../src/domain/contentError.ts';
import { isDeepEqual } from '../../src/domain/deepEqual.ts';
import { fillPlaceholders } from '../../src/domain/placeholders.ts';
import type { DiffPart } from '../wording/wordDiff.ts';
import { listAgreedTerms, type AgreedTerm } from '../wording/agreedTerms.ts';
import { createCode, createSeededRandom } from '../../src/codes/code.ts';
import { acceptTexts } from '../translation/acceptTexts.ts';
import {
  findSourceContent,
  getSourceTag,
  isBlock,
  listTranslatedTexts,
  type TranslatedText,
} from '../../src/content/textUnits.ts';
import type { Control } from './formFields.ts';
import { splitFrontMatter } from '../../src/domain/guideBody.ts';
import { getHoursPreview, getToday, type HoursPreview } from './hoursPreview.ts';
import { getInitialValue } from './initialValue.ts';
import { listCollections } from './collections.ts';
import { listMissingTexts, listEntryIssues, type EntryIssue } from './entryIssues.ts';
import { findTitleField, listParts, type EntryName, type EntryPart } from './entries.ts';
import type { ElementTexts } from '../../src/domain/guideInline.ts';
import { listElementTexts } from '../translation/elementTexts.ts';
import { getEditorConfig, type EditorConfig } from './editorConfig.ts';
import { getAt, toFields } from '../../src/domain/fields.ts';

/** The values of an open entry: one for each part, and the text of a guide. */
export interface EntryValues {
  readonly parts: readonly unknown[];
  readonly body?: string | undefined;
  /** Ids of texts whose translation was marked as still correct. */
  readonly accepted?: readonly string[] | undefined;
  /** Sources created in the form, by short name; those that the form refers to are saved with it. */
  readonly newSources?: Readonly<Record<string, NewSource>> | undefined;
}

export interface NewSource {
  readonly name: string;
  readonly lang: string;
  readonly publisher: string;
  readonly kind: string;
  readonly date: string;
}

/** A source-language text and the state of its translation. */
export interface SourceText {
  readonly id: string;
  readonly text: string;
  readonly state: 'missing' | 'stale' | 'current';
  /** First line of the translation in the guide's text, from 1; undefined if it is missing, or in the front matter. */
  readonly line?: number | undefined;
  /** The translation of a title or a summary. */
  readonly target?: string | undefined;
  /** What has changed since it was translated; undefined if that is unknown. */
  readonly changes?: readonly DiffPart[] | undefined;
}

export interface OpenEntry {
  readonly name: EntryName;
  readonly title: string;
  readonly isNew: boolean;
  readonly parts: readonly EntryPart[];
  readonly values: EntryValues;
  /** Comments in its files; saving keeps them. */
  readonly comments: readonly string[];
  /** Text of each file when it was opened (`null`: no such file), to detect concurrent changes. */
  readonly base: Readonly<Record<string, string | null>>;
  readonly texts?: readonly SourceText[] | undefined;
  /** The glossary of a translated guide's language. */
  readonly terms?: readonly AgreedTerm[] | undefined;
  /** What a guide's elements print in the guide's language. */
  readonly elementTexts?: ElementTexts | undefined;
  /** The same in the source language, for the texts shown beside a translation. */
  readonly sourceElementTexts?: ElementTexts | undefined;
}

export interface CheckResult {
  readonly issues: readonly EntryIssue[];
  readonly preview?: HoursPreview | undefined;
}

/** New text by path in the content folder. */
export type Changes = ReadonlyMap<string, string>;

export interface Editor {
  readonly content: Content;
  /** What can be edited and chosen, labelled in a language. */
  readonly config: (language: string) => EditorConfig;
  /** Undefined if there is no such entry. */
  readonly open: (name: EntryName) => OpenEntry | undefined;
  /** The files that a change creates or updates. */
  readonly getChanges: (opened: OpenEntry, values: EntryValues) => Changes;
  /** Issues that the content check finds in a change; `isWhole` checks every language, not only the edited ones. */
  readonly listIssues: (opened: OpenEntry, values: EntryValues, isWhole: boolean) => EntryIssue[];
  readonly preview: (
    opened: OpenEntry,
    values: EntryValues,
    first: string | undefined,
    language: string,
  ) => HoursPreview | undefined;
}

const DAYS = 14;
const SOURCES = 'facts/sources.yaml';

/** What has changed in a source text since it was translated; undefined if that is unknown. */
export type FindSourceChanges = (text: TranslatedText) => readonly DiffPart[] | undefined;

/**
 * @param now the current time (ms)
 * @param createFinder looks up old source texts, which the files do not have
 */
export function createEditor(
  files: readonly ContentFile[],
  now: number,
  createFinder?: (content: Content) => FindSourceChanges,
): Editor {
  const content = readContent(files);
  const findSourceChanges = createFinder?.(content);
  const site = content.site?.value;
  const today = site ? getToday(site, now) : '';
  const byPath = new Map(files.map((file) => [file.path, file]));
  const getText = (path: string): string | undefined => byPath.get(path)?.text;
  /** Falls back to the source language as a whole, so that strings and dates are in the same language. */
  const getLocale = (requested: string) => {
    const language = content.languages.has(requested) ? requested : (site?.sourceLanguage ?? requested);
    return { language, t: createTranslate(content, language) };
  };

  const open = (name: EntryName): OpenEntry | undefined => {
    const parts = listParts(content, name);
    const [first] = parts;
    if (!first) return undefined;
    const stored = parts.map(({ path, keys }) => getAt(readValue(path, getText(path)), keys));
    const isGuide = name.collection === 'guides';
    const isNew = stored[0] === undefined;
    const titled = isNew && name.title !== undefined ? findTitleField(parts) : undefined;
    const values = parts.map(({ control }, index) => {
      const value = stored[index] ?? getFirstValue(control, name, index, content, today);
      return index === titled?.part ? { ...(value as object), [titled.field]: name.title } : value;
    });
    const text = getText(first.path) ?? '';
    return {
      name,
      // A phone line has its name in its texts, not in its facts.
      title: values.map(getTitle).find((title) => title !== undefined) ?? name.id,
      isNew,
      parts,
      values: { parts: values, ...(isGuide ? { body: splitFrontMatter(text).body } : {}) },
      comments: parts.flatMap(({ path, keys }) => listComments(getText(path) ?? '', keys)),
      base: Object.fromEntries(parts.map(({ path }) => [path, getText(path) ?? null])),
      ...(isGuide
        ? {
            texts: listSourceTexts(content, name, splitFrontMatter(text).frontMatter, findSourceChanges),
            terms: listAgreedTerms(content.languages.get(first.language ?? '')?.glossary?.value.terms ?? {}),
            elementTexts: listElementTexts(content, first.language ?? ''),
            sourceElementTexts: listElementTexts(content, site?.sourceLanguage ?? ''),
          }
        : {}),
    };
  };

  const getChanges = (opened: OpenEntry, values: EntryValues): Changes => {
    const changes = new Map<string, string>();
    for (const [index, part] of opened.parts.entries()) {
      const { path, keys, control } = part;
      const text = changes.get(path) ?? getText(path) ?? '';
      const before = getAt(readValue(path, opened.base[path] ?? undefined), keys);
      const after = withoutEmpty(values.parts[index]);
      if (before === undefined && (after === undefined || isDeepEqual(after, {}))) continue;
      const isGuide = path.endsWith('.mdx');
      const split = splitFrontMatter(text);
      const yaml = isGuide ? split.yaml : text;
      const changed = applyValues(yaml, keys, before, after, (at) =>
        listFieldsBefore(control, at.slice(keys.length)),
      );
      if (!isGuide) {
        if (changed !== text || !byPath.has(path)) changes.set(path, changed);
        continue;
      }
      const body = values.body === opened.values.body ? split.body : (values.body ?? '');
      const isSame = changed === yaml && split.frontMatter !== '';
      const written = `${isSame ? split.frontMatter : `---\n${changed.trimEnd()}\n---\n`}${body}`;
      if (written !== text) changes.set(path, written);
    }
    return withAccepted(opened, values, withNewSources(values, changes));
  };

  /** Skips sources that no field refers to, and those that already exist. */
  const withNewSources = ({ parts, newSources = {} }: EntryValues, changes: Map<string, string>): Changes => {
    const values = listLeaves(parts);
    for (const [id, source] of Object.entries(newSources)) {
      const text = changes.get(SOURCES) ?? getText(SOURCES) ?? '';
      if (!values.has(id) || getAt(readValue(SOURCES, text), [id]) !== undefined) continue;
      changes.set(SOURCES, applyValues(text, [id], undefined, source));
    }
    return changes;
  };

  /** Marks texts that were retranslated or accepted as translations of the current source. */
  const withAccepted = (opened: OpenEntry, { accepted = [] }: EntryValues, changes: Changes): Changes => {
    const { collection, id, language } = opened.name;
    const source = site?.sourceLanguage;
    if (collection !== 'guides' || language === undefined || language === source) return changes;
    const before = new Map(
      listTexts(content, language, id).map(({ source: { id: name }, target }) => [name, target?.text]),
    );
    const changed = changes.size === 0 ? content : readContent(replaceFiles(files, changes));
    const retranslated = listTexts(changed, language, id)
      .filter(({ source: { id: name }, target }) => target !== undefined && target.text !== before.get(name))
      .map(({ source: { id: name } }) => name);
    const ids = [...new Set([...retranslated, ...accepted])];
    if (ids.length === 0) return changes;
    const { files: marked } = acceptTexts(changed, language, ids);
    return new Map([...changes, ...[...marked].filter(([path, text]) => getText(path) !== text)]);
  };

  /** Issues that some of the files already had, by the folders checked. */
  const knownByFolders = new Map<string, ReadonlySet<string>>();
  const getKnown = (which: string, some: readonly ContentFile[]): ReadonlySet<string> => {
    const known =
      knownByFolders.get(which) ?? new Set(checkContent(readContent(some), now).map(formatWithoutLine));
    knownByFolders.set(which, known);
    return known;
  };

  const listIssues = (opened: OpenEntry, values: EntryValues, isWhole: boolean): EntryIssue[] => {
    const changes = getChanges(opened, values);
    const folders = isWhole ? undefined : listFolders(content, opened.parts);
    const some = folders ? files.filter(({ path }) => folders.includes(getFolder(path))) : files;
    const changed = readContent(replaceFiles(some, changes));
    const openedFiles = new Set(opened.parts.map(({ path }) => changed.folder.getName(path)));
    // Existing issues in other files must not block saving; they are only looked up if there are any.
    const isNew = (issue: ContentErrorDetails): boolean =>
      openedFiles.has(issue.file) || !getKnown(folders?.join('/') ?? '', some).has(formatWithoutLine(issue));
    const found = listEntryIssues(checkContent(changed, now).filter(isNew), opened.parts, (path) =>
      changed.folder.getName(path),
    );
    return [...found, ...listMissingTexts(opened, values, found)];
  };

  return {
    content,
    config: (language) => {
      const locale = getLocale(language);
      return getEditorConfig(content, listCollections(content, now, locale), today, locale);
    },
    open,
    getChanges,
    listIssues,
    preview: ({ name: { collection } }, { parts: [fields] }, first, language) =>
      (collection === 'places' || collection === 'contacts') && site
        ? getHoursPreview(
            toFields(withoutEmpty(fields)),
            collection === 'places' ? 'place' : 'contact',
            site,
            { now, first: first ?? today, days: DAYS },
            getLocale(language),
          )
        : undefined,
  };
}

/** Replaces the text of files, and adds new ones. */
export function replaceFiles(files: readonly ContentFile[], changes: Changes): ContentFile[] {
  const [any] = files;
  const before = any ? any.file.slice(0, any.file.length - any.path.length) : '';
  return [
    ...files.filter(({ path }) => !changes.has(path)),
    ...[...changes].map(([path, text]) => ({ path, file: before + path, text })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The facts, the source language and the edited languages: few enough to check while somebody types. */
function listFolders(content: Content, parts: readonly EntryPart[]): string[] {
  const languages = [getSourceTag(content), content.site?.value.countryLanguage ?? ''];
  return [...new Set(['', 'facts', ...languages, ...parts.map(({ path }) => getFolder(path))])];
}

/** @example getFolder('sv/guides/time.mdx') // => 'sv' */
function getFolder(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function formatWithoutLine({ file, problem, fix }: ContentErrorDetails): string {
  return [file, problem, fix].join('\n');
}

function createTranslate(content: Content, language: string) {
  const strings = content.languages.get(language)?.ui?.strings ?? {};
  const source = findSourceContent(content)?.ui?.strings ?? {};
  return (key: string, values: Readonly<Record<string, string>> = {}): string =>
    fillPlaceholders(strings[key] ?? source[key] ?? key, (name) => values[name] ?? '');
}

function readValue(path: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  return readYaml(path, path.endsWith('.mdx') ? splitFrontMatter(text).yaml : text).value;
}

/** All leaves of a nested value. */
function listLeaves(value: unknown): Set<unknown> {
  return typeof value === 'object' && value !== null
    ? new Set(Object.values(value).flatMap((inner) => [...listLeaves(inner)]))
    : new Set([value]);
}

function getTitle(value: unknown): string | undefined {
  const { title, name = title } = toFields(value);
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The initial value of a part that does not exist yet. */
function getFirstValue(
  control: Control,
  { collection, id }: EntryName,
  index: number,
  content: Content,
  today: string,
): unknown {
  const initial = getInitialValue(control, today);
  if (index > 0 || typeof initial !== 'object') return initial;
  if (collection === 'places') {
    const used = new Set([...content.facts.places.records.values()].map((place) => place.id));
    const seed = new TextEncoder().encode(id).reduce((sum, byte) => (sum * 31 + byte) % 65_537, 7);
    return { ...initial, id: createCode(used, createSeededRandom(seed)) };
  }
  return collection === 'campaigns' ? { ...initial, code: id } : initial;
}

/** Drops empty fields; undefined if nothing is left. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((inner) => inner !== undefined);
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const fields = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, withoutEmpty(inner)])
    .filter(([, inner]) => inner !== undefined);
  return fields.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(fields);
}

/** The fields that come before a path's last one, in form order; undefined if they have no order. */
function listFieldsBefore(control: Control, path: readonly string[]): string[] | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return undefined;
  if (control.kind === 'group') {
    const names = control.fields.map((field) => field.name);
    const at = names.indexOf(name);
    const inner = control.fields[at]?.control ?? control.others;
    if (rest.length > 0) return inner && listFieldsBefore(inner, rest);
    return at === -1 ? names : names.slice(0, at);
  }
  if (control.kind === 'map' || control.kind === 'list')
    return rest.length > 0 ? listFieldsBefore(control.of, rest) : undefined;
  return undefined;
}

/** The comments in a record, or in a whole file. */
function listComments(text: string, keys: readonly string[]): string[] {
  const yaml = text.startsWith('---') ? splitFrontMatter(text).frontMatter : text;
  const lines = yaml.split('\n');
  const key = keys.at(-1);
  const start =
    key === undefined
      ? 0
      : lines.findIndex((line) =>
          ['', "'", '"'].some((quote) => line.trimStart().startsWith(`${quote}${key}${quote}:`)),
        );
  if (start === -1) return [];
  const indent = /^ */.exec(lines[start] ?? '')?.[0].length ?? 0;
  const length = lines
    .slice(start + 1)
    .findIndex((line) => line.trim() !== '' && !/^ *#/.test(line) && line.search(/\S/) <= indent);
  const block =
    key === undefined ? lines : lines.slice(start, length === -1 ? undefined : start + 1 + length);
  return block.flatMap((line) => /(?:^|\s)#\s?(.*)$/.exec(line.replace(/'[^']*'|"[^"]*"/g, ''))?.[1] ?? []);
}

function listTexts(content: Content, language: string, slug: string) {
  return listTranslatedTexts(content, language).filter(({ source }) => source.file === `guides/${slug}.mdx`);
}

function listSourceTexts(
  content: Content,
  { id, language }: EntryName,
  frontMatter: string,
  findSourceChanges: FindSourceChanges | undefined,
): SourceText[] {
  const source = content.site?.value.sourceLanguage;
  if (language === undefined || language === source) return [];
  const above = frontMatter.split('\n').length - 1;
  return listTexts(content, language, id).map((translated) => {
    const { source: unit, target, state } = translated;
    const isInText = isBlock(unit);
    return {
      id: unit.id,
      text: unit.text,
      state,
      line: isInText && target ? target.line - above : undefined,
      target: isInText ? undefined : target?.text,
      changes: findSourceChanges?.(translated),
    };
  });
}

/** Whether the files are unchanged since they were opened. */
export function matchesBase(
  { base }: Pick<OpenEntry, 'base'>,
  getText: (path: string) => string | undefined,
): boolean {
  return Object.entries(base).every(([path, text]) => isDeepEqual(getText(path) ?? null, text));
}

/**
 * Whether two versions of a file have the same content, ignoring comments and formatting.
 * @example isSameText('facts/groups.yaml', 'a: 1 # one\n', 'a: 1\n') // => true
 */
export function isSameText(path: string, a: string, b: string): boolean {
  const getBody = (text: string): string => (path.endsWith('.mdx') ? splitFrontMatter(text).body : '');
  return getBody(a) === getBody(b) && isDeepEqual(readValue(path, a), readValue(path, b));
}
