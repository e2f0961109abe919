/** The text of a guide as something that a page can show. The only importer of `astro:content`. */
import { getEntry, render } from 'astro:content';
import { getPresent } from './siteContent.ts';

/** A section of a guide, as its text has it. */
export interface GuideSection {
  /** What the Markdown parser calls it: made of its title, so another one in each language. */
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
