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

export interface Choice {
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
  const list = (records: Iterable<readonly [id: string, title: string]>): Choice[] =>
    [...records]
      .map(([id, title]) => ({ id, title: unwrapFallback(title) }))
      .sort((a, b) => a.title.localeCompare(b.title, language));
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
      organisation: list([...facts.organisations.records].map(([id, { name }]) => [id, name])),
      source: list(
        [...facts.sources.records].map(([id, { name, publisher }]) => [id, `${name} (${publisher})`]),
      ),
      guide: list(
        [...(languages.get(sourceLanguage)?.guides ?? [])].map(([slug, guide]) => [
          slug,
          target?.guides.get(slug)?.frontMatter?.title ?? guide.frontMatter?.title ?? slug,
        ]),
      ),
    },
    elements: Object.fromEntries(
      Object.entries(listNamed(content, language)).flatMap(([name, named]) =>
        named ? [[name, list(named.map(([id, prints, title = prints]) => [id, title]))]] : [],
      ),
    ),
    values: getValueLabels(t),
    spoken: listSpoken(content),
  };
}

/** The site's labels for the values of a record. */
function getValueLabels(t: PreviewLocale['t']): Record<string, string> {
  const answers = placeQuestions.flatMap((question) =>
    'answers' in question ? [[question.field, question.answers] as const] : [],
  );
  const keys = { kind: kindKeys, services: serviceKeys, reason: reasonKeys, ...Object.fromEntries(answers) };
  return Object.fromEntries(
    Object.entries(keys).flatMap(([field, values]) =>
      Object.entries(values).map(([value, key]) => [`${field}.${value}`, t(key)]),
    ),
  );
}

function listSpoken({ facts, languages }: Content): string[] {
  const spoken = [...facts.places.records.values(), ...facts.contacts.records.values()].flatMap((record) =>
    typeof record.languages === 'object' ? record.languages : [],
  );
  return [...new Set([...languages.keys(), ...spoken])];
}
