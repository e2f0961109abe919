import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readContent, type Content } from '../content/content.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { replaceYamlWords } from '../content/yamlEdit.ts';
import { suggest } from '../content/suggestion.ts';
import { acceptTexts } from '../translation/acceptTexts.ts';
import { exportTexts } from '../translation/exportTexts.ts';
import { importTexts, type Returned } from '../translation/importTexts.ts';
import { listReasonsToWait, startLanguage } from '../translation/startLanguage.ts';
import { formatOpenTexts, formatStatusTable } from '../translation/statusTable.ts';
import { listTranslatedTags } from '../translation/textUnits.ts';
import { getTranslationStatus } from '../translation/translationStatus.ts';
import { formatXliff, parseXliff } from '../translation/xliffFile.ts';
import { ContentError } from '../domain/contentError.ts';
import { CommandError } from './commandError.ts';
import { canonicalizeTag } from '../domain/languageTag.ts';
import { findPluralBase, listPluralCategories } from '../domain/pluralForms.ts';
import type { Command, CommandLine } from './commandLine.ts';
import { writeContentFiles } from './writeContentFiles.ts';

export const translateCommand = {
  script: 'translate',
  summary: 'Shows how far each language is, and takes translations out of the content and into it.',
  changes: 'accept, start, live and import write the content folder; export writes the folder "translate".',
  words: { name: 'ACTION', least: 1, most: Infinity },
  options: {
    open: { meaning: 'with export: only what is missing or stale' },
    out: { value: 'FOLDER', meaning: 'with export: the folder for the files' },
  },
  examples: [
    ['status', 'how far each language is'],
    ['status ro', 'each text of Romanian that is missing or stale'],
    ['accept ro', 'all of Romanian that was never looked at holds'],
    ['accept ro guides/time/12', 'this translation still holds; "all" for every language'],
    ['start vi', 'a new language, built and not offered to readers'],
    ['live vi', 'offer it to readers, when all of it is there'],
    ['export ro --open', 'XLIFF for translators'],
    ['import translate/ro', 'what came back: files, or a folder of them'],
  ],
} as const satisfies Command;

const ACTIONS = ['status', 'accept', 'start', 'live', 'export', 'import'];

/**
 * Does what was asked for; returns what to tell.
 * @throws {CommandError} that says what to type
 */
export function runTranslate(
  { values, words }: CommandLine<typeof translateCommand>,
  { contentDir, buildTime }: { readonly contentDir: string; readonly buildTime: number },
): string {
  const [action = '', ...rest] = words;
  if (!ACTIONS.includes(action))
    throw new CommandError(
      `Unknown action "${action}".\n  ${suggest(action, ACTIONS, `Write one of: ${ACTIONS.join(', ')}`)}`,
    );
  const content = readContent(readContentFiles(contentDir));
  switch (action) {
    case 'status':
      return tellStatus(content, rest, contentDir);
    case 'accept':
      return accept(content, rest, contentDir);
    case 'start':
      return start(content, rest, contentDir);
    case 'live':
      return offer(content, rest, contentDir);
    case 'export':
      return writeExport(content, rest, values.out ?? 'translate', values.open === true);
    default:
      return readImport(content, rest, contentDir, buildTime);
  }
}

function tellStatus(content: Content, tags: readonly string[], contentDir: string): string {
  if (tags.length === 0) {
    return formatStatusTable(listTranslatedTags(content).map((tag) => getTranslationStatus(content, tag)));
  }
  return tags
    .map((tag) => formatOpenTexts(getTranslationStatus(content, findTag(content, tag)), contentDir))
    .join('\n\n');
}

function accept(content: Content, [tag, ...named]: readonly string[], contentDir: string): string {
  const tags = tag === 'all' ? listTranslatedTags(content) : [findTag(content, tag)];
  return tags
    .map((language) => {
      const { files, accepted, unknown } = acceptTexts(content, language, named);
      if (unknown.length > 0 && tag !== 'all') {
        throw new CommandError(
          `No text of "${language}" is named ${unknown.map((name) => `"${name}"`).join(', ')}.\n  The names: npm run translate -- status ${language}`,
        );
      }
      writeContentFiles(contentDir, files);
      return `${language}: ${String(accepted.length)} translations hold that did not count before.`;
    })
    .join('\n');
}

function start(content: Content, [typed = '']: readonly string[], contentDir: string): string {
  const tag = canonicalizeTag(typed) ?? typed;
  const files = startLanguage(content, tag);
  if (!files) {
    throw new CommandError(
      content.languages.has(tag)
        ? `There is a folder "${tag}" already.\n  What it lacks: npm run translate -- status ${tag}`
        : describeRejectedTag(typed),
    );
  }
  writeContentFiles(contentDir, files);
  const forms = listPluralCategories(tag).join(', ');
  return [
    `The language begins in ${join(contentDir, tag)}/. See to it that language.yaml has its name as its readers write it.`,
    `Words that count have these forms: ${forms}. What it lacks is shown in the source language.`,
    `Now write glossary.yaml, sensitive.yaml and searchWords.yaml, then: npm run translate -- export ${tag}`,
  ].join('\n');
}

