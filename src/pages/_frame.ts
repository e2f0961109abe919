import { getBuildTime, getSite, getLanguage, listLanguages } from '../content/siteContent.ts';
import { getContactNumber } from '../content/contacts.ts';
import { listTopics } from '../content/guides.ts';
import { formatDate } from '../i18n/format.ts';
import { getTranslator } from '../i18n/translator.ts';
import type { Frame } from '../layouts/Page.astro';

/** What stands around every page of a language. */
export function getFrame(language: string): Frame {
  const site = getSite();
  return {
    siteName: site.name,
    countryLanguage: site.countryLanguage,
    exitLink: site.exitLink,
    hotline: getContactNumber(site.hotline),
    emergency: getContactNumber(site.emergency),
    timeZone: site.timeZone,
    language: getLanguage(language),
    languages: listLanguages().filter(({ status }) => status === 'live'),
    about: listTopics(language).filter(({ group }) => group === 'site'),
    built: formatDate(language, getBuildTime(), site.timeZone),
    t: getTranslator(language),
  };
}
