/** Renders the text of a guide. The only module that imports `astro:content`. */
import { getEntry, render } from 'astro:content';
import { getPresent } from './siteContent.ts';

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
  const { Content, headings } = await render(getPresent(entry, `guide ${slug}`));
  const sections = headings
    .filter(({ depth }) => depth === 2)
    .map((heading) => ({ key: heading.slug, title: heading.text }));
  return { Content, sections };
}
