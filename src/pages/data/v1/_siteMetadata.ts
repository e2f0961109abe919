import { getBuildTime, getSite, listLanguages } from '../../../content/siteContent.ts';
import type { SiteMetadata } from '../../../data/siteMetadata.ts';

/** What the open data files contain about the site. `address` is Astro's `site`. */
export function getSiteMetadata(address: URL | undefined): SiteMetadata {
  const site = getSite();
  return {
    address: address?.href ?? site.address,
    country: site.country,
    timeZone: site.timeZone,
    license: site.license,
    sourceLanguage: site.sourceLanguage,
    languages: listLanguages()
      .filter(({ status }) => status === 'live')
      .map(({ tag }) => tag),
    buildTime: getBuildTime(),
  };
}
