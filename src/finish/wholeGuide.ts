import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In every `{lang}/all/`, links to guides become links to the same guide further down in the file. */
export function linkWholeGuides(distDir: string): void {
  for (const language of readdirSync(distDir)) {
    const file = join(distDir, language, 'all', 'index.html');
    if (existsSync(file)) writeFileSync(file, linkInside(readFileSync(file, 'utf8'), language));
  }
}

/**
 * @example linkInside('<a href="/en/now/">…</a><section id="now">', 'en') // => '<a href="#now">…</a><section id="now">'
 */
export function linkInside(html: string, language: string): string {
  return html.replace(/href="\/([^/"]+)\/([^/"]+)\/"/g, (link, linkLanguage: string, slug: string) =>
    linkLanguage === language && html.includes(`<section id="${slug}"`) ? `href="#${slug}"` : link,
  );
}
