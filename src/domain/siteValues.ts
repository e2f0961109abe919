/**
 * The values that every UI string can use without being passed them: the country of the site, and the language of the
 * country. A language that inflects these names writes them out instead.
 */
const siteValueNames = ['country', 'countryLanguage'] as const;

export type SiteValues = Readonly<Record<(typeof siteValueNames)[number], string>>;

/** @example isSiteValue('country') // => true */
export function isSiteValue(name: string): name is keyof SiteValues {
  return (siteValueNames as readonly string[]).includes(name);
}
