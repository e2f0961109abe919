import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUM_FILE, formatChecksums, type Checksum } from '../domain/checksums.ts';
import { getCodePath, getUpperCaseCodePath } from '../domain/paths.ts';
import { isCompressible, pruneCompressed, writeVariants } from './compressFiles.ts';
import type { Compression } from '../settings.ts';
import { listFiles } from './listFiles.ts';
import { getPagePolicy, narrowPagePolicy } from './pagePolicies.ts';
import { relateLinks } from './relativeLinks.ts';
import { findUnusedStyles } from './unusedStyles.ts';
import { linkWholeGuide } from './wholeGuide.ts';

/** How many files are compressed at the same time: enough for every core, few enough for memory. */
const AT_ONCE = 8;

/** Files that contain text. */
const TEXT = /\.(html|svg|ics|txt|js|json|geojson|xml)$/;

interface Finish {
  /** The base path of the site: '' or `/guide`. */
  readonly base: string;
  /** Receives every page as Astro built it, in the order of their paths. */
  readonly index: (file: string, html: string) => void;
  /** Finishes the search index and returns its files. */
  readonly endIndex: () => Promise<readonly string[]>;
  /** Receives every file as it will be published; `text` is undefined for binary files. */
  readonly inspect: (file: { readonly path: string; readonly text: string | undefined }) => void;
  readonly count: (done: number, total: number) => void;
  readonly compression: Compression;
}

/** The Content-Security-Policy of each page, by file. */
export type PagePolicies = ReadonlyMap<string, string>;

/**
 * Transforms, inspects, writes and compresses every file that Astro has built, in one pass. Writes the list of checksums last.
 */
export async function finishFiles(site: string, finish: Finish): Promise<PagePolicies> {
  const { base, index, endIndex, inspect, count, compression } = finish;
  const policies = new Map<string, string>();
  const sums: Checksum[] = [];
  const compressing = new Set<Promise<void>>();
  const compress = async (names: readonly string[], content: Buffer): Promise<void> => {
    const job = writeVariants(
      names.map((name) => join(site, name)),
      content,
      compression,
    ).then(() => {
      compressing.delete(job);
    });
    // A failed job stays in the set and fails the build when it is awaited, below or after the loop.
    job.catch(() => undefined);
    compressing.add(job);
    if (compressing.size >= AT_ONCE) await Promise.race(compressing);
  };
  const ship = async (names: readonly string[], content: Buffer): Promise<void> => {
    const sum = hash('sha256', content);
    for (const name of names) {
      sums.push({ file: name, sum });
      inspect({ path: name, text: TEXT.test(name) ? content.toString() : undefined });
    }
    if (names.some(isCompressible)) await compress(names, content);
  };

  const dropUnused = findUnusedStyles(site);
  const files = listFiles(site);
  for (const [number, file] of files.entries()) {
    const path = join(site, file);
    const content = readFileSync(path);
    if (file.endsWith('.html')) {
      const built = content.toString();
      index(file, built);
      const html = narrowPagePolicy(dropUnused(relateLinks(linkWholeGuide(built, file), file, base)));
      const names = [file, ...listCopies(site, file)];
      for (const name of names) {
        mkdirSync(dirname(join(site, name)), { recursive: true });
        writeFileSync(join(site, name), html);
        policies.set(name, getPagePolicy(html));
      }
      await ship(names, Buffer.from(html));
    } else await ship([file], content);
    count(number + 1, files.length);
  }
  for (const file of await endIndex()) await ship([file], readFileSync(join(site, file)));
  await Promise.all(compressing);
  pruneCompressed();
  const sorted = sums.sort((a, b) => (a.file < b.file ? -1 : 1));
  writeFileSync(join(site, CHECKSUM_FILE), formatChecksums(sorted));
  return policies;
}

/**
 * The page of a code is also written at its address in capitals. A case-insensitive file system has only one folder for `q`
 * and `Q`, so a site built there must not be copied to a case-sensitive host.
 */
function listCopies(site: string, file: string): string[] {
  const [, code] = new RegExp(`^${getCodePath('([^/]+)').slice(1)}index\\.html$`).exec(file) ?? [];
  if (code === undefined) return [];
  const copy = getUpperCaseCodePath(code).slice(1);
  return existsSync(join(site, copy)) ? [] : [`${copy}index.html`];
}
