import type { ContactView } from '../../content/contacts.ts';
import type { PlaceService } from '../../domain/placeQuestions.ts';
import type { PrintLayout, PrintVersion } from '../printLayout.ts';
import type { Language } from '../../content/schemas/languageSchema.ts';
import type { Translate, UiKey } from '../../i18n/translator.ts';

/** A phone line that stands on all paper. */
interface HelpLine {
  readonly kind: ContactView['kind'];
  readonly number: string;
  /** What it is for, or who runs it: this says no name. */
  readonly title: string;
  readonly name: string;
  /** Who answers, where that is the state. */
  readonly label: string | undefined;
}

/** What stands on paper, in the language of the paper. */
export interface PrintContent {
  readonly code: string;
  /** The address behind the code, as people type it. */
  readonly address: string;
  readonly language: Language;
  /** The languages to choose from behind the code; none where the code leads to one language. */
  readonly languages: readonly Language[];
  readonly siteName: string;
  /** The language that the name of the site is in. */
  readonly nameLanguage: string;
  /** The phone lines that stand on all paper. */
  readonly helpLines: readonly HelpLine[];
  readonly contacts: readonly ContactView[];
  readonly rights: readonly string[];
  readonly services: readonly PlaceService[];
  /** The day it was made, in words. */
  readonly made: string;
  readonly t: Translate;
}

export interface SheetProps {
  readonly content: PrintContent;
  readonly version: PrintVersion;
}

export const layoutKeys: Record<PrintLayout, { readonly name: UiKey; readonly use: UiKey }> = {
  poster: { name: 'print.layout.poster', use: 'print.use.poster' },
  leaflet: { name: 'print.layout.leaflet', use: 'print.use.leaflet' },
  card: { name: 'print.layout.card', use: 'print.use.card' },
  'wallet-card': { name: 'print.layout.wallet-card', use: 'print.use.wallet-card' },
  sticker: { name: 'print.layout.sticker', use: 'print.use.sticker' },
};

export const versionKeys: Record<PrintVersion, { readonly name: UiKey; readonly use: UiKey }> = {
  open: { name: 'print.version.open', use: 'print.for.open' },
  plain: { name: 'print.version.plain', use: 'print.for.plain' },
};
