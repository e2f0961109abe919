import { LAW_SLUG, PARTNERS_SLUG, PLACES_SLUG, RIGHTS_SLUG, SAFETY_SLUG, URGENT_SLUG } from './paths.ts';

/** The guides that the country finder links to, by kind of country; a site with the finder has both. */
export const countryGuides = { eu: 'eu', 'non-eu': 'non-eu' } as const;

/** The guides that the code links to by name. They are optional, but must have these names. */
export const namedGuides: readonly string[] = [
  ...[URGENT_SLUG, PLACES_SLUG, RIGHTS_SLUG, SAFETY_SLUG, PARTNERS_SLUG, LAW_SLUG],
  ...Object.values(countryGuides),
];

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
  'reviews',
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

/**
 * A stage of a case names a guide, and perhaps one of its sections.
 * @example parseStage('law#s3') // => { slug: 'law', section: 2 }
 */
export function parseStage(stage: string): { readonly slug: string; readonly section: number | undefined } {
  const [slug = '', id] = stage.split('#s');
  return { slug, section: id === undefined ? undefined : Number(id) - 1 };
}

/** What a guide may contain besides Markdown. */
type GuideElementRow =
  /** Prints a value, such as a number; `sample` has a similar length, for measuring readability. */
  | { readonly is: 'value'; readonly attribute: string; readonly sample: string }
  /** Encloses words of a sentence. */
  | { readonly is: 'words'; readonly attribute: string }
  /** Encloses paragraphs or lists; a new one begins with `first`. `heading` is the UI string above them. */
  | { readonly is: 'blocks'; readonly first: string; readonly heading?: string };

/**
 * The elements of guides, in the order of messages and of the editor. Anything else is an error. The parser, messages, the
 * editor and tests are derived from this table.
 */
export const guideElements = {
  Fact: { is: 'value', attribute: 'id', sample: 'ten days' },
  Call: { is: 'value', attribute: 'to', sample: 'number' },
  Lines: { is: 'value', attribute: 'for', sample: 'numbers' },
  Place: { is: 'value', attribute: 'id', sample: 'Example House' },
  Steps: { is: 'blocks', first: '1. …' },
  Note: { is: 'blocks', first: '…' },
  Local: { is: 'words', attribute: 'word' },
  Say: { is: 'value', attribute: 'word', sample: 'police' },
  Short: { is: 'blocks', first: '…', heading: 'guide.short' },
  Adviser: { is: 'blocks', first: '…', heading: 'guide.adviser' },
  Source: { is: 'value', attribute: 'id', sample: 'the law' },
  Edition: { is: 'value', attribute: 'of', sample: 'the page' },
  Email: { is: 'value', attribute: 'to', sample: 'address' },
  Group: { is: 'value', attribute: 'id', sample: 'people' },
} as const satisfies Readonly<Record<string, GuideElementRow>>;

export type GuideElement = keyof typeof guideElements;
type ElementThatIs<Kind> = {
  readonly [Name in GuideElement]: (typeof guideElements)[Name]['is'] extends Kind ? Name : never;
}[GuideElement];
/** An element that prints a value. */
export type ValueElement = ElementThatIs<'value'>;
/** An element around blocks. */
export type BlockElement = ElementThatIs<'blocks'>;

export const guideElementNames = Object.keys(guideElements) as readonly GuideElement[];

export function isGuideElement(name: string): name is GuideElement {
  return Object.hasOwn(guideElements, name);
}

export function isValueElement(name: string): name is ValueElement {
  return isGuideElement(name) && guideElements[name].is === 'value';
}

/** Whether a page shows the attribute of an element as typed, instead of what it refers to. */
export function isPrintedAsTyped(name: string): boolean {
  if (!isGuideElement(name)) return false;
  const row = guideElements[name];
  return 'attribute' in row && row.attribute === 'word';
}

export function isBlockElement(name: string): name is BlockElement {
  return isGuideElement(name) && guideElements[name].is === 'blocks';
}

/**
 * An element as it is written.
 * @example formatGuideElement('Fact', 'age') // => '<Fact id="age" />'
 * @example formatGuideElement('Local') // => '<Local word="…">…</Local>'
 */
export function formatGuideElement(name: GuideElement, value = '…'): string {
  const row: GuideElementRow = guideElements[name];
  if (row.is === 'blocks') return `<${name}>…</${name}>`;
  const start = `${name} ${row.attribute}="${value}"`;
  return row.is === 'value' ? `<${start} />` : `<${start}>…</${name}>`;
}

/** How much of a translation its speakers have reviewed; `changed`: all of it once, but some texts have changed since. */
export const reviewStates = ['none', 'partly', 'changed', 'reviewed', 'twice'] as const;
export type ReviewState = (typeof reviewStates)[number];

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
