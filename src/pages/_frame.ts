import { getBuildTime, getSite, getLanguage, listLanguages } from '../content/entries.ts';
import { getContactNumber, listTopics } from '../content/queries.ts';
import { formatDate } from '../i18n/format.ts';
import { getTranslator } from '../i18n/translator.ts';
import type { Frame } from '../layouts/Page.astro';

/** What stands around every page of a language. */
export async function getFrame(language: string): Promise<Frame> {
  const site = await getSite();
  return {
    siteName: site.name,
    countryLanguage: site.countryLanguage,
    exitLink: site.exitLink,
    hotline: await getContactNumber(site.hotline),
    emergency: await getContactNumber(site.emergency),
    timeZone: site.timeZone,
    language: await getLanguage(language),
    languages: (await listLanguages()).filter(({ status }) => status === 'live'),
    about: (await listTopics(language)).filter(({ group }) => group === 'site'),
    built: formatDate(language, getBuildTime(), site.timeZone),
    t: getTranslator(language),
  };
}
