import { getBuildTime, getSite, listLanguages } from '../../../content/entries.ts';
import type { DataSite } from '../../../data/dataSite.ts';

/** What the files of open data must know of the site. `address` is the one that Astro was given. */
export async function getDataSite(address: URL | undefined): Promise<DataSite> {
  const site = await getSite();
  return {
    address: address?.href ?? site.address,
    country: site.country,
    timeZone: site.timeZone,
    sourceLanguage: site.sourceLanguage,
    languages: (await listLanguages()).filter(({ status }) => status === 'live').map(({ tag }) => tag),
    buildTime: getBuildTime(),
  };
}
