import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCompressible, writeTwins } from '../../src/finish/compressFiles.ts';
import { readHosting } from '../../src/finish/hostingFiles.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { startChromium } from '../support/browser.ts';
import {
  ask,
  makeMachine,
  startServer,
  type Answer,
  type Question,
  type RunningServer,
} from '../support/servers.ts';
import { FIXTURE, SITE } from '../support/sites.ts';

const HOST = 'fixture.example';
const ONION = `http://${'a'.repeat(56)}.onion`;
const SERVERS = ['nginx', 'caddy'] as const;
const FOREVER = 'public, max-age=31536000, immutable';
const LONGEST = 4000;

/** A small site with one file of every kind that a site may have, and some that must never be sent. */
const EXTRA_FILES = {
  'q/k7wp/index.html':
    '<!doctype html><meta http-equiv="content-security-policy" content="default-src \'none\'"><title>Code</title>',
  'qr/k7wp.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'data/v1/places.json': '{}',
  'data/v1/places.geojson': '{"type":"FeatureCollection","features":[]}',
  'data/v1/place.ics': 'BEGIN:VCALENDAR',
  'data/README.txt': 'Open data',
  '.git/config': 'SECRET',
  '.env': 'SECRET',
  _headers: 'SECRET',
  _redirects: 'SECRET',
};

let folder = '';
const running: Record<string, RunningServer[]> = {};

async function startBoth(root: string, base = ''): Promise<RunningServer[]> {
  const hosting = readHosting(join(root, base), {
    address: `https://${HOST}${base}`,
    onion: ONION,
    moves: [{ from: '/en/old/', to: '/en/now/' }],
  });
  return Promise.all(
    SERVERS.map(async (name) => {
      const own = mkdtempSync(join(folder, `${name}-`));
      return startServer(name, hosting, await makeMachine(root, own, HOST), own);
    }),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'servers-'));
  const small = join(folder, 'small');
  cpSync(FIXTURE, small, { recursive: true });
  for (const [file, text] of Object.entries(EXTRA_FILES)) {
    mkdirSync(dirname(join(small, file)), { recursive: true });
    writeFileSync(join(small, file), text);
  }
  for (const file of Object.keys(EXTRA_FILES).filter(isCompressible))
    await writeTwins([join(small, file)], readFileSync(join(small, file)));
  const above = join(folder, 'above');
  cpSync(small, join(above, 'some/copy'), { recursive: true });
  running['small'] = await startBoth(small);
  running['above'] = await startBoth(above, '/some/copy');
  running['site'] = await startBoth(join(process.cwd(), SITE));
});

afterAll(async () => {
  await Promise.all(Object.values(running).flatMap((servers) => servers.map((server) => server.stop())));
  rmSync(folder, { recursive: true });
});

/** What both servers say; the test fails where the other one says something else that a reader or a browser could tell. */
async function askBoth(question: Question, of = 'small'): Promise<Answer> {
  const servers = running[of] ?? [];
  const [first, second] = await Promise.all(servers.map((server) => ask(server, HOST, question)));
  if (!first || !second) throw new Error('Two servers must run.');
  expect(describeAnswer(second), `${question.target}: Caddy as nginx`).toEqual(describeAnswer(first));
  return first;
}

const COMPARED = [
  'allow',
  'cache-control',
  'content-encoding',
  'content-security-policy',
  'cross-origin-opener-policy',
  'location',
  'onion-location',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'vary',
  'x-content-type-options',
  'set-cookie',
];

function describeAnswer({ status, headers, body }: Answer): unknown {
  const hasFile = status === 200 || status === 206 || status === 404;
  return {
    status,
    headers: Object.fromEntries(
      COMPARED.map((name) => [name, headers[name]?.replace(/^(https:\/\/[^/:]+):\d+/, '$1')]),
    ),
    // What stands on a move or a refusal is the server's own, and nobody sees it.
    type: hasFile ? headers['content-type'] : undefined,
    body: hasFile ? createHash('sha256').update(body).digest('hex') : undefined,
  };
}

function expectSafe({ headers }: Answer): void {
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toMatch(/^[a-z-]+=\(\)(, [a-z-]+=\(\))+$/);
  for (const power of ['camera', 'microphone', 'geolocation', 'payment', 'browsing-topics']) {
    expect(headers['permissions-policy']).toContain(`${power}=()`);
  }
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  expect(headers['set-cookie']).toBeUndefined();
}

const small = (name: RegExp): string => `/${listFiles(FIXTURE).find((file) => name.test(file)) ?? ''}`;

