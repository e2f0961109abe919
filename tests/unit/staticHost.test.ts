import { describe, expect, it } from 'vitest';
import { commonHeaders } from '../../src/domain/policy.ts';
import {
  listPagesFiles,
  listRedirectLines,
  formatHeadersFile,
  formatRedirectsFile,
} from '../../src/hosting/staticHost.ts';
import { exampleHosting as hosting } from '../support/exampleHosting.ts';

const listLines = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** The address, the policy, the headers of all pages, and three more. */
const FOR_EVERY_ADDRESS = 5 + Object.keys(commonHeaders).length;

describe('_headers', () => {
  it('sets all security headers for every address, and forbids caching', () => {
    const [address, ...headers] = listLines(formatHeadersFile(hosting, 'cloudflare')).slice(
      0,
      FOR_EVERY_ADDRESS,
    );
    expect(address).toBe('/*');
    expect(headers.map((header) => header.trim().split(':')[0])).toEqual([
      'Content-Security-Policy',
      ...Object.keys(commonHeaders),
      'Strict-Transport-Security',
      'Cache-Control',
      '! Access-Control-Allow-Origin',
    ]);
    expect(headers).toContain('  Cache-Control: no-store');
  });

  it('leaves style hashes to the policy of each page, because hosts ignore long lines', () => {
    const styles = Array.from({ length: 40 }, (_, index) => `'sha256-${String(index).padStart(44, '0')}'`);
    const searchPolicy = `default-src 'none'; style-src ${styles.join(' ')}; frame-ancestors 'none'`;
    const [, policy = ''] = listLines(formatHeadersFile({ ...hosting, searchPolicy }, 'cloudflare'));
    expect(policy.trim()).toBe(
      "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
  });

  it('replaces headers for files that may be cached or embedded', () => {
    expect(
      listLines(formatHeadersFile({ ...hosting, base: '/guide' }, 'cloudflare')).slice(FOR_EVERY_ADDRESS),
    ).toEqual([
      '/guide/pagefind/index/*',
      '  ! Cache-Control',
      '  Cache-Control: public, max-age=31536000, immutable',
      '/guide/pagefind/*.pf_meta',
      '  ! Cache-Control',
      '  Cache-Control: public, max-age=31536000, immutable',
      '/guide/pagefind/*.wasm',
      '  ! Cache-Control',
      '  Cache-Control: public, max-age=31536000, immutable',
      '/guide/pagefind/pagefind.js',
      '  ! Cache-Control',
      '  Cache-Control: no-cache',
      '/guide/search/*',
      '  ! Cache-Control',
      '  Cache-Control: no-cache',
      ...['badges', 'data', 'qr'].flatMap((folder) => [
        `/guide/${folder}/*`,
        '  ! Cross-Origin-Resource-Policy',
        '  Cross-Origin-Resource-Policy: cross-origin',
      ]),
    ]);
  });
});

describe('_headers for Netlify', () => {
  it('has the same headers without removals, and adds types that Netlify does not know', () => {
    const lines = listLines(formatHeadersFile(hosting, 'cloudflare')).filter((line) => !line.includes('!'));
    expect(listLines(formatHeadersFile(hosting, 'netlify'))).toEqual([
      ...lines,
      ...['/pagefind/index/*', '/pagefind/fragment/*', '/pagefind/*.pf_meta'].flatMap((place) => [
        place,
        '  Content-Type: application/octet-stream',
      ]),
      '/SHA256SUMS',
      '  Content-Type: text/plain; charset=utf-8',
    ]);
  });
});

describe('listPagesFiles', () => {
  it('names a custom domain, but none for a github.io address', () => {
    expect(listPagesFiles(hosting)).toEqual({ 'site/.nojekyll': '', 'site/CNAME': 'guide.example\n' });
    expect(listPagesFiles({ ...hosting, host: 'ngo.github.io' })).toEqual({ 'site/.nojekyll': '' });
  });
});

describe('_redirects', () => {
  it('has redirects and codes in every form', () => {
    expect(listLines(formatRedirectsFile(hosting, 'cloudflare'))).toEqual([
      '/:language/old/ /:language/new/ 301',
      '/q/:code. /q/:code/ 200',
      '/q/:code, /q/:code/ 200',
      '/q/:code) /q/:code/ 200',
      '/q/:code /q/:code/ 200',
      '/Q/:code. /Q/:code/ 200',
      '/Q/:code, /Q/:code/ 200',
      '/Q/:code) /Q/:code/ 200',
      '/Q/:code /Q/:code/ 200',
    ]);
  });

  it('lists language pickers before the patterns that would match them', () => {
    const redirects = [
      { from: '/en/old/', to: '/en/' },
      { from: '/go/old/', to: '/' },
      { from: '/go/old/ar/', to: '/' },
      { from: '/go/old/en/', to: '/' },
    ];
    expect(listLines(formatRedirectsFile({ ...hosting, redirects }, 'cloudflare')).slice(0, 3)).toEqual([
      '/go/old/ / 301',
      '/go/old/:other/ / 301',
      '/:language/old/ /:language/ 301',
    ]);
  });

  it('has a line for each code on Netlify, where nothing may follow a placeholder', () => {
    const lines = listLines(formatRedirectsFile(hosting, 'netlify')).filter((line) => line.endsWith(' 200'));
    expect(lines).toEqual(
      ['/q/k7wp', '/Q/K7WP'].flatMap((code) =>
        ['.', ',', ')', ''].map((punctuation) => `${code}${punctuation} ${code}/ 200`),
      ),
    );
  });

  it('lists the 404 page of each language on Netlify, which finds only the root one', () => {
    expect(listLines(formatRedirectsFile(hosting, 'netlify')).slice(-3)).toEqual([
      '/ar/* /ar/404.html 404',
      '/en/* /en/404.html 404',
      '/* /404.html 404',
    ]);
  });

  it('redirects a page in one line for all languages, and a file by its name', () => {
    const redirects = [
      { from: '/en/old/', to: '/en/new/' },
      { from: '/ar/old/', to: '/ar/new/' },
      { from: '/ar/old/en/', to: '/ar/new/' },
      { from: '/en/share/old/', to: '/en/new/' },
      { from: '/en/', to: '/ar/' },
      { from: '/qr/old.svg', to: '/qr/new.svg' },
      { from: '/en/old.ics', to: '/en/new.ics' },
    ];
    expect(listRedirectLines(redirects, { base: '/guide', languages: ['ar', 'en'] })).toEqual([
      '/guide/:language/old/ /guide/:language/new/ 301',
      '/guide/:language/old/:other/ /guide/:language/new/ 301',
      '/guide/:language/share/old/ /guide/:language/new/ 301',
      '/guide/en/ /guide/ar/ 301',
      '/guide/qr/old.svg /guide/qr/new.svg 301',
      '/guide/en/old.ics /guide/en/new.ics 301',
    ]);
    expect(listRedirectLines([], hosting)).toEqual([]);
  });
});
