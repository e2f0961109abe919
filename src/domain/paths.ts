import { foldWords } from './wordFolding.ts';

/**
 * Pages that exist in each language besides guides, question pages and places, by their address without a language.
 * `content/otherPages.ts` describes them.
 */
export const otherPageAddresses = {
  topics: '/topics/',
  wholeGuide: '/all/',
  cards: '/cards/',
  officialTerms: '/words/',
  partnerLinks: '/partners/links/',
  partnerPlaces: '/partners/places/',
} as const;
export type OtherPageName = keyof typeof otherPageAddresses;

/** URL segments of a language that readers are not linked to by slug. */
const FOLDERS = { print: 'print', notFound: '404', recordings: 'recordings' } as const;

/** Slugs that guides can't have, because another page has that URL. */
export function listReservedSlugs(): readonly string[] {
  return [...listOtherSlugs(), ...Object.values(FOLDERS)];
}

/** Slugs of the pages besides guides that readers are linked to. */
export function listOtherSlugs(): readonly string[] {
  return Object.values(otherPageAddresses).flatMap((address) => findLinkedSlug(address) ?? []);
}

/** Tags that languages can't have, because the site has a folder of that name. */
export function listReservedTags(): readonly string[] {
  return [
    getLanguagePickerPath('/x/x/'),
    getCodePath('x'),
    getCodePicturePath('x'),
    getBadgePath('x'),
    getDataReadmePath(),
    SEARCH_PROGRAM_PATH,
  ].map((path) => path.split('/')[1] ?? '');
}

/**
 * All URLs of the site are built in this file: with a trailing slash, no query, and the same ASCII slug in every language.
 * @example getHomePath('th') // => '/th/'
 */
export function getHomePath(language: string): string {
  return `/${language}/`;
}

/**
 * A guide or a page of questions.
 * @example getGuidePath('th', 'time') // => '/th/time/'
 */
export function getGuidePath(language: string, slug: string): string {
  return `/${language}/${slug}/`;
}

/** The guide that lists the places; their pages are below it. */
export const PLACES_SLUG = 'places';

/** The guide about phone safety. */
export const SAFETY_SLUG = 'phone';

/** The guide for urgent help. */
export const URGENT_SLUG = 'now';

/** The guide with all rights. */
export const RIGHTS_SLUG = 'rights';

/** The guide about legal help. */
export const LAW_SLUG = 'law';

/** @example getPlacePath('th', 'h4mx') // => '/th/places/h4mx/' */
export function getPlacePath(language: string, id: string): string {
  return `${getGuidePath(language, PLACES_SLUG)}${id}/`;
}

/**
 * The id of the place whose page has this URL (without a language), or undefined.
 * @example findPlaceId('/places/h4mx/') // => 'h4mx'
 */
export function findPlaceId(address: string): string | undefined {
  return /^\/places\/([^/]+)\/$/.exec(address)?.[1];
}

/**
 * Adds the language to a path that has none.
 * @example getPagePath('th', '/time/') // => '/th/time/'
 */
export function getPagePath(language: string, address: string): string {
  return `/${language}${address}`;
}

/** @example getOtherPagePath('th', 'topics') // => '/th/topics/' */
export function getOtherPagePath(language: string, name: OtherPageName): string {
  return getPagePath(language, otherPageAddresses[name]);
}

/** The folder of the language pickers. Short, because people copy these URLs by hand. */
export const LANGUAGE_PICKER_FOLDER = 'go';

/**
 * The page where the language of a page is chosen and where the page is shared. There is one for all languages, so that
 * other pages need no list of languages. The home pages use the root page.
 * @example getLanguagePickerPath('/th/time/') // => '/go/time/'
 * @example getLanguagePickerPath('/th/') // => '/'
 */
export function getLanguagePickerPath(path: string): string {
  const address = path.replace(/^\/[^/]+/, '');
  return address === '/' ? '/' : `/${LANGUAGE_PICKER_FOLDER}${address}`;
}

/**
 * A recording of a guide. Not a permalink: speakers may withdraw their recording.
 * @example getRecordingPath('th', 'time.mp3') // => '/th/recordings/time.mp3'
 */
