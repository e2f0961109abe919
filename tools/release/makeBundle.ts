/** Puts a built site and what its host needs into one folder or one tar file, and nothing else. */
import { hash } from 'node:crypto';
import {
  closeSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { packTar } from 'modern-tar/fs';
import { CHECKSUM_FILE, formatChecksums, parseChecksums, type Checksum } from '../../src/domain/checksums.ts';
import { getBasePath, isPlaceholderAddress } from '../../src/domain/siteAddress.ts';
import { FolderError } from '../../src/finish/folderError.ts';
import { readBuiltAddress } from '../../src/finish/hostingFiles.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { getSiteFolders } from '../../src/finish/siteFolders.ts';
import { deleteWritten, formatForeign, listForeign } from '../../src/finish/writtenFiles.ts';
import { getPublishedFolder, LIMITS, PRECOMPRESSED, type Host } from '../../src/hosting/hosting.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { readSiteChecksums } from './siteChecksums.ts';

interface BundleOrder {
  /** The folder of the built site. */
  readonly site: string;
  readonly host: Host;
  /** The folder in which the bundle is made; the bundle is a folder or a file named after the host. */
  readonly out: string;
  readonly isTar: boolean;
}

/** A file of a bundle. */
interface BundleFile {
  /** Relative to the bundle. */
  readonly path: string;
  readonly source: string;
  readonly sum: string;
}

/** A bundle that was made. */
export interface Bundle {
  /** Its folder with a trailing slash, or its file. */
  readonly path: string;
  readonly host: Host;
  /** The address that the site was built for. */
  readonly address: string;
  readonly fileCount: number;
  readonly bytes: number;
}

/**
 * Makes the bundle of a host, and replaces an earlier one.
 * @throws {CommandError} if the site is incomplete or lacks what the host needs
 * @throws {FolderError} if there are files at its place that are not from an earlier bundle
 */
export async function makeBundle({ site, host, out, isTar }: BundleOrder): Promise<Bundle> {
  const { hosting } = getSiteFolders(site);
  const address = readBuiltAddress(hosting);
  if (address === undefined || !existsSync(join(site, CHECKSUM_FILE)))
    throw new CommandError(
      `There is no complete site in ${site}/ and ${hosting}/. Run "npm run release" first, or "npm run build" to try it.`,
    );
  const checksums = readSiteChecksums(site);
  const siteSums = new Map(checksums.map(({ file, sum }) => [join(site, file), sum]));
  const files = [
    ...listFiles(join(hosting, host)).map((path) => ({ path, source: join(hosting, host, path) })),
    ...listSiteFiles(site, host, checksums).map((file) => ({
      path: `${getPublishedFolder(host, getBasePath(address))}/${file}`,
      source: join(site, file),
    })),
  ].map((file) => ({ ...file, sum: siteSums.get(file.source) ?? hash('sha256', readSource(file.source)) }));
  const sums = formatChecksums(files.map(({ path, sum }) => ({ file: path, sum })));
  const folder = join(out, host);
  const path = isTar ? `${folder}.tar` : `${folder}/`;
  if (isTar) await writeTar(path, host, files, sums);
  else writeFolder(folder, files, sums);
  const sizes = files.map(({ source }) => statSync(source).size);
  return {
    path,
    host,
    address,
    fileCount: files.length + 1,
    bytes: sizes.reduce((a, b) => a + b, sums.length),
  };
}

/** The files of a site that a host sends: those with a checksum, and their compressed variants if it sends these. */
function listSiteFiles(site: string, host: Host, checksums: readonly Checksum[]): string[] {
  const files = [...checksums.map(({ file }) => file), CHECKSUM_FILE];
  if (!PRECOMPRESSED.includes(host)) return files;
  const variants = files
    .flatMap((file) => [`${file}.br`, `${file}.gz`])
    .filter((file) => existsSync(join(site, file)));
  if (variants.length === 0)
    throw new CommandError(
      `The site in ${site}/ was built without compressed variants, and ${host} doesn't compress. Run: npm run release, or to try it: COMPRESSION=best npm run build`,
    );
  return [...files, ...variants];
}

/** @throws {CommandError} if a build has deleted the file, or has replaced the one with this checksum */
function readSource(source: string, sum?: string): Buffer {
  const bytes = existsSync(source) ? readFileSync(source) : undefined;
  if (bytes && (sum === undefined || hash('sha256', bytes) === sum)) return bytes;
  throw new CommandError(
    'A build has replaced the site while its files were bundled. When the build has finished, run this again.',
  );
}

/** Writes the checksums first: they list the files to delete when the bundle is replaced, even if it is unfinished. */
function writeFolder(folder: string, files: readonly BundleFile[], sums: string): void {
  const record = join(folder, CHECKSUM_FILE);
  const before = new Map(existsSync(record) ? readRecord(record) : []);
  const foreign = listForeign(folder, before);
  if (foreign.length > 0) rejectForeign(folder, formatForeign(foreign));
  deleteWritten(folder, before);
  mkdirSync(folder, { recursive: true });
  writeFileSync(record, sums);
  for (const { path, source, sum } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), readSource(source, sum));
  }
}

