import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCompressible, writeVariants } from '../../src/finish/compressFiles.ts';
import { readHosting } from '../../src/finish/hostingFiles.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { commonHeaders } from '../../src/domain/policy.ts';
import type { Hosting } from '../../src/hosting/hosting.ts';
import { startHeadlessShell } from '../support/browser.ts';
import { listWideSample, takesAll } from '../support/sample.ts';
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
const MAX_LENGTH = 4000;
const HSTS = 'max-age=63072000; includeSubDomains';

/** Files added to the fixture: one of every kind that a site may have, and some that must never be sent. */
const EXTRA_FILES = {
  'q/k7wp/index.html':
    '<!doctype html><meta http-equiv="content-security-policy" content="default-src \'none\'"><title>Code</title>',
  'Q/K7WP/index.html':
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

/** Enlarges the rules for the static host to a realistic maximum, because it rejects rules above its limits. */
const enlarge = (hosting: Hosting): Hosting => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.match(/./g) ?? [];
  const languages = [...hosting.languages, ...letters.flatMap((a) => ['x', 'z'].map((b) => b + a))].slice(
    0,
    40,
  );
  const redirects = languages.flatMap((language) =>
    letters.flatMap((page) =>
      ['', `${languages[1] ?? ''}/`].map((other) => ({
        from: `/${language}/old-${page}/${other}`,
        to: `/${language}/now/`,
      })),
    ),
  );
  const codes = letters.flatMap((a) => letters.slice(0, 8).map((b) => `${a}${b}${b}${a}`));
  return {
    ...hosting,
    languages,
    codes: [...hosting.codes, ...codes],
    redirects: [...hosting.redirects, ...redirects],
  };
};

let folder = '';
let host: RunningServer | undefined;
const running: Record<string, RunningServer[]> = {};

const read = (root: string, base = ''): Hosting =>
  readHosting(join(root, base), {
    address: `https://${HOST}${base}`,
    onion: ONION,
    redirects: [{ from: '/en/old/', to: '/en/now/' }],
  });

async function startBoth(root: string, base = ''): Promise<RunningServer[]> {
  const hosting = read(root, base);
  return Promise.all(
    SERVERS.map(async (name) => {
      const serverFolder = mkdtempSync(join(folder, `${name}-`));
      return startServer(name, hosting, await makeMachine(root, serverFolder, HOST), serverFolder);
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
    await writeVariants([join(small, file)], readFileSync(join(small, file)), 'fast');
  const above = join(folder, 'above');
  cpSync(small, join(above, 'some/copy'), { recursive: true });
  running['small'] = await startBoth(small);
  const hostFolder = mkdtempSync(join(folder, 'cloudflare-'));
  const hostMachine = await makeMachine(small, hostFolder, HOST);
  host = await startServer('cloudflare', enlarge(read(small)), hostMachine, hostFolder);
  running['above'] = await startBoth(above, '/some/copy');
  running['site'] = await startBoth(join(process.cwd(), SITE));
});

afterAll(async () => {
  const servers = [...Object.values(running).flat(), ...(host ? [host] : [])];
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true });
});

/**
 * The response of nginx. Fails if the response of Caddy or of the static host differs in a way that a reader or a browser could
 * notice.
 */
async function askBoth(question: Question, of = 'small'): Promise<Answer> {
  const servers = running[of] ?? [];
  const [first, second] = await Promise.all(servers.map((server) => ask(server, HOST, question)));
  if (!first || !second) throw new Error('nginx and Caddy are not both running.');
  expect(describeAnswer(second), `${question.target}: Caddy as nginx`).toEqual(describeAnswer(first));
  if (of === 'small' && isForHost(question)) await askHost(question, first);
  return first;
}

/** Headers about the server or the connection, and headers that servers compute themselves. */
const SERVER_HEADERS = [
  'connection',
  'content-length',
  'content-type',
  'date',
  'etag',
  'last-modified',
  'server',
  'transfer-encoding',
];

function describeAnswer({ status, headers, body }: Answer): unknown {
  const hasFile = status === 200 || status === 404;
  return {
    status,
    headers: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => !SERVER_HEADERS.includes(name))
        .map(([name, value]) => [name, value.replace(/^(https:\/\/[^/:]+):\d+/, '$1')]),
    ),
    // Readers don't see the body of a redirect or an error.
    type: hasFile ? headers['content-type'] : undefined,
    body: hasFile ? createHash('sha256').update(body).digest('hex') : undefined,
  };
}

