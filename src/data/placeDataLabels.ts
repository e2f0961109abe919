import type { Translate } from '../i18n/translator.ts';

/** The strings of the source language, the same as on pages. */
export interface PlaceDataLabels {
  readonly t: Translate;
  readonly getLanguageName: (tag: string) => string;
}
