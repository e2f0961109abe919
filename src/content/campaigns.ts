/** Printed codes, and pages that were published once. */
import {
  type FormerCalendar,
  listFormerCalendars as getFormerCalendars,
  listRedirectPages as getRedirectPages,
  type RedirectPage,
} from '../codes/redirect.ts';
import {
  getCardsPath,
  getTopicsPath,
  getWholeGuidePath,
  getWordsPath,
  PARTNER_LINKS,
} from '../domain/paths.ts';
import { getPublishedRedirects } from './content.ts';
import { getTranslator, type UiKey } from '../i18n/translator.ts';
import { getGuide } from './guides.ts';
import { listQuestionTopics } from './questions.ts';
import type { Campaign } from './schemas/campaignSchema.ts';
import type { Language } from './schemas/languageSchema.ts';
import { getContent, getLanguage } from './siteContent.ts';

/** Every printed code, by code; also those that are no longer handed out, since a printed link never dies. */
export function listCampaigns(): Campaign[] {
  return [...getContent().facts.campaigns.records.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The pages at addresses that were published and now lead elsewhere, in every language. */
export function listRedirectPages(): RedirectPage[] {
  return getRedirectPages(...getPublishedRedirects(getContent()));
}

/** The calendars of places that had another id when they were published. */
export function listFormerCalendars(): FormerCalendar[] {
  return getFormerCalendars(...getPublishedRedirects(getContent()));
}

/** The title of a page, and the language that it is in: the one asked for, unless a guide is not translated. */
export interface TitleView {
  readonly title: string;
  readonly language: Language;
}

/** Pages that are no guide and no place, by their address without a language. */
const OWN_TITLES: Readonly<Record<string, UiKey>> = {
  '/': 'home.title',
  [getTopicsPath('').slice(1)]: 'topics.title',
  [getWholeGuidePath('').slice(1)]: 'all.title',
  [getCardsPath('').slice(1)]: 'cards.title',
  [getWordsPath('').slice(1)]: 'words.title',
  [PARTNER_LINKS]: 'partner.links',
};

/** The title of a page by its address without a language: `/time/`, `/`. */
export function getTitle(language: string, address: string): TitleView {
  const [, first = '', second = ''] = address.split('/');
  const own = getLanguage(language);
  const key = OWN_TITLES[address];
  if (key) return { title: getTranslator(language)(key), language: own };
  // A place is not named where nobody asked for it: its name may tell who runs it.
  if (second !== '') return { title: getTranslator(language)('place.title'), language: own };
  const asking = listQuestionTopics(language).find(({ slug }) => slug === first);
  if (asking) return { title: asking.title, language: getLanguage(asking.textLanguage) };
  const { title, textLanguage } = getGuide(language, first);
  return { title, language: textLanguage };
}
