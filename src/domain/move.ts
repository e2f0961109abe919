import { findPlaceId, getCalendarPath, getPagePath, getSharePath } from './paths.ts';

/** `moved` goes on at once; `retired` says first that the page is closed. */
export const moveKinds = ['moved', 'retired'] as const;

/** What somebody wrote down about an address. Pages are named without a language: `/time/`, `/places/kompasset/`. */
export interface MoveRecord {
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof moveKinds)[number];
  /** The day from which it holds, `2027-03-01`. */
  readonly on: string;
}

/** A page at an old address, in a language. */
export interface MovedPage extends MoveRecord {
  readonly language: string;
  /** The old address, with its language. */
  readonly path: string;
  /** The address that it leads to, with its language. */
  readonly target: string;
}

/** A move as a host writes it: who asks for `from` is sent to `to` for good. */
export interface Move {
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

/**
 * The pages that old addresses still need: each page itself, and what was `published` beside it for reading with a
 * helper and for passing on. A language that came later needs none of a page that was noted in others.
 */
export function listMovedPages(
  records: readonly MoveRecord[],
  languages: readonly string[],
  published: ReadonlySet<string>,
): MovedPage[] {
  return records
    .filter(({ from }) => !isFileAddress(from))
    .flatMap((record) => {
      const isNoted = languages.some((language) => published.has(getPagePath(language, record.from)));
      return languages.flatMap((language) => {
        const own = getPagePath(language, record.from);
        const beside = [...languages.map((other) => `${own}${other}/`), getSharePath(language, own)];
        const needed = [own, ...beside].filter((path) => published.has(path) || (path === own && !isNoted));
        return needed.map((path) => ({
          ...record,
          language,
          path,
          target: getPagePath(language, record.to),
        }));
      });
    });
}

/**
 * What a host may answer with a 301. What is closed is not among it: its page says so before it leads on. A file can't
 * lead on by itself, so for files this is the only way.
 */
export function listMoves(
  records: readonly MoveRecord[],
  languages: readonly string[],
  published: ReadonlySet<string>,
): Move[] {
  return [
    ...listMovedPages(records, languages, published)
      .filter(({ kind }) => kind === 'moved')
      .map(({ path, target }) => ({ from: path, to: target })),
    ...records.filter(({ from }) => isFileAddress(from)).map(({ from, to }) => ({ from, to })),
  ];
}

/** The calendar of a place that was `published` under an id which the place no longer has. */
export interface FormerCalendar {
  readonly language: string;
  readonly formerId: string;
  /** The id of the place now. */
  readonly id: string;
}

/** The calendars whose places have moved. A file can't lead on by itself: it stays where programs load it. */
export function listFormerCalendars(
  records: readonly MoveRecord[],
  languages: readonly string[],
  published: ReadonlySet<string>,
): FormerCalendar[] {
  return records.flatMap(({ from, to }) => {
    const [formerId, id] = [from, to].map((address) => findPlaceId(address));
    if (formerId === undefined || id === undefined) return [];
    return languages
      .filter((language) => published.has(getCalendarPath(language, formerId)))
      .map((language) => ({ language, formerId, id }));
  });
}
