/** What every file of open data must know of the site. */
export interface DataSite {
  /** The address of the site, for whole addresses of its pages and files. */
  readonly address: string;
  /** Two letters. */
  readonly country: string;
  readonly timeZone: string;
  /** Of the content and the open data. */
  readonly license: { readonly name: string; readonly url: string };
  readonly sourceLanguage: string;
  /** The languages that the site is linked in, the source language first. */
  readonly languages: readonly string[];
  /** The instant of the build, ms. */
  readonly buildTime: number;
}

/**
 * A whole address.
 * @example getAddress({ address: 'https://example.org', … }, '/en/now/') // => 'https://example.org/en/now/'
 */
export function getAddress(site: DataSite, path: string): string {
  return new URL(path, site.address).href;
}

/** The same page in each language, by the tag of the language. */
export function getPages(site: DataSite, getPath: (language: string) => string): Record<string, string> {
  return Object.fromEntries(
    site.languages.map((language) => [language, getAddress(site, getPath(language))]),
  );
}
