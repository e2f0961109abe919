import type { Content } from '../../src/content/content.ts';
import { getSiteValues } from '../../src/content/readSiteValues.ts';
import { fillPlaceholders } from '../../src/domain/placeholders.ts';
import type { Translate } from '../../src/i18n/translator.ts';

/** A translator for commands. Strings that the language lacks are in the source language. */
export function createUiTranslator(content: Content, language: string): Translate {
  const { languages, site } = content;
  const { sourceLanguage = '' } = site?.value ?? {};
  const strings = languages.get(language)?.ui?.strings ?? {};
  const source = languages.get(sourceLanguage)?.ui?.strings ?? {};
  return (key, values = {}) => {
    const siteValues = getSiteValues(content, strings[key] === undefined ? sourceLanguage : language);
    const all: Readonly<Record<string, string | number>> = { ...siteValues, ...values };
    return fillPlaceholders(strings[key] ?? source[key] ?? key, (name) => String(all[name] ?? ''));
  };
}
