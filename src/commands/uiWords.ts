import type { Content } from '../content/content.ts';
import { fillPlaceholders } from '../domain/placeholders.ts';
import type { Translate } from '../i18n/translator.ts';

/** The words of the site in a language, for a command; what it lacks is in the source language. */
export function getUiWords({ languages, site }: Content, language: string): Translate {
  const own = languages.get(language)?.ui?.strings ?? {};
  const source = languages.get(site?.value.sourceLanguage ?? '')?.ui?.strings ?? {};
  return (key, values = {}) =>
    fillPlaceholders(own[key] ?? source[key] ?? key, (name) => String(values[name] ?? ''));
}
