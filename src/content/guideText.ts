/** Renders the text of a guide. The only module that imports `astro:content`. */
import { getEntry, render } from 'astro:content';
import { getGuidePath, getSectionId } from '../domain/paths.ts';
import type { parseStage } from '../domain/guide.ts';
import { getGuide, type PageLink } from './guides.ts';
import { assertPresent } from './siteContent.ts';

/** A section of a guide. */
export interface GuideSection {
  /** The heading slug of the Markdown parser, which differs by language. */
  readonly key: string;
  readonly title: string;
}

/** @throws if there is no such guide in this language. */
export async function renderGuide({
  textLanguage,
  slug,
}: {
  readonly textLanguage: { readonly tag: string };
  readonly slug: string;
}): Promise<{
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
  readonly sections: readonly GuideSection[];
}> {
  const entry = await getEntry('guides', `${textLanguage.tag}/${slug}`);
  const { Content, headings } = await render(assertPresent(entry, `guide ${slug}`));
  const sections = headings
    .filter(({ depth }) => depth === 2)
    .map((heading) => ({ key: heading.slug, title: heading.text }));
  return { Content, sections };
}

/** The stages of a case: links to the guides or sections that explain them, with their headings. */
export function listStages(
  language: string,
  stages: readonly ReturnType<typeof parseStage>[],
): Promise<PageLink[]> {
  return Promise.all(
    stages.map(async ({ slug, section }) => {
      const guide = getGuide(language, slug);
      const path = getGuidePath(language, slug);
      const textLanguage = guide.textLanguage.tag;
      const heading = section === undefined ? undefined : (await renderGuide(guide)).sections[section];
      // An old translation may have fewer headings.
      if (section === undefined || !heading) return { path, title: guide.title, textLanguage };
      return { path: `${path}#${getSectionId(section)}`, title: heading.title, textLanguage };
    }),
  );
}
