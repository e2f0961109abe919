/**
 * In `{lang}/all/`, turns links to guides into links to the same guide within the page.
 * @example linkWholeGuide('…', 'en/now/index.html') // => '…'
 */
export function linkWholeGuide(html: string, file: string): string {
  const [, language] = /^([^/]+)\/all\/index\.html$/.exec(file) ?? [];
  return language === undefined ? html : linkInside(html, language);
}

/**
 * IDs of sections are prefixed with the guide's name there.
 * @example linkInside('<a href="/en/now/#s1">…</a><section id="now">', 'en') // => '<a href="#now-s1">…</a><section id="now">'
 */
export function linkInside(html: string, language: string): string {
  const sections = new Set([...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id));
  return html.replace(
    /href="\/([^/"]+)\/([^/"#]+)\/(?:#([^"]+))?"/g,
    (link, linkLanguage: string, slug: string, part: string | undefined) =>
      linkLanguage === language && sections.has(slug)
        ? `href="#${[slug, part].filter((piece) => piece !== undefined).join('-')}"`
        : link,
  );
}
