import { TRANSLATED, type Content } from '../content/content.ts';
import type { GuideFile } from '../content/guideFile.ts';
import { textFileNames, textFiles } from '../content/textFiles.ts';
import { listRequestedStrings } from '../domain/pluralForms.ts';
import { alignBlocks, getTextState, hashText, type TextState } from './textState.ts';

/** What is translated at a time: a string of the interface, the words of a field, a block of a guide. */
export interface TextUnit {
  /** Its file and its place there: `contacts/hotline/who`, `guides/time/12`. */
  readonly id: string;
  /** Its file in the folder of its language: `contacts.yaml`. */
  readonly file: string;
  /** Where it stands in the file: its fields, or in a guide the name of a field of the head or the number of a block. */
  readonly path: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** A text of the source language with its translation. */
export interface TranslatedText {
  readonly source: TextUnit;
  readonly target: TextUnit | undefined;
  /** The hash of the words that `own` was made from, where one is kept. */
  readonly sourceHash: string | undefined;
  readonly state: TextState;
}

/** Every text of the source language with its translation, in the order of the source. */
export function listTranslatedTexts(content: Content, tag: string): TranslatedText[] {
  const sourceTag = getSourceTag(content);
  const sourceHash = content.languages.get(tag)?.translated?.value ?? {};
  const targetById = new Map(listWords(content, tag).map((unit) => [unit.id, unit]));
  const words = listRequestedWords(content, tag).map((source): TranslatedText => {
    const target = targetById.get(source.id);
    const isFileCurrent = isCurrent(content, tag, source.file);
    return describe(source, target, sourceHash[source.id], isFileCurrent);
  });
  const guides = [...(content.languages.get(sourceTag)?.guides ?? [])].flatMap(([slug, guide]) =>
    pairGuide(
      listGuideTexts(slug, guide),
      listOwnTexts(slug, content.languages.get(tag)?.guides.get(slug)),
      sourceHash,
      isCurrent(content, tag, `guides/${slug}.mdx`),
    ),
  );
  return [...words, ...guides];
}

/** Whether a file of a language says that it translates what the source file is now. */
function isCurrent(content: Content, tag: string, file: string): boolean {
  const { translates, revision } = getRevisions(content, tag, file);
  return translates === undefined || translates >= revision;
}

/** What a file of words says that it translates, and the revision of its source. */
export function getRevisions(
  { folder, languages, site }: Content,
  tag: string,
  file: string,
): { readonly translates: number | undefined; readonly revision: number } {
  const read = (language: string): Readonly<Record<string, unknown>> => {
    const guide = languages.get(language)?.guides.get(file.replace(/^guides\/|\.mdx$/g, ''));
    const found = folder.findFile(`${language}/${file}`);
    return asFields(file.endsWith('.mdx') ? guide?.yaml.value : found && folder.readYaml(found).value) ?? {};
  };
  const [{ translates }, { revision }] = [read(tag), read(site?.value.sourceLanguage ?? 'en')];
  return {
    translates: typeof translates === 'number' ? translates : undefined,
    revision: typeof revision === 'number' ? revision : 1,
  };
}

/** The strings and the words of records that a language must have, in the words of the source language. */
function listRequestedWords(content: Content, tag: string): TextUnit[] {
  // In the language of the country the cities have their names already.
  const hasCities = tag !== content.site?.value.countryLanguage;
  const source = listWords(content, getSourceTag(content)).filter(
    ({ path }) => hasCities || path[0] !== 'cities',
  );
  const byKey = new Map(source.filter(({ file }) => file === UI).map((unit) => [unit.path[0] ?? '', unit]));
  const strings = listRequestedStrings(
    tag,
    Object.fromEntries([...byKey].map(([key, { text }]) => [key, text])),
  );
  return [
    ...[...strings].map(([key, text]) => createUnit(UI, [key], text, byKey.get(key)?.line ?? 1)),
    ...source.filter(({ file }) => file !== UI),
  ];
}

const UI = 'ui.json';

/** The strings and the words of records that a language has. */
function listWords({ folder, languages }: Content, tag: string): TextUnit[] {
  const ui = languages.get(tag)?.ui;
  const strings = Object.entries(ui?.strings ?? {}).flatMap(([key, text]) =>
    text === undefined ? [] : [createUnit(UI, [key], text, ui?.findLine(key) ?? 1)],
  );
  const records = textFileNames.flatMap((name) => {
    const found = folder.findFile(`${tag}/${name}.yaml`);
    const yaml = found && folder.readYaml(found);
    return [...listStrings(yaml?.value)]
      .filter(({ path }) => textFiles[name].isTranslated(path))
      .map(({ path, text }) => createUnit(`${name}.yaml`, path, text, yaml?.getLine(path) ?? 1));
  });
  return [...strings, ...records];
}

/** Every text of a file, with the fields around it. */
function* listStrings(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ path: string[]; text: string }> {
  if (typeof value === 'string') yield { path: [...path], text: value };
  for (const [field, inner] of Object.entries(asFields(value) ?? {}))
    yield* listStrings(inner, [...path, field]);
}

function asFields(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** @example createUnit('contacts.yaml', ['words', 'hotline', 'who'], 'Somebody answers.', 7).id // => 'contacts/hotline/who' */
function createUnit(file: string, path: readonly string[], text: string, line: number): TextUnit {
  const parts = path[0] === 'words' ? path.slice(1) : path;
  return { id: [file.replace(/\.[a-z]+$/, ''), ...parts].join('/'), file, path, text, line };
}

/** The head and the blocks of a guide. */
function listGuideTexts(slug: string, { yaml, getText }: GuideFile): TextUnit[] {
  const file = `guides/${slug}.mdx`;
  const frontMatter = asFields(yaml.value) ?? {};
  return [
    ...['title', 'summary'].flatMap((field) => {
      const text = frontMatter[field];
      return typeof text === 'string' ? [createUnit(file, [field], text, yaml.getLine([field]))] : [];
    }),
    ...getText().blocks.map(({ text, line }, index) => createUnit(file, [String(index + 1)], text, line)),
  ];
}

function listOwnTexts(slug: string, guide: GuideFile | undefined): TextUnit[] {
  return guide ? listGuideTexts(slug, guide) : [];
}

function pairGuide(
  sources: readonly TextUnit[],
  targets: readonly TextUnit[],
  sourceHash: Readonly<Record<string, string>>,
  isCurrentFile: boolean,
): TranslatedText[] {
  const blocks = sources.filter(isBlock);
  const targetBlocks = targets.filter(isBlock);
  const hashes = blocks.map(({ text }) => hashText(text));
  const isWhole = blocks.length === targetBlocks.length;
  const kept = listKept(sourceHash, sources);
  // Somebody has put the same block into both files by hand, or taken it out: what is kept counts the blocks as they were.
  const isMoved = isWhole && kept.length > 0 && kept.length !== targetBlocks.length;
  const hashesOf = isMoved ? kept : targetBlocks.map(({ id }) => sourceHash[id]);
  const aligned = alignBlocks(hashes, hashesOf);
  return sources.map((source): TranslatedText => {
    const index = blocks.indexOf(source);
    if (index === -1) {
      const target = targets.find(({ id }) => id === source.id);
      return describe(source, target, sourceHash[source.id], isCurrentFile && isWhole);
    }
    const at = aligned[index] ?? -1;
    return describe(source, targetBlocks[isMoved ? index : at], hashesOf[at], isCurrentFile && isWhole);
  });
}

function describe(
  source: TextUnit,
  target: TextUnit | undefined,
  sourceHash: string | undefined,
  isFileCurrent: boolean,
): TranslatedText {
  const state = getTextState({ source: source.text, target: target?.text, sourceHash, isFileCurrent });
  return { source, target, sourceHash, state };
}

/** The hashes that are kept for the blocks of a guide, in their order; `undefined` for a block that nobody has looked at. */
function listKept(
  sourceHash: Readonly<Record<string, string>>,
  sources: readonly TextUnit[],
): (string | undefined)[] {
  const prefix = sources[0]?.id.replace(/[^/]+$/, '') ?? '';
  const numbers = Object.keys(sourceHash)
    .filter((id) => id.startsWith(prefix))
    .map((id) => Number(id.slice(prefix.length)))
    .filter(Number.isInteger);
  return Array.from(
    { length: Math.max(0, ...numbers) },
    (_, index) => sourceHash[prefix + String(index + 1)],
  );
}

/** Whether a text is a block of a guide, and no field of its head. */
export function isBlock({ file, path }: TextUnit): boolean {
  return file.endsWith('.mdx') && /^\d+$/.test(path[0] ?? '');
}

/** The language that all others are translated from. */
export function getSourceTag({ site }: Content): string {
  return site?.value.sourceLanguage ?? 'en';
}

/** The languages that are translated, by their tags. */
export function listTranslatedTags(content: Content): string[] {
  return [...content.languages.keys()].filter((tag) => tag !== getSourceTag(content));
}

/** Where that is kept. */
export function getSourceHashFile(tag: string): string {
  return `${tag}/${TRANSLATED}`;
}
