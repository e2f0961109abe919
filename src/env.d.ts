// Also declares `?raw` imports in a new clone, where Astro has not generated any types yet.
/// <reference types="astro/client" />

/** `exit/*.client.ts`, minified for the head of every page. Defined in `astro.config.mjs`. */
declare const EXIT_SCRIPT: string;

/** The text of `widget.client.ts`. */
declare const WIDGET_SCRIPT: string;

declare namespace App {
  /** The context of the elements in a guide, whose only props are those that a translator writes. */
  interface Locals {
    guide: {
      readonly language: string;
      /** The language of the surrounding text. */
      readonly textLanguage: string;
      /** The language of the country, used by `<Local>`. */
      readonly countryLanguage: string;
      /** The source language of the site, used by `<Say>`. */
      readonly sourceLanguage: string;
      /** The guide is one of several on the page, each under a separate heading. */
      readonly isNested?: boolean;
      /** Prefixed to every id, for a page with several guides. */
      readonly idPrefix: string;
      /** The id of each section, by its slug; none on a page that contains the guide twice. */
      readonly sectionIds: ReadonlyMap<string, string>;
      readonly facts: ReadonlyMap<string, string>;
      /** The year of each number that is overdue or whose source is not official, by its id. */
      readonly factYears: ReadonlyMap<string, string | undefined>;
      /** The phone numbers that the text can refer to, by id. */
      readonly calls: ReadonlyMap<string, import('./content/contacts.ts').CallView>;
      /** Lists the lines of other countries for one kind of caller. */
      readonly listLinesAbroad: (
        caller: import('./content/schemas/recordsSchema.ts').Caller,
      ) => readonly import('./content/contacts.ts').CountryLines[];
      readonly places: ReadonlyMap<string, { readonly name: string; readonly path: string }>;
      readonly sources: ReadonlyMap<string, import('./content/schemas/recordsSchema.ts').Source>;
      /** The edition of a source in the language of the text, or the source itself. */
      readonly findEdition: (id: string) => import('./content/schemas/recordsSchema.ts').Source | undefined;
      /** Who belongs to each group, by its id: the same text on every page. */
      readonly groups: ReadonlyMap<string, string>;
      /** The e-mail address of each organisation, by its id. */
      readonly emails: ReadonlyMap<string, string | undefined>;
      readonly t: import('./i18n/translator.ts').Translate;
    };
  }
}