/** Whether the static host can be compared: its TLS, compression, methods and address length are not configured by us. */
function isForHost({ target, method = 'GET', headers = {}, over = 'tls' }: Question): boolean {
  return (
    over === 'tls' &&
    ['GET', 'HEAD'].includes(method) &&
    !('Accept-Encoding' in headers) &&
    target.length < MAX_LENGTH
  );
}

/** Where the status or the page of the static host differs, mostly because it corrects malformed addresses. */
const HOST_STATUS: Readonly<Record<string, number>> = {
  // A build leaves a page at each redirected address, which gets the trailing slash; this one has none on disk.
  '/en/old': 404,
  // The 404 page corrects the code.
  '/q/K7wp': 404,
  '/Q/k7Wp/': 404,
  '/Q/k7wp)': 404,
  '/en/../ar/': 200,
  '/en/now/..': 200,
  '/en/now/../../ar/now/': 200,
  '/en/./now/': 200,
  '/en/now/.': 200,
  '//': 200,
  '//en/now': 301,
  '/en//now/': 200,
  '/en/now//': 200,
  '/en/%2e%2e/ar/': 200,
  '/en/%2E%2E/ar/': 200,
  '/en/%2e/now/': 200,
  '/en/..%2far/': 200,
  '/en%2fnow/': 200,
  '/en\\now/': 200,
  '/en/now/\u00e6/': 400,
  '/en/now/<script>': 400,
  // It sends all files that exist. The build creates no such files.
  '/.git/config': 200,
  '/%2egit/config': 200,
  '/.env': 200,
  '/_headers': 502,
  '/_redirects': 502,
  '/%5fheaders': 502,
  '/licences.txt/': 502,
};

async function askHost(question: Question, requested: Answer): Promise<void> {
  if (!host) throw new Error('The static host is not running.');
  const { target } = question;
  const answer = await ask(host, HOST, question);
  const reported = HOST_STATUS[target];
  const status = answer.status === 308 ? 301 : answer.status;
  expect(status, `${target} on a static host`).toBe(reported ?? requested.status);
  // Its own error responses don't have our headers.
  if (answer.status < 400 || answer.status === 404) {
    // Its rules go by the path, even for missing files.
    const isShared = answer.status === 404 && /^\/(badges|data|qr)\//.test(target);
    const requestedSharing = isShared ? 'cross-origin' : requested.headers['cross-origin-resource-policy'];
    const sharing = { 'Cross-Origin-Resource-Policy': requestedSharing };
    const headers = { ...commonHeaders, ...sharing, 'Strict-Transport-Security': HSTS };
    for (const [name, value] of Object.entries(headers))
      expect(answer.headers[name.toLowerCase()], `${target}: ${name}`).toBe(value);
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  }
  if (reported !== undefined) return;
  expect(answer.headers['cache-control'], target).toBe(requested.headers['cache-control']);
  // It keeps the query.
  expect(answer.headers['location']?.split('?')[0]).toBe(requested.headers['location']);
  if (requested.status === 200 || requested.status === 404)
    expect(answer.body.equals(requested.body), target).toBe(true);
}

function expectSafe({ headers }: Answer): void {
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toMatch(/^[a-z-]+=\(\)(, [a-z-]+=\(\))+$/);
  for (const power of ['camera', 'microphone', 'geolocation', 'payment', 'browsing-topics']) {
    expect(headers['permissions-policy']).toContain(`${power}=()`);
  }
  expect(headers['strict-transport-security']).toBe(HSTS);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  expect(headers['set-cookie']).toBeUndefined();
}

const small = (name: RegExp): string =>
  `/${listFiles(FIXTURE).find((file) => name.test(file)) ?? String(name)}`;

