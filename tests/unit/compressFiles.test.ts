import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import {
  FIRST_ROUND_TRIP,
  fitFirstRoundTrip,
  pruneCompressed,
  writeVariants,
} from '../../src/finish/compressFiles.ts';
import type { Inspection } from '../../src/finish/fileWriter.ts';
import { finishFiles } from '../../src/finish/finishFiles.ts';
import { hashInline } from '../../src/finish/headScript.ts';

const CONTENT = Buffer.from('<p>words</p>'.repeat(40));

let folder = '';
useFolder((path) => {
  folder = path;
}, '.build');

describe('fitFirstRoundTrip', () => {
  /** A page of random words, always the same. */
  const write = (count: number): Buffer => {
    let seed = 1;
    const words = Array.from({ length: count }, () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return `<p>${(seed % 5000).toString(36)}</p>`;
    });
    return Buffer.from(words.join(''));
  };
  it('makes a page fit that is too large by some bytes', () => {
    for (let count = 7000; ; count += 2) {
      const content = write(count);
      const br = brotliCompressSync(content);
      if (br.length <= FIRST_ROUND_TRIP) continue;
      const smaller = fitFirstRoundTrip(content, br);
      expect(smaller.length).toBeLessThanOrEqual(FIRST_ROUND_TRIP);
      expect(brotliDecompressSync(smaller).equals(content)).toBe(true);
      return;
    }
  });

  it('returns a page as it is if it fits, or is much too large', () => {
    for (const count of [6000, 8000]) {
      const br = brotliCompressSync(write(count));
      expect(fitFirstRoundTrip(write(count), br)).toBe(br);
    }
  });
});

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
    styles: { sheets: new Map<string, string>(), classes: new Map<string, string>() },
  };

  it('inspects every text file', async () => {
    const files = ['a.html', 'a.json', 'a.geojson', 'a.txt', 'a.xml', 'a.ics', 'a.svg', 'a.js'];
    for (const file of [...files, 'a.wasm']) writeFileSync(join(folder, file), '\u{e001}');
    const seen = new Map<string, string | undefined>();
    const inspect = ({ path, privateCharacter }: Inspection) => void seen.set(path, privateCharacter);
    await finishFiles(folder, { ...finish, inspect });
    expect([...seen.keys()].toSorted()).toEqual([...files, 'a.wasm'].toSorted());
    expect(files.filter((file) => seen.get(file) !== 'U+E001')).toEqual([]);
    expect(seen.get('a.wasm')).toBeUndefined();
  });

  it('indexes pages as built by Astro and inspects them as published, both in order', async () => {
    const [used, unused] = [hashInline('a()'), hashInline('b()')];
    const page = (number: number, rest: string): string =>
      `<title>Page ${String(number)}</title><meta http-equiv="content-security-policy" content="script-src '${used}' '${unused}'"><script>a()</script>${rest}`;
    // The first one takes longest.
    const texts = [page(0, CONTENT.toString().repeat(2000)), page(1, '<a href="/c.html"></a>'), page(2, '')];
    const names = ['a.html', 'b.html', 'c.html'];
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), texts[index] ?? '');
    const [indexed, inspected]: [string[], Inspection[]] = [[], []];
    const policies = await finishFiles(folder, {
      ...finish,
      index: (file, html) => indexed.push(`${file} ${html}`),
      inspect: (inspection) => inspected.push(inspection),
    });
    expect(indexed).toEqual(names.map((name, index) => `${name} ${texts[index] ?? ''}`));
    expect(inspected.map(({ path }) => path)).toEqual(names);
    for (const [index, { path, traces, policy = '' }] of inspected.entries()) {
      const published = readFileSync(join(folder, path), 'utf8');
      expect(published).not.toContain(unused);
      expect(traces).toContainEqual(
        expect.objectContaining({ what: 'title', text: `Page ${String(index)}` }),
      );
      expect(policy).toContain(used);
      expect(policy).not.toContain(unused);
      expect(published).toContain(`content="${policy}"`);
    }
    expect([...policies]).toEqual(inspected.map(({ path, policy }) => [path, policy]));
    expect(readFileSync(join(folder, 'b.html'), 'utf8')).toContain('href="c.html"');
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
