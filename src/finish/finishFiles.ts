import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CHECKSUM_FILE, formatChecksums } from '../domain/checksums.ts';
import { getCodePath, getUpperCaseCodePath } from '../domain/paths.ts';
import { pruneCompressed } from './compressFiles.ts';
import { startFileWriter, type Inspection } from './fileWriter.ts';
import type { Compression } from '../settings.ts';
import { listFiles } from './listFiles.ts';
import type { ReducedStyles } from './unusedStyles.ts';

interface Finish {
  /** The base path of the site: '' or `/guide`. */
  readonly base: string;
  /** Receives every page as Astro built it, in the order of their paths. */
  readonly index: (file: string, html: string) => void;
  /** Finishes the search index and returns its files. */
  readonly endIndex: () => Promise<readonly string[]>;
  /** Receives what is found in every file as it will be published, in the same order. */
  readonly inspect: (inspection: Inspection) => void;
  readonly count: (done: number, total: number) => void;
  readonly compression: Compression;
  readonly styles: ReducedStyles;
}

/** The Content-Security-Policy of each page, by file. */
export type PagePolicies = ReadonlyMap<string, string>;

/**
 * Transforms, writes, compresses and inspects every file that Astro has built: further threads do this while this one indexes
 * the pages. Writes the list of checksums last.
 */
export async function finishFiles(site: string, finish: Finish): Promise<PagePolicies> {
  const { base, index, endIndex, inspect, count, compression, styles } = finish;
  const policies = new Map<string, string>();
  const files = listFiles(site);
  await using writer = startFileWriter({ site, styles, base, compression }, (inspections, done) => {
    count(Math.min(done, files.length), files.length);
    for (const inspection of inspections) {
      const { path, policy } = inspection;
      if (policy !== undefined) policies.set(path, policy);
      inspect(inspection);
    }
  });
  for (const file of files) {
    const isPage = file.endsWith('.html');
    if (isPage) index(file, readFileSync(join(site, file), 'utf8'));
    writer.add({ names: isPage ? [file, ...listCopies(site, file)] : [file], isPage });
    // Otherwise neither the results of the other threads nor the answers of Pagefind would be received before the end.
    await setImmediate();
  }
  for (const file of await endIndex()) writer.add({ names: [file], isPage: false });
  writeFileSync(join(site, CHECKSUM_FILE), formatChecksums(await writer.end()));
  pruneCompressed();
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
