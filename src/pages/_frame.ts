import { getBuildTime, getLanguage, getSite, getSiteAddress, listLanguages } from '../content/entries.ts';
import { getContactNumber, listTopics } from '../content/queries.ts';
import { getPageAddress, getReadablePageAddress } from '../domain/pageAddress.ts';
import { formatDate } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { getTranslator } from '../i18n/translator.ts';
import type { DoorFrame } from '../layouts/Door.astro';
import type { Frame } from '../layouts/Page.astro';
import { listOtherLeaveWords } from './_leaveWords.ts';

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
    languages: await listLiveLanguages(),
    about: (await listTopics(language)).filter(({ group }) => group === 'site'),
    built: formatDate(language, getBuildTime(), site.timeZone),
    t: getTranslator(language),
  };
}

/** What stands around a page in no language, at this address. */
export async function getDoorFrame(door: string): Promise<DoorFrame> {
  const { name, sourceLanguage, countryLanguage, exitLink, emergency } = await getSite();
  const siteAddress = await getSiteAddress();
  const languages = await listLiveLanguages();
  return {
    siteName: name,
    nameLanguage: countryLanguage,
    exitLink,
    leaveWords: listOtherLeaveWords(sourceLanguage, languages),
    emergency: await getContactNumber(emergency),
    address: getPageAddress(siteAddress, door),
    readableAddress: getReadablePageAddress(siteAddress, door),
    languages,
    language: await getLanguage(sourceLanguage),
    t: getTranslator(sourceLanguage),
  };
}

/** The languages that readers are offered. */
async function listLiveLanguages(): Promise<Language[]> {
  return (await listLanguages()).filter(({ status }) => status === 'live');
}
