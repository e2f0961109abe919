import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  gunzipSync,
  gzip,
} from 'node:zlib';
import { compressedKinds } from '../domain/policy.ts';
import type { Compression } from '../settings.ts';

const COMPRESSIBLE = new RegExp(`\\.(${compressedKinds.join('|')})$`);

/** For pages, Brotli's best quality takes 30 times as long as this one and saves 9 %. */
const FAST = 5;
const BEST = constants.BROTLI_MAX_QUALITY;

/** Bytes that fit into ten packets, the initial congestion window (RFC 6928), without headers. */
export const FIRST_ROUND_TRIP = 14_336;
/** The most that other parameters may save (bytes). */
const MAX_SAVED = 60;

/** Compressed files of earlier builds. The least recently used ones are deleted above this size. */
const CACHE = 'node_modules/.cache/compressed';
const MAX_CACHE_SIZE = 256 * 1024 * 1024;

/** Part of the cache key: other settings or library versions produce other bytes. */
const RECIPE = JSON.stringify([BEST, MAX_SAVED, process.versions.brotli, process.versions.zlib]);

/** The compressed variants of a file. */
interface CompressedVariants {
  readonly br: Buffer;
  readonly gz: Buffer;
}

export function isCompressible(file: string): boolean {
  return COMPRESSIBLE.test(file);
}

/**
 * Writes a `.br` and a `.gz` next to each of these files, which all have this content. The best variants are cached, because
 * making them takes most of the time of a build.
 */
export async function writeVariants(
  paths: readonly string[],
  content: Buffer,
  compression: Compression,
  cache: string = CACHE,
): Promise<void> {
  if (compression === 'none') return;
  const { br, gz } =
    compression === 'best' ? await getBestVariants(content, cache) : await compress(content, FAST);
  await Promise.all(paths.flatMap((path) => [writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]));
}

async function getBestVariants(content: Buffer, cache: string): Promise<CompressedVariants> {
  const name = createHash('sha256').update(RECIPE).update(content).digest('hex');
  const file = join(cache, name);
  const cached = await findCached(file, content);
  if (cached) return cached;
  const { br, gz } = await compress(content, BEST);
  const variants = { br: fitFirstRoundTrip(content, br), gz };
  await storeVariants(file, variants);
  return variants;
}

/**
 * Brotli's parameters for distance codes (RFC 7932, section 4) change the size of a page by up to half a percent, in no
 * predictable way. If a file is just too large for the first round trip, tries them until it fits.
 * @param br the file, compressed with the usual parameters
 */
export function fitFirstRoundTrip(content: Buffer, br: Buffer): Buffer {
  if (br.length <= FIRST_ROUND_TRIP || br.length > FIRST_ROUND_TRIP + MAX_SAVED) return br;
  for (let postfix = 0; postfix <= 3; postfix += 1) {
    for (let direct = 0; direct <= 15; direct += 1) {
      const params = {
        ...getParameters(content, BEST),
        [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
        [constants.BROTLI_PARAM_NDIRECT]: direct << postfix,
      };
      const other = brotliCompressSync(content, { params });
      if (other.length <= FIRST_ROUND_TRIP) return other;
    }
  }
  return br;
}

/** Brotli's usual parameters for this content, at a quality from 0 to 11. */
export function getParameters(content: Buffer, quality: number): Record<number, number> {
  return { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
}

/** Stores variants in the cache. Failing to do so only makes the next build slower. */
async function storeVariants(file: string, { br, gz }: CompressedVariants): Promise<void> {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(br.length);
  // Renamed when complete: two files with the same content may be compressed at the same time.
  const unfinished = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    await writeFile(unfinished, Buffer.concat([length, br, gz]));
    await rename(unfinished, file);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** Finds cached variants and verifies them: a damaged cache must never be published. */
async function findCached(file: string, content: Buffer): Promise<CompressedVariants | undefined> {
  try {
    const cached = await readFile(file);
    const end = 4 + cached.readUInt32LE();
    const variants = { br: cached.subarray(4, end), gz: cached.subarray(end) };
    if (!brotliDecompressSync(variants.br).equals(content) || !gunzipSync(variants.gz).equals(content))
      return undefined;
    const now = new Date();
    await utimes(file, now, now);
    return variants;
  } catch {
    return undefined;
  }
}

async function compress(content: Buffer, quality: number): Promise<CompressedVariants> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: getParameters(content, quality) }),
    promisify(gzip)(content, {
      level: quality === BEST ? constants.Z_BEST_COMPRESSION : constants.Z_DEFAULT_COMPRESSION,
    }),
  ]);
  return { br, gz };
}

/** Deletes the least recently used files from the cache, if it can be written. */
export function pruneCompressed(cache: string = CACHE): void {
  try {
    const files = readdirSync(cache)
      .map((name) => ({ path: join(cache, name), ...pickSize(join(cache, name)) }))
      .sort((a, b) => b.used - a.used);
    let sum = 0;
    for (const { path, size } of files) {
      sum += size;
      if (sum > MAX_CACHE_SIZE) rmSync(path, { force: true });
    }
  } catch {
    // The cache is missing or read-only, which must not fail the build.
  }
}

function pickSize(path: string): { readonly size: number; readonly used: number } {
  const { size = 0, mtimeMs: used = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return { size, used };
}
