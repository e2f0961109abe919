import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** Bytes that fit into ten packets, the initial congestion window (RFC 6928), without headers. */
export const FIRST_ROUND_TRIP = 14_336;

/**
 * Bytes that a release sends for a file of a built site. The best compression is slow, so it is only measured if the file as
 * built is larger than the limit; otherwise the file as built is an upper bound.
 */
export function getSentSize(file: string, limit: number = FIRST_ROUND_TRIP): number {
  // Files that are compressed already, such as Pagefind's, have no variant.
  if (!existsSync(`${file}.br`)) return statSync(file).size;
  const { size } = statSync(`${file}.br`);
  return size <= limit ? size : brotliCompressSync(readFileSync(file)).length;
}
