/** The guides that the country finder links to, by kind of country; a site with the finder has both. */
export const countryGuides = { eu: 'eu', 'non-eu': 'non-eu' } as const;

export const topicGroups = ['now', 'rights', 'help', 'life', 'site'] as const;
export type TopicGroup = (typeof topicGroups)[number];

/** Parts that can be added to a guide; `rights` lists the rights of the groups that the guide is about. */
export const guideParts = [
  'contacts',
  'officialTerms',
  'comparison',
  'countries',
  'rights',
  'timeline',
  'places',
  'organisations',
  'data',
  'links',
  'posts',
  'feedback',
  'privacyAudit',
] as const;
export type GuidePart = (typeof guideParts)[number];

/** Parts that come before the text, because they are the main content of their page. */
const leadingParts: readonly GuidePart[] = ['comparison', 'rights', 'places'];

/** @example splitParts(['countries', 'comparison']) // => { leading: ['comparison'], following: ['countries'] } */
export function splitParts(parts: readonly GuidePart[]): {
  leading: GuidePart[];
  following: GuidePart[];
} {
  return {
    leading: parts.filter((part) => leadingParts.includes(part)),
    following: parts.filter((part) => !leadingParts.includes(part)),
  };
}

/** The elements that a guide may use, with their required attributes. Anything else is an error. */
export const guideElements = {
  Fact: ['id'],
  Call: ['to'],
  Lines: ['for'],
  Place: ['id'],
  Steps: [],
  Note: [],
  Local: ['word'],
  Say: ['word'],
  Short: [],
  Adviser: [],
  Source: ['id'],
  Edition: ['of'],
  Email: ['to'],
  Group: ['id'],
} as const satisfies Record<string, readonly string[]>;

export type GuideElement = keyof typeof guideElements;

export function isGuideElement(name: string): name is GuideElement {
  return Object.hasOwn(guideElements, name);
}

export type TranslationState = 'source' | 'current' | 'stale' | 'missing';

/** `source` is the revision of the English file, `translates` the revision that the translation was made from. */
export function getTranslationState(
  source: number,
  translates: number | undefined,
  isSource: boolean,
): TranslationState {
  if (isSource) return 'source';
  if (translates === undefined) return 'missing';
  return translates < source ? 'stale' : 'current';
}
