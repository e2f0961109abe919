import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { memoizeByName } from '../../src/domain/memoize.ts';
import { isCompressible } from '../../src/finish/compressFiles.ts';

/** Bytes that fit into ten packets, the initial congestion window (RFC 6928), without headers. */
export const FIRST_ROUND_TRIP = 14_336;

/**
 * The size in bytes that a release sends for a file of a built site. Better compression is slower, so if faster compression
 * already stays within the limit, returns that size, an upper bound. With the limit 0, the result is exact.
 */
export function getSentSize(file: string, limit: number = FIRST_ROUND_TRIP): number {
  if (!isCompressible(file)) return statSync(file).size;
  for (const quality of limit === 0 ? [] : [FAST, BETTER]) {
    const size = compress(file, quality);
    if (size <= limit) return size;
  }
  return measureBest(file);
}

const FAST = 5;
/** Takes a third of the time of the best quality; the files are 1 % larger. */
const BETTER = 10;

/** Memoized: the search's program is loaded by many tests. */
const measureBest = memoizeByName((file) => compress(file, constants.BROTLI_MAX_QUALITY));

function compress(file: string, quality: number): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return brotliCompressSync(readFileSync(file), { params }).length;
}
