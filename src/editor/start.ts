/** What the editor needs to know before anything is opened: names to choose from, in the words of the site. */
import type { Content } from '../content/content.ts';
import { kindKeys, placeQuestions, serviceKeys } from '../domain/placeQuestions.ts';
import { unmarkBorrowed } from '../domain/borrowedText.ts';
import { formatNumber } from '../i18n/format.ts';
import { reasonKeys } from '../opening/opening.ts';
import type { GuideElement } from '../domain/guide.ts';
import type { ReferenceKind } from './formFields.ts';
import type { PreviewSpeaker } from './hoursPreview.ts';
import type { Shelf } from './shelves.ts';

interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface Start {
  readonly siteName: string;
  /** The two letters of the site's country; empty where nobody knows them. */
  readonly country: string;
  readonly today: string;
  readonly sourceLanguage: string;
  readonly countryLanguage: string;
  readonly languages: readonly Choice[];
  readonly shelves: readonly Shelf[];
  readonly references: Readonly<Record<ReferenceKind, readonly Choice[]>>;
  /** What an element of a guide that prints something may name. */
  readonly elements: Readonly<Partial<Record<GuideElement, readonly Choice[]>>>;
  /** The words of the site for a value of a field: `services.talk`. */
  readonly values: Readonly<Record<string, string>>;
  /** The tags of languages that are spoken somewhere or that the site has. */
  readonly spoken: readonly string[];
}

export function getStart(
  content: Content,
  shelves: readonly Shelf[],
  today: string,
  { language, t }: PreviewSpeaker,
): Start {
  const { facts, languages, site } = content;
  const sourceLanguage = site?.value.sourceLanguage ?? 'en';
  const own = languages.get(language) ?? languages.get(sourceLanguage);
  const list = (records: Iterable<readonly [string, string]>): Choice[] =>
    [...records]
      .map(([id, title]) => ({ id, title: unmarkBorrowed(title) }))
      .sort((a, b) => a.title.localeCompare(b.title, language));
  const organisations = list([...facts.organisations.records].map(([id, { name }]) => [id, name]));
  const sources = list(
    [...facts.sources.records].map(([id, { name, publisher }]) => [id, `${name} (${publisher})`]),
  );
  return {
    siteName: site?.value.name ?? '',
    country: site?.value.country ?? '',
    today,
    sourceLanguage,
    countryLanguage: site?.value.countryLanguage ?? sourceLanguage,
    languages: [...languages].map(([tag, { language: head }]) => ({
      id: tag,
      title: head?.value.name ?? tag,
    })),
    shelves,
    references: {
      organisation: organisations,
      source: sources,
      guide: list(
        [...(languages.get(sourceLanguage)?.guides ?? [])].map(([slug, guide]) => [
          slug,
          own?.guides.get(slug)?.head?.title ?? guide.head?.title ?? slug,
        ]),
      ),
    },
    elements: {
      Fact: list(
        [...facts.numbers.records].map(([id, { value, unit }]) => [
          id,
          `${formatNumber(language, value, unit)}: ${id}`,
        ]),
      ),
      Call: list(
        [...facts.contacts.records].flatMap(([id, { number }]) =>
          number === undefined
            ? []
            : [[id, `${own?.contacts?.value.words[id]?.name ?? id}: ${number}`] as const],
        ),
      ),
      Place: list([...facts.places.records].map(([id, { name }]) => [id, name])),
      Source: sources,
      Edition: sources,
      Email: list(
        [...facts.organisations.records].flatMap(([id, { name, email }]) =>
          email === undefined ? [] : [[id, `${name}: ${email}`] as const],
        ),
      ),
      Group: list(
        Object.keys(facts.groups?.value.groups ?? {}).map((id) => [
          id,
          own?.groups?.value.words[id]?.name ?? id,
        ]),
      ),
    },
    values: getValueWords(t),
    spoken: listSpoken(content),
  };
}

/** The words that pages have for the values of a record. */
function getValueWords(t: PreviewSpeaker['t']): Record<string, string> {
  const words: [string, string][] = [
    ...Object.entries(kindKeys).map(([value, key]): [string, string] => [`kind.${value}`, t(key)]),
    ...Object.entries(serviceKeys).map(([value, key]): [string, string] => [`services.${value}`, t(key)]),
    ...Object.entries(reasonKeys).map(([value, key]): [string, string] => [`reason.${value}`, t(key)]),
    ...placeQuestions.flatMap((question) =>
      'answers' in question
        ? Object.entries(question.answers).map(([value, key]): [string, string] => [
            `${question.field}.${value}`,
            t(key),
          ])
        : [],
    ),
  ];
  return Object.fromEntries(words);
}

function listSpoken({ facts, languages }: Content): string[] {
  const spoken = [...facts.places.records.values(), ...facts.contacts.records.values()].flatMap((record) =>
    typeof record.languages === 'object' ? record.languages : [],
  );
  return [...new Set([...languages.keys(), ...spoken])];
}
