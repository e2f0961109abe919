import type { Content, Facts, LanguageContent } from '../content/content.ts';
import { listPublishedIds, mayName } from '../content/content.ts';
import type { Records } from '../content/contentFolder.ts';
import { suggest } from '../content/suggestion.ts';
import { listTypedNumbers } from '../content/typedNumbers.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { findPlaceholderMistake } from './placeholderMistake.ts';
import { listRevisionMistakes, type Translated } from './revision.ts';

interface WordsFile extends Translated {
  readonly words: Readonly<Record<string, string | Readonly<Record<string, string | undefined>>>>;
}

/** What one kind of words must have. */
interface WordsRules {
  readonly name: 'contacts' | 'places' | 'groups' | 'entitlements' | 'cards' | 'posts';
  /** The records that must have words; undefined where the source language decides. */
  readonly ids: readonly string[] | undefined;
  /** Whether there may be a record of this name, published or not. */
  readonly mayHave: (id: string) => boolean;
  /** How the words of a record are written. */
  readonly example: string;
  /** Where the fields of a record are not those of the schema alone: the ones that it must have besides. */
  readonly fields: readonly string[] | undefined;
  readonly filled: Filled;
}

/** A mistake, with the path to the value that has it. */
interface Told {
  readonly path: readonly string[];
  readonly problem: string;
  readonly fix: string;
}

/** What may stand between double braces. */
interface Filled {
  readonly names: readonly string[];
  readonly mayHave: (name: string) => boolean;
}

/** What a post may fill in besides numbers. */
const POST_NAMES: readonly string[] = ['address', 'hotline', 'emergency'];

/** What the words of a language lack, say twice, or fill in wrongly. */
export function listWordsMistakes(
  language: LanguageContent,
  sourceLanguage: LanguageContent,
  { facts }: Content,
): ContentErrorDetails[] {
  return listRules(facts).flatMap((rules) => listFileMistakes(language, sourceLanguage, rules));
}

function listRules(facts: Facts): WordsRules[] {
  const { contacts, places, entitlements, numbers, groups } = facts;
  const groupIds = groups && Object.keys(groups.value.groups);
  const filled = {
    names: listPublishedIds(numbers),
    mayHave: (name: string) => mayName(numbers, name),
  };
  // A line abroad has no card of its own; a guide says what it is.
  const homeIds = listPublishedIds(contacts).filter((id) => contacts.records.get(id)?.country === undefined);
  const rule = (
    name: WordsRules['name'],
    ids: readonly string[],
    { mayHave }: Pick<Records<unknown>, 'mayHave'>,
    example: string,
    fields?: readonly string[],
  ): WordsRules => ({ name, ids, mayHave, example, fields, filled });
  return [
    rule('contacts', homeIds, contacts, '{ name: "…", who: "…", when: "…" }'),
    rule('places', listPublishedIds(places), places, '{ what: "…" }'),
    rule(
      'groups',
      groupIds ?? [],
      { mayHave: (id) => !groupIds || groupIds.includes(id) },
      '{ name: "…", short: "…", who: "…" }',
    ),
    rule(
      'entitlements',
      listPublishedIds(entitlements),
      entitlements,
      `{ ${['right', ...(groupIds ?? [])].map((field) => `${field}: "…"`).join(', ')} }`,
      groupIds,
    ),
    {
      name: 'cards',
      ids: undefined,
      mayHave: () => true,
      example: '"…"',
      fields: undefined,
      filled: {
        names: ['language', 'hotline'],
        mayHave: (name) => name === 'language' || name === 'hotline',
      },
    },
    {
      name: 'posts',
      ids: undefined,
      mayHave: () => true,
      example: '{ short: "…", long: "…" }',
      fields: undefined,
      filled: {
        names: [...POST_NAMES, ...filled.names],
        mayHave: (name) => POST_NAMES.includes(name) || filled.mayHave(name),
      },
    },
  ];
}

