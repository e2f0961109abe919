import { decodeHTML } from 'entities';
import type { LanguageContent } from '../content/content.ts';
import { listTypedNumbers } from '../content/typedNumbers.ts';
import { textFileNames, textFiles } from '../content/textFiles.ts';
import { hasBorrowed } from '../domain/borrowedText.ts';
import type { ContentErrorDetails, Mistakes } from '../domain/contentError.ts';
import { listWantedStrings } from '../domain/pluralForms.ts';
import { listTypedContacts } from '../domain/typedContacts.ts';

const CITIES = 'cities';

/** A text of a translation with the text that it translates. */
interface Pair {
  readonly text: string;
  readonly source: string;
  readonly file: string;
  readonly getLine: () => number;
}

/**
 * Ways to reach somebody that a translation has and its source has not: readers call, write and go where the site says. Numbers
 * in other texts than names are reported with the rest of what is wrong with a text.
 */
export function* listContactMistakes(
  language: LanguageContent,
  source: LanguageContent,
  tag: string,
): Mistakes {
  if (language === source) return;
  for (const pair of listPairs(language, source, tag)) {
    for (const contact of listTypedContacts(pair.text, pair.source)) {
      yield tell(
        pair,
        `A way to reach somebody is typed in the words: "${contact}"`,
        'Take it out. Phone numbers and addresses come from content/facts, and the source text has none here.',
      );
    }
  }
  for (const name of listNames(language)) {
    for (const { number } of listTypedNumbers(name.text))
      yield tell(name, `A number is typed in a name: "${number}"`, 'Write the name alone.');
  }
}

function tell({ file, getLine }: Pair, problem: string, fix: string): ContentErrorDetails {
  return { file, line: getLine(), problem, fix };
}

function* listPairs(language: LanguageContent, source: LanguageContent, tag: string): Generator<Pair> {
  const { ui } = language;
  const wanted = listWantedStrings(tag, source.ui?.strings ?? {});
  for (const [key, text = ''] of Object.entries(ui?.strings ?? {}))
    yield {
      text,
      source: wanted.get(key) ?? '',
      file: ui?.file ?? '',
      getLine: () => ui?.findLine(key) ?? 1,
    };
  for (const name of textFileNames) {
    const read = language[name];
    if (!read) continue;
    const { yaml } = read;
    const sources = new Map(
      [...listStrings(source[name]?.value)].map(({ path, text }) => [path.join('/'), text] as const),
    );
    for (const { path, text } of listStrings(read.value)) {
      if (hasBorrowed(text) || !textFiles[name].isTranslated(path) || path[0] === CITIES) continue;
      const pair = { text, source: sources.get(path.join('/')) ?? '' };
      yield { ...pair, file: yaml.file, getLine: () => yaml.getLine(path) };
    }
  }
  for (const [slug, guide] of language.guides) yield* listGuidePairs(guide, source.guides.get(slug));
  yield* listNames(language);
}

type Guide = LanguageContent['guides'] extends ReadonlyMap<string, infer Value> ? Value : never;

/** A paragraph may have moved: what the source guide has anywhere counts. */
function* listGuidePairs({ file, yaml, head, getText }: Guide, source: Guide | undefined): Generator<Pair> {
  const whole = source
    ? [source.head?.title, source.head?.summary, ...source.getText().blocks.map(({ text }) => text)].join(
        '\n',
      )
    : '';
  for (const field of ['title', 'summary'] as const) {
    yield { text: head?.[field] ?? '', source: whole, file, getLine: () => yaml.getLine([field]) };
  }
  for (const { text, line } of getText().blocks)
    yield { text: decodeHTML(text), source: whole, file, getLine: () => line };
}

/** The names of cities, and that of the language. */
function* listNames({ language, places }: LanguageContent): Generator<Pair> {
  if (language) {
    const { yaml, value } = language;
    yield { text: value.name, source: '', file: yaml.file, getLine: () => yaml.getLine(['name']) };
  }
  for (const [city, text] of Object.entries(places?.value.cities ?? {})) {
    const path = [CITIES, city];
    if (places)
      yield { text, source: city, file: places.yaml.file, getLine: () => places.yaml.getLine(path) };
  }
}

function* listStrings(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ readonly path: readonly string[]; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [field, inner] of Object.entries(value)) yield* listStrings(inner, [...path, field]);
}
