import type { Content, Facts, LanguageContent } from '../content/content.ts';
import { canReferToRecord, listPublishedIds } from '../content/content.ts';
import { suggest, suggestOneOf } from '../content/suggestion.ts';
import type { TextFileName } from '../content/textFiles.ts';
import { listTypedNumbers } from '../content/typedNumbers.ts';
import { helpLineFields } from '../content/schemas/siteSchema.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import { hasFallback } from '../domain/fallbackText.ts';
import type { Issue, Issues } from '../domain/contentError.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { isSiteValue } from '../domain/siteValues.ts';
import { findUnfinished } from './unfinished.ts';
import { listRevisionIssues, type RevisionFields } from './revision.ts';

interface RecordTexts extends RevisionFields {
  readonly words: Readonly<Record<string, string | Readonly<Record<string, string | undefined>>>>;
}

/** The rules for one text file. */
interface TextRules {
  /** The records that need texts, and whether a record exists, published or not; by default, the source language decides. */
  readonly records?: { readonly ids: readonly string[]; readonly mightContain: (id: string) => boolean };
  /** An example of the texts of a record. */
  readonly example: string;
  /** Required fields in addition to those of the schema. */
  readonly fields?: readonly string[];
  /** Placeholders besides, or instead of, the numbers. */
  readonly filled?: readonly string[];
  readonly withoutNumbers?: boolean;
}

/** Reports missing, superfluous and invalid texts of a language. */
export function* listTextFileIssues(
  language: LanguageContent,
  sourceLanguage: LanguageContent,
  { facts }: Content,
): Issues {
  const isSource = language === sourceLanguage;
  for (const [name, rules] of Object.entries(getRules(facts)) as [RuledName, TextRules][]) {
    const read = language[name];
    if (!read) continue;
    const { yaml } = read;
    const value: RecordTexts = read.value;
    const source: RecordTexts | undefined = isSource ? undefined : sourceLanguage[name]?.value;
    yield* listRevisionIssues(yaml, value, source, isSource);
    for (const [id, texts] of Object.entries(value.words))
      yield* listRecordIssues(yaml, id, texts, source, rules, facts);
    for (const id of rules.records?.ids ?? Object.keys((source ?? value).words)) {
      if (value.words[id] !== undefined) continue;
      // If the source language lacks it too, it is reported only there.
      if (!isSource && source?.words[id] === undefined) continue;
      yield yaml.describe(
        ['words', id],
        `The text for "${id}" is missing.`,
        `Add under "words": ${id}: ${rules.example}`,
        { code: 'empty' },
      );
    }
  }
}

/** The placeholders that the texts of the review sheet can use. */
const sheetFields = [
  ...['site', 'language', 'contact', 'time', 'part', 'parts', 'done', 'all'],
  ...['good', 'change', 'unclear'],
];

/** The text files with rules in this module; the others are in `searchWordRules.ts` and `questionRules.ts`. */
type RuledName = Exclude<TextFileName, 'officialTerms' | 'questions' | 'searchWords'>;

function getRules({
  contacts,
  places,
  entitlements,
  groups,
  reviewQuestions,
}: Facts): Record<RuledName, TextRules> {
  const groupIds = groups && Object.keys(groups.value.groups);
  // A line abroad needs no translated text.
  const homeIds = listPublishedIds(contacts).filter((id) => contacts.records.get(id)?.abroad === undefined);
  const questionIds = Object.keys(reviewQuestions?.value.questions ?? {});
  return {
    contacts: {
      records: { ids: homeIds, mightContain: contacts.mightContain },
      example: '{ name: "…", who: "…", when: "…" }',
    },
    places: {
      records: { ids: listPublishedIds(places), mightContain: places.mightContain },
      example: '{ what: "…" }',
    },
    groups: {
      records: { ids: groupIds ?? [], mightContain: (id) => groupIds?.includes(id) ?? true },
      example: '{ name: "…", short: "…", who: "…" }',
    },
    entitlements: {
      records: { ids: listPublishedIds(entitlements), mightContain: entitlements.mightContain },
      example: `{ ${['right', ...(groupIds ?? [])].map((field) => `${field}: "…"`).join(', ')} }`,
      ...(groupIds && { fields: groupIds }),
    },
    cards: { example: '"…"', filled: ['language', ...helpLineFields], withoutNumbers: true },
    posts: { example: '{ short: "…", long: "…" }', filled: ['address', ...helpLineFields] },
    reviewSheet: { example: '"…"', filled: sheetFields, withoutNumbers: true },
    reviewQuestions: {
      records: { ids: questionIds, mightContain: (id) => questionIds.includes(id) },
      example: '{ asks: "…", first: "…", second: "…", third: "…" }',
      withoutNumbers: true,
    },
  };
}

