/** Sentences and posts to copy or to show, and what the last test of privacy found. */
import { getPageAddress } from '../domain/siteAddress.ts';
import { getLinkedPath } from '../domain/paths.ts';
import { getPostNumber } from '../domain/post.ts';
import { formatLooseDate, formatNumber, getLanguageName } from '../i18n/format.ts';
import { formatCall } from './contacts.ts';
import type { PostWords } from './schemas/textSchemas.ts';
import { helpLineFields } from './schemas/siteSchema.ts';
import type { PrivacyAudit } from './schemas/privacyAuditSchema.ts';
import {
  fill,
  getContent,
  getLanguage,
  getPresent,
  getSite,
  getSiteAddress,
  getWords,
  listFactWords,
} from './siteContent.ts';

/** A sentence to show to somebody. */
export interface CardView {
  readonly id: string;
  /** In the language of the country. */
  readonly shown: string;
  /** In the reader's language. */
  readonly own: string;
}

/** Words for a public channel, ready to paste, and the guide that they lead to, or `start` for the start page. */
export type PostView = PostWords['words'][string] & { readonly slug: string };

/** The last run of `npm run audit:privacy` that found nothing, in the words of a language. */
export type PrivacyAuditView = Readonly<Record<keyof PrivacyAudit, string>>;

/** Sentences to show to somebody, in the order of the file of the source language. */
export function listCards(language: string): CardView[] {
  const site = getSite();
  const read = (tag: string): ((id: string) => string) => {
    const words = getWords(tag, 'cards');
    const values = new Map([
      ['language', getLanguageName(tag, language)],
      // Between marks that keep its groups in order where the sentence runs from right to left.
      ...listNumbers(tag, (number) => `\u2066${number}\u2069`),
    ]);
    return (id) => fill(getPresent(words[id], `card ${id}`), values);
  };
  const shown = read(site.countryLanguage);
  const own = read(language);
  return Object.keys(getWords(site.sourceLanguage, 'cards')).map((id) => ({
    id,
    shown: shown(id),
    own: own(id),
  }));
}

/** Posts for a public channel, in the order of the file of the source language. */
export function listPosts(language: string): PostView[] {
  const site = getSite();
  const words = getWords(language, 'posts');
  const { direction } = getLanguage(language);
  return Object.keys(getWords(site.sourceLanguage, 'posts')).map((slug) => {
    const own = getPresent(words[slug], `post ${slug}`);
    const values = new Map([
      ...listFactWords(language),
      ['address', getPageAddress(getSiteAddress(), getLinkedPath(language, slug))],
      ...listNumbers(language, (number) => getPostNumber(number, direction)),
    ]);
    return { slug, short: fill(own.short, values), long: fill(own.long, values) };
  });
}

/** The numbers that a sentence may name, by the field of `site.yaml`. */
function listNumbers(language: string, format: (number: string) => string): (readonly [string, string])[] {
  const site = getSite();
  return helpLineFields.flatMap((field) => {
    const line = site[field];
    return line === undefined ? [] : [[field, formatCall(language, line, format)] as const];
  });
}

/** What the last test of privacy tried, or undefined before the first one. */
export function findPrivacyAudit(language: string): PrivacyAuditView | undefined {
  const privacyAudit = getContent().privacyAudit?.value;
  if (!privacyAudit) return undefined;
  const inWords = ([field, value]: [string, string | number]): [string, string] => {
    if (field === 'date') return [field, formatLooseDate(language, String(value))];
    return [field, typeof value === 'number' ? formatNumber(language, value) : value];
  };
  return Object.fromEntries(Object.entries(privacyAudit).map(inWords)) as PrivacyAuditView;
}
