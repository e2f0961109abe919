/** The guides in the words of a language, without their texts: those are in `guideText.ts`. */
import { getGuidePath } from '../domain/paths.ts';
import { getTranslationState, topicGroups, type GuidePart } from '../domain/guide.ts';
import { formatLooseDate } from '../i18n/format.ts';
import { listPublished } from './content.ts';
import { listSourceViews, type SourceView } from './facts.ts';
import type { GuideFile } from './guideFile.ts';
import { memoize, memoizeByName } from '../domain/memoize.ts';
import { listSources } from './schemas/factSchema.ts';
import type { GuideHead } from './schemas/guideSchema.ts';
import { getContent, getLanguage, getLanguageContent, getPresent, getSite } from './siteContent.ts';

/** A guide in a list of topics. */
export type TopicView = ReturnType<typeof listTopics>[number];

/** The slugs of all guides: the files of the source language decide. */
export function listGuideSlugs(): string[] {
  return listSourceGuides().map(({ slug }) => slug);
}

/** The address of a guide that other pages lead to, or undefined where the site has none of that name. */
export function findGuidePath(language: string, slug: string): string | undefined {
  return listGuideSlugs().includes(slug) ? getGuidePath(language, slug) : undefined;
}

/** The address of the first guide that shows this part, or undefined. */
export function findPathOfPart(language: string, part: GuidePart): string | undefined {
  const guide = listSourceGuides().find(({ shows = [] }) => shows.includes(part));
  return guide && getGuidePath(language, guide.slug);
}

/**
 * A guide, in the language asked for or, where it is not translated, in the source language.
 * @throws if there is no such guide in the source language.
 */
export function getGuide(language: string, slug: string) {
  return getPresent(listGuides(language).get(slug), `guide ${slug}`);
}

const listGuides = memoizeByName((language) => {
  const { sourceLanguage } = getSite();
  const isSource = language === sourceLanguage;
  const { guides } = getLanguageContent(language);
  return new Map(
    listSourceGuides().map(({ slug, ...source }) => {
      const translation = guides.has(slug) ? getHead(guides.get(slug), slug) : undefined;
      const { title, summary, review } = translation ?? source;
      return [
        slug,
        {
          slug,
          title,
          summary,
          /** The language of the text. */
          textLanguage: getLanguage(translation ? language : sourceLanguage),
          state: getTranslationState(source.revision ?? 1, translation?.translates, isSource),
          /** A speaker of the language has checked the words. */
          reviewed: isSource || (review !== undefined && review !== 'none'),
          shows: source.shows ?? [],
          sources: listGuideSources(language, source),
          /** When the words were last compared with their sources, in words. */
          checked: source.checked && formatLooseDate(language, source.checked),
        },
      ];
    }),
  );
});

/** A page with more sources names them, and its links are left to the whole guide: it must stay within one round trip. */
const MOST_LINKS = 40;

/**
 * What a guide rests on: the sources in its head, and those of the rights that it lists, without their links. A table of all
 * rights leaves these to the pages of the groups.
 */
function listGuideSources(language: string, { sources = [], shows = [] }: GuideHead): SourceView[] {
  const rights = shows.includes('rights') ? listPublished(getContent().facts.entitlements) : [];
  const ids = new Set([...sources, ...rights.flatMap(({ source }) => listSources(source))]);
  const isLinked = (id: string): boolean => sources.length <= MOST_LINKS && sources.includes(id);
  return listSourceViews(language, [...ids]).map((view) =>
    isLinked(view.id) ? view : { ...view, url: undefined },
  );
}

/** All guides as topics, in the order of the topic list. */
export const listTopics = memoizeByName((language) =>
  listSourceGuides().map(({ slug, group = 'site' }) => {
    const { title, summary, textLanguage } = getGuide(language, slug);
    // The language that the words are in: the source language where there is no translation yet.
    return {
      slug,
      path: getGuidePath(language, slug),
      title,
      summary,
      group,
      textLanguage: textLanguage.tag,
    };
  }),
);

interface SourceGuide extends GuideHead {
  readonly slug: string;
}

/** Group by group, and in each by their `order`. */
const listSourceGuides = memoize((): SourceGuide[] => {
  const { guides } = getLanguageContent(getSite().sourceLanguage);
  const getGroup = ({ group = 'site' }: SourceGuide): number => topicGroups.indexOf(group);
  return [...guides]
    .map(([slug, guide]) => ({ slug, ...getHead(guide, slug) }))
    .sort(
      (a, b) => getGroup(a) - getGroup(b) || (a.order ?? 0) - (b.order ?? 0) || (a.slug < b.slug ? -1 : 1),
    );
});

function getHead(guide: GuideFile | undefined, slug: string): GuideHead {
  return getPresent(guide?.frontMatter, `head of the guide ${slug}`);
}
