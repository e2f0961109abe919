import { splitParts, type GuidePart } from '../../domain/guide.ts';
import { getPartId, getSectionId } from '../../domain/paths.ts';
import type { Translate, UiKey } from '../../i18n/translator.ts';

/** The heading of each part. */
export const partTitles: Record<GuidePart, UiKey> = {
  contacts: 'contact.lines',
  officialTerms: 'words.title',
  comparison: 'compare.differs',
  countries: 'countries.title',
  rights: 'rights.forGroup',
  timeline: 'timeline.title',
  places: 'places.all',
  organisations: 'who.does',
  data: 'data.title',
  links: 'partner.links',
  posts: 'partner.posts',
  feedback: 'partner.feedback',
  privacyAudit: 'privacyAudit.title',
};

/** What a page has under headings of its own. */
export interface Section {
  /** Where it begins on the page. */
  readonly id: string;
  readonly title: string;
}

/** The sections of the page of a guide, in the order in which `Guide.astro` shows them. */
export function listSections(
  titles: readonly string[],
  parts: readonly GuidePart[],
  t: Translate,
): Section[] {
  const { leading, following } = splitParts(parts);
  const listParts = (own: readonly GuidePart[]): Section[] =>
    own.map((part) => ({ id: getPartId(part), title: t(partTitles[part]) }));
  return [
    ...listParts(leading),
    ...titles.map((title, index) => ({ id: getSectionId(index), title })),
    ...listParts(following),
  ];
}
