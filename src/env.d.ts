// Also where Astro has generated nothing yet, as in a new clone: what `?raw` imports are.
/// <reference types="astro/client" />

/** `exit/backGuard.client.ts`, minified for the head of every page. Defined in `astro.config.mjs`. */
declare const BACK_GUARD: string;

declare namespace App {
  /** What the elements inside a guide need to know: they get no props but those that a translator writes. */
  interface Locals {
    guide: {
      readonly language: string;
      /** The language of the words around the elements. */
      readonly textLanguage: string;
      /** The language of the country, in which `<Local>` words are. */
      readonly countryLanguage: string;
      /** The language of the site's source texts, in which `<Say>` words are. */
      readonly sourceLanguage: string;
      /** Where each section begins on the page, by its key; none on a page that has the guide twice. */
      /** The guide stands under a heading of its own among others. */
      readonly isBelow?: boolean;
      /** Comes before every id that an element makes, where the guide stands on a page with others. */
      readonly idPrefix: string;
      readonly sectionIds: ReadonlyMap<string, string>;
      readonly facts: ReadonlyMap<string, string>;
      /** The year of each number that is overdue or whose source is not official, by its id. */
      readonly factYears: ReadonlyMap<string, string | undefined>;
      /** The numbers that words may name, by id. */
      readonly calls: ReadonlyMap<string, import('./content/contacts.ts').CallView>;
      /** The lines in other countries that somebody calls from there, or from here. */
      readonly listLinesAbroad: (
        caller: import('./content/schemas/recordsSchema.ts').Caller,
      ) => readonly import('./content/contacts.ts').CountryLines[];
      readonly places: ReadonlyMap<string, { readonly name: string; readonly path: string }>;
      readonly sources: ReadonlyMap<string, import('./content/schemas/recordsSchema.ts').Source>;
      /** A source in the language of the words, where it has an edition in it. */
      readonly findEdition: (id: string) => import('./content/schemas/recordsSchema.ts').Source | undefined;
      /** Who belongs to a group, by its id: the same words on every page. */
      readonly groups: ReadonlyMap<string, string>;
      /** The e-mail addresses of organisations, by their ids. */
      readonly emails: ReadonlyMap<string, string | undefined>;
      readonly t: import('./i18n/translator.ts').Translate;
    };
  }
}
