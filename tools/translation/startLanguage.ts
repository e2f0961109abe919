import { isLanguage } from '../../src/check/languageFolder.ts';
import type { Content } from '../../src/content/content.ts';
import { textFileNames } from '../../src/content/textFiles.ts';
import { listReservedTags } from '../../src/domain/paths.ts';
import { formatCount } from '../../src/domain/formatCount.ts';
import { listPluralCategories } from '../../src/domain/pluralForms.ts';
import { getDirection, getScript } from '../../src/domain/script.ts';
import { getRevisions, findSourceContent, getSourceTag } from '../../src/content/textUnits.ts';
import type { TranslationStatus } from './translationStatus.ts';
import { formatSamples } from './writingGuide.ts';

/**
 * The initial files of a new language, by path in the content folder. It is built but not offered to readers, and missing
 * texts fall back to the source language. Undefined if the tag is invalid or reserved, or the folder already exists.
 */
export function startLanguage(content: Content, tag: string): Map<string, string> | undefined {
  if (!isLanguage(tag) || listReservedTags().includes(tag) || content.languages.has(tag)) return undefined;
  const { name, english, direction } = guessLanguage(tag);
  const language = [
    `name: ${JSON.stringify(name)}`,
    `english: ${JSON.stringify(english)}`,
    `direction: ${direction}`,
    'status: preview\n',
  ].join('\n');
  const source = findSourceContent(content);
  const textFiles = textFileNames
    .filter((name) => source?.[name])
    .map((file): [string, string] => {
      const { revision } = getRevisions(content, tag, `${file}.yaml`);
      return [`${tag}/${file}.yaml`, `translates: ${String(revision)}\n`];
    });
  return new Map([
    [`${tag}/language.yaml`, language],
    [`${tag}/ui.json`, '{}\n'],
    ...textFiles,
    ...listRequestFiles(content, tag),
  ]);
}

/** Organisations are asked to confirm facts in the language of the country, so the build needs the texts for it. */
function listRequestFiles({ folder, site }: Content, tag: string): [path: string, text: string][] {
  const source = folder.findFile(`${site?.value.sourceLanguage ?? ''}/${REQUESTS}`);
  return tag === site?.value.countryLanguage && source ? [[`${tag}/${REQUESTS}`, source.text]] : [];
}

const REQUESTS = 'requests.yaml';

/** What Unicode's data contains about a language. */
function guessLanguage(tag: string) {
  const [name = tag, english = tag] = [tag, 'en'].map((language) =>
    new Intl.DisplayNames([language], { type: 'language' }).of(tag),
  );
  return { name: capitalize(name, tag), english, direction: getDirection(tag) };
}

/** What was guessed for a new language, and what a person has to decide and to write. */
export function describeStart(content: Content, tag: string, files: ReadonlyMap<string, string>): string {
  const { name, english, direction } = guessLanguage(tag);
  const { region } = new Intl.Locale(tag).maximize();
  const script = new Intl.DisplayNames(['en'], { type: 'script' }).of(getScript(tag)) ?? getScript(tag);
  const source = new Intl.DisplayNames(['en'], { type: 'language' }).of(getSourceTag(content));
  return [
    'Guessed in language.yaml, for you to check:',
    `  name: ${name} (what its readers call it)`,
    `  english: ${english}`,
    `  direction: ${direction} (${script} script)`,
    'Taken from Unicode’s data for this language, on every page:',
    `  numbers and dates: ${formatSamples(tag)}`,
    `  plural forms: ${listPluralCategories(tag).join(', ')}`,
    'Decide these, also in language.yaml:',
    `  countries: where many of its readers come from; their phone lines are listed first.${region === undefined ? '' : ` Perhaps: [${region}]`}`,
    '  numberWords: the words for numbers, so that a phone number written in words is found',
    '  alsoCalled: other names that readers may type to find it',
    'Write these, each in a separate file:',
    '  glossary.yaml: how to address readers, and the agreed terms. Begin with it.',
    '  sensitive.yaml: the words that reveal what the site is about',
    '  searchWords.yaml: what readers type to find a page',
    ...(files.has(`${tag}/${REQUESTS}`)
      ? [`  ${REQUESTS}: the letter to organisations. It is a copy in ${source ?? ''}: translate it.`]
      : []),
    `Missing texts are shown in ${source ?? 'the source language'}. To translate them: npm run translate -- export ${tag}`,
  ].join('\n');
}

/** @example capitalize('română', 'ro') // => 'Română' */
function capitalize(name: string, language: string): string {
  const [first = '', ...rest] = Array.from(name);
  return first.toLocaleUpperCase(language) + rest.join('');
}

/** Why a language can't be offered to readers yet, as sentences. */
export function listLiveBlockers({ lacks, missing, foreign, pages }: TranslationStatus): string[] {
  return [
    ...lacks.map((file) => `${file}.yaml is not written yet.`),
    ...(pages.missing > 0 ? [`Missing: ${String(pages.missing)} of ${formatCount(pages.all, 'page')}.`] : []),
    ...(missing.texts > 0 ? [`${formatCount(missing.texts, 'text is', 'texts are')} missing.`] : []),
    ...(foreign.length > 0
      ? [`${formatCount(foreign.length, 'text seems', 'texts seem')} to be in the source language.`]
      : []),
  ];
}
