import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, close } from 'pagefind';
import type { ContentFile } from '../check/contentFile.ts';
import { readGuide } from '../check/guideFile.ts';
import { listFiles } from './listFiles.ts';

/** What the site's own search interface needs of Pagefind; its ready-made interfaces stay behind. */
const NEEDED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..+\.pagefind|.+\.pf_(meta|index|fragment))$/;

/**
 * Writes one index for each language into `dist/pagefind/`. The words that readers use (`words` in the head of a
 * guide) are in the index alone, on no page: somebody who looks at a page does not see them.
 */
export async function writeSearchIndex(distDir: string, contentFiles: readonly ContentFile[]): Promise<void> {
  const heads = listGuideHeads(contentFiles);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index can't be made: ${errors.join(', ')}`);
  for (const file of listFiles(distDir).filter((name) => name.endsWith('/index.html'))) {
    const html = readFileSync(join(distDir, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const url = `/${file.slice(0, -'index.html'.length)}`;
    const [language, slug] = url.split('/').filter(Boolean);
    const added = await index.addHTMLFile({
      url,
      content: addSearchWords(html, heads.get(`${language ?? ''}/${slug ?? ''}`)),
    });
    if (added.errors.length > 0) throw new Error(`${file} can't be indexed: ${added.errors.join(', ')}`);
  }
  const folder = join(distDir, 'pagefind');
  await index.writeFiles({ outputPath: folder });
  await close();
  for (const file of listFiles(folder))
    if (!NEEDED.test(file.split('/').at(-1) ?? '')) rmSync(join(folder, file));
}

interface GuideHead {
  readonly summary: string;
  readonly words: readonly string[];
}

function listGuideHeads(contentFiles: readonly ContentFile[]): ReadonlyMap<string, GuideHead> {
  return new Map(
    contentFiles.flatMap(({ path, file, text }) => {
      const [, language, slug] = /^([^/]+)\/guides\/(.+)\.mdx$/.exec(path) ?? [];
      return language && slug
        ? [[`${language}/${slug}`, readGuide(file, text).head.value as GuideHead] as const]
        : [];
    }),
  );
}

// A guide's own words weigh more than the same words in passing; every guide's h1 is its title already.
function addSearchWords(html: string, head: GuideHead | undefined): string {
  if (!head) return html;
  const words = head.words.map((phrase) => `<p data-pagefind-weight="5">${escapeHtml(phrase)}.</p>`).join('');
  const summary = `<p data-pagefind-meta="summary" data-pagefind-ignore>${escapeHtml(head.summary)}</p>`;
  return html.replace('</article>', `${summary}${words}</article>`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
