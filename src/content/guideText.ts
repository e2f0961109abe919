/** The text of a guide as something that a page can show. The only importer of `astro:content`. */
import { getEntry, render } from 'astro:content';
import { getPresent } from './siteContent.ts';

/** @throws if there is no such guide in this language. */
export async function renderGuide({
  textLanguage,
  slug,
}: {
  readonly textLanguage: { readonly tag: string };
  readonly slug: string;
}): Promise<Awaited<ReturnType<typeof render>>['Content']> {
  const entry = await getEntry('guides', `${textLanguage.tag}/${slug}`);
  return (await render(getPresent(entry, `guide ${slug}`))).Content;
}
