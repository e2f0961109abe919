/**
 * In `{lang}/all/`, links to guides become links to the same guide further down in the file.
 * @example linkWholeGuide('…', 'en/now/index.html') // => '…'
 */
export function linkWholeGuide(html: string, file: string): string {
  const [, language] = /^([^/]+)\/all\/index\.html$/.exec(file) ?? [];
  return language === undefined ? html : linkInside(html, language);
}

/**
 * @example linkInside('<a href="/en/now/">…</a><section id="now">', 'en') // => '<a href="#now">…</a><section id="now">'
 */
export function linkInside(html: string, language: string): string {
  const sections = new Set([...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id));
  return html.replace(/href="\/([^/"]+)\/([^/"]+)\/"/g, (link, linkLanguage: string, slug: string) =>
    linkLanguage === language && sections.has(slug) ? `href="#${slug}"` : link,
  );
}