/** The files of an earlier bundle; none if the checksums are something else. */
function readRecord(record: string): [file: string, sum: string][] {
  const text = readFileSync(record, 'utf8');
  try {
    const sums = parseChecksums(text).map(({ file, sum }): [string, string] => [file, sum]);
    return [...sums, [CHECKSUM_FILE, hash('sha256', text)]];
  } catch {
    return [];
  }
}

/** A reproducible tar file. Its first entry distinguishes it from other files of that name. */
async function writeTar(file: string, host: Host, files: readonly BundleFile[], sums: string): Promise<void> {
  const first = `${host}/${CHECKSUM_FILE}`;
  if (existsSync(file) && readStart(file, first.length) !== first) rejectForeign(dirname(file), file);
  mkdirSync(dirname(file), { recursive: true });
  const entry = { uid: 0, gid: 0, mode: 0o644 };
  const sources = [{ path: CHECKSUM_FILE }, ...files].map((source) => ({
    ...{ ...entry, target: `${host}/${source.path}` },
    ...('source' in source
      ? // Servers tell caches whether a file has changed by its modification time.
        { type: 'file' as const, source: source.source, mtime: statSync(source.source).mtime }
      : { type: 'content' as const, content: sums, mtime: new Date(0) }),
  }));
  const unfinished = `${file}.new`;
  try {
    await pipeline(packTar(sources), createWriteStream(unfinished));
  } finally {
    // If packing has failed, a replaced file may be the reason.
    for (const { source, sum } of files) readSource(source, sum);
  }
  renameSync(unfinished, file);
}

function readStart(file: string, length: number): string {
  const bytes = Buffer.alloc(length);
  const opened = openSync(file, 'r');
  readSync(opened, bytes);
  closeSync(opened);
  return bytes.toString();
}

function rejectForeign(folder: string, names: string): never {
  throw new FolderError(
    `${folder} contains files that are not from an earlier bundle: ${names}. Nothing was changed. Move them elsewhere, or write to another folder: --out FOLDER`,
  );
}

/** Says where a bundle is, and what to do next. */
export function describeBundle({ path, host, address, fileCount, bytes }: Bundle): string {
  const size = `${String(fileCount)} files, ${String(Math.ceil(bytes / 1e6))} MB`;
  const copy = host === 'folder' ? 'https://… (if the copy has an address)' : address;
  const option = LIMITS[host] === undefined ? '' : `--host ${host} `;
  return [
    `The bundle for ${host} is in ${path} (${size}). It was built for ${address}`,
    ...(isPlaceholderAddress(address)
      ? [
          'That address is a placeholder. To build for the real one: SITE_URL=https://… npm run release -- --preview',
        ]
      : []),
    '1. Publish it: its README.txt has the commands, docs/hosting.md every step from an empty account.',
    `2. Check that all of it arrived: npm run verify -- ${option}${copy}`,
  ].join('\n');
}
