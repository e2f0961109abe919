import type { Content, Facts, LanguageContent } from '../content/content.ts';
import { listPublishedIds, mayName } from '../content/content.ts';
import { suggest } from '../content/suggestion.ts';
import type { TextFileName } from '../content/textFiles.ts';
import { listTypedNumbers } from '../content/typedNumbers.ts';
import { helpLineFields } from '../content/schemas/siteSchema.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import { hasFallback } from '../domain/fallbackText.ts';
import type { Issue, Issues } from '../domain/contentError.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { findUnfinished } from './unfinished.ts';
import { listRevisionIssues, type Translated } from './revision.ts';

interface WordsFile extends Translated {
  readonly words: Readonly<Record<string, string | Readonly<Record<string, string | undefined>>>>;
}

/** What one kind of words must have. */
interface WordsRules {
  /** The records that must have words, and whether there may be one, published or not; else the source decides. */
  readonly records?: { readonly ids: readonly string[]; readonly mayHave: (id: string) => boolean };
  /** How the words of a record are written. */
  readonly example: string;
  /** Where the fields of a record are not those of the schema alone: the ones that it must have besides. */
  readonly fields?: readonly string[];
  /** What may stand between double braces besides, or in place of, the numbers. */
  readonly filled?: readonly string[];
  readonly withoutNumbers?: boolean;
}

/** What the words of a language lack, say twice, or fill in wrongly. */
export function* listWordsIssues(
  language: LanguageContent,
  sourceLanguage: LanguageContent,
  { facts }: Content,
): Issues {
  const isSource = language === sourceLanguage;
  for (const [name, rules] of Object.entries(getRules(facts)) as [RuledName, WordsRules][]) {
    const read = language[name];
    if (!read) continue;
    const { yaml } = read;
    const value: WordsFile = read.value;
    const source: WordsFile | undefined = isSource ? undefined : sourceLanguage[name]?.value;
    yield* listRevisionIssues(yaml, value, source, isSource);
    for (const [id, words] of Object.entries(value.words))
      yield* listRecordIssues(yaml, id, words, source, rules, facts);
    for (const id of rules.records?.ids ?? Object.keys((source ?? value).words)) {
      if (value.words[id] !== undefined) continue;
      // What the source language lacks too is said there, and not once for each language.
      if (!isSource && source?.words[id] === undefined) continue;
      yield yaml.describe(
        ['words', id],
        `The words for "${id}" are missing.`,
        `Add under "words": ${id}: ${rules.example}`,
        { code: 'empty' },
      );
    }
  }
}

/** The text files of which the rules are here; the others are in `searchWords.ts` and `questions.ts`. */
type RuledName = Exclude<TextFileName, 'officialTerms' | 'questions' | 'searchWords'>;

function getRules({ contacts, places, entitlements, groups }: Facts): Record<RuledName, WordsRules> {
  const groupIds = groups && Object.keys(groups.value.groups);
  // A line abroad has no words of its own: what it says of itself is the same in every language.
  const homeIds = listPublishedIds(contacts).filter((id) => contacts.records.get(id)?.abroad === undefined);
  return {
    contacts: {
      records: { ids: homeIds, mayHave: contacts.mayHave },
      example: '{ name: "…", who: "…", when: "…" }',
    },
    places: {
      records: { ids: listPublishedIds(places), mayHave: places.mayHave },
      example: '{ what: "…" }',
    },
    groups: {
      records: { ids: groupIds ?? [], mayHave: (id) => groupIds?.includes(id) ?? true },
      example: '{ name: "…", short: "…", who: "…" }',
    },
    entitlements: {
      records: { ids: listPublishedIds(entitlements), mayHave: entitlements.mayHave },
      example: `{ ${['right', ...(groupIds ?? [])].map((field) => `${field}: "…"`).join(', ')} }`,
      ...(groupIds && { fields: groupIds }),
    },
    cards: { example: '"…"', filled: ['language', ...helpLineFields], withoutNumbers: true },
    posts: { example: '{ short: "…", long: "…" }', filled: ['address', ...helpLineFields] },
  };
}

