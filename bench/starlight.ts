/**
 * Builds the pages of a finished site with Starlight, to compare build times on one machine: the same number of pages in the same
 * languages, with the same headings, paragraphs and lists as plain Markdown.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ELEMENT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { listFiles } from '../src/finish/listFiles.ts';
import { findPageBody, getText, isIgnored } from '../src/finish/pageBody.ts';
import { isLong } from '../tests/support/pages.ts';

const STARLIGHT = '0.42.4';
const SOURCE_LANGUAGE = 'en';

/**
 * Creates an npm project in an empty folder with one Starlight page for each page of a built site that has one language.
 * @returns false if Starlight can't be installed
 */
export function makeStarlightProject(distDir: string, folder: string): boolean {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<'astro', string>;
  };
  const versions = { astro: dependencies.astro, '@astrojs/starlight': STARLIGHT };
  write(folder, 'package.json', JSON.stringify({ private: true, type: 'module', dependencies: versions }));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps'], {
    cwd: folder,
    stdio: 'ignore',
  });
  if (status !== 0) return false;

  const pages = listPages(distDir);
  for (const { address, markdown } of pages) write(folder, `src/content/docs/${address}index.md`, markdown);
  write(folder, 'src/content.config.ts', CONTENT_CONFIG);
  write(folder, 'astro.config.mjs', formatConfig(pages.map(({ address }) => address)));
  return true;
}

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The sidebar lists the guides, not every place and card. */
function formatConfig(addresses: readonly string[]): string {
  const languages = [...new Set(addresses.map((address) => address.split('/')[0] ?? ''))];
  const locales = Object.fromEntries(languages.map((lang) => [lang, { label: lang, lang }]));
  const guides = addresses.flatMap((address) => {
    const [language, slug, ...more] = address.split('/').filter(Boolean);
    return language === SOURCE_LANGUAGE && slug !== undefined && more.length === 0 ? [{ slug }] : [];
  });
  const options = { title: 'Guide', locales, defaultLocale: SOURCE_LANGUAGE, sidebar: guides };
  return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://guide.example', integrations: [starlight(${JSON.stringify(options)})] });
`;
}

/** Addresses are relative to the site: `en/now/`. */
function listPages(distDir: string): { address: string; markdown: string }[] {
  return listFiles(distDir).flatMap((file) => {
    if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?\//.test(file) || !file.endsWith('.html')) return [];
    const html = readFileSync(join(distDir, file), 'utf8');
    const page = findPageBody(file, html);
    if (!page || isLong(page.address)) return [];
    const [, title = file] = /<title>([^<]*)/.exec(html) ?? [];
    const markdown = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${listBlocks(page.body).join('\n\n')}\n`;
    return [{ address: page.address.slice(1), markdown }];
  });
}

/** The innermost elements that have text and contain no other block: one Markdown block each. */
function listBlocks(element: ElementNode): string[] {
  if (isIgnored(element)) return [];
  const children = element.children.filter((child) => child.type === ELEMENT_NODE);
  if (children.some(hasBlock)) return children.flatMap(listBlocks);
  const text = getText(element)
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, (character) => `\\${character}`);
  if (text === '') return [];
  const [, level] = /^h([2-6])$/.exec(element.name) ?? [];
  if (level !== undefined) return [`${'#'.repeat(Number(level))} ${text}`];
  return [element.name === 'li' ? `- ${text}` : text];
}

const BLOCKS =
  /^(h[1-6]|p|li|ul|ol|dl|dt|dd|div|section|article|details|summary|table|tbody|thead|tr|td|th|figure|aside|nav)$/;

function hasBlock(node: Node): boolean {
  return node.type === ELEMENT_NODE && (BLOCKS.test(node.name) || node.children.some(hasBlock));
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
