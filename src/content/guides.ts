/** The metadata of guides in a language. Their text is in `guideText.ts`. */
import { getGuidePath } from '../domain/paths.ts';
import { getTranslationState, parseStage, topicGroups, type GuidePart } from '../domain/guide.ts';
import { formatLooseDate } from '../i18n/format.ts';
import { listPublished } from './content.ts';
import { listSourceViews, type SourceView } from './facts.ts';
import type { GuideFile } from './guideFile.ts';
import { memoize, memoizeByName } from '../domain/memoize.ts';
import { listSources } from './schemas/factSchema.ts';
import type { GuideFrontMatter } from './schemas/guideSchema.ts';
import { getGuideReview } from './languageReviews.ts';
import { getContent, getLanguage, getLanguageContent, assertPresent, getSite } from './siteContent.ts';

/** A guide in a list of topics. */
export type TopicView = ReturnType<typeof listTopics>[number];
/** A link to a page or section, with its title or heading, and the language of that text. */
export type PageLink = Pick<TopicView, 'path' | 'title' | 'textLanguage'>;

/** The slugs of all guides, as defined by the source language. */
export function listGuideSlugs(): string[] {
  return listSourceGuides().map(({ slug }) => slug);
}

/** The path of a guide, or undefined if the site has no such guide. */
export function findGuidePath(language: string, slug: string): string | undefined {
  return listGuideSlugs().includes(slug) ? getGuidePath(language, slug) : undefined;
}

/** The path of the first guide that shows this part, or undefined. */
export function findPathOfPart(language: string, part: GuidePart): string | undefined {
  const guide = listSourceGuides().find(({ shows = [] }) => shows.includes(part));
  return guide && getGuidePath(language, guide.slug);
}

/**
 * A guide in the requested language, or in the source language if it is not translated.
 * @throws if there is no such guide in the source language.
 */
export function getGuide(language: string, slug: string) {
  return assertPresent(listGuides(language).get(slug), `guide ${slug}`);
}

const listGuides = memoizeByName((language) => {
  const { sourceLanguage } = getSite();
  const isSource = language === sourceLanguage;
  const { guides } = getLanguageContent(language);
  return new Map(
    listSourceGuides().map(({ slug, ...source }) => {
      const translation = guides.has(slug) ? getFrontMatter(guides.get(slug), slug) : undefined;
      const { title, summary } = translation ?? source;
      return [
        slug,
        {
          slug,
          title,
          summary,
          /** The language of the text. */
          textLanguage: getLanguage(translation ? language : sourceLanguage),
          state: getTranslationState(source.revision ?? 1, translation?.translates, isSource),
          /**
           * Whether speakers of the language have reviewed the text; undefined if there is nothing to review. Computed when it is
           * read, because this compares every text of the language with what was reviewed.
           */
          get review() {
            return translation && !isSource ? getGuideReview(language, slug).state : undefined;
          },
          shows: source.shows ?? [],
          stages: (source.stages ?? []).map(parseStage),
          sources: listGuideSources(language, source),
          /** The formatted date on which the text was last compared with its sources. */
          checked: source.checked && formatLooseDate(language, source.checked),
        },
      ];
    }),
  );
});

/** A page with more sources lists them without links, so that it fits into one round trip; the whole guide has the links. */
const MAX_LINKS = 40;

/**
 * The sources of a guide: those in its front matter, and, without links, those of the rights that it lists. The table of all
 * rights leaves the latter to the pages of the groups.
 */
function listGuideSources(language: string, { sources = [], shows = [] }: GuideFrontMatter): SourceView[] {
  const rights = shows.includes('rights') ? listPublished(getContent().facts.entitlements) : [];
  const ids = new Set([...sources, ...rights.flatMap(({ source }) => listSources(source))]);
  const isLinked = (id: string): boolean => sources.length <= MAX_LINKS && sources.includes(id);
  return listSourceViews(language, [...ids]).map((view) =>
    isLinked(view.id) ? view : { ...view, url: undefined },
  );
}

/** All guides as topics, in the order of the topic list. */
export const listTopics = memoizeByName((language) =>
  listSourceGuides().map(({ slug, group = 'site' }) => {
    const { title, summary, textLanguage } = getGuide(language, slug);
    // `textLanguage` is the source language if there is no translation yet.
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

interface SourceGuide extends GuideFrontMatter {
  readonly slug: string;
}

/** Sorted by group, then by `order`. */
const listSourceGuides = memoize((): SourceGuide[] => {
  const { guides } = getLanguageContent(getSite().sourceLanguage);
  const getGroup = ({ group = 'site' }: SourceGuide): number => topicGroups.indexOf(group);
  return [...guides]
    .map(([slug, guide]) => ({ slug, ...getFrontMatter(guide, slug) }))
    .sort(
      (a, b) => getGroup(a) - getGroup(b) || (a.order ?? 0) - (b.order ?? 0) || (a.slug < b.slug ? -1 : 1),
    );
});

function getFrontMatter(guide: GuideFile | undefined, slug: string): GuideFrontMatter {
  return assertPresent(guide?.frontMatter, `front matter of the guide ${slug}`);
}
