import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { memoizeByName } from '../../src/domain/memoize.ts';
import {
  FIRST_ROUND_TRIP,
  fitFirstRoundTrip,
  getParameters,
  isCompressible,
} from '../../src/finish/compressFiles.ts';

/**
 * The size in bytes that a release sends for a file of a built site. Better compression is slower, so if faster compression
 * already stays within the limit, returns that size, an upper bound. With the limit 0, the result is exact.
 */
export function getSentSize(file: string, limit: number = FIRST_ROUND_TRIP): number {
  if (!isCompressible(file)) return statSync(file).size;
  for (const quality of limit === 0 ? [] : [FAST, BETTER]) {
    const size = compress(readFileSync(file), quality).length;
    if (size <= limit) return size;
  }
  return measureBest(file);
}

const FAST = 5;
/** Takes a third of the time of the best quality; the files are 1 % larger. */
const BETTER = 10;

/** Memoized: the search's program is loaded by many tests. */
const measureBest = memoizeByName((file) => {
  const content = readFileSync(file);
  return fitFirstRoundTrip(content, compress(content, constants.BROTLI_MAX_QUALITY)).length;
});

function compress(content: Buffer, quality: number): Buffer {
  return brotliCompressSync(content, { params: getParameters(content, quality) });
}
