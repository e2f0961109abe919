import { getPagePath, getSharePath } from './paths.ts';

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
 * The page that each old address still needs, in every language: the page itself, and what was `published` beside it
 * for reading with a helper and for passing on.
 */
export function listMovedPages(
  records: readonly MoveRecord[],
  languages: readonly string[],
  published: ReadonlySet<string>,
): MovedPage[] {
  return records
    .filter(({ from }) => !isFileAddress(from))
    .flatMap((record) =>
      languages.flatMap((language) => {
        const own = getPagePath(language, record.from);
        const beside = [...languages.map((other) => `${own}${other}/`), getSharePath(language, own)];
        return [own, ...beside.filter((path) => published.has(path))].map((path) => ({
          ...record,
          language,
          path,
          target: getPagePath(language, record.to),
        }));
      }),
    );
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
