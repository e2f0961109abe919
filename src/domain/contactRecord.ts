import type { YesNoUnknown } from './answers.ts';
import type { ContactView } from './contact.ts';
import type { FactRecord, Translated } from './factRecord.ts';

/** The words of a phone line in one language. */
interface ContactWords {
  readonly name: string;
  readonly who: string;
  readonly when: string;
}

/** A phone line that may be shown, by its plain values. A question that makes no sense for a line is undefined. */
export interface ContactRecord extends FactRecord {
  readonly kind: ContactView['kind'];
  readonly number: string;
  /** Where the line is, if it is in another country than the site. */
  readonly country?: string | undefined;
  /** In OpenStreetMap's language, or `unknown`. */
  readonly hours?: string | undefined;
  readonly cost?: ContactView['cost'];
  readonly languages?: 'unknown' | readonly string[] | undefined;
  readonly nameless?: YesNoUnknown | undefined;
  readonly tellsAuthorities?: YesNoUnknown | undefined;
  readonly phoneBill?: YesNoUnknown | undefined;
  /** A line abroad has none: guides name only its number. */
  readonly words: Translated<ContactWords>;
}