export function getRecordingPath(language: string, name: string): string {
  return `/${language}/${FOLDERS.recordings}/${name}`;
}

/**
 * The search index of a language.
 * @example getSearchIndexPath('th') // => '/search/th.json'
 */
export function getSearchIndexPath(language: string): string {
  return `/search/${language}.json`;
}

/**
 * The second file of the search, loaded after the first results.
 * @example getSearchDetailsPath('th') // => '/search/th-details.json'
 */
export function getSearchDetailsPath(language: string): string {
  return `/search/${language}-details.json`;
}

/** The search script, in the same folder as the indexes. */
export const SEARCH_PROGRAM_PATH = '/search/search.js';

/** The names by which languages are found (`LanguageNames`). */
export const LANGUAGE_NAMES_PATH = '/search/languages.json';

/**
 * The side-by-side view: a guide next to its counterpart in another language, for reading together with a helper.
 * @example getSideBySidePath('th', 'time', 'sv') // => '/th/time/sv/'
 */
export function getSideBySidePath(language: string, slug: string, other: string): string {
  return `/${language}/${slug}/${other}/`;
}

/**
 * The page of a printed code: a short URL without a language.
 * @example getCodePath('k7wp') // => '/q/k7wp/'
 */
export function getCodePath(code: string): string {
  return `/q/${code}/`;
}

/**
 * The same path in upper case, which makes the code picture smaller and more robust.
 * @example getUpperCaseCodePath('k7wp') // => '/Q/K7WP/'
 */
export function getUpperCaseCodePath(code: string): string {
  return getCodePath(code).toUpperCase();
}

/**
 * The code whose page has this URL, or undefined.
 * @example findCode('/q/k7wp/') // => 'k7wp'
 */
export function findCode(address: string): string | undefined {
  return /^\/q\/([^/]+)\/$/.exec(address)?.[1];
}

/** `highCorrection` tolerates more damage, `address` has the readable URL below the code. */
export const codePictureKinds = ['plain', 'highCorrection', 'address'] as const;
export type CodePictureKind = (typeof codePictureKinds)[number];

/**
 * The picture of a printed code.
 * @example getCodePicturePath('k7wp', 'highCorrection') // => '/qr/k7wp-h.svg'
 */
export function getCodePicturePath(code: string, kind: CodePictureKind = 'plain'): string {
  const suffixes = { plain: '', highCorrection: '-h', address: '-a' };
  return `/qr/${code}${suffixes[kind]}.svg`;
}

/** The print page of a campaign in a language. */
export function getPrintPath(language: string, code: string): string {
  return `/${language}/${FOLDERS.print}/${code}/`;
}

/** The guide for partners; the page with links to copy is below it. */
export const PARTNERS_SLUG = 'partners';

/**
 * Stands for the home page of a language in place of a slug. Not `home`, because that is a valid slug of a guide; `start`
 * is not.
 */
export const START = 'start';

/**
 * A page that a partner or a printed code links to.
 * @example getTargetPath('th', 'start') // => '/th/'
 */
export function getTargetPath(language: string, slug: string): string {
  return slug === START ? getHomePath(language) : getGuidePath(language, slug);
}

/**
 * The code picture of a page, for partners.
 * @example getPageCodePath('th', 'time') // => '/qr/th/time.svg'
 */
export function getPageCodePath(language: string, slug: string): string {
  return `/qr/${language}/${slug}.svg`;
}

/** `badge` shows the name of the site; `card` the numbers to call and the code of the home page. */
export type BadgeKind = 'badge' | 'card';

/**
 * A picture for a partner's page, as an alternative to embedding the site in a frame.
 * @example getBadgePath('th', 'card') // => '/badges/th-card.svg'
 */
export function getBadgePath(language: string, kind: BadgeKind = 'badge'): string {
  const suffixes = { badge: '', card: '-card' };
  return `/badges/${language}${suffixes[kind]}.svg`;
}

/** The open data files, in display order. */
export const dataFileNames = [
  'places.json',
  'places.geojson',
  'contacts.json',
  'entitlements.json',
  'languages.json',
  'changes.json',
] as const;
export type DataFileName = (typeof dataFileNames)[number];

