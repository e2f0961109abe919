import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes that fit into ten packets, the initial congestion window (RFC 6928), without headers. */
export const FIRST_ROUND_TRIP = 14_336;

/** Brotli's two best qualities, of which a release uses the last. The first takes a third of the time and saves 1 % less. */
const BETTER_QUALITIES = [10, 11];

/**
 * The most bytes that a release sends for a file of a built site. The best compression is slow, so it is only measured if the
 * file compressed faster is larger than the limit; otherwise that is an upper bound.
 */
export function getSentSize(file: string, limit: number = FIRST_ROUND_TRIP): number {
  // Files that are compressed already, such as Pagefind's, have no variant.
  if (!existsSync(`${file}.br`)) return statSync(file).size;
  let { size } = statSync(`${file}.br`);
  for (const quality of BETTER_QUALITIES) {
    if (size <= limit) break;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    size = brotliCompressSync(readFileSync(file), { params }).length;
  }
  return size;
}
