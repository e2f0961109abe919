import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUM_FILE, formatChecksums, type Checksum } from '../domain/checksums.ts';
import { getCodePath, getUpperCaseCodePath } from '../domain/paths.ts';
import { isCompressible, pruneCompressed, writeVariants } from './compressFiles.ts';
import { listFiles } from './listFiles.ts';
import { getPagePolicy, narrowPagePolicy } from './pagePolicies.ts';
import { relateLinks } from './relativeLinks.ts';
import { findUnusedStyles } from './unusedStyles.ts';
import { linkWholeGuide } from './wholeGuide.ts';

/** How many files wait for their packed twins at the same time: enough for every processor, few in memory. */
const AT_ONCE = 8;

/** Files with texts in them. */
const TEXT = /\.(html|svg|ics|txt|js|json|geojson|xml)$/;

interface Finish {
  /** The folder that the site is made for: '' or `/guide`. */
  readonly base: string;
  /** Gets every page as Astro made it, in the order of their paths. */
  readonly index: (file: string, html: string) => void;
  /** Ends the index of the search, and returns its files. */
  readonly endIndex: () => Promise<readonly string[]>;
  /** Gets every file as it ships; no text where its name alone counts. */
  readonly lookAt: (file: { readonly path: string; readonly text: string | undefined }) => void;
  readonly count: (done: number, total: number) => void;
}

/** The policies that the pages of a site carry, by the files of the pages. */
export type PagePolicies = ReadonlyMap<string, string>;

/**
 * One walk over all that Astro has made: each file is changed, looked at, written, compressed and summed up.
 * The list of sums is written last.
 */
export async function finishFiles(site: string, finish: Finish): Promise<PagePolicies> {
  const { base, index, endIndex, lookAt, count } = finish;
  const policies = new Map<string, string>();
  const sums: Checksum[] = [];
  const packing = new Set<Promise<void>>();
  const pack = async (names: readonly string[], content: Buffer): Promise<void> => {
    const job = writeVariants(
      names.map((name) => join(site, name)),
      content,
    ).then(() => {
      packing.delete(job);
    });
    // One that fails stays, and ends the build when it is waited for, below or after the walk.
    job.catch(() => undefined);
    packing.add(job);
    if (packing.size >= AT_ONCE) await Promise.race(packing);
  };
  const ship = async (names: readonly string[], content: Buffer): Promise<void> => {
    const sum = hash('sha256', content);
    for (const name of names) {
      sums.push({ file: name, sum });
      lookAt({ path: name, text: TEXT.test(name) ? content.toString() : undefined });
    }
    if (names.some(isCompressible)) await pack(names, content);
  };

  const dropUnused = findUnusedStyles(site);
  const files = listFiles(site);
  for (const [number, file] of files.entries()) {
    const path = join(site, file);
    const content = readFileSync(path);
    if (file.endsWith('.html')) {
      const made = content.toString();
      index(file, made);
      const html = narrowPagePolicy(dropUnused(relateLinks(linkWholeGuide(made, file), file, base)));
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
  await Promise.all(packing);
  pruneCompressed();
  const sorted = sums.sort((a, b) => (a.file < b.file ? -1 : 1));
  writeFileSync(join(site, CHECKSUM_FILE), formatChecksums(sorted));
  return policies;
}

/**
 * The page of a code stands at its address in capitals too. A disk that takes `q` and `Q` for one folder answers both
 * already; what is built there must not be copied to a host that does not.
 */
function listCopies(site: string, file: string): string[] {
  const [, code] = new RegExp(`^${getCodePath('([^/]+)').slice(1)}index\\.html$`).exec(file) ?? [];
  if (code === undefined) return [];
  const copy = getUpperCaseCodePath(code).slice(1);
  return existsSync(join(site, copy)) ? [] : [`${copy}index.html`];
}
