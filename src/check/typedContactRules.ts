import { decodeHTML } from 'entities';
import type { LanguageContent } from '../content/content.ts';
import { listTypedNumbers } from '../content/typedNumbers.ts';
import { textFileNames, textFiles } from '../content/textFiles.ts';
import { hasFallback } from '../domain/fallbackText.ts';
import type { ContentErrorDetails, Issues } from '../domain/contentError.ts';
import { listRequiredStrings } from '../domain/pluralForms.ts';
import type { createSpelledNumberFinder } from './spelledNumbers.ts';
import { listTypedContacts } from './typedContacts.ts';
import { isLanguage } from './languageFolder.ts';
import { listTexts } from '../domain/fields.ts';

const CITIES = 'cities';

/** A translated text with its source text. */
interface Pair {
  readonly text: string;
  readonly source: string;
  readonly describe: (problem: string, fix: string) => ContentErrorDetails;
}

/**
 * Reports contact details and numbers in words in a translation that its source does not have: readers call, write to
 * and visit what the site says. Digits are reported here only in names; other texts are covered by `textRules.ts`.
 */
export function* listContactIssues(
  language: LanguageContent,
  source: LanguageContent,
  tag: string,
  listSpelledNumbers: ReturnType<typeof createSpelledNumberFinder>,
): Issues {
  if (language === source || !isLanguage(tag)) return;
  for (const pair of listPairs(language, source, tag)) {
    const [spelled] = listSpelledNumbers(pair.text);
    if (spelled !== undefined && listSpelledNumbers(pair.source).length === 0) {
      yield pair.describe(
        `This text contains a number in words: "${spelled}"`,
        'Remove it. Numbers come from content/facts, and the source text has none here.',
      );
    }
    for (const contact of listTypedContacts(pair.text, pair.source)) {
      yield pair.describe(
        `This text contains contact details: "${contact}"`,
        'Remove them. Phone numbers and addresses come from content/facts, and the source text has none here.',
      );
    }
  }
  for (const name of listNames(language)) {
    for (const { number } of listTypedNumbers(name.text))
      yield name.describe(`This name contains a number: "${number}"`, 'Write only the name.');
  }
}

function* listPairs(language: LanguageContent, source: LanguageContent, tag: string): Generator<Pair> {
  // If the source can't be parsed, that is reported, and there is nothing to compare with.
  const { ui } = language;
  const required = source.ui?.strings && listRequiredStrings(tag, source.ui.strings);
  for (const [key, text = ''] of Object.entries((required && ui?.strings) ?? {})) {
    if (!ui) return;
    yield {
      // References to other strings are reported elsewhere.
      text: text.replace(/\$t\([^)]*\)?/g, ''),
      source: required?.get(key) ?? '',
      describe: (problem, fix) => ({ file: ui.file, line: ui.findLine(key), problem, fix }),
    };
  }
  for (const name of textFileNames) {
    const read = language[name];
    if (!read || !source[name]) continue;
    const { yaml } = read;
    const sources = new Map(
      [...listTexts(source[name].value)].map(({ path, text }) => [path.join('/'), text] as const),
    );
    for (const { path, text } of listTexts(read.value)) {
      const isShown = path[0] === 'words' || textFiles[name].isTranslated(path);
      if (!isShown || hasFallback(text) || path[0] === CITIES) continue;
      const pair = { text, source: sources.get(path.join('/')) ?? '' };
      yield { ...pair, describe: (problem, fix) => yaml.describe(path, problem, fix) };
    }
  }
  for (const [slug, guide] of language.guides) yield* listGuidePairs(guide, source.guides.get(slug));
  yield* listNames(language);
}

type Guide = LanguageContent['guides'] extends ReadonlyMap<string, infer Value> ? Value : never;

/** Compares with the whole source guide, because paragraphs may have moved. */
function* listGuidePairs(
  { file, yaml, frontMatter, getText }: Guide,
  source: Guide | undefined,
): Generator<Pair> {
  if (!source?.frontMatter || !source.getText().isReadable) return;
  const { title, summary } = source.frontMatter;
  const whole = [title, summary, ...source.getText().blocks.map(({ text }) => text)].join('\n');
  for (const field of ['title', 'summary'] as const) {
    const describe: Pair['describe'] = (problem, fix) => yaml.describe([field], problem, fix);
    yield { text: frontMatter?.[field] ?? '', source: whole, describe };
  }
  for (const { text, line } of getText().blocks) {
    const describe: Pair['describe'] = (problem, fix) => ({ file, line, problem, fix });
    yield { text: decodeHTML(text), source: whole, describe };
  }
}

/** The names of the cities and of the language. */
function* listNames({ language, places }: LanguageContent): Generator<Pair> {
  if (language) {
    const { yaml, value } = language;
    const describe: Pair['describe'] = (problem, fix) => yaml.describe(['name'], problem, fix);
    yield { text: value.name, source: '', describe };
  }
  if (!places) return;
  for (const [city, text] of Object.entries(places.value.cities ?? {})) {
    if (hasFallback(text)) continue;
    const describe: Pair['describe'] = (problem, fix) => places.yaml.describe([CITIES, city], problem, fix);
    yield { text, source: city, describe };
  }
}