/**
 * An open data file.
 * @example getDataPath('places.json') // => '/data/v1/places.json'
 */
export function getDataPath(file: string): string {
  return `/data/v1/${file}`;
}

/**
 * The schema of an open data file.
 * @example getDataSchemaPath('places.geojson') // => '/data/v1/schema/places.geojson.json'
 */
export function getDataSchemaPath(file: string): string {
  return getDataPath(`schema/${file.endsWith('.json') ? file : `${file}.json`}`);
}

/** The file that describes the tables. */
export const DATA_PACKAGE = 'datapackage.json';

/**
 * All places as tables, or the file that describes them.
 * @example getTablePath('places.csv') // => '/data/v1/tables/places.csv'
 */
export function getTablePath(file: string): string {
  return getDataPath(`tables/${file}`);
}

/** The description of the open data, as plain text. */
export function getDataReadmePath(): string {
  return '/data/README.txt';
}

/**
 * The opening hours of a place as a calendar file.
 * @example getCalendarPath('th', 'h4mx') // => '/data/v1/calendars/th/h4mx.ics'
 */
export function getCalendarPath(language: string, id: string): string {
  return getDataPath(`calendars/${language}/${id}.ics`);
}

/**
 * The feed of what releases have changed (Atom).
 * @example getFeedPath('th') // => '/data/v1/changes/th.atom'
 */
export function getFeedPath(language: string): string {
  return getDataPath(`changes/${language}.atom`);
}

/**
 * The HTML of a place for a partner's page, as plain text. Not a permalink: it is only good for two weeks.
 * @example getWidgetPath('th', 'h4mx') // => '/data/v1/widgets/th/h4mx.txt'
 */
export function getWidgetPath(language: string, id: string): string {
  return getDataPath(`widgets/${language}/${id}.txt`);
}

/** The 404 page of a language. */
export function getNotFoundPath(language: string): string {
  return `/${language}/${FOLDERS.notFound}.html`;
}

/**
 * The slug that a link in a guide refers to, or undefined for other links.
 * @example findLinkedSlug('/rights/') // => 'rights'
 */
export function findLinkedSlug(href: string): string | undefined {
  return /^\/([a-z-]+)\/$/.exec(href)?.[1];
}

/**
 * The id of the section of the same guide that a link in a guide refers to, or undefined for other links.
 * @example findLinkedSection('#s1') // => 's1'
 */
export function findLinkedSection(href: string): string | undefined {
  return /^#(s[1-9]\d*)$/.exec(href)?.[1];
}

/**
 * The id of a part of a guide on its page.
 * @example getPartId('contacts') // => 'part-contacts'
 */
export function getPartId(part: string): string {
  return `part-${part}`;
}

/**
 * The id of a section of a guide. A number, so that it is the same in every language and reveals nothing in the history of
 * a phone.
 * @example getSectionId(0) // => 's1'
 */
export function getSectionId(index: number): string {
  return `s${String(index + 1)}`;
}

/**
 * The id of a question or answer. A number, so that the history of a phone does not reveal what was chosen.
 * @example getStepId(0) // => 'a1'
 */
export function getStepId(index: number): string {
  return `a${String(index + 1)}`;
}

/**
 * The id of a source, by its number in the list.
 * @example getSourceId(3) // => 'source-3'
 */
export function getSourceId(number: number): string {
  return `source-${String(number)}`;
}

/**
 * The id of a city in the list of places, from its local name; without a city, that of the nationwide services.
 * @example getCityId('Ørby') // => 'city-orby'
 */
export function getCityId(city?: string): string {
  return city === undefined ? 'country' : `city-${foldWords(city).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

/**
 * The relative URL from one page to another, so that the site works on any host and in any folder. Both arguments are
 * absolute paths from the root of the site.
 * @example getRelativePath('/en/topics/', '/en/now/#call') // => '../now/#call'
 */
export function getRelativePath(from: string, to: string): string {
  const [path = '', anchor] = to.split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (path === from && hash !== '') return hash;
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const relative = '../'.repeat(here.length - shared) + there.slice(shared).join('/');
  return (relative === '' ? './' : relative) + hash;
}
