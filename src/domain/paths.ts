import { foldWords } from './wordFolding.ts';

/** Pages of a language that are no guides, by their part of the address. */
const PAGES = {
  topics: 'topics',
  wholeGuide: 'all',
  cards: 'cards',
  words: 'words',
  // Was once a page beside every other one; published addresses of it lead on.
  share: 'share',
  print: 'print',
  notFound: '404',
  recordings: 'recordings',
} as const;

/** What no guide may be named: there is another page at that address. */
export function listReservedSlugs(): readonly string[] {
  return Object.values(PAGES);
}

/** The pages of a language that are no guides and that readers are led to, by their part of the address. */
export function listOtherSlugs(): readonly string[] {
  return [PAGES.topics, PAGES.wholeGuide, PAGES.cards, PAGES.words];
}

/** What no language may have as its tag: the folders at the root of the site that are in no language. */
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
 * Every address of the site is made here. Trailing slash always, no query, the same ASCII slug in every language.
 * @example getHomePath('th') // => '/th/'
 */
export function getHomePath(language: string): string {
  return `/${language}/`;
}

/**
 * A guide, or a page that asks first.
 * @example getGuidePath('th', 'time') // => '/th/time/'
 */
export function getGuidePath(language: string, slug: string): string {
  return `/${language}/${slug}/`;
}

/** The guide that lists the places; each of them has its page below it. */
export const PLACES_SLUG = 'places';

/** The guide that says how to be safer on a phone. */
export const SAFETY_SLUG = 'phone';

/** The guide for whoever can't wait. */
export const URGENT_SLUG = 'now';

/** @example getPlacePath('th', 'h4mx') // => '/th/places/h4mx/' */
export function getPlacePath(language: string, id: string): string {
  return `${getGuidePath(language, PLACES_SLUG)}${id}/`;
}

/**
 * The id of the place whose page an address without a language is, or undefined.
 * @example findPlaceId('/places/h4mx/') // => 'h4mx'
 */
export function findPlaceId(address: string): string | undefined {
  return /^\/places\/([^/]+)\/$/.exec(address)?.[1];
}

/**
 * A page that is named without its language.
 * @example getPagePath('th', '/time/') // => '/th/time/'
 */
export function getPagePath(language: string, address: string): string {
  return `/${language}${address}`;
}

/** The list of topics, which is also where the search is. */
export function getTopicsPath(language: string): string {
  return `/${language}/${PAGES.topics}/`;
}

/** The whole guide as one page. */
export function getWholeGuidePath(language: string): string {
  return `/${language}/${PAGES.wholeGuide}/`;
}

/** The folder of the pages in no language. Short, since people write their addresses by hand. */
export const LANGUAGE_PICKER = 'go';

/**
 * Where the language of a page is chosen, and where it is passed on: a page in no language, made once for all of them,
 * so that no other page holds a list of languages. The start pages have the front door.
 * @example getDoorPath('/th/time/') // => '/go/time/'
 * @example getDoorPath('/th/') // => '/'
 */
export function getLanguagePickerPath(path: string): string {
  const address = path.replace(/^\/[^/]+/, '');
  return address === '/' ? '/' : `/${LANGUAGE_PICKER}${address}`;
}

/**
 * A recording of a guide. No address that is kept: whoever lent a voice may take it back.
 * @example getRecordingPath('th', 'time.mp3') // => '/th/recordings/time.mp3'
 */
export function getRecordingPath(language: string, name: string): string {
  return `/${language}/${PAGES.recordings}/${name}`;
}

/** Sentences to show to somebody. */
export function getCardsPath(language: string): string {
  return `/${language}/${PAGES.cards}/`;
}

/** The words that stand on letters of the authorities. */
export function getWordsPath(language: string): string {
  return `/${language}/${PAGES.words}/`;
}

/**
 * What the search of a language loads: its index.
 * @example getSearchIndexPath('th') // => '/search/th.json'
 */
export function getSearchIndexPath(language: string): string {
  return `/search/${language}.json`;
}

/**
 * What results show besides, loaded after them.
 * @example getSearchDetailsPath('th') // => '/search/th-details.json'
 */
export function getSearchDetailsPath(language: string): string {
  return `/search/${language}-details.json`;
}

/** The program that searches the index, in the same folder. */
export const SEARCH_PROGRAM_PATH = '/search/search.js';

/**
 * A guide beside its twin in another language, for reading together with a helper.
 * @example getHelperPath('th', 'time', 'sv') // => '/th/time/sv/'
 */
export function getHelperPath(language: string, slug: string, other: string): string {
  return `/${language}/${slug}/${other}/`;
}

/**
 * A printed code: short, and in no language.
 * @example getCodePath('k7wp') // => '/q/k7wp/'
 */
export function getCodePath(code: string): string {
  return `/q/${code}/`;
}

/**
 * The same address in upper case, which makes a smaller and sturdier code picture.
 * @example getUpperCaseCodePath('k7wp') // => '/Q/K7WP/'
 */
export function getUpperCaseCodePath(code: string): string {
  return getCodePath(code).toUpperCase();
}

/**
 * The code whose page an address is, or undefined.
 * @example findCode('/q/k7wp/') // => 'k7wp'
 */
export function findCode(address: string): string | undefined {
  return /^\/q\/([^/]+)\/$/.exec(address)?.[1];
}

/** `highCorrection` survives more scratches, `address` has the readable address under the picture. */
export const codePictureKinds = ['plain', 'highCorrection', 'address'] as const;
export type CodePictureKind = (typeof codePictureKinds)[number];

