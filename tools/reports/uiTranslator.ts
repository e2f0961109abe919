import type { Content } from '../../src/content/content.ts';
import { fillPlaceholders } from '../../src/domain/placeholders.ts';
import type { Translate } from '../../src/i18n/translator.ts';

/** A translator for commands. Strings that the language lacks are in the source language. */
export function createUiTranslator({ languages, site }: Content, language: string): Translate {
  const strings = languages.get(language)?.ui?.strings ?? {};
  const source = languages.get(site?.value.sourceLanguage ?? '')?.ui?.strings ?? {};
  return (key, values = {}) =>
    fillPlaceholders(strings[key] ?? source[key] ?? key, (name) => String(values[name] ?? ''));
}
