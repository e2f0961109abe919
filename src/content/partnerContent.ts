/** Cards, posts and the result of the last privacy audit. */
import { getPageAddress } from '../domain/siteAddress.ts';
import { getTargetPath } from '../domain/paths.ts';
import { getPostNumber } from '../domain/post.ts';
import { formatLooseDate, formatNumber, getLanguageName } from '../i18n/format.ts';
import { formatCall } from './contacts.ts';
import type { PostTexts } from './schemas/textSchemas.ts';
import { helpLineFields } from './schemas/siteSchema.ts';
import type { PrivacyAudit } from './schemas/privacyAuditSchema.ts';
import {
  fill,
  getContent,
  getLanguage,
  assertPresent,
  getSite,
  getSiteAddress,
  getTexts,
  listFactTexts,
} from './siteContent.ts';

/** A sentence for the reader to show to someone. */
export interface CardView {
  readonly id: string;
  /** In the language of the country. */
  readonly countryText: string;
  /** In the reader's language. */
  readonly text: string;
}

/** Text for a public channel, ready to paste, and the slug of the guide that it links to, or `start` for the start page. */
export type PostView = PostTexts['words'][string] & { readonly slug: string };

/** The last run of `npm run audit:privacy` that found nothing, with formatted values. */
export type PrivacyAuditView = Readonly<Record<keyof PrivacyAudit, string>>;

/** The cards, in the order of the source-language file. */
export function listCards(language: string): CardView[] {
  const site = getSite();
  const read = (tag: string): ((id: string) => string) => {
    const texts = getTexts(tag, 'cards');
    const values = new Map([
      ['language', getLanguageName(tag, language)],
      // Each number is isolated (U+2066, U+2069), so that its groups keep their order in right-to-left sentences.
      // No-break spaces keep it on one line.
      ...listNumbers(tag, (number) => `\u2066${number.replaceAll(' ', '\u00a0')}\u2069`),
    ]);
    return (id) => fill(assertPresent(texts[id], `card ${id}`), values);
  };
  const getCountryText = read(site.countryLanguage);
  const getText = read(language);
  return Object.keys(getTexts(site.sourceLanguage, 'cards')).map((id) => ({
    id,
    countryText: getCountryText(id),
    text: getText(id),
  }));
}

/** The posts, in the order of the source-language file. */
export function listPosts(language: string): PostView[] {
  const site = getSite();
  const texts = getTexts(language, 'posts');
  const { direction } = getLanguage(language);
  return Object.keys(getTexts(site.sourceLanguage, 'posts')).map((slug) => {
    const post = assertPresent(texts[slug], `post ${slug}`);
    const values = new Map([
      ...listFactTexts(language),
      ['address', getPageAddress(getSiteAddress(), getTargetPath(language, slug))],
      ...listNumbers(language, (number) => getPostNumber(number, direction)),
    ]);
    return { slug, short: fill(post.short, values), long: fill(post.long, values) };
  });
}

/** The phone numbers that a text can fill in, by their field in `site.yaml`. */
function listNumbers(language: string, format: (number: string) => string): (readonly [string, string])[] {
  const site = getSite();
  return helpLineFields.flatMap((field) => {
    const line = site[field];
    return line === undefined ? [] : [[field, formatCall(language, line, format)] as const];
  });
}

/** The last privacy audit, or undefined before the first one. */
export function findPrivacyAudit(language: string): PrivacyAuditView | undefined {
  const privacyAudit = getContent().privacyAudit?.value;
  if (!privacyAudit) return undefined;
  const formatField = ([field, value]: [string, string | number]): [string, string] => {
    if (field === 'date') return [field, formatLooseDate(language, String(value))];
    return [field, typeof value === 'number' ? formatNumber(language, value) : value];
  };
  return Object.fromEntries(Object.entries(privacyAudit).map(formatField)) as PrivacyAuditView;
}