describe('each kind of file', () => {
  it.each([
    // address, type, how long it may be kept, whether it is packed
    ['/', 'text/html; charset=utf-8', 'no-store', true],
    ['/en/now/', 'text/html; charset=utf-8', 'no-store', true],
    ['/en/now/?from=chat', 'text/html; charset=utf-8', 'no-store', true],
    ['/en/topics/', 'text/html; charset=utf-8', 'no-store', true],
    ['/q/k7wp/', 'text/html; charset=utf-8', 'no-store', true],
    ['/qr/k7wp.svg', 'image/svg+xml; charset=utf-8', 'no-store', true],
    ['/data/v1/places.json', 'application/json; charset=utf-8', 'no-store', true],
    ['/data/v1/places.geojson', 'application/geo+json; charset=utf-8', 'no-store', true],
    ['/data/v1/place.ics', 'text/calendar; charset=utf-8', 'no-store', true],
    ['/data/README.txt', 'text/plain; charset=utf-8', 'no-store', true],
    ['/licences.txt', 'text/plain; charset=utf-8', 'no-store', true],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8', 'no-store', true],
    ['/SHA256SUMS', 'text/plain; charset=utf-8', 'no-store', false],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8', 'no-cache', true],
    ['/pagefind/pagefind-entry.json', 'application/json; charset=utf-8', 'no-store', true],
    [small(/wasm\.en_\w+\.pagefind$/), 'application/octet-stream', FOREVER, false],
    [small(/pagefind\.en_\w+\.pf_meta$/), 'application/octet-stream', FOREVER, false],
    [small(/index\/en_\w+\.pf_index$/), 'application/octet-stream', FOREVER, false],
    [small(/fragment\/en_\w+\.pf_fragment$/), 'application/octet-stream', 'no-store', false],
  ])('%s', async (target, type, cache, packed) => {
    const plain = await askBoth({ target });
    expectSafe(plain);
    expect(plain.status).toBe(200);
    expect(plain.headers['content-type']).toBe(type);
    expect(plain.headers['cache-control']).toBe(cache);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers['vary']).toBe(packed ? 'Accept-Encoding' : undefined);
    const head = await askBoth({ target, method: 'HEAD' });
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(String(plain.body.length));

    for (const [accepted, encoding, unpack] of [
      ['br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ] as const) {
      const answer = await askBoth({ target, headers: { 'Accept-Encoding': accepted } });
      expectSafe(answer);
      expect(answer.headers['content-encoding']).toBe(packed ? encoding : undefined);
      expect(answer.headers['content-type']).toBe(type);
      expect((packed ? unpack(answer.body) : answer.body).equals(plain.body)).toBe(true);
    }
    for (const accepted of ['identity', 'br;q=0', 'deflate']) {
      const answer = await askBoth({ target, headers: { 'Accept-Encoding': accepted } });
      expect(answer.headers['content-encoding']).toBeUndefined();
    }
  });

  it('names the onion service on pages alone', async () => {
    expect((await askBoth({ target: '/en/now/' })).headers['onion-location']).toBe(`${ONION}/en/now/`);
    for (const target of ['/data/v1/places.json', '/en/nothing/', '/en/now']) {
      expect((await askBoth({ target })).headers['onion-location']).toBeUndefined();
    }
  });

  it('may run the search on the page of the search alone', async () => {
    const policies = await Promise.all(
      ['/en/topics/', '/en/now/', '/data/v1/places.json'].map(
        async (target) => (await askBoth({ target })).headers['content-security-policy'] ?? '',
      ),
    );
    expect(policies.map((policy) => policy.includes("'wasm-unsafe-eval'"))).toEqual([true, false, false]);
    expect(policies[2]).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

describe('an address that is moved', () => {
  it.each([
    ['/en/now', '/en/now/'],
    ['/en/now?from=chat', '/en/now/'],
    ['/en', '/en/'],
    ['/en/now/index.html', '/en/now/'],
    ['/index.html', '/'],
    ['/index.html?x', '/'],
    ['/q/k7wp/index.html', '/q/k7wp/'],
    ['/en/old/', '/en/now/'],
    ['/en/old', '/en/now/'],
    ['/en/old/?x=1', '/en/now/'],
  ])('%s → %s', async (target, location) => {
    const answer = await askBoth({ target });
    expectSafe(answer);
    expect([answer.status, answer.headers['location']]).toEqual([301, location]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('from http to https, whatever it is', async () => {
    for (const target of ['/', '/en/now/?x=1', '//evil.example/', '/Q/K7WP', '/en/../x']) {
      const { status, headers } = await askBoth({ target, over: 'http' });
      expect(status).toBe(301);
      expect(headers['location']?.replace(/:\d+/, '')).toBe(`https://${HOST}${target}`);
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cache-control']).toBe('no-store');
      // Over http the header means nothing.
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });
});

describe('a printed code', () => {
  it.each(['/q/k7wp/', '/q/k7wp', '/Q/K7WP/', '/Q/K7WP', '/q/K7wp', '/Q/k7Wp/', '/Q/K7WP?x=1'])(
    '%s is answered in one request',
    async (target) => {
      const answer = await askBoth({ target, headers: { 'Accept-Encoding': 'identity' } });
      expectSafe(answer);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.body.toString()).toBe(EXTRA_FILES['q/k7wp/index.html']);
    },
  );

  it.each(['/q/', '/q/none', '/Q/NONE/', '/q/k7wp/x/', '/x/k7wp'])('%s is none', async (target) => {
    expect((await askBoth({ target })).status).toBe(404);
  });
});

const NOT_FOUND = { en: 'en/404.html', ar: 'ar/404.html', none: '404.html' } as const;

describe('an address with letters in disguise', () => {
  it('is the same address', async () => {
    const servers = running['small'] ?? [];
    for (const server of servers) {
      for (const target of ['/%65n/no%77/', '/%71/K7WP'])
        expect((await ask(server, HOST, { target })).status, server.name).toBe(200);
    }
    expect((await askBoth({ target: '/%65n/now' })).status).toBe(301);
  });
});

describe('an address that does not exist', () => {
  it.each([
    ['/en/nothing/', 'en'],
    ['/en/nothing', 'en'],
    ['/ar/places/nothing/', 'ar'],
    ['/ar/nothing.json', 'ar'],
    ['/xx/nothing/', 'none'],
    ['/nothing', 'none'],
    ['/favicon.ico', 'none'],
    ['/pagefind/', 'none'],
    ['/data/', 'none'],
    ['/licences.txt/', 'none'],
    ['/EN/now/', 'none'],
    // Tricks: none of them is an address of the site.
    ['/en/../ar/', 'en'],
    ['/en/now/..', 'en'],
    ['/en/now/../../ar/now/', 'en'],
    ['/en/./now/', 'en'],
    ['/en/now/.', 'en'],
    ['//', 'none'],
    ['//evil.example', 'none'],
    ['//evil.example/en/', 'none'],
    ['//en/now', 'none'],
    ['/en//now/', 'en'],
    ['/en/now//', 'en'],
    ['/en/%2e%2e/ar/', 'en'],
    ['/en/%2E%2E/ar/', 'en'],
    ['/en/%2e/now/', 'en'],
    ['/en/..%2far/', 'en'],
    ['/en%2fnow/', 'none'],
    ['/en%5cnow/', 'none'],
    ['/en\\now/', 'none'],
    ['/..\\..\\etc\\passwd', 'none'],
    ['/en/now/%0d%0aX-Evil:%201', 'en'],
    ['/en/now%20', 'en'],
    ['/.git/config', 'none'],
    ['/%2egit/config', 'none'],
    ['/.env', 'none'],
    ['/_headers', 'none'],
    ['/_redirects', 'none'],
    ['/%5fheaders', 'none'],
    ['/.well-known/', 'none'],
    ['/.well-known/other.txt', 'none'],
    ['/en/now/index.html.br', 'en'],
    ['/en/now/index.html.GZ', 'en'],
    ['/en/now/%c3%a6/', 'en'],
    ['/en/now/\u00e6/', 'en'],
    ['/en/now/<script>', 'en'],
    [`/en/${'a'.repeat(LONGEST - 4)}`, 'en'],
    [`/en/${'a/'.repeat(1000)}`, 'en'],
  ] as const)('%s is answered by the page of "%s"', async (target, page) => {
    const answer = await askBoth({ target });
    expectSafe(answer);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-evil']).toBeUndefined();
    expect(answer.body.equals(readFileSync(join(FIXTURE, NOT_FOUND[page])))).toBe(true);
    const packed = await askBoth({ target, headers: { 'Accept-Encoding': 'br' } });
    expect([packed.status, packed.headers['content-encoding'], packed.headers['vary']]).toEqual([
      404,
      'br',
      'Accept-Encoding',
    ]);
  });
});

describe('what is no question to a site', () => {
  it.each([
    '/..',
    '/../../etc/passwd',
    '/en/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/en/now/%00',
    '/en/now/index.html%00.txt',
    '/en/now/%',
    '/en/now/%zz',
    '/en/now/\u0000',
    '/en/n ow/',
    '*',
  ])('%j is refused, and nothing is sent', async (target) => {
    // Which of the two words of refusal it is depends on how far a server reads such a line.
    for (const server of running['small'] ?? []) {
      const { status, headers, body } = await ask(server, HOST, { target });
      expect([400, 404], server.name).toContain(status);
      expect(headers['location']).toBeUndefined();
      expect(body.toString('latin1')).not.toMatch(/SECRET|root:/);
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'WHATEVER'])(
    '%s is not allowed',
    async (method) => {
      for (const target of ['/', '/en/now/', '/nothing', '/pagefind/pagefind.js']) {
        const answer = await askBoth({ target, method });
        expectSafe(answer);
        expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
        expect(answer.headers['cache-control']).toBe('no-store');
      }
    },
  );

  it.each([LONGEST + 1, 20_000])('an address of %i signs is too long', async (length) => {
    const answer = await askBoth({ target: `/${'a'.repeat(length - 1)}` });
    expectSafe(answer);
    expect(answer.status).toBe(414);
  });
});

describe('without TLS, behind an onion service', () => {
  it('all is the same, without what only TLS can promise', async () => {
    const answer = await askBoth({ target: '/en/now/', over: 'plain' });
    expect([answer.status, answer.headers['strict-transport-security']]).toEqual([200, undefined]);
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect((await askBoth({ target: '/en/now', over: 'plain' })).headers['location']).toBe('/en/now/');
  });
});

describe('in a folder of an address', () => {
  it.each([
    ['/some/copy/', 200, undefined],
    ['/some/copy', 301, '/some/copy/'],
    ['/some/copy/en/now/', 200, undefined],
    ['/some/copy/en/now', 301, '/some/copy/en/now/'],
    ['/some/copy/en/old', 301, '/some/copy/en/now/'],
    ['/some/copy/Q/K7WP', 200, undefined],
    ['/some/copy/ar/nothing', 404, undefined],
    ['/en/now/', 404, undefined],
    ['/', 404, undefined],
  ] as const)('%s', async (target, status, location) => {
    const answer = await askBoth({ target }, 'above');
    expectSafe(answer);
    expect([answer.status, answer.headers['location']]).toEqual([status, location]);
  });

  it('keeps the parts of the search as it does elsewhere', async () => {
    const target = `/some/copy${small(/index\/en_\w+\.pf_index$/)}`;
    expect((await askBoth({ target }, 'above')).headers['cache-control']).toBe(FOREVER);
  });
});

describe('the whole site', () => {
  it('is sent as it was built, and no page is held back by the header', async () => {
    const files = listFiles(SITE).filter((file) => !/\.(br|gz)$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const target = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const answer = await askBoth({ target }, 'site');
      expectSafe(answer);
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.body.equals(readFileSync(join(SITE, file))), file).toBe(true);
      if (!file.endsWith('.html')) continue;
      expect(answer.headers['cache-control'], file).toBe('no-store');
      // Data for search engines is no script: a browser neither runs it nor asks the policy about it.
      const inline =
        /<(?:script|style)(?![^>]*type="application\/ld\+json")[^>]*>([\s\S]*?)<\/(?:script|style)>/g;
      for (const [, text = ''] of answer.body.toString().matchAll(inline)) {
        expect(answer.headers['content-security-policy'], file).toContain(
          `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
        );
      }
    }
  });
});

describe('a browser', () => {
  it.each(SERVERS)('reads and searches what %s sends, and breaks no rule of its policy', async (name) => {
    const server = (running['site'] ?? []).find((each) => each.name === name);
    const browser = await startChromium();
    const page = await (await browser.newContext()).newPage();
    const reports: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) reports.push(message.text());
    });
    const origin = `http://127.0.0.1:${String(server?.machine.plainPort)}`;
    for (const path of ['/', '/en/now/', '/ar/places/', '/th/compare/', '/en/topics/']) {
      await page.goto(origin + path);
    }
    await page.fill('#search-words', 'hospital');
    await page.keyboard.press('Enter');
    await page.locator('#search-results a').first().waitFor();
    expect(reports).toEqual([]);
    await browser.close();
  });
});

describe('after all these requests', () => {
  it('no server has written down who asked', () => {
    for (const servers of Object.values(running)) {
      for (const server of servers) {
        expect(server.getOutput(), server.name).not.toMatch(/"remote_(ip|addr)"|client: |"uri"|GET \//);
      }
    }
    const logs = listFiles(folder).filter((file) => /\.log$|access/.test(file));
    expect(logs).toEqual([]);
  });
});
