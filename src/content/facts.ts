/** What every fact says of itself: how sure it is, since when, and by which sources. */
import { type AssuredFact, getFreshness, getOverdueFrom, type Assured } from '../domain/freshness.ts';
import { formatList, formatLooseDate, getLanguageName } from '../i18n/format.ts';
import { listSources } from './schemas/factSchema.ts';
import type { Source } from './schemas/recordsSchema.ts';
import { memoize } from '../domain/memoize.ts';
import { getBuildTime, getContent, getRecord, getSite, listLanguages } from './siteContent.ts';

/** How sure a fact is, as a page tells it. */
export type Assurance = Readonly<ReturnType<typeof getAssurance>>;

/** A source as a page names it; its date is in words. */
export type SourceView = ReturnType<typeof listSourceViews>[number];

/** What every fact says about itself, by its plain values: a page has it in words (`Assurance`). */
export type FactRecord = ReturnType<typeof getFactRecord>;

/** Words of each language of the site, by its tag. */
export type Translated<Words> = Readonly<Record<string, Words>>;

export function getAssurance(language: string, { assured, confidence }: AssuredFact, freshDays: number) {
  const isFresh = getFreshness({ assured }, freshDays, getBuildTime()) === 'fresh';
  return {
    freshness: isFresh ? ('fresh' as const) : ('overdue' as const),
    /** From this instant (ms) on the fact is overdue; a phone compares it with its clock. */
    overdueFrom: getOverdueFrom(assured, freshDays),
    /** When it was last stated, in words. */
    date: formatLooseDate(language, assured.date),
    /** The year of that date, in Latin digits as everywhere. */
    year: getYear(assured),
    undated: assured.undated ?? false,
    confidence: getConfidence(confidence),
  };
}

// What has "confidence: low" is not shown.
function getConfidence(confidence: AssuredFact['confidence']): 'high' | 'medium' {
  return confidence === 'high' ? 'high' : 'medium';
}

/** Units of what we measured ourselves: a size says nothing of a year. */
const OWN_UNITS: readonly (string | undefined)[] = ['centimeter'];

/**
 * The year of the source of each number that is overdue or not official, `undefined` where the source has no date. A number
 * without a unit is a year or an age and needs none beside it.
 */
export const listFactYears = memoize((): ReadonlyMap<string, string | undefined> => {
  const { number: freshDays } = getSite().freshDays;
  return new Map(
    [...getContent().facts.numbers.records]
      .filter(([, { unit }]) => unit !== undefined && !OWN_UNITS.includes(unit))
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
 * A source in its edition of a language, where it has one, and as it is elsewhere; undefined where there is no such source.
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

/** A source by its plain values, for a program. */
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
    /** From this instant (ms) on the fact is overdue. */
    overdueFrom: getOverdueFrom(assured, freshDays),
    confidence: getConfidence(confidence),
    sources: listSources(source).map(getSourceRecord),
  };
}

/** What `read` finds in each language of the site; languages without it are left out. */
export function translate<Words>(read: (language: string) => Words | undefined): Translated<Words> {
  return Object.fromEntries(
    listLanguages().flatMap(({ tag }) => {
      const words = read(tag);
      return words === undefined ? [] : [[tag, words] as const];
    }),
  );
}

/** The languages that are spoken somewhere, in words. */
export function getLanguageWords(
  language: string,
  spoken: 'unknown' | readonly string[] | undefined,
): string | undefined {
  if (spoken === undefined || spoken === 'unknown') return spoken;
  return formatList(
    language,
    spoken.map((tag) => getLanguageName(language, tag)),
  );
}