function* listRecordIssues(
  yaml: YamlFile,
  id: string,
  words: WordsFile['words'][string],
  source: WordsFile | undefined,
  rules: WordsRules,
  facts: Facts,
): Issues {
  const { records, fields } = rules;
  const known = records?.ids ?? (source && Object.keys(source.words));
  // The words of the source language are looked at there.
  if (Object.values(typeof words === 'string' ? [words] : words).every((text = '') => hasFallback(text)))
    return;
  if (!(records ? records.mayHave(id) : (known?.includes(id) ?? true))) {
    yield yaml.describe(
      ['words', id],
      `Nothing is named "${id}", so nobody reads these words.`,
      suggest(id, known ?? [], 'Correct the name, or delete the words.'),
      { code: 'unknownField', remedies: [{ code: 'remove' }] },
    );
    return;
  }
  const sourceWords = source?.words[id];
  if (typeof words === 'string') {
    const sourceText = typeof sourceWords === 'string' ? sourceWords : undefined;
    yield* listTextIssues(yaml, ['words', id], words, sourceText, rules, facts);
    return;
  }
  if (fields) yield* listFieldIssues(yaml, id, words, fields);
  for (const [field, text = ''] of Object.entries(words)) {
    const sourceText = typeof sourceWords === 'object' ? sourceWords[field] : undefined;
    yield* listTextIssues(yaml, ['words', id, field], text, sourceText, rules, facts);
  }
}

function* listFieldIssues(
  yaml: YamlFile,
  id: string,
  words: Readonly<Record<string, string | undefined>>,
  fields: readonly string[],
): Issues {
  for (const field of fields) {
    if (words[field] !== undefined) continue;
    yield yaml.describe(
      ['words', id, field],
      `"${id}" has no words for "${field}".`,
      `Add a line under "${id}": ${field}: …`,
      { code: 'empty' },
    );
  }
  for (const field of Object.keys(words)) {
    if (['right', 'yes', 'no', ...fields].includes(field) || hasFallback(words[field] ?? '')) continue;
    yield yaml.describe(
      ['words', id, field],
      `"${field}" is no group.`,
      suggest(field, fields, `The groups are: ${fields.join(', ')}`),
      { code: 'unknownField', remedies: [{ code: 'remove' }] },
    );
  }
}

/** What is wrong with one text: unfinished, a typed number, a name that can't be filled in. */
export function* listTextIssues(
  yaml: YamlFile,
  path: readonly string[],
  text: string,
  source: string | undefined,
  { filled = [], withoutNumbers = false }: Pick<WordsRules, 'filled' | 'withoutNumbers'>,
  { numbers }: Facts,
): Issues {
  if (hasFallback(text)) return;
  const unfinished = findUnfinished(text);
  if (unfinished) yield yaml.describe(path, unfinished.problem, unfinished.fix, { code: 'empty' });
  for (const { number } of listTypedNumbers(text)) {
    yield yaml.describe(
      path,
      `A number is typed in the words: "${number}"`,
      'Numbers stand in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
      { code: 'typedNumber', values: { number } },
    );
  }
  const isFilled = (name: string): boolean =>
    filled.includes(name) || (!withoutNumbers && mayName(numbers, name));
  const names = [...filled, ...(withoutNumbers ? [] : listPublishedIds(numbers))];
  const own = listPlaceholders(text);
  for (const name of own.filter((used) => !isFilled(used))) {
    yield yaml.describe(
      path,
      `{{${name}}} can't be filled in here.`,
      suggest(name, names, `What can be filled in: ${names.join(', ')}`),
      { code: 'placeholder', values: { name } },
    );
  }
  if (source === undefined || ![...own, ...listPlaceholders(source)].every(isFilled)) return;
  const issue = findPlaceholderIssue(text, source);
  if (issue) yield yaml.describe(path, issue.problem, issue.fix, { code: 'placeholders' });
}

/** What is wrong with words that fill in other names than those of the source language, or undefined. */
export function findPlaceholderIssue(words: string, source: string): Issue | undefined {
  const [own = '', requested = ''] = [words, source].map((text) =>
    listPlaceholders(text)
      .sort()
      .map((name) => `{{${name}}}`)
      .join(' and '),
  );
  if (own === requested) return undefined;
  return {
    problem: `These words fill in ${own || 'nothing'}, but the source language fills in ${requested || 'nothing'}.`,
    fix: requested === '' ? 'Write the words without it.' : `Use exactly this: ${requested}`,
  };
}
