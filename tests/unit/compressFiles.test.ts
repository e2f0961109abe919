import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pruneCompressed, writeVariants } from '../../src/finish/compressFiles.ts';
import { finishFiles } from '../../src/finish/finishFiles.ts';

const CONTENT = Buffer.from('<p>words</p>'.repeat(40));

let folder = '';
beforeEach(() => {
  mkdirSync('.build', { recursive: true });
  folder = mkdtempSync('.build/test-');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('packed twins', () => {
  const readVariants = (file: string): string[] => [
    brotliDecompressSync(readFileSync(`${file}.br`)).toString(),
    gunzipSync(readFileSync(`${file}.gz`)).toString(),
  ];

  it('are kept for the next build, and made anew where what is kept is spoilt', async () => {
    const cache = join(folder, 'cache');
    const file = join(folder, 'page.html');
    await writeVariants([file], CONTENT, cache);
    const [kept = ''] = readdirSync(cache);
    for (const spoilt of [undefined, 'no twins']) {
      if (spoilt !== undefined) writeFileSync(join(cache, kept), spoilt);
      await writeVariants([file], CONTENT, cache);
      expect(readVariants(file)).toEqual([CONTENT.toString(), CONTENT.toString()]);
      expect(readdirSync(cache)).toEqual([kept]);
    }
  });

  it('are there where nothing can be kept', async () => {
    const noFolder = join(folder, 'file');
    writeFileSync(noFolder, '');
    for (const cache of [noFolder, join(noFolder, 'cache')]) {
      const file = join(folder, 'page.html');
      await writeVariants([file], CONTENT, cache);
      expect(readVariants(file)).toEqual([CONTENT.toString(), CONTENT.toString()]);
      expect(() => {
        pruneCompressed(cache);
      }).not.toThrow();
    }
  });
});

describe('finishing', () => {
  const finish = {
    base: '',
    index: () => undefined,
    endIndex: () => Promise.resolve([]),
    lookAt: () => undefined,
    count: () => undefined,
  };

  it('lets every file with texts in it be looked at before it ships', async () => {
    const files = ['a.html', 'a.json', 'a.geojson', 'a.txt', 'a.xml', 'a.ics', 'a.svg', 'a.js'];
    for (const file of [...files, 'a.wasm']) writeFileSync(join(folder, file), CONTENT);
    const seen = new Map<string, string | undefined>();
    const lookAt = ({ path, text }: { path: string; text: string | undefined }) => void seen.set(path, text);
    await finishFiles(folder, { ...finish, lookAt });
    expect([...seen.keys()].toSorted()).toEqual([...files, 'a.wasm'].toSorted());
    expect(files.filter((file) => seen.get(file) === undefined)).toEqual([]);
  });

  it('ends with what is wrong where a file can’t be packed', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const file = join(folder, 'page.json');
    writeFileSync(file, CONTENT);
    mkdirSync(`${file}.br`);
    // When the same has failed here, it has failed there before anybody waits for it.
    const endIndex = async (): Promise<string[]> => {
      await expect(writeVariants([file], CONTENT)).rejects.toThrow();
      await setImmediate();
      return [];
    };
    await expect(finishFiles(folder, { ...finish, endIndex })).rejects.toThrow(/page\.json\.br/);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});
