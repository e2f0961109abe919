import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { compressedKinds } from '../domain/policy.ts';
import { listFiles } from './listFiles.ts';

const COMPRESSIBLE = new RegExp(`\\.(${compressedKinds.join('|')})$`);

/** Brotli at its best, as a host sends it. */
export function compressBrotli(content: Buffer): Buffer {
  return brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}

/** Writes a `.br` and a `.gz` beside every text file, for hosts that send what is already compressed. */
export function compressFiles(distDir: string): void {
  for (const file of listFiles(distDir).filter((name) => COMPRESSIBLE.test(name))) {
    const path = join(distDir, file);
    const content = readFileSync(path);
    writeFileSync(`${path}.br`, compressBrotli(content));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}
