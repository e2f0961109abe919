import { hasBorrowed } from '../domain/borrowedText.ts';
import { keepByName } from '../domain/kept.ts';
import { listWantedStrings } from '../domain/pluralForms.ts';
import { getLanguageContent, getSite } from './siteContent.ts';

/** Whether some words of a language, guides aside, are shown in the source language because it lacks them. */
export const isPartlyTranslated = keepByName((tag): boolean => {
  const { sourceLanguage } = getSite();
  if (tag === sourceLanguage) return false;
  const { ui, contacts, places, groups, entitlements, cards, posts, letterWords, searchWords } =
    getLanguageContent(tag);
  const words = [contacts, places, groups, entitlements, cards, posts, letterWords, searchWords];
  const wanted = listWantedStrings(tag, getLanguageContent(sourceLanguage).ui?.strings ?? {});
  return (
    [...wanted.keys()].some((key) => ui?.strings?.[key] === undefined) ||
    words.some((read) => hasBorrowed(JSON.stringify(read?.value ?? {})))
  );
});
