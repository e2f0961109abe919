import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUM_FILE, formatChecksums } from '../domain/checksums.ts';
import { getCodePath, getUpperCaseCodePath } from '../domain/paths.ts';
import { pruneCompressed } from './compressFiles.ts';
import { startFileWriter } from './fileWriter.ts';
import type { Compression } from '../settings.ts';
import { listFiles } from './listFiles.ts';
import { getPagePolicy } from './pagePolicies.ts';

/** Files that contain text. */
const TEXT = /\.(html|svg|ics|txt|js|json|geojson|xml|atom|csv)$/;

interface Finish {
  /** The base path of the site: '' or `/guide`. */
  readonly base: string;
  /** Receives every page as Astro built it, in the order of their paths. */
  readonly index: (file: string, html: string) => void;
  /** Finishes the search index and returns its files. */
  readonly endIndex: () => Promise<readonly string[]>;
  /** Receives every file as it will be published, in the same order; `text` is undefined for binary files. */
  readonly inspect: (file: { readonly path: string; readonly text: string | undefined }) => void;
  readonly count: (done: number, total: number) => void;
  readonly compression: Compression;
}

/** The Content-Security-Policy of each page, by file. */
export type PagePolicies = ReadonlyMap<string, string>;

/**
 * Transforms, writes, compresses and inspects every file that Astro has built, in one pass: a second thread finishes the pages
 * while this one indexes and inspects them. Writes the list of checksums last.
 */
export async function finishFiles(site: string, finish: Finish): Promise<PagePolicies> {
  const { base, index, endIndex, inspect, count, compression } = finish;
  const policies = new Map<string, string>();
  await using writer = startFileWriter({ site, base, compression });
  const addFile = async (file: string): Promise<void> => {
    const names = [file];
    await writer.add({ names, isPage: false }, () => {
      inspect({ path: file, text: TEXT.test(file) ? readFileSync(join(site, file), 'utf8') : undefined });
    });
  };
  const addPage = async (file: string): Promise<void> => {
    index(file, readFileSync(join(site, file), 'utf8'));
    const names = [file, ...listCopies(site, file)];
    await writer.add({ names, isPage: true }, (text = '') => {
      for (const name of names) {
        policies.set(name, getPagePolicy(text));
        inspect({ path: name, text });
      }
    });
  };

  const files = listFiles(site);
  for (const [number, file] of files.entries()) {
    await (file.endsWith('.html') ? addPage(file) : addFile(file));
    count(number + 1, files.length);
  }
  for (const file of await endIndex()) await addFile(file);
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
