import {
  findLinkedSlug,
  findPlaceId,
  getCalendarPath,
  getLanguagePickerPath,
  getPageCodePath,
  getPagePath,
  getPrintPath,
} from '../domain/paths.ts';

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
export interface RedirectPage {
  readonly language: string;
  /** The old path, including the language. */
  readonly path: string;
  /** The new path, including the language. */
  readonly target: string;
  /** The page whose title it shows, without a language. */
  readonly titleFrom: string;
  /** The date since which a retired page is closed; undefined if the page redirects at once. */
  readonly closedOn?: string;
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
  readonly addresses: ReadonlySet<string>;
  /** Codes that are printed in only one language, with that language. */
  readonly printedIn: ReadonlyMap<string, string>;
}

/**
 * The pages that published URLs still need: those in `records`, with their side-by-side views, and the print pages of codes that
 * are now printed in one language. Languages added later need none.
 */
export function listRedirectPages(records: readonly RedirectRecord[], published: Published): RedirectPage[] {
  const { languages, addresses } = published;
  return [
    ...records
      .filter(({ from }) => !isFileAddress(from))
      .flatMap(({ from, to, kind, on }) =>
        languages.flatMap((language) => {
          const page = getPagePath(language, from);
          const sideBySide = languages.map((other) => `${page}${other}/`);
          return [page, ...sideBySide]
            .filter((path) => addresses.has(path))
            .map((path) => ({
              ...{ language, path, target: getPagePath(language, to), titleFrom: to },
              ...(kind === 'retired' && { closedOn: on }),
            }));
        }),
      ),
    ...listPrintRedirects(published),
  ];
}

function listPrintRedirects({ languages, addresses, printedIn }: Published): RedirectPage[] {
  return [...printedIn].flatMap(([code, target]) =>
    languages
      .filter((language) => language !== target && addresses.has(getPrintPath(language, code)))
      .map((language) => ({
        ...{ language, path: getPrintPath(language, code), target: getPrintPath(target, code) },
        titleFrom: '/',
      })),
  );
}

/**
 * The redirects that a host may answer with a 301: not those of retired pages, which say so before they redirect. For files,
 * a 301 is the only way, since they cannot redirect by themselves.
 */
export function listRedirects(records: readonly RedirectRecord[], published: Published): Redirect[] {
  return [
    ...listRedirectPages(records, published)
      .filter(({ closedOn }) => closedOn === undefined)
      .map(({ path, target }) => ({ from: path, to: target })),
    ...listFormerPickers(
      records.filter(({ kind }) => kind === 'moved'),
      published,
    ).map(({ path, target }) => ({ from: path, to: getLanguagePickerPath(getPagePath('x', target)) })),
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

/** The language picker of a page, published under a former address. */
export interface FormerPicker {
  /** Its published path: `/go/old/`. */
  readonly path: string;
  /** The page that it now offers in each language, without a language: `/new/`. */
  readonly target: string;
}

/**
 * Language pickers of pages that have moved, and of their side-by-side views. They stay at their old addresses, because
 * their reader has not chosen a language to redirect to.
 */
export function listFormerPickers(
  records: readonly RedirectRecord[],
  { languages, addresses }: Published,
): FormerPicker[] {
  return records
    .filter(({ from }) => !isFileAddress(from))
    .flatMap(({ from, to }) => {
      const picker = getLanguagePickerPath(getPagePath('x', from));
      return [picker, ...languages.map((other) => `${picker}${other}/`)]
        .filter((path) => addresses.has(path))
        .map((path) => ({ path, target: to }));
    });
}

/** The code picture of a page, published under a former slug. */
export interface FormerPageCode {
  readonly language: string;
  readonly formerSlug: string;
  /** The path of the page that the code opens, including the language. */
  readonly path: string;
}

/** Code pictures of pages that have moved. Files cannot redirect, so they stay where partners load them. */
export function listFormerPageCodes(
  records: readonly RedirectRecord[],
  { languages, addresses }: Published,
): FormerPageCode[] {
  return records.flatMap(({ from, to }) => {
    const formerSlug = findLinkedSlug(from);
    if (formerSlug === undefined) return [];
    return languages
      .filter((language) => addresses.has(getPageCodePath(language, formerSlug)))
      .map((language) => ({ language, formerSlug, path: getPagePath(language, to) }));
  });
}
