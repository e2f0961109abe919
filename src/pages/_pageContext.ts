import { listHelpLines } from '../content/contacts.ts';
import { findGuidePath, listTopics } from '../content/guides.ts';
import { isPartlyTranslated } from '../content/partlyTranslated.ts';
import { getBuildTime, getLanguage, getSite, getSiteAddress } from '../content/siteContent.ts';
import { PLACES_SLUG, SAFETY_SLUG } from '../domain/paths.ts';
import { getPageAddress, getReadablePageAddress } from '../domain/siteAddress.ts';
import { formatDate } from '../i18n/format.ts';
import { getTranslator } from '../i18n/translator.ts';
import type { LanguagePickerContext } from '../layouts/LanguagePicker.astro';
import type { PageContext } from '../layouts/Page.astro';
import { listLiveLanguages } from './_languageChoices.ts';

/** The context of a page in this language. */
export function getPageContext(language: string): PageContext {
  const site = getSite();
  return {
    siteName: site.name,
    countryLanguage: site.countryLanguage,
    exitLink: site.exitLink,
    helpLines: listHelpLines(language),
    timeZone: site.timeZone,
    placesPath: findGuidePath(language, PLACES_SLUG),
    safetyPath: findGuidePath(language, SAFETY_SLUG),
    language: getLanguage(language),
    languages: listLiveLanguages(),
    about: listTopics(language).filter(({ group }) => group === 'site'),
    contact: site.contact,
    built: formatDate(language, getBuildTime(), site.timeZone),
    isPartlyTranslated: isPartlyTranslated(language),
    t: getTranslator(language),
  };
}

/** The context of the language-neutral page at this path. */
export function getLanguagePickerContext(picker: string): LanguagePickerContext {
  const { name, sourceLanguage, countryLanguage, exitLink } = getSite();
  const siteAddress = getSiteAddress();
  return {
    siteName: name,
    nameLanguage: countryLanguage,
    exitLink,
    helpLines: listHelpLines(sourceLanguage),
    address: getPageAddress(siteAddress, picker),
    readableAddress: getReadablePageAddress(siteAddress, picker),
    language: getLanguage(sourceLanguage),
    t: getTranslator(sourceLanguage),
  };
}