describe('each kind of file', () => {
  it.each([
    // address, content type, caching, whether it is compressed
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
    ['/search/en.json', 'application/json; charset=utf-8', 'no-cache', true],
    ['/search/search.js', 'text/javascript; charset=utf-8', 'no-cache', true],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8', 'no-cache', true],
    ['/pagefind/pagefind-entry.json', 'application/json; charset=utf-8', 'no-store', true],
    [small(/unknown_\w+\.wasm$/), 'application/wasm', FOREVER, true],
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
    const frontMatter = await askBoth({ target, method: 'HEAD' });
    expect(frontMatter.body.length).toBe(0);
    expect(frontMatter.headers['content-length']).toBe(String(plain.body.length));

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

  it('can be embedded only by our own pages, except for partner files', async () => {
    for (const [target, sharing] of [
      ['/qr/k7wp.svg', 'cross-origin'],
      ['/data/v1/places.json', 'cross-origin'],
      ['/data/v1/nothing.json', 'same-origin'],
      ['/en/now/', 'same-origin'],
      ['/q/k7wp/', 'same-origin'],
      ['/search/en.json', 'same-origin'],
      ['/en/now', 'same-origin'],
    ] as const)
      expect((await askBoth({ target })).headers['cross-origin-resource-policy'], target).toBe(sharing);
  });

  it('has an Onion-Location header only for pages', async () => {
    expect((await askBoth({ target: '/en/now/' })).headers['onion-location']).toBe(`${ONION}/en/now/`);
    for (const target of ['/data/v1/places.json', '/en/nothing/', '/en/now']) {
      expect((await askBoth({ target })).headers['onion-location']).toBeUndefined();
    }
  });

  it('allows WebAssembly only on the search page', async () => {
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

describe('a redirected address', () => {
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

  it('redirects from http to https for any address', async () => {
    for (const target of ['/', '/en/now/?x=1', '//evil.example/', '/Q/K7WP', '/en/../x']) {
      const { status, headers } = await askBoth({ target, over: 'http' });
      expect(status).toBe(301);
      expect(headers['location']?.replace(/:\d+/, '')).toBe(`https://${HOST}${target}`);
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cache-control']).toBe('no-store');
      // The header has no meaning over http.
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });
});

describe('a printed code', () => {
  it.each([
    '/q/k7wp/',
    '/q/k7wp',
    '/Q/K7WP/',
    '/Q/K7WP',
    '/q/K7wp',
    '/Q/k7Wp/',
    '/Q/K7WP?x=1',
    // With punctuation after it in a sentence.
    '/q/k7wp.',
    '/q/k7wp,',
    '/q/k7wp)',
    '/Q/K7WP.',
    '/Q/k7wp)',
  ])('%s is answered in one request', async (target) => {
    const answer = await askBoth({ target, headers: { 'Accept-Encoding': 'identity' } });
    expectSafe(answer);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.body.toString()).toBe(EXTRA_FILES['q/k7wp/index.html']);
  });

  it.each(['/q/', '/q/none', '/Q/NONE/', '/q/k7wp/x/', '/x/k7wp'])('%s is not a code', async (target) => {
    expect((await askBoth({ target })).status).toBe(404);
  });
});

const NOT_FOUND = { en: 'en/404.html', ar: 'ar/404.html', none: '404.html' } as const;

describe('an address with percent-encoded letters', () => {
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
    ['/apple-touch-icon.png', 'none'],
    ['/pagefind/', 'none'],
    ['/data/', 'none'],
    ['/licences.txt/', 'none'],
    ['/EN/now/', 'none'],
    // Malformed addresses that servers might interpret.
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
    [`/en/${'a'.repeat(MAX_LENGTH - 4)}`, 'en'],
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

describe('an invalid request', () => {
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
  ])('%j is rejected, and no content is sent', async (target) => {
    // 400 or 404, depending on how far the server parses the request line.
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

  it.each([MAX_LENGTH + 1, 20_000])('an address of %i characters is too long', async (length) => {
    const answer = await askBoth({ target: `/${'a'.repeat(length - 1)}` });
    expectSafe(answer);
    expect(answer.status).toBe(414);
  });
});

describe('a range request', () => {
  it.each(['bytes=0-9', 'bytes=-5', 'bytes=99999999-', 'bytes=0-1,5-6', 'lines=1'])(
    '%s returns the whole file',
    async (range) => {
      const whole = await askBoth({ target: '/en/now/' });
      const answer = await askBoth({ target: '/en/now/', headers: { Range: range } });
      expectSafe(answer);
      expect([answer.status, answer.body.equals(whole.body)]).toEqual([200, true]);
    },
  );
});

describe('a recording', () => {
  it.each(['/ar/recordings/now.mp3', '/en/recordings/time.opus'])(
    '%s supports range requests',
    async (target) => {
      const whole = await askBoth({ target });
      expectSafe(whole);
      expect([whole.status, whole.headers['accept-ranges']]).toEqual([200, 'bytes']);
      expect(whole.headers['cache-control']).toBe('no-store');
      // The static host sends the whole file; naming an encoding restricts the comparison to nginx and Caddy.
      const headers = { Range: 'bytes=10-19', 'Accept-Encoding': 'identity' };
      const part = await askBoth({ target, headers });
      expectSafe(part);
      expect([part.status, part.body.equals(whole.body.subarray(10, 20))]).toEqual([206, true]);
      expect(part.headers['content-range']).toBe(`bytes 10-19/${String(whole.body.length)}`);
      expect(part.headers['content-type']).toMatch(/^audio\//);
      expect((await askBoth({ target, method: 'POST' })).status).toBe(405);
    },
  );
});

describe('another host name', () => {
  it('is not served by Caddy, and every response has our headers', async () => {
    for (const server of running['small'] ?? []) {
      const answer = await ask(server, HOST, { target: '/en/now/', headers: { Host: 'other.example' } });
      expectSafe(answer);
      const { status, headers } = await ask(server, 'other.example', { target: '/en/now/', over: 'http' });
      expect([status, headers['location']?.replace(/:\d+/, '')]).toEqual([301, `https://${HOST}/en/now/`]);
    }
  });
});

describe('without TLS, behind an onion service', () => {
  it('responses are the same, without Strict-Transport-Security', async () => {
    const answer = await askBoth({ target: '/en/now/', over: 'plain' });
    expect([answer.status, answer.headers['strict-transport-security']]).toEqual([200, undefined]);
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect((await askBoth({ target: '/en/now', over: 'plain' })).headers['location']).toBe('/en/now/');
  });
});

describe('a site with a base path', () => {
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

  it('caches search files as usual', async () => {
    const target = `/some/copy${small(/index\/en_\w+\.pf_index$/)}`;
    expect((await askBoth({ target }, 'above')).headers['cache-control']).toBe(FOREVER);
  });
});

/** How many files of each kind are requested, besides pages. */
const ALIKE = 3;

describe('the whole site', () => {
  it('is sent as it was built, with a policy that allows each page', async () => {
    const others = listFiles(SITE).filter((file) => !/\.(html|br|gz)$/.test(file));
    // Some files of each kind in each top-level folder.
    const byKind = Map.groupBy(others, (file) => `${file.split('/')[0] ?? ''} ${extname(file)}`);
    const files = [
      ...listWideSample(SITE).map((page) => relative(SITE, page.file)),
      ...[...byKind.values()].flatMap((alike) => (takesAll ? alike : alike.slice(0, ALIKE))),
    ];
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const target = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const answer = await askBoth({ target }, 'site');
      expectSafe(answer);
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.body.equals(readFileSync(join(SITE, file))), file).toBe(true);
      if (!file.endsWith('.html')) continue;
      expect(answer.headers['cache-control'], file).toBe('no-store');
      // Data blocks are not scripts: browsers don't run them or apply the policy.
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
  it.each(SERVERS)('reads and searches the site on %s without policy violations', async (name) => {
    const server = (running['site'] ?? []).find((each) => each.name === name);
    const browser = await startHeadlessShell();
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
    // Trusted Types prevent scripts from turning text into HTML.
    await expect(
      page.evaluate(() => {
        document.body.innerHTML = '<p>';
      }),
    ).rejects.toThrow(/TrustedHTML/);
    await browser.close();
  });
});

describe('the 404 page of the static host', () => {
  it('redirects a code in mixed case to its page', async () => {
    const origin = `http://127.0.0.1:${String(host?.machine.httpsPort)}`;
    const browser = await startHeadlessShell();
    const page = await (await browser.newContext()).newPage();
    for (const path of ['/q/K7wp', '/Q/k7wp', '/Q/k7Wp).', '/q/K7wp/']) {
      await page.goto(origin + path);
      await page.waitForURL(`${origin}/q/k7wp/`);
      expect(await page.title()).toBe('Code');
    }
    await page.goto(`${origin}/q/NONE`);
    await page.waitForURL(`${origin}/q/none/`);
    expect(await page.locator('main a[hreflang]').count()).toBeGreaterThan(1);
    await browser.close();
  });
});

describe('the rules for static hosts', () => {
  it('are accepted with forty languages, except for unneeded lines', async () => {
    if (!host) throw new Error('The static host is not running.');
    const complaints = host.getOutput().match(/▶.*/g) ?? [];
    expect(complaints.filter((line) => !/Got 404|number of dynamic rules/.test(line))).toEqual([]);
    // The last redirect.
    const { status, headers } = await ask(host, HOST, { target: '/xs/old-z/ar/' });
    expect([status, headers['location']]).toEqual([301, '/xs/now/']);
  });
});

describe('after all these requests', () => {
  it('no server has logged a client or an address', () => {
    for (const servers of Object.values(running)) {
      for (const server of servers) {
        expect(server.getOutput(), server.name).not.toMatch(/"remote_(ip|addr)"|client: |"uri"|GET \//);
      }
    }
    const logs = listFiles(folder).filter(
      (file) => /\.log$|\baccess\b/.test(file) && !file.startsWith('cloudflare'),
    );
    expect(logs).toEqual([]);
  });
});