function listFileMistakes(
  language: LanguageContent,
  sourceLanguage: LanguageContent,
  rules: WordsRules,
): ContentErrorDetails[] {
  const read = language[rules.name];
  if (!read) return [];
  const { yaml } = read;
  const value: WordsFile = read.value;
  const isSource = language === sourceLanguage;
  const source: WordsFile | undefined = isSource ? undefined : sourceLanguage[rules.name]?.value;

  const told = Object.entries(value.words).flatMap(([id, words]) =>
    listRecordMistakes(id, words, source, rules),
  );
  const needed = rules.ids ?? Object.keys((source ?? value).words);
  for (const id of needed.filter((wanted) => value.words[wanted] === undefined)) {
    told.push({
      path: ['words'],
      problem: `The words for "${id}" are missing.`,
      fix: `Add under "words": ${id}: ${rules.example}`,
    });
  }
  return [
    ...listRevisionMistakes(yaml, value, source, isSource),
    ...told.map(({ path, problem, fix }) => ({ file: yaml.file, line: yaml.getLine(path), problem, fix })),
  ];
}

function listRecordMistakes(
  id: string,
  words: WordsFile['words'][string],
  source: WordsFile | undefined,
  rules: WordsRules,
): Told[] {
  const isKnown = rules.ids ? rules.mayHave(id) : source === undefined || source.words[id] !== undefined;
  if (!isKnown) {
    return [
      {
        path: ['words', id],
        problem: `Nothing is named "${id}", so nobody reads these words.`,
        fix: suggest(
          id,
          rules.ids ?? Object.keys(source?.words ?? {}),
          'Correct the name, or delete the words.',
        ),
      },
    ];
  }
  const own: Readonly<Record<string, string | undefined>> = typeof words === 'string' ? { '': words } : words;
  return [
    ...(rules.fields ? listFieldMistakes(id, own, rules.fields) : []),
    ...Object.entries(own).flatMap(([field, text = '']) =>
      listTextMistakes(
        field === '' ? ['words', id] : ['words', id, field],
        text,
        findText(source, id, field),
        rules.filled,
      ),
    ),
  ];
}

function listFieldMistakes(
  id: string,
  own: Readonly<Record<string, string | undefined>>,
  fields: readonly string[],
): Told[] {
  const missing = fields.filter((field) => own[field] === undefined);
  const surplus = Object.keys(own).filter((field) => !['right', 'yes', 'no', ...fields].includes(field));
  return [
    ...missing.map((field) => ({
      path: ['words', id],
      problem: `"${id}" has no words for "${field}".`,
      fix: `Add a line under "${id}": ${field}: …`,
    })),
    ...surplus.map((field) => ({
      path: ['words', id, field],
      problem: `"${field}" is no group.`,
      fix: suggest(field, fields, `The groups are: ${fields.join(', ')}`),
    })),
  ];
}

function listTextMistakes(
  path: readonly string[],
  text: string,
  source: string | undefined,
  filled: Filled,
): Told[] {
  const numbers = listTypedNumbers(text).map(({ number }) => ({
    path,
    problem: `A number is typed in the words: "${number}"`,
    fix: 'Numbers stand in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
  }));
  const own = listPlaceholders(text);
  const unknown = own
    .filter((name) => !filled.mayHave(name))
    .map((name) => ({
      path,
      problem: `{{${name}}} can't be filled in here.`,
      fix: suggest(name, filled.names, `What can be filled in: ${filled.names.join(', ')}`),
    }));
  const canCompare = [...own, ...listPlaceholders(source ?? '')].every((name) => filled.mayHave(name));
  const mistake = source === undefined || !canCompare ? undefined : findPlaceholderMistake(text, source);
  return [...numbers, ...unknown, ...(mistake ? [{ path, ...mistake }] : [])];
}

function findText(source: WordsFile | undefined, id: string, field: string): string | undefined {
  const words = source?.words[id];
  return typeof words === 'string' ? words : words?.[field];
}
