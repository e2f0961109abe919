/** Printed codes and redirects, for pages. */
import { getTranslator } from '../i18n/translator.ts';
import { getGuide } from './guides.ts';
import { findOtherTitle } from './otherPages.ts';
import { listQuestionTopics } from './questions.ts';
import type { Campaign } from './schemas/campaignSchema.ts';
import type { Language } from './schemas/languageSchema.ts';
import { getContent, getLanguage } from './siteContent.ts';

/** Every printed code, sorted by code, including those no longer handed out, because printed links must keep working. */
export function listCampaigns(): Campaign[] {
  return [...getContent().facts.campaigns.records.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The title of a page and its language: the requested one, unless the page is not translated. */
export interface TitleView {
  readonly title: string;
  readonly language: Language;
}

/** The title of a page by its address without a language: `/time/`, `/`. */
export function getTitle(language: string, address: string): TitleView {
  const [, first = '', second = ''] = address.split('/');
  const requested = getLanguage(language);
  const key = address === '/' ? 'home.title' : findOtherTitle(address);
  if (key) return { title: getTranslator(language)(key), language: requested };
  // The name of a place may reveal who runs it, so a generic title is used.
  if (second !== '') return { title: getTranslator(language)('place.title'), language: requested };
  const topic = listQuestionTopics(language).find(({ slug }) => slug === first);
  if (topic) return { title: topic.title, language: getLanguage(topic.textLanguage) };
  const { title, textLanguage } = getGuide(language, first);
  return { title, language: textLanguage };
}
