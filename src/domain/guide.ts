/** The guides that the finder of countries leads to, by what a country is; whoever shows the finder has both. */
export const countryGuides = { eu: 'eu', 'non-eu': 'non-eu' } as const;

export const topicGroups = ['now', 'rights', 'help', 'life', 'site'] as const;
export type TopicGroup = (typeof topicGroups)[number];

/** What may follow the text of a guide: `rights` is the list for the groups that the guide is the page of. */
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

/** The parts that are the answer of their page: they come before its text. */
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

/** The elements that a guide may use, with the attributes that each must have. Everything else is a mistake. */
export const guideElements = {
  Fact: ['id'],
  Call: ['to'],
  Lines: ['for'],
  Place: ['id'],
  Steps: [],
  Note: [],
  Local: ['word'],
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
