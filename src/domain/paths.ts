/**
 * Every address of the site is made here. Trailing slash always, no query, the same ASCII slug in every language.
 * @example getHomePath('th') // => '/th/'
 */
export function getHomePath(language: string): string {
  return `/${language}/`;
}

/** @example getGuidePath('th', 'time') // => '/th/time/' */
export function getGuidePath(language: string, slug: string): string {
  return `/${language}/${slug}/`;
}

/** @example getPlacePath('th', 'kompasset') // => '/th/places/kompasset/' */
export function getPlacePath(language: string, id: string): string {
  return `/${language}/places/${id}/`;
}

/** The list of topics, which is also where the search is. */
export function getTopicsPath(language: string): string {
  return `/${language}/topics/`;
}

/** The whole guide as one page. */
export function getWholeGuidePath(language: string): string {
  return `/${language}/all/`;
}

/** Sentences to show to somebody. */
export function getCardsPath(language: string): string {
  return `/${language}/cards/`;
}

/**
 * A guide beside its twin in another language, for reading together with a helper.
 * @example getHelperPath('th', 'time', 'da') // => '/th/time/da/'
 */
export function getHelperPath(language: string, slug: string, other: string): string {
  return `/${language}/${slug}/${other}/`;
}

/** The page that a host shows for an address of this language that has no page. */
export function getNotFoundPath(language: string): string {
  return `/${language}/404.html`;
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
