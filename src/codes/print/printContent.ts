import type { TitleView } from '../../content/campaigns.ts';
import type { ContactView } from '../../content/contacts.ts';
import type { PlaceService } from '../../domain/placeQuestions.ts';
import type { PrintLayout, PrintVersion } from '../printLayout.ts';
import type { Language } from '../../content/schemas/languageSchema.ts';
import type { Translate, UiKey } from '../../i18n/translator.ts';

/** A phone line in every print. */
interface HelpLine {
  readonly kind: ContactView['kind'];
  readonly number: string;
  /** What it is for, or who runs it, without a name. */
  readonly title: string;
  readonly name: string;
  /** Who answers, if that is an authority. */
  readonly label: string | undefined;
}

/** The content of a print, in its language. */
export interface PrintContent {
  readonly code: string;
  /** The URL of the code, as people type it. */
  readonly address: string;
  readonly language: Language;
  /** The title of the page behind the code; undefined if that is the start page. */
  readonly subject: TitleView | undefined;
  /** The languages to choose from behind the code; none if the code leads to one language. */
  readonly languages: readonly Language[];
  readonly siteName: string;
  /** The language of the site's name. */
  readonly nameLanguage: string;
  /** The phone lines in every print. */
  readonly helpLines: readonly HelpLine[];
  readonly contacts: readonly ContactView[];
  readonly rights: readonly string[];
  readonly services: readonly PlaceService[];
  /** The build date, formatted. */
  readonly built: string;
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

/** The string that says what the site is, by version. */
export const nameKeys = {
  open: 'home.title',
  plain: 'paper.title',
} as const satisfies Record<PrintVersion, UiKey>;

export const versionKeys: Record<PrintVersion, { readonly name: UiKey; readonly use: UiKey }> = {
  open: { name: 'print.version.open', use: 'print.for.open' },
  plain: { name: 'print.version.plain', use: 'print.for.plain' },
};
