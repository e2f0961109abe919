import { getBuildTime, getSite, listLanguages } from '../../../content/siteContent.ts';
import type { DataSite } from '../../../data/dataSite.ts';

/** What the open data files contain about the site. `address` is Astro's `site`. */
export function getDataSite(address: URL | undefined): DataSite {
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
