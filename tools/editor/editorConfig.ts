/** What the editor needs before an entry is opened: the choices, with the site's labels. */
import type { Content } from '../../src/content/content.ts';
import { getSourceTag } from '../../src/content/textUnits.ts';
import { kindKeys, placeQuestions, serviceKeys } from '../../src/domain/placeQuestions.ts';
import { unwrapFallback } from '../../src/domain/fallbackText.ts';
import { reasonKeys } from '../../src/opening/opening.ts';
import type { ValueElement } from '../../src/domain/guide.ts';
import type { ReferenceKind } from './formFields.ts';
import type { PreviewLocale } from './hoursPreview.ts';
import type { Collection } from './collections.ts';
import { listNamed } from '../translation/elementTexts.ts';

interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface EditorConfig {
  readonly siteName: string;
  /** Two-letter code of the site's country; empty if unknown. */
  readonly country: string;
  readonly today: string;
  readonly sourceLanguage: string;
  readonly countryLanguage: string;
  readonly languages: readonly Choice[];
  readonly collections: readonly Collection[];
  readonly references: Readonly<Record<ReferenceKind, readonly Choice[]>>;
  /** What each guide element can refer to. */
  readonly elements: Readonly<Partial<Record<ValueElement, readonly Choice[]>>>;
  /** The site's labels for field values, by keys like `services.talk`. */
  readonly values: Readonly<Record<string, string>>;
  /** Tags of the site's languages and of those spoken at a place or on a line. */
  readonly spoken: readonly string[];
}

export function getEditorConfig(
  content: Content,
  collections: readonly Collection[],
  today: string,
  { language, t }: PreviewLocale,
): EditorConfig {
  const { facts, languages, site } = content;
  const sourceLanguage = getSourceTag(content);
  const target = languages.get(language) ?? languages.get(sourceLanguage);
  const list = (records: Iterable<readonly [string, string]>): Choice[] =>
    [...records]
      .map(([id, title]) => ({ id, title: unwrapFallback(title) }))
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
    languages: [...languages].map(([tag, { language: frontMatter }]) => ({
      id: tag,
      title: frontMatter?.value.name ?? tag,
    })),
    collections,
    references: {
      organisation: organisations,
      source: sources,
      guide: list(
        [...(languages.get(sourceLanguage)?.guides ?? [])].map(([slug, guide]) => [
          slug,
          target?.guides.get(slug)?.frontMatter?.title ?? guide.frontMatter?.title ?? slug,
        ]),
      ),
    },
    elements: listElements(content, language),
    values: getValueLabels(t),
    spoken: listSpoken(content),
  };
}

function listElements(content: Content, language: string): EditorConfig['elements'] {
  return Object.fromEntries(
    Object.entries(listNamed(content, language)).flatMap(([name, named]) =>
      named === undefined
        ? []
        : [
            [
              name,
              named
                .map(([id, prints, title = prints]) => ({ id, title: unwrapFallback(title) }))
                .sort((a, b) => a.title.localeCompare(b.title, language)),
            ],
          ],
    ),
  );
}

/** The site's labels for the values of a record. */
function getValueLabels(t: PreviewLocale['t']): Record<string, string> {
  const labels: [string, string][] = [
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
  return Object.fromEntries(labels);
}

function listSpoken({ facts, languages }: Content): string[] {
  const spoken = [...facts.places.records.values(), ...facts.contacts.records.values()].flatMap((record) =>
    typeof record.languages === 'object' ? record.languages : [],
  );
  return [...new Set([...languages.keys(), ...spoken])];
}