/** @example describeRejectedTag('de-u-co-phonebk') // => '"de-u-co-phonebk" says more than …' */
function describeRejectedTag(typed: string): string {
  const language = canonicalizeTag(typed.replace(/-[a-z0-9](-.*)?$/i, ''));
  return language !== undefined && canonicalizeTag(typed) === undefined
    ? `"${typed}" says more than which language it is.\n  Write the language alone: npm run translate -- start ${language}`
    : `"${typed}" is the tag of no language that can have a folder.\n  Write it like this: npm run translate -- start pt-BR`;
}

/** Readers are offered a language when all of it is there. */
function offer(content: Content, [typed]: readonly string[], contentDir: string): string {
  const tag = findTag(content, typed);
  const reasons = listReasonsToWait(getTranslationStatus(content, tag));
  if (reasons.length > 0) {
    throw new CommandError(
      `${tag} can't be offered to readers yet:\n${reasons.map((reason) => `  ${reason}`).join('\n')}\n  Each of them: npm run translate -- status ${tag}`,
    );
  }
  const path = `${tag}/language.yaml`;
  const text = content.folder.findFile(path)?.text ?? '';
  writeContentFiles(contentDir, new Map([[path, replaceYamlWords(text, ['status'], 'live')]]));
  return `${tag} is offered to readers from the next build on.`;
}

function writeExport(content: Content, tags: readonly string[], out: string, openOnly: boolean): string {
  const findPlaces = createPlaceFinder();
  const requested = tags.length === 1 && tags[0] === 'all' ? listTranslatedTags(content) : tags;
  return (requested.length === 0 ? [undefined] : requested)
    .map((typed) => {
      const tag = findTag(content, typed);
      const files = exportTexts(content, tag, { openOnly, findPlaces });
      for (const [path, file] of files) write(join(out, tag, path), formatXliff(file));
      const count = [...files.values()].reduce((sum, { units }) => sum + units.length, 0);
      return `${tag}: ${String(count)} texts are in ${String(files.size)} files of ${join(out, tag)}/`;
    })
    .join('\n');
}

/** Finds the parts of the site that name a string: a key is always written in full. */
function createPlaceFinder(): (key: string) => string[] {
  const sources = globSync('src/**/*.{astro,ts}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  return (key) => {
    const name = (findPluralBase(key) ?? key).replace(/[^\w.]/g, '');
    return sources
      .filter(({ text }) => text.includes(`'${name}'`) || text.includes(`"${name}"`))
      .map(({ file }) => basename(file).replace(/\.[a-z]+$/, ''))
      .sort();
  };
}

function readImport(content: Content, named: readonly string[], contentDir: string, now: number): string {
  const paths = named.flatMap((name) => listXliffFiles(name));
  if (paths.length === 0)
    throw new CommandError('Which files? Write it like this: npm run translate -- import translate/ro');
  const returned = paths.flatMap((path) => readXliff(path));
  const byLanguage = Map.groupBy(returned, ({ tag }) => tag);
  const imports = [...byLanguage].map(([tag, files]) => ({
    tag,
    count: files.length,
    ...importTexts(
      content,
      findTag(content, tag),
      files.flatMap(({ units }) => units),
      now,
    ),
  }));
  const issues = imports.flatMap((one) => one.issues);
  if (issues.length > 0) throw new ContentError(...issues);
  return imports
    .map(({ tag, files, changed }) => {
      writeContentFiles(contentDir, files);
      return `${tag}: ${String(changed.length)} texts have changed, in ${String(files.size)} files.`;
    })
    .join('\n');
}

/** A file that somebody named, or all XLIFF files of a folder. */
function listXliffFiles(name: string): string[] {
  const found = statSync(name, { throwIfNoEntry: false });
  if (!found) throw new CommandError(`There is no file or folder "${name}".`);
  return found.isDirectory() ? globSync(join(name, '**/*.{xlf,xliff}')).sort() : [name];
}

function readXliff(path: string): { readonly tag: string; readonly units: readonly Returned[] }[] {
  try {
    return parseXliff(readFileSync(path, 'utf8')).map(({ targetLanguage, units }) => ({
      tag: targetLanguage,
      units: units.map((unit) => ({ ...unit, file: path })),
    }));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ContentError({
      file: path,
      problem,
      fix: 'Export it again, or have the program save it as XLIFF 1.2.',
    });
  }
}

/** The tag of a language that is translated. */
function findTag(content: Content, tag: string | undefined): string {
  const known = listTranslatedTags(content);
  const canonical = tag === undefined ? undefined : canonicalizeTag(tag);
  const found = known.find((own) => own === tag || own === canonical);
  if (found !== undefined) return found;
  const fix = suggest(tag ?? '', known, `The languages are: ${known.join(', ')}`);
  throw new CommandError(
    tag === undefined ? `Which language? ${fix}` : `"${tag}" is no language here. ${fix}`,
  );
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
