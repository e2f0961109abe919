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
  reviews: 'reviews.title',
};

/** An entry of a page's table of contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** The sections of a guide's page, in the order in which `Guide.astro` renders them. */
export function listSections(
  titles: readonly string[],
  parts: readonly GuidePart[],
  t: Translate,
): Section[] {
  const { leading, following } = splitParts(parts);
  const listParts = (shown: readonly GuidePart[]): Section[] =>
    shown.map((part) => ({ id: getPartId(part), title: t(partTitles[part]) }));
  return [
    ...listParts(leading),
    ...titles.map((title, index) => ({ id: getSectionId(index), title })),
    ...listParts(following),
  ];
}
