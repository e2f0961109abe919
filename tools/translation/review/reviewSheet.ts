/** Writes the review sheet of a language: one file, or several if one would be too large to open on a phone. */
import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import type { Content } from '../../../src/content/content.ts';
import { listReviewedTexts } from '../../../src/content/reviews.ts';
import type { FindOldSource } from '../oldSources.ts';
import { memoize } from '../../../src/domain/memoize.ts';
import { formatTokens } from '../../../src/styles/tokenStyles.ts';
import { createSheetRenderer, estimateMinutes, type SheetAssets, type SheetSection } from './sheetHtml.ts';
import { listSheetPages } from './sheetPages.ts';

/** The maximum size of a file, in bytes. */
export const MAX_SIZE = 300_000;
const PAGE = 'tools/translation/review/page';

export interface ReviewSheet {
  readonly name: string;
  readonly html: string;
  readonly pages: readonly string[];
  readonly texts: number;
  readonly questions: number;
  readonly minutes: number;
}

export interface ReviewSheets {
  readonly sheets: readonly ReviewSheet[];
  /** The number of texts that are missing or stale, which are not asked about. */
  readonly open: number;
}

interface ReviewOptions {
  /** The pages to review, by name; all if empty. */
  readonly pages: readonly string[];
  /** Leave out texts with a review that still holds. */
  readonly changedOnly: boolean;
  /** Finds the source text that was read when a text that has changed since was reviewed. */
  readonly findOldSource?: FindOldSource;
}

/** The names of all pages of a sheet, in their order. */
export function listPageNames(content: Content, tag: string): string[] {
  return listSheetPages(content, tag).pages.map(({ id }) => id);
}

export function createReviewSheets(
  content: Content,
  tag: string,
  { pages: requested, changedOnly, findOldSource }: ReviewOptions,
): ReviewSheets {
  const reviewedSources = new Map(
    listReviewedTexts(content, tag).map((text) => [text.source.id, findOldSource?.(text)]),
  );
  const { pages, open } = listSheetPages(
    content,
    tag,
    ({ reviewers }) => !changedOnly || reviewers.length === 0,
  );
  const urgent = content.facts.reviewQuestions?.value.first ?? [];
  const renderer = createSheetRenderer(content, tag, buildAssets(), (id) => reviewedSources.get(id));
  const sections = pages
    .filter(({ id }) => requested.length === 0 || requested.includes(id))
    .flatMap((page) => page.sections.map((parts) => renderer.renderSection(page, parts)));
  const shell = getSize(renderer.renderFile([], 1, 2));
  const parts = splitParts(sections, MAX_SIZE - shell, (id) => urgent.includes(id));
  return {
    sheets: parts.map((part, index) => ({
      name: parts.length === 1 ? `review-${tag}.html` : `review-${tag}-${String(index + 1)}.html`,
      html: renderer.renderFile(part, index + 1, parts.length),
      pages: [...new Set(part.map(({ page }) => page.id))],
      texts: part.reduce((sum, { texts }) => sum + texts, 0),
      questions: part.reduce((sum, { questions }) => sum + questions, 0),
      minutes: estimateMinutes(part),
    })),
    open,
  };
}

/** The space that a page takes in the list of pages and around its texts, in bytes. */
const PAGE_SIZE = 600;

/** Fills files up to a size. If not everything fits into one, the urgent pages have the first file to themselves. */
function splitParts(
  sections: readonly SheetSection[],
  maxSize: number,
  isUrgent: (id: string) => boolean,
): SheetSection[][] {
  const sizes = new Map(
    sections.map((section) => [section, getSize(section.html) + getSize(JSON.stringify(section.originals))]),
  );
  const total = [...sizes.values()].reduce((sum, size) => sum + size + PAGE_SIZE, 0);
  const parts: SheetSection[][] = [];
  let left = 0;
  let last: SheetSection | undefined;
  for (const section of sections) {
    const size = (sizes.get(section) ?? 0) + (last?.page === section.page ? 0 : PAGE_SIZE);
    const isBreak =
      total > maxSize && last !== undefined && isUrgent(last.page.id) && !isUrgent(section.page.id);
    if (parts.length === 0 || size > left || isBreak) {
      parts.push([]);
      left = maxSize;
    }
    parts.at(-1)?.push(section);
    left -= size;
    last = section;
  }
  return parts;
}

function getSize(text: string): number {
  return Buffer.byteLength(text);
}

/** The script and the styles of the sheet, as text to put into it. */
const buildAssets = memoize((): SheetAssets => {
  const { outputFiles } = buildSync({
    entryPoints: [`${PAGE}/sheet.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  const script = outputFiles[0]?.text ?? '';
  // An element of a page ends at the first of its end tags.
  if (/<\/(script|style)|<!--/i.test(script)) throw new Error('The script must not contain a tag.');
  const styles = buildSync({
    stdin: { contents: formatTokens(':root') + readFileSync(`${PAGE}/sheet.css`, 'utf8'), loader: 'css' },
    minify: true,
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  return { script, style: styles.outputFiles[0]?.text ?? '' };
});
