import { findPlaceId, getCalendarPath, getPagePath, getPrintPath, PARTNER_LINKS } from '../domain/paths.ts';

/** `moved` redirects at once; `retired` first says that the page is closed. */
export const redirectKinds = ['moved', 'retired'] as const;

/** A recorded redirect. Pages are named without a language: `/time/`, `/places/h4mx/`. */
export interface RedirectRecord {
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof redirectKinds)[number];
  /** The date from which it applies: `2027-03-01`. */
  readonly on: string;
}

/** A page at an old URL, in one language. */
export interface RedirectPage extends RedirectRecord {
  readonly language: string;
  /** The old path, including the language. */
  readonly path: string;
  /** The new path, including the language. */
  readonly target: string;
}

/** A permanent redirect of a host. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether a path is that of a file, not of a page.
 * @example isFileAddress('/data/v1/places.json') // => true
 */
export function isFileAddress(address: string): boolean {
  return !address.endsWith('/');
}

/** Decides which old URLs still need a page. */
export interface Published {
  readonly languages: readonly string[];
  /** The language of the counterpart in side-by-side views: the last part of their paths. */
  readonly countryLanguage: string;
  readonly addresses: ReadonlySet<string>;
  /** Codes that are printed in only one language, with that language. */
  readonly printedIn: ReadonlyMap<string, string>;
}

/**
 * The pages that old URLs still need: those in `records`, with their published side-by-side views, and those that every page
 * once had and that all pages now share. Languages added later need none.
 */
export function listRedirectPages(records: readonly RedirectRecord[], published: Published): RedirectPage[] {
  const { languages, addresses } = published;
  return [
    ...records
      .filter(({ from }) => !isFileAddress(from))
      .flatMap((record) => {
        const isNoted = languages.some((language) => addresses.has(getPagePath(language, record.from)));
        return languages.flatMap((language) => {
          const own = getPagePath(language, record.from);
          const beside = languages.map((other) => `${own}${other}/`);
          const target = getPagePath(language, record.to);
          return [own, ...beside]
            .filter((path) => addresses.has(path) || (path === own && !isNoted))
            .map((path) => ({ ...record, language, path, target }));
        });
      }),
    ...[...addresses].flatMap((path) => findMerged(path, records, published) ?? []),
  ];
}

const MERGED_ON = '2026-11-25';

/** Where the URL of a former page leads. */
function findMerged(
  path: string,
  records: readonly RedirectRecord[],
  { languages, countryLanguage, printedIn }: Published,
): RedirectPage | undefined {
  const [, language = '', room = '', ...rest] = path.split('/');
  const [name = ''] = rest;
  if (!languages.includes(language)) return undefined;
  const lead = (to: string, target = getPagePath(language, to)): RedirectPage => ({
    ...{ from: to, to, kind: 'moved', on: MERGED_ON },
    ...{ language, path, target },
  });
  if (room === 'share') {
    const shared = `/${rest.join('/')}`;
    const record = records.find(({ from }) => from === shared);
    return record ? { ...record, language, path, target: getPagePath(language, record.to) } : lead(shared);
  }
  // The slug of a guide may also be a language tag: `eu` is Basque.
  if (room === 'partners' && rest.length === 2 && !['links', countryLanguage].includes(name)) {
    return lead(PARTNER_LINKS);
  }
  const paper = room === 'print' ? printedIn.get(name) : undefined;
  return paper === undefined || paper === language ? undefined : lead('/', getPrintPath(paper, name));
}

/**
 * The redirects that a host may answer with a 301: not those of retired pages, which say so before they redirect. For files it
 * is the only way, since they cannot redirect by themselves.
 */
export function listRedirects(records: readonly RedirectRecord[], published: Published): Redirect[] {
  return [
    ...listRedirectPages(records, published)
      .filter(({ kind }) => kind === 'moved')
      .map(({ path, target }) => ({ from: path, to: target })),
    ...records.filter(({ from }) => isFileAddress(from)).map(({ from, to }) => ({ from, to })),
  ];
}

/** The calendar of a place, published under a former id. */
export interface FormerCalendar {
  readonly language: string;
  readonly formerId: string;
  /** The current id of the place. */
  readonly id: string;
}

/** Calendars whose places have moved. Files cannot redirect, so they stay where calendar programs load them. */
export function listFormerCalendars(
  records: readonly RedirectRecord[],
  { languages, addresses }: Published,
): FormerCalendar[] {
  return records.flatMap(({ from, to }) => {
    const [formerId, id] = [from, to].map((address) => findPlaceId(address));
    if (formerId === undefined || id === undefined) return [];
    return languages
      .filter((language) => addresses.has(getCalendarPath(language, formerId)))
      .map((language) => ({ language, formerId, id }));
  });
}
