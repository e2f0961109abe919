/** What every fact says of itself: how sure it is, since when, and by which sources. */
import {
  type AssuredFact,
  getFreshness,
  getOverdueFrom,
  type Assured,
  type Freshness,
} from '../domain/freshness.ts';
import { formatList, formatLooseDate, getLanguageName } from '../i18n/format.ts';
import { listSources } from './schemas/fact.ts';
import type { Source } from './schemas/records.ts';
import { keep } from '../domain/kept.ts';
import { getBuildTime, getContent, getRecord, getSite, listLanguages } from './siteContent.ts';

/** How sure a fact is, as a page tells it. */
export interface Assurance {
  readonly freshness: Exclude<Freshness, 'withheld'>;
  /** From this instant (ms) on the fact is overdue; a phone compares it with its clock. */
  readonly overdueFrom: number;
  /** When it was last stated, in words. */
  readonly date: string;
  /** The year of that date, in Latin digits as everywhere. */
  readonly year: string;
  readonly undated: boolean;
  readonly confidence: 'high' | 'medium';
}

/** A source as a page names it; its date is in words. */
export type SourceView = Pick<Source, 'name' | 'publisher' | 'kind' | 'url' | 'date'> & {
  readonly undated: boolean;
};

/** A source by its plain values, for a program. */
export type SourceRecord = SourceView & { readonly id: string };

/** What every fact says about itself, by its plain values: a page has it in words (`Assurance`). */
export interface FactRecord {
  readonly id: string;
  readonly assured: Assured;
  /** From this instant (ms) on the fact is overdue. */
  readonly overdueFrom: number;
  readonly confidence: 'high' | 'medium';
  readonly sources: readonly SourceRecord[];
}

/** Words of each language of the site, by its tag. */
export type Translated<Words> = Readonly<Record<string, Words>>;

export function getAssurance(language: string, record: AssuredFact, freshDays: number): Assurance {
  return {
    freshness: getFreshness(record, freshDays, getBuildTime()) === 'fresh' ? 'fresh' : 'overdue',
    overdueFrom: getOverdueFrom(record.assured, freshDays),
    date: formatLooseDate(language, record.assured.date),
    year: getYear(record.assured),
    undated: record.assured.undated ?? false,
    confidence: record.confidence === 'high' ? 'high' : 'medium',
  };
}

/** The year in which each number was last stated that is overdue or not official; a year needs none beside it. */
export const listFactYears = keep((): ReadonlyMap<string, string> => {
  const { number: freshDays } = getSite().freshDays;
  return new Map(
    [...getContent().facts.numbers.records]
      .filter(([, { unit }]) => unit !== undefined)
      .filter(
        ([, fact]) =>
          fact.confidence === 'medium' || getFreshness(fact, freshDays, getBuildTime()) === 'overdue',
      )
      .map(([id, { assured }]) => [id, getYear(assured)]),
  );
});

function getYear({ date }: Assured): string {
  return date.slice(0, 'YYYY'.length);
}

export function listSourceViews(language: string, ids: readonly string[]): SourceView[] {
  return ids.map((id) => {
    const { name, publisher, kind, url, date, undated } = getSourceRecord(id);
    return { name, publisher, kind, url, date: date && formatLooseDate(language, date), undated };
  });
}

export function getSourceRecord(id: string): SourceRecord {
  const { name, publisher, kind, url, date, undated = false } = getRecord(getContent().facts.sources, id);
  return { id, name, publisher, kind, url, date, undated };
}

export function getFactRecord(
  id: string,
  { assured, confidence, source }: AssuredFact & { readonly source: string | readonly string[] },
  freshDays: number,
): FactRecord {
  return {
    id,
    assured,
    overdueFrom: getOverdueFrom(assured, freshDays),
    confidence: confidence === 'high' ? 'high' : 'medium',
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
