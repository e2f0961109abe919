import { findPlaceId, getCalendarPath, getPagePath, getPrintPath, PARTNER_LINKS } from '../domain/paths.ts';

/** `moved` goes on at once; `retired` says first that the page is closed. */
export const redirectKinds = ['moved', 'retired'] as const;

/** What somebody wrote down about an address. Pages are named without a language: `/time/`, `/places/h4mx/`. */
export interface RedirectRecord {
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof redirectKinds)[number];
  /** The day from which it holds, `2027-03-01`. */
  readonly on: string;
}

/** A page at an old address, in a language. */
export interface RedirectPage extends RedirectRecord {
  readonly language: string;
  /** The old address, with its language. */
  readonly path: string;
  /** The address that it leads to, with its language. */
  readonly target: string;
}

/** A move as a host writes it: who asks for `from` is sent to `to` for good. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether an address is that of a file, not of a page.
 * @example isFileAddress('/data/v1/places.json') // => true
 */
export function isFileAddress(address: string): boolean {
  return !address.endsWith('/');
}

/** What decides which old addresses still need a page. */
export interface Published {
  readonly languages: readonly string[];
  /** The language in which a helper reads along: the last part of the address of such a page. */
  readonly countryLanguage: string;
  readonly addresses: ReadonlySet<string>;
  /** The codes whose paper is in one language alone, with that language. */
  readonly printedIn: ReadonlyMap<string, string>;
}

/**
 * The page that each old address still needs: those that `records` name, with what was published beside them for a
 * helper, and those that were made for every page once and are made for all pages together now. A language that came
 * later needs none of a page that was noted in others.
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

/** Where the address of a page leads that is no page of its own any more. */
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
  // A guide may be called like another language: `eu` is that of the Basques.
  if (room === 'partners' && rest.length === 2 && !['links', countryLanguage].includes(name)) {
    return lead(PARTNER_LINKS);
  }
  const paper = room === 'print' ? printedIn.get(name) : undefined;
  return paper === undefined || paper === language ? undefined : lead('/', getPrintPath(paper, name));
}

/**
 * What a host may answer with a 301. What is closed is not among it: its page says so before it leads on. A file can't
 * lead on by itself, so for files this is the only way.
 */
export function listRedirects(records: readonly RedirectRecord[], published: Published): Redirect[] {
  return [
    ...listRedirectPages(records, published)
      .filter(({ kind }) => kind === 'moved')
      .map(({ path, target }) => ({ from: path, to: target })),
    ...records.filter(({ from }) => isFileAddress(from)).map(({ from, to }) => ({ from, to })),
  ];
}

/** The calendar of a place that was published under an id which the place no longer has. */
export interface FormerCalendar {
  readonly language: string;
  readonly formerId: string;
  /** The id of the place now. */
  readonly id: string;
}

/** The calendars whose places have moved. A file can't lead on by itself: it stays where programs load it. */
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
