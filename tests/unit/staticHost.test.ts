import { describe, expect, it } from 'vitest';
import type { Hosting } from '../../src/hosting/hosting.ts';
import { listMoveLines, writeHeaders, writeRedirects } from '../../src/hosting/staticHost.ts';

const hosting: Hosting = {
  host: 'guide.example',
  base: '',
  onion: undefined,
  languages: ['ar', 'en'],
  codes: ['k7wp'],
  searchPages: ['en/topics/index.html'],
  searchFiles: ['pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'pagefind/wasm.en_0a1b.pagefind'],
  topNames: ['404.html', 'SHA256SUMS', 'ar', 'en', 'index.html', 'pagefind'],
  pagePolicy: "default-src 'none'",
  searchPolicy: "default-src 'none'; script-src 'wasm-unsafe-eval'",
  moves: [{ from: '/en/old/', to: '/en/new/' }],
};

/** The blocks of `_headers`: address and headers. */
function readBlocks(text: string): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  let address = '';
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    if (line.startsWith(' ')) blocks.set(address, [...(blocks.get(address) ?? []), line.trim()]);
    else address = line;
  }
  return blocks;
}

describe('_headers', () => {
  const blocks = readBlocks(writeHeaders(hosting));
  const find = (address: string): string[] =>
    [...blocks]
      .filter(
        ([block]) => block === address || (block.endsWith('*') && address.startsWith(block.slice(0, -1))),
      )
      .flatMap(([, headers]) => headers);

  it('sends every safe header with everything', () => {
    expect(find('/anything').map((header) => header.split(':')[0])).toEqual([
      'Content-Security-Policy',
      'Referrer-Policy',
      'X-Content-Type-Options',
      'Cross-Origin-Opener-Policy',
      'Permissions-Policy',
      'Strict-Transport-Security',
    ]);
  });

  it.each([
    ['/', 'no-store'],
    ['/en/now/', 'no-store'],
    ['/404.html', 'no-store'],
    ['/SHA256SUMS', 'no-store'],
    ['/pagefind/fragment/en_1.pf_fragment', 'no-store'],
    ['/pagefind/pagefind-entry.json', 'no-store'],
    ['/pagefind/pagefind.js', 'no-cache'],
    ['/pagefind/wasm.en_0a1b.pagefind', 'public, max-age=31536000, immutable'],
  ])('says once how long %s may be kept', (address, rule) => {
    // A host sends a header that two blocks hold twice, and the stricter one wins: long caching would be lost.
    expect(find(address).filter((header) => header.startsWith('Cache-Control'))).toEqual([
      `Cache-Control: ${rule}`,
    ]);
  });
});

describe('_redirects', () => {
  const lines = writeRedirects(hosting)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  it('moves, answers codes in every form, and says 404 in the language of the address', () => {
    expect(lines).toEqual([
      '/en/old/ /en/new/ 301',
      '/q/k7wp /q/k7wp/ 200',
      '/Q/K7WP /q/k7wp/ 200',
      '/Q/K7WP/ /q/k7wp/ 200',
      '/ar/* /ar/404.html 404',
      '/en/* /en/404.html 404',
      '/* /404.html 404',
    ]);
  });

  it('holds only comments about moves while nothing has moved', () => {
    expect(listMoveLines([])).toEqual([]);
  });

  it('knows the folder that the site lives in', () => {
    expect(writeRedirects({ ...hosting, base: '/guide' })).toContain('/guide/en/old/ /guide/en/new/ 301');
  });
});