/**
 * The picture of a printed code.
 * @example getCodePicturePath('k7wp', 'highCorrection') // => '/qr/k7wp-h.svg'
 */
export function getCodePicturePath(code: string, kind: CodePictureKind = 'plain'): string {
  const endings = { plain: '', highCorrection: '-h', address: '-a' };
  return `/qr/${code}${endings[kind]}.svg`;
}

/** The printed matter of a campaign in a language, to print from a browser. */
export function getPrintPath(language: string, code: string): string {
  return `/${language}/${PAGES.print}/${code}/`;
}

/** The guide for partners; what they copy stands below it. */
export const PARTNERS_SLUG = 'partners';

/** The page of partners: how to link to this site. */
export function getPartnersPath(language: string): string {
  return getGuidePath(language, PARTNERS_SLUG);
}

/**
 * Where the page for organisations says how to write to the publisher.
 * @example getWritePath('th') // => '/th/partners/#part-feedback'
 */
export function getWritePath(language: string): string {
  return `${getPartnersPath(language)}#${getPartId('feedback')}`;
}

/** All that a partner copies in order to link to a page, for every page. */
export function getPartnerLinksPath(language: string): string {
  return getPagePath(language, PARTNER_LINKS);
}

/** The address of the same, without a language. */
export const PARTNER_LINKS = '/partners/links/';

/**
 * Takes the place of a slug where the start page of a language is meant. A guide may be called `home`, so this is another
 * word, which no guide may have.
 */
export const START = 'start';

/**
 * A page that a partner links to, or that a code leads to.
 * @example getLinkedPath('th', 'start') // => '/th/'
 */
export function getLinkedPath(language: string, slug: string): string {
  return slug === START ? getHomePath(language) : getGuidePath(language, slug);
}

/**
 * The code picture of a page that partners link to.
 * @example getPageCodePath('th', 'time') // => '/qr/th/time.svg'
 */
export function getPageCodePath(language: string, slug: string): string {
  return `/qr/${language}/${slug}.svg`;
}

/** `badge` is the name of the site, `card` has the numbers to call and the code of the start page. */
export type BadgeKind = 'badge' | 'card';

/**
 * A picture that stands on a partner's page in place of a frame.
 * @example getBadgePath('th', 'card') // => '/badges/th-card.svg'
 */
export function getBadgePath(language: string, kind: BadgeKind = 'badge'): string {
  const endings = { badge: '', card: '-card' };
  return `/badges/${language}${endings[kind]}.svg`;
}

/** The files of open data, in the order in which they are listed. */
export const dataFileNames = ['places.json', 'places.geojson', 'contacts.json', 'entitlements.json'] as const;
export type DataFileName = (typeof dataFileNames)[number];

/**
 * A file of open data.
 * @example getDataPath('places.json') // => '/data/v1/places.json'
 */
export function getDataPath(file: string): string {
  return `/data/v1/${file}`;
}

/**
 * The schema of a file of open data.
 * @example getDataSchemaPath('places.geojson') // => '/data/v1/schema/places.geojson.json'
 */
export function getDataSchemaPath(file: string): string {
  return getDataPath(`schema/${file.endsWith('.json') ? file : `${file}.json`}`);
}

/** What the files of open data are and mean, in plain words. */
export function getDataReadmePath(): string {
  return '/data/README.txt';
}

/**
 * The opening times of a place for a calendar, in the words of a language.
 * @example getCalendarPath('th', 'h4mx') // => '/data/v1/calendars/th/h4mx.ics'
 */
export function getCalendarPath(language: string, id: string): string {
  return getDataPath(`calendars/${language}/${id}.ics`);
}

/** The page that a host shows for an address of this language that has no page. */
export function getNotFoundPath(language: string): string {
  return `/${language}/${PAGES.notFound}.html`;
}

/**
 * The slug that a link inside a guide names, or undefined if it is no such link.
 * @example findLinkedSlug('/rights/') // => 'rights'
 */
export function findLinkedSlug(href: string): string | undefined {
  return /^\/([a-z-]+)\/$/.exec(href)?.[1];
}

/**
 * The place on a page where a part of a guide begins.
 * @example getPartId('contacts') // => 'part-contacts'
 */
export function getPartId(part: string): string {
  return `part-${part}`;
}

/**
 * The place on a page where a section of a guide begins: by its number, so that it is the same in every language and says
 * nothing in the history of a phone.
 * @example getSectionId(0) // => 's1'
 */
export function getSectionId(index: number): string {
  return `s${String(index + 1)}`;
}

/**
 * The place on a page where one of its questions or answers stands: by its number, so that nothing in the history of a
 * phone says what was chosen.
 * @example getStepId(0) // => 'a1'
 */
export function getStepId(index: number): string {
  return `a${String(index + 1)}`;
}

/**
 * The place on a page where a source stands, by its number in the list.
 * @example getSourceId(3) // => 'source-3'
 */
export function getSourceId(number: number): string {
  return `source-${String(number)}`;
}

/**
 * Where the places of a city begin in their list, by the name that it has in its own country; without a city, those of
 * the whole country.
 * @example getCityId('Ørby') // => 'city-orby'
 */
export function getCityId(city?: string): string {
  return city === undefined ? 'country' : `city-${foldWords(city).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

/**
 * How a page writes the address of another one, so that it holds wherever the site lies: under any address, in any
 * folder. Both are addresses from the root of the site.
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
