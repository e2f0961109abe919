import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { pruneCompressed, writeVariants } from '../../src/finish/compressFiles.ts';
import { finishFiles } from '../../src/finish/finishFiles.ts';

const CONTENT = Buffer.from('<p>words</p>'.repeat(40));

let folder = '';
useFolder((path) => {
  folder = path;
}, '.build');

describe('writeVariants', () => {
  const readVariants = (file: string): string[] => [
    brotliDecompressSync(readFileSync(`${file}.br`)).toString(),
    gunzipSync(readFileSync(`${file}.gz`)).toString(),
  ];

  it('uses the cache and recreates damaged entries', async () => {
    const cache = join(folder, 'cache');
    const file = join(folder, 'page.html');
    await writeVariants([file], CONTENT, 'best', cache);
    const [cached = ''] = readdirSync(cache);
    for (const damaged of [undefined, 'damaged']) {
      if (damaged !== undefined) writeFileSync(join(cache, cached), damaged);
      await writeVariants([file], CONTENT, 'best', cache);
      expect(readVariants(file)).toEqual([CONTENT.toString(), CONTENT.toString()]);
      expect(readdirSync(cache)).toEqual([cached]);
    }
  });

  it('makes smaller files for a release, and caches only those', async () => {
    const cache = join(folder, 'cache');
    const text = Buffer.from(readFileSync('docs/engineer.md'));
    const [fast, best] = [join(folder, 'fast.html'), join(folder, 'best.html')];
    await writeVariants([fast], text, 'fast', cache);
    expect(existsSync(cache)).toBe(false);
    await writeVariants([best], text, 'best', cache);
    expect(statSync(`${best}.br`).size).toBeLessThan(0.95 * statSync(`${fast}.br`).size);
    expect(readVariants(fast)).toEqual(readVariants(best));
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('writes no variants without compression', async () => {
    const file = join(folder, 'none.html');
    await writeVariants([file], CONTENT, 'none');
    expect(existsSync(`${file}.br`) || existsSync(`${file}.gz`)).toBe(false);
  });

  it('works without a cache', async () => {
    const noFolder = join(folder, 'file');
    writeFileSync(noFolder, '');
    for (const cache of [noFolder, join(noFolder, 'cache')]) {
      const file = join(folder, 'page.html');
      await writeVariants([file], CONTENT, 'best', cache);
      expect(readVariants(file)).toEqual([CONTENT.toString(), CONTENT.toString()]);
      expect(() => pruneCompressed(cache)).not.toThrow();
    }
  });
});

describe('finishFiles', () => {
  const finish = {
    base: '',
    index: () => undefined,
    endIndex: () => Promise.resolve([]),
    inspect: () => undefined,
    count: () => undefined,
    compression: 'fast' as const,
  };

  it('passes the text of every text file to inspect', async () => {
    const files = ['a.html', 'a.json', 'a.geojson', 'a.txt', 'a.xml', 'a.ics', 'a.svg', 'a.js'];
    for (const file of [...files, 'a.wasm']) writeFileSync(join(folder, file), CONTENT);
    const seen = new Map<string, string | undefined>();
    const inspect = ({ path, text }: { path: string; text: string | undefined }) => void seen.set(path, text);
    await finishFiles(folder, { ...finish, inspect });
    expect([...seen.keys()].toSorted()).toEqual([...files, 'a.wasm'].toSorted());
    expect(files.filter((file) => seen.get(file) === undefined)).toEqual([]);
  });

  it('passes pages to index as Astro built them, and to inspect as they are published, both in order', async () => {
    // The first one takes longest.
    const texts = [
      `<a href="/b.html">${CONTENT.toString().repeat(2000)}</a>`,
      '<a href="/c.html"></a>',
      '<p></p>',
    ];
    const names = ['a.html', 'b.html', 'c.html'];
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), texts[index] ?? '');
    const [indexed, inspected]: [string[], string[]] = [[], []];
    const policies = await finishFiles(folder, {
      ...finish,
      index: (file, html) => indexed.push(`${file} ${html}`),
      inspect: ({ path, text = '' }) => inspected.push(`${path} ${text}`),
    });
    expect(indexed).toEqual(names.map((name, index) => `${name} ${texts[index] ?? ''}`));
    expect(inspected).toEqual(indexed.map((page) => page.replace('href="/', 'href="')));
    expect([...policies.keys()]).toEqual(names);
    for (const name of names)
      expect(inspected).toContain(`${name} ${readFileSync(join(folder, name), 'utf8')}`);
  });

  it('rejects with the reason if a file can’t be compressed', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const file = join(folder, 'page.json');
    writeFileSync(file, CONTENT);
    mkdirSync(`${file}.br`);
    // Once the same write has failed here, the job in finishFiles has failed before it is awaited.
    const endIndex = async (): Promise<string[]> => {
      await expect(writeVariants([file], CONTENT, 'best')).rejects.toThrow();
      await setImmediate();
      return [];
    };
    await expect(finishFiles(folder, { ...finish, endIndex })).rejects.toThrow(/page\.json\.br/);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});
