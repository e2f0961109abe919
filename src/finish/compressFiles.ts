import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';
import { compressedKinds } from '../domain/policy.ts';

const COMPRESSIBLE = new RegExp(`\\.(${compressedKinds.join('|')})$`);

/**
 * Brotli's best takes five times as long and saves a fortieth, so it is for pages that are near their limit, and for the
 * largest files of the search: all that the first search loads has a limit, too.
 */
const GOOD = 10;
const BEST = constants.BROTLI_MAX_QUALITY;
const LIMIT = 14_336;
const NEAR_LIMIT = [LIMIT * 0.95, LIMIT * 1.1] as const;
const SEARCH_FILE = /((^|\/)search\/[^/]+\.json|\.wasm)$/;

/** What was compressed by an earlier build. Not older files are kept than fit into this. */
const CACHE = 'node_modules/.cache/compressed';
const LARGEST_CACHE = 256 * 1024 * 1024;

/** Results of other programs are no results of this one. */
const RECIPE = JSON.stringify([GOOD, BEST, NEAR_LIMIT, process.versions.brotli, process.versions.zlib]);

/** A file as hosts send it to whoever can read it packed. */
interface CompressedVariants {
  readonly br: Buffer;
  readonly gz: Buffer;
}

export function isCompressible(file: string): boolean {
  return COMPRESSIBLE.test(file);
}

/** Writes a `.br` and a `.gz` beside each of these files, which have the same content. */
export async function writeVariants(
  paths: readonly string[],
  content: Buffer,
  cache: string = CACHE,
): Promise<void> {
  const isBest = paths.some((path) => SEARCH_FILE.test(path));
  const { br, gz } = await getVariants(content, cache, isBest);
  await Promise.all(paths.flatMap((path) => [writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]));
}

async function getVariants(content: Buffer, cache: string, isBest: boolean): Promise<CompressedVariants> {
  const recipe = JSON.stringify([RECIPE, isBest]);
  const name = createHash('sha256').update(recipe).update(content).digest('hex');
  const file = join(cache, name);
  const kept = await findCached(file, content);
  if (kept) return kept;
  const [br, gz] = await Promise.all([
    compressBrotli(content, isBest),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await storeVariants(file, { br, gz });
  return { br, gz };
}

/** Where nothing can be kept, the next build takes longer, no more. */
async function storeVariants(file: string, { br, gz }: CompressedVariants): Promise<void> {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(br.length);
  // Under its own name only when it is whole. Two files with the same content may be packed at the same time.
  const unfinished = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    await writeFile(unfinished, Buffer.concat([length, br, gz]));
    await rename(unfinished, file);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** What is kept is looked at: nothing but this very content may be sent. */
async function findCached(file: string, content: Buffer): Promise<CompressedVariants | undefined> {
  try {
    const kept = await readFile(file);
    const end = 4 + kept.readUInt32LE();
    const variants = { br: kept.subarray(4, end), gz: kept.subarray(end) };
    if (!brotliDecompressSync(variants.br).equals(content) || !gunzipSync(variants.gz).equals(content))
      return undefined;
    const now = new Date();
    await utimes(file, now, now);
    return variants;
  } catch {
    return undefined;
  }
}

async function compressBrotli(content: Buffer, isBest: boolean): Promise<Buffer> {
  const compress = (quality: number): Promise<Buffer> =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
  if (isBest) return compress(BEST);
  const good = await compress(GOOD);
  const [near, far] = NEAR_LIMIT;
  return good.length < near || good.length > far ? good : compress(BEST);
}

/** Forgets what no build has asked for longest, where it can be forgotten. */
export function pruneCompressed(cache: string = CACHE): void {
  try {
    const files = readdirSync(cache)
      .map((name) => ({ path: join(cache, name), ...pickSize(join(cache, name)) }))
      .sort((a, b) => b.used - a.used);
    let sum = 0;
    for (const { path, size } of files) {
      sum += size;
      if (sum > LARGEST_CACHE) rmSync(path, { force: true });
    }
  } catch {
    // Nothing was ever kept, or what was can't be changed: neither is a mistake of this build.
  }
}

function pickSize(path: string): { readonly size: number; readonly used: number } {
  const { size = 0, mtimeMs: used = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return { size, used };
}
