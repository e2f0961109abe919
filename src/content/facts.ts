/** The provenance of facts: confidence, date and sources. */
import { type AssuredFact, getFreshness, getOverdueFrom, type Assured } from '../domain/freshness.ts';
import { formatList, formatLooseDate, getLanguageName } from '../i18n/format.ts';
import { listSources } from './schemas/factSchema.ts';
import type { Source } from './schemas/recordsSchema.ts';
import { memoize } from '../domain/memoize.ts';
import { getBuildTime, getContent, getRecord, getSite, listLanguages } from './siteContent.ts';

/** How reliable a fact is, as a page shows it. */
export type Assurance = Readonly<ReturnType<typeof getAssurance>>;

/** A source as a page shows it, with a formatted date. */
export type SourceView = ReturnType<typeof listSourceViews>[number];

/** The provenance of a fact with unformatted values; `Assurance` is the formatted version. */
export type FactRecord = ReturnType<typeof getFactRecord>;

/** A text in each language of the site, by tag. */
export type Translated<Texts> = Readonly<Record<string, Texts>>;

export function getAssurance(language: string, { assured, confidence }: AssuredFact, freshDays: number) {
  const isFresh = getFreshness({ assured }, freshDays, getBuildTime()) === 'fresh';
  return {
    freshness: isFresh ? ('fresh' as const) : ('overdue' as const),
    /** The fact is overdue from this instant (ms) on; the client compares it with its clock. */
    overdueFrom: getOverdueFrom(assured, freshDays),
    /** The formatted date on which it was last stated. */
    date: formatLooseDate(language, assured.date),
    /** The year of that date, in Latin digits as everywhere. */
    year: getYear(assured),
    undated: assured.undated ?? false,
    confidence: getConfidence(confidence),
  };
}

// Records with "confidence: low" are never published.
function getConfidence(confidence: AssuredFact['confidence']): 'high' | 'medium' {
  return confidence === 'high' ? 'high' : 'medium';
}

/** Units of our own measurements, which do not depend on a year. */
const MEASUREMENT_UNITS: readonly (string | undefined)[] = ['centimeter'];

/**
 * The year of the source of each number that is overdue or unofficial, `undefined` if the source has no date. Numbers without
 * a unit are years or ages, which need no year beside them.
 */
export const listFactYears = memoize((): ReadonlyMap<string, string | undefined> => {
  const { number: freshDays } = getSite().freshDays;
  return new Map(
    [...getContent().facts.numbers.records]
      .filter(([, { unit }]) => unit !== undefined && !MEASUREMENT_UNITS.includes(unit))
      .filter(
        ([, fact]) =>
          fact.confidence === 'medium' || getFreshness(fact, freshDays, getBuildTime()) === 'overdue',
      )
      .map(([id, { assured }]) => [id, assured.undated ? undefined : getYear(assured)]),
  );
});

function getYear({ date }: Assured): string {
  return date.slice(0, 'YYYY'.length);
}

export function listSourceViews(language: string, ids: readonly string[]) {
  return ids.map((id) => {
    const source = getSourceRecord(id);
    return { ...source, date: source.date && formatLooseDate(language, source.date) };
  });
}

/**
 * The edition of a source in a language, or the source itself; undefined if there is no such source.
 * @example findEdition(sources, 'office-work', 'pl')?.lang // => 'pl'
 */
export function findEdition(
  sources: ReadonlyMap<string, Source>,
  id: string,
  language: string,
): Source | undefined {
  const editions = [...sources.values()].filter(({ editionOf }) => editionOf === id);
  return editions.find(({ lang }) => lang === language) ?? sources.get(id);
}

/** A source with unformatted values. */
function getSourceRecord(id: string) {
  const source = getRecord(getContent().facts.sources, id);
  return { id, ...source, undated: source.undated ?? false };
}

export function getFactRecord(
  id: string,
  { assured, confidence, source }: AssuredFact & { readonly source: string | readonly string[] },
  freshDays: number,
) {
  return {
    id,
    assured,
    /** The fact is overdue from this instant (ms) on. */
    overdueFrom: getOverdueFrom(assured, freshDays),
    confidence: getConfidence(confidence),
    sources: listSources(source).map(getSourceRecord),
  };
}

/** The result of `read` for each language of the site, without the languages for which it is undefined. */
export function translate<Texts>(read: (language: string) => Texts | undefined): Translated<Texts> {
  return Object.fromEntries(
    listLanguages().flatMap(({ tag }) => {
      const texts = read(tag);
      return texts === undefined ? [] : [[tag, texts] as const];
    }),
  );
}

/** The localized list of spoken languages. */
export function formatLanguages(
  language: string,
  spoken: 'unknown' | readonly string[] | undefined,
): string | undefined {
  if (spoken === undefined || spoken === 'unknown') return spoken;
  return formatList(
    language,
    spoken.map((tag) => getLanguageName(language, tag)),
  );
}
