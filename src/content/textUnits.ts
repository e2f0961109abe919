import { TRANSLATED, type Content, type LanguageContent } from './content.ts';
import type { GuideFile } from './guideFile.ts';
import { textFileNames, textFiles } from './textFiles.ts';
import { listRequiredStrings } from '../domain/pluralForms.ts';
import { alignBlocks, getTextState, hashText, type TextState } from './textState.ts';
import { listTexts, toFields, type Fields } from '../domain/fields.ts';

/** The unit of translation: a UI string, a field of a record, a block of a guide. */
export interface TextUnit {
  /** File and position: `contacts/hotline/who`, `guides/time/12`. */
  readonly id: string;
  /** Path in the folder of its language: `contacts.yaml`. */
  readonly file: string;
  /** Fields in the file; in a guide, the name of a front matter field or the number of a block. */
  readonly path: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** A text of the source language with its translation. */
export interface TranslatedText {
  readonly source: TextUnit;
  readonly target: TextUnit | undefined;
  /** The recorded hash of the source text that `target` was translated from, if any. */
  readonly sourceHash: string | undefined;
  readonly state: TextState;
}

/** Every text of the source language with its translation, in the order of the source. */
export function listTranslatedTexts(content: Content, tag: string): TranslatedText[] {
  const sourceTag = getSourceTag(content);
  const sourceHashes = content.languages.get(tag)?.translated?.value ?? {};
  const targetById = new Map(listStringUnits(content, tag).map((unit) => [unit.id, unit]));
  const strings = listRequiredUnits(content, tag).map((source): TranslatedText => {
    const target = targetById.get(source.id);
    const isFileCurrent = isCurrent(content, tag, source.file);
    return describe(source, target, sourceHashes[source.id], isFileCurrent);
  });
  const guides = [...(content.languages.get(sourceTag)?.guides ?? [])].flatMap(([slug, guide]) => {
    const target = content.languages.get(tag)?.guides.get(slug);
    return pairGuide(
      listGuideTexts(slug, guide),
      target ? listGuideTexts(slug, target) : [],
      sourceHashes,
      isCurrent(content, tag, `guides/${slug}.mdx`),
    );
  });
  return [...strings, ...guides];
}

/** Every text of the source language. */
export function listSourceTexts(content: Content): TextUnit[] {
  const tag = getSourceTag(content);
  return [
    ...listStringUnits(content, tag),
    ...[...(content.languages.get(tag)?.guides ?? [])].flatMap(([slug, guide]) =>
      listGuideTexts(slug, guide),
    ),
  ];
}

/** Whether a file claims to translate the current revision of its source. */
function isCurrent(content: Content, tag: string, file: string): boolean {
  const { translates, revision } = getRevisions(content, tag, file);
  return translates === undefined || translates >= revision;
}

/** The revision that a file claims to translate, and the current revision of its source. */
export function getRevisions(
  content: Content,
  tag: string,
  file: string,
): { readonly translates: number | undefined; readonly revision: number } {
  const { folder, languages } = content;
  const read = (language: string): Fields => {
    const guide = languages.get(language)?.guides.get(file.replace(/^guides\/|\.mdx$/g, ''));
    const found = folder.findFile(`${language}/${file}`);
    return toFields(file.endsWith('.mdx') ? guide?.yaml.value : found && folder.readYaml(found).value);
  };
  const [{ translates }, { revision }] = [read(tag), read(getSourceTag(content))];
  return {
    translates: typeof translates === 'number' ? translates : undefined,
    revision: typeof revision === 'number' ? revision : 1,
  };
}

/** The UI strings and record texts that a language must have, in the source language. */
function listRequiredUnits(content: Content, tag: string): TextUnit[] {
  // Cities already have their names in the language of the country.
  const hasCities = tag !== content.site?.value.countryLanguage;
  const source = listStringUnits(content, getSourceTag(content)).filter(
    ({ path }) => hasCities || path[0] !== 'cities',
  );
  const byKey = new Map(source.filter(({ file }) => file === UI).map((unit) => [unit.path[0] ?? '', unit]));
  const strings = listRequiredStrings(
    tag,
    Object.fromEntries([...byKey].map(([key, { text }]) => [key, text])),
  );
  return [
    ...[...strings].map(([key, text]) => createUnit(UI, [key], text, () => byKey.get(key)?.line ?? 1)),
    ...source.filter(({ file }) => file !== UI),
  ];
}

const UI = 'ui.json';

/** The UI strings and record texts of a language. */
function listStringUnits({ folder, languages }: Content, tag: string): TextUnit[] {
  const ui = languages.get(tag)?.ui;
  const strings = Object.entries(ui?.strings ?? {}).flatMap(([key, text]) =>
    text === undefined ? [] : [createUnit(UI, [key], text, () => ui?.findLine(key) ?? 1)],
  );
  const records = textFileNames.flatMap((name) => {
    const found = folder.findFile(`${tag}/${name}.yaml`);
    const yaml = found && folder.readYaml(found);
    return [...listTexts(yaml?.value)]
      .filter(({ path }) => textFiles[name].isTranslated(path))
      .map(({ path, text }) => createUnit(`${name}.yaml`, path, text, () => yaml?.getLine(path) ?? 1));
  });
  return [...strings, ...records];
}

/**
 * A unit whose line is looked up when it is needed.
 * @example createUnit('contacts.yaml', ['words', 'hotline', 'who'], 'Somebody answers.', () => 7).id // => 'contacts/hotline/who'
 */
function createUnit(file: string, path: readonly string[], text: string, getLine: () => number): TextUnit {
  const parts = path[0] === 'words' ? path.slice(1) : path;
  return {
    id: [file.replace(/\.[a-z]+$/, ''), ...parts].join('/'),
    file,
    path,
    text,
    get line() {
      return getLine();
    },
  };
}

/** The translatable front matter and the blocks of a guide. */
function listGuideTexts(slug: string, { yaml, getText }: GuideFile): TextUnit[] {
  const file = `guides/${slug}.mdx`;
  const frontMatter = toFields(yaml.value);
  return [
    ...['title', 'summary'].flatMap((field) => {
      const text = frontMatter[field];
      return typeof text === 'string' ? [createUnit(file, [field], text, () => yaml.getLine([field]))] : [];
    }),
    ...getText().blocks.map(({ text, line }, index) =>
      createUnit(file, [String(index + 1)], text, () => line),
    ),
  ];
}

function pairGuide(
  sources: readonly TextUnit[],
  targets: readonly TextUnit[],
  sourceHashes: Readonly<Record<string, string>>,
  isCurrentFile: boolean,
): TranslatedText[] {
  const blocks = sources.filter(isBlock);
  const targetBlocks = targets.filter(isBlock);
  const hashes = blocks.map(({ text }) => hashText(text));
  const isWhole = blocks.length === targetBlocks.length;
  const recorded = listRecordedHashes(sourceHashes, sources);
  // The same block was added to or removed from both files by hand: the recorded hashes still count the old blocks.
  const matchesInOrder = isWhole && recorded.length > 0 && recorded.length !== targetBlocks.length;
  const targetHashes = matchesInOrder ? recorded : targetBlocks.map(({ id }) => sourceHashes[id]);
  const aligned = alignBlocks(hashes, targetHashes);
  return sources.map((source): TranslatedText => {
    const index = blocks.indexOf(source);
    if (index === -1) {
      const target = targets.find(({ id }) => id === source.id);
      return describe(source, target, sourceHashes[source.id], isCurrentFile && isWhole);
    }
    const at = aligned[index] ?? -1;
    return describe(
      source,
      targetBlocks[matchesInOrder ? index : at],
      targetHashes[at],
      isCurrentFile && isWhole,
    );
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

/** The recorded hashes of the blocks of a guide, in order; `undefined` for a block that was never accepted. */
function listRecordedHashes(
  sourceHashes: Readonly<Record<string, string>>,
  sources: readonly TextUnit[],
): (string | undefined)[] {
  const prefix = sources[0]?.id.replace(/[^/]+$/, '') ?? '';
  const numbers = Object.keys(sourceHashes)
    .filter((id) => id.startsWith(prefix))
    .map((id) => Number(id.slice(prefix.length)))
    .filter(Number.isInteger);
  return Array.from(
    { length: Math.max(0, ...numbers) },
    (_, index) => sourceHashes[prefix + String(index + 1)],
  );
}

/** Whether a text is a block of a guide, not a field of its front matter. */
export function isBlock({ file, path }: TextUnit): boolean {
  return file.endsWith('.mdx') && /^\d+$/.test(path[0] ?? '');
}

/** The language that all others are translated from. */
export function getSourceTag({ site }: Content): string {
  return site?.value.sourceLanguage ?? 'en';
}

/** The content of the source language; undefined if its folder is missing. */
export function findSourceContent(content: Content): LanguageContent | undefined {
  return content.languages.get(getSourceTag(content));
}

/** The tags of all languages but the source language. */
export function listTranslatedTags(content: Content): string[] {
  return [...content.languages.keys()].filter((tag) => tag !== getSourceTag(content));
}

/** The path of the file with the source hashes of a language. */
export function getSourceHashPath(tag: string): string {
  return `${tag}/${TRANSLATED}`;
}
