import { getPageAddress } from '../domain/siteAddress.ts';

/** What every open data file needs to know about the site. */
export interface SiteMetadata {
  /** The address of the site, to make absolute URLs. */
  readonly address: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly timeZone: string;
  /** The license of the content and the open data. */
  readonly license: { readonly name: string; readonly url: string };
  readonly sourceLanguage: string;
  /** The published languages, the source language first. */
  readonly languages: readonly string[];
  /** The instant of the build, ms. */
  readonly buildTime: number;
}

/**
 * An absolute URL.
 * @example getAddress({ address: 'https://example.org', … }, '/en/now/') // => 'https://example.org/en/now/'
 */
export function getAddress(site: SiteMetadata, path: string): string {
  return getPageAddress(site.address, path);
}

/** The URLs of a page by language tag. */
export function getPages(site: SiteMetadata, getPath: (language: string) => string): Record<string, string> {
  return Object.fromEntries(
    site.languages.map((language) => [language, getAddress(site, getPath(language))]),
  );
}