function* listRecordIssues(
  yaml: YamlFile,
  id: string,
  texts: RecordTexts['words'][string],
  source: RecordTexts | undefined,
  rules: TextRules,
  facts: Facts,
): Issues {
  const { records, fields } = rules;
  const known = records?.ids ?? (source && Object.keys(source.words));
  // Fallback text is checked in the source language.
  if (Object.values(typeof texts === 'string' ? [texts] : texts).every((text = '') => hasFallback(text)))
    return;
  if (!(records ? records.mightContain(id) : (known?.includes(id) ?? true))) {
    yield yaml.describe(
      ['words', id],
      `Nothing is named "${id}", so this text is never shown.`,
      suggest(id, known ?? [], 'Correct the name, or delete the text.'),
      { code: 'unknownField', remedies: [{ code: 'remove' }] },
    );
    return;
  }
  const sourceTexts = source?.words[id];
  if (typeof texts === 'string') {
    const sourceText = typeof sourceTexts === 'string' ? sourceTexts : undefined;
    yield* listTextIssues(yaml, ['words', id], texts, sourceText, rules, facts);
    return;
  }
  if (fields) yield* listFieldIssues(yaml, id, texts, fields);
  for (const [field, text = ''] of Object.entries(texts)) {
    const sourceText = typeof sourceTexts === 'object' ? sourceTexts[field] : undefined;
    yield* listTextIssues(yaml, ['words', id, field], text, sourceText, rules, facts);
  }
}

function* listFieldIssues(
  yaml: YamlFile,
  id: string,
  texts: Readonly<Record<string, string | undefined>>,
  fields: readonly string[],
): Issues {
  for (const field of fields) {
    if (texts[field] !== undefined) continue;
    yield yaml.describe(
      ['words', id, field],
      `"${id}" has no text for "${field}".`,
      `Add a line under "${id}": ${field}: …`,
      { code: 'empty' },
    );
  }
  for (const field of Object.keys(texts)) {
    if (['right', 'yes', 'no', ...fields].includes(field) || hasFallback(texts[field] ?? '')) continue;
    yield yaml.describe(
      ['words', id, field],
      `The group "${field}" does not exist.`,
      suggestOneOf(field, fields, 'The groups are'),
      { code: 'unknownField', remedies: [{ code: 'remove' }] },
    );
  }
}

/** Reports an unfinished text, typed numbers and unknown placeholders. */
export function* listTextIssues(
  yaml: YamlFile,
  path: readonly string[],
  text: string,
  source: string | undefined,
  { filled = [], withoutNumbers = false }: Pick<TextRules, 'filled' | 'withoutNumbers'>,
  { numbers }: Facts,
): Issues {
  if (hasFallback(text)) return;
  const unfinished = findUnfinished(text);
  if (unfinished) yield yaml.describe(path, unfinished.problem, unfinished.fix, { code: 'empty' });
  for (const { number } of listTypedNumbers(text)) {
    yield yaml.describe(
      path,
      `This text contains a number: "${number}"`,
      'Numbers belong in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
      { code: 'typedNumber', values: { number } },
    );
  }
  const isFilled = (name: string): boolean =>
    filled.includes(name) || (!withoutNumbers && canReferToRecord(numbers, name));
  const names = [...filled, ...(withoutNumbers ? [] : listPublishedIds(numbers))];
  const used = listPlaceholders(text);
  for (const name of used.filter((placeholder) => !isFilled(placeholder))) {
    yield yaml.describe(path, `{{${name}}} can't be used here.`, suggestOneOf(name, names, 'You can use'), {
      code: 'placeholder',
      values: { name },
    });
  }
  if (source === undefined || ![...used, ...listPlaceholders(source)].every(isFilled)) return;
  const issue = findPlaceholderIssue(text, source);
  if (issue) yield yaml.describe(path, issue.problem, issue.fix, { code: 'placeholders' });
}

/**
 * The issue if the placeholders of a text differ from those of its source, or undefined. Values of the site may be written
 * out, because many languages inflect them.
 */
export function findPlaceholderIssue(text: string, source: string): Issue | undefined {
  const used = listPlaceholders(text);
  const required = listPlaceholders(source).filter((name) => !isSiteValue(name) || used.includes(name));
  const [found = '', expected = ''] = [used, required].map((names) =>
    names
      .sort()
      .map((name) => `{{${name}}}`)
      .join(' and '),
  );
  if (found === expected) return undefined;
  return {
    problem: `This text uses ${found || 'no placeholder'}, but the source text uses ${expected || 'none'}.`,
    fix: expected === '' ? 'Write the text without it.' : `Use exactly this: ${expected}`,
  };
}
