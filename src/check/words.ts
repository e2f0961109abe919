import type { z } from 'zod';
import { cardWordsSchema } from '../content/schemas/card.ts';
import {
  contactWordsSchema,
  entitlementWordsSchema,
  groupWordsSchema,
  placeWordsSchema,
} from '../content/schemas/words.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import type { ContentFolder } from './contentFolder.ts';
import { listPublishedIds, type Facts } from './facts.ts';
import { listRevisionMistakes, type Translated } from './revision.ts';
import { readYaml } from './yamlFile.ts';

interface WordsFile extends Translated {
  readonly words: Readonly<Record<string, string | Readonly<Record<string, string | undefined>>>>;
}

/** What one kind of words must have. */
interface WordsRules {
  readonly name: string;
  readonly schema: z.ZodType<WordsFile>;
  /** The records that must have words; undefined where the source language decides. */
  readonly ids: readonly string[] | undefined;
  /** Fields that each record must have besides those of the schema. */
  readonly fields: readonly string[];
  /** What may stand between double braces. */
  readonly placeholders: ReadonlySet<string>;
}

/** What the words of a language lack, say twice, or fill in wrongly. */
export function listWordsMistakes(
  folder: ContentFolder,
  language: string,
  sourceLanguage: string,
  facts: Facts,
): ContentErrorDetails[] {
  return listRules(facts).flatMap((rules) => listFileMistakes(folder, language, sourceLanguage, rules));
}

function listRules(facts: Facts): WordsRules[] {
  const groups = Object.keys(facts.groups?.value.groups ?? {});
  const numbers = new Set(facts.numbers.records.keys());
  const homeContacts = new Map(
    [...facts.contacts.records].filter(([, { country }]) => country === undefined),
  );
  const places = new Map([...facts.places].map(([id, { value }]) => [id, value]));
  return [
    {
      name: 'contacts',
      schema: contactWordsSchema,
      ids: listPublishedIds(homeContacts),
      fields: [],
      placeholders: numbers,
    },
    {
      name: 'places',
      schema: placeWordsSchema,
      ids: listPublishedIds(places),
      fields: [],
      placeholders: numbers,
    },
    { name: 'groups', schema: groupWordsSchema, ids: groups, fields: [], placeholders: numbers },
    {
      name: 'entitlements',
      schema: entitlementWordsSchema,
      ids: listPublishedIds(facts.entitlements.records),
      fields: groups,
      placeholders: numbers,
    },
    {
      name: 'cards',
      schema: cardWordsSchema,
      ids: undefined,
      fields: [],
      placeholders: new Set(['language', 'hotline']),
    },
  ];
}

function listFileMistakes(
  folder: ContentFolder,
  language: string,
  sourceLanguage: string,
  rules: WordsRules,
): ContentErrorDetails[] {
  const read = folder.readOne(`${language}/${rules.name}.yaml`, rules.schema);
  if (!read) return [];
  const { yaml, value } = read;
  const sourceName = `${sourceLanguage}/${rules.name}.yaml`;
  const sourceText = language === sourceLanguage ? undefined : folder.findFile(sourceName)?.text;
  const source =
    sourceText === undefined ? undefined : (readYaml('', sourceText).value as WordsFile | undefined);

  const mistakes = listRevisionMistakes(yaml, value, source);
  const add = (path: readonly string[], problem: string, fix: string): void => {
    mistakes.push({ file: yaml.file, line: yaml.getLine(path), problem, fix });
  };
  for (const id of rules.ids ?? Object.keys((source ?? value).words)) {
    if (value.words[id] === undefined) {
      add(
        ['words'],
        `The words for "${id}" are missing.`,
        `Add "${id}" under "words", as in ${folder.getName(sourceName)}.`,
      );
    }
  }
  for (const [id, words] of Object.entries(value.words)) {
    const own: Readonly<Record<string, string | undefined>> =
      typeof words === 'string' ? { '': words } : words;
    for (const field of rules.fields.filter((needed) => own[needed] === undefined)) {
      add(['words', id], `"${id}" has no words for "${field}".`, `Add a line under "${id}": ${field}: …`);
    }
    for (const [field, text = ''] of Object.entries(own)) {
      const path = field === '' ? ['words', id] : ['words', id, field];
      for (const [problem, fix] of listTextMistakes(text, findText(source, id, field), rules.placeholders)) {
        add(path, problem, fix);
      }
    }
  }
  return mistakes;
}

function listTextMistakes(
  text: string,
  source: string | undefined,
  known: ReadonlySet<string>,
): (readonly [problem: string, fix: string])[] {
  const mistakes: (readonly [string, string])[] = [];
  const placeholders = listPlaceholders(text);
  for (const name of placeholders.filter((placeholder) => !known.has(placeholder))) {
    mistakes.push([
      `{{${name}}} can't be filled in here.`,
      `What can be filled in: ${[...known].join(', ')}`,
    ]);
  }
  if (/\d/.test(text.replace(/\{\{[^}]*\}\}/g, ''))) {
    mistakes.push([
      `A number is typed in the words: "${text}"`,
      'Numbers stand in content/facts/numbers.yaml. Write {{name-of-the-number}}.',
    ]);
  }
  const wanted = source === undefined ? placeholders : listPlaceholders(source);
  if (wanted.toSorted().join() !== placeholders.toSorted().join()) {
    mistakes.push([
      'These words fill in other numbers than the source language.',
      `Use exactly these: ${wanted.map((name) => `{{${name}}}`).join(' ') || 'none'}`,
    ]);
  }
  return mistakes;
}

function findText(source: WordsFile | undefined, id: string, field: string): string | undefined {
  const words = source?.words[id];
  return typeof words === 'string' ? words : words?.[field];
}
