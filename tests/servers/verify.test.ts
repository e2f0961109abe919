/** `npm run verify` against the configured servers, and against servers with planted faults. */
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareCopy, formatDifferences, type BuiltSite } from '../../tools/release/verifyCopy.ts';
import { LIMITS, type Host } from '../../src/hosting/hosting.ts';
import { makeBundle } from '../../tools/release/makeBundle.ts';
import { commonHeaders } from '../../src/domain/policy.ts';
import { parseChecksums } from '../../src/domain/checksums.ts';
import { readHosting, readRedirects } from '../../src/finish/hostingFiles.ts';
import { makeMachine, startServer, type RunningServer } from '../support/servers.ts';
import { FIXTURE } from '../support/sites.ts';
import { findFreePorts, listen } from '../support/listen.ts';

const SERVERS = ['nginx', 'caddy', 'cloudflare', 'netlify'] as const;
/** A name that resolves on every machine, so that certificates can be verified. */
const HOST = 'localhost';
const redirects = readRedirects(`${FIXTURE}-hosting`);
const sums = join(FIXTURE, 'SHA256SUMS');

let folder = '';
const running: Record<string, RunningServer> = {};
const certificates: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const hosting = readHosting(FIXTURE, { address: `https://${HOST}`, redirects });
  for (const name of SERVERS) {
    const serverFolder = mkdtempSync(join(folder, `${name}-`));
    const machine = await makeMachine(resolve(FIXTURE), serverFolder, HOST);
    certificates[name] = machine.certificate ?? '';
    running[name] = await startServer(name, hosting, machine, serverFolder);
  }
});
afterAll(async () => {
  await Promise.all(Object.values(running).map((server) => server.stop()));
  rmSync(folder, { recursive: true });
});

/** An origin without TLS. */
function getOrigin(name: (typeof SERVERS)[number]): string {
  const machine = running[name]?.machine;
  return `http://127.0.0.1:${String(machine?.[name === 'nginx' || name === 'caddy' ? 'plainPort' : 'httpsPort'])}/`;
}

/** Runs `npm run verify`. */
async function verify(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['tools/release/verify.ts', ...args], {
    env: { ...process.env, OUT_DIR: FIXTURE, ...env },
  });
  let reported = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (reported += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return {
    status,
    reported: reported.split('\n').filter((line) => line !== '' && !/^ +[\d.]+ s {2}|^Next: /.test(line)),
  };
}

describe('npm run verify for a correctly served site', () => {
  it('has redirects of pages and of files to check', () => {
    expect(redirects.filter(({ from }) => from.endsWith('/')).length).toBeGreaterThan(2);
    expect(redirects.filter(({ from }) => !from.endsWith('/')).length).toBeGreaterThan(0);
  });

  it.each(SERVERS)('finds no differences on %s', async (name) => {
    const { status, reported } = await verify(['--host', name, getOrigin(name)]);
    expect(reported).toEqual([expect.stringMatching(/^All \d+ files and \d+ redirects at .* match /)]);
    expect(status).toBe(0);
  });

  it.each(['cloudflare', 'netlify'] as const)('%s accepts every rule in its configuration', (name) => {
    expect(running[name]?.getOutput()).not.toMatch(/invalid|syntax error/i);
  });

  it.each(['nginx', 'caddy'] as const)('finds no differences on %s over TLS', async (name) => {
    const address = `https://${HOST}:${String(running[name]?.machine.httpsPort)}`;
    const { status, reported } = await verify([address], { NODE_EXTRA_CA_CERTS: certificates[name] ?? '' });
    expect(reported).toEqual([expect.stringMatching(/^All \d+ files and \d+ redirects/)]);
    expect(status).toBe(0);
  });
});

/**
 * A folder as GitHub Pages serves it, by its documentation: addresses without a slash are redirected, one 404 page serves all
 * languages, caches may keep everything for ten minutes, and there are no headers of ours.
 */
function createPagesServer(site: string): Server {
  return createServer((incoming, answer) => {
    const path = join(site, decodeURIComponent(incoming.url ?? '/'));
    const headers = { 'cache-control': 'max-age=600', 'access-control-allow-origin': '*' };
    if (existsSync(join(path, 'index.html')) && !path.endsWith('/')) {
      answer.writeHead(301, { ...headers, location: `${incoming.url ?? ''}/` }).end();
      return;
    }
    const file = path.endsWith('/') ? join(path, 'index.html') : path;
    const found = existsSync(file) ? file : join(site, '404.html');
    answer.writeHead(found === file ? 200 : 404, headers).end(readFileSync(found));
  });
}

describe('npm run verify for a host without our headers', () => {
  let server: Server;
  let origin = '';
  beforeAll(async () => {
    const out = join(folder, 'bundles');
    const { path } = await makeBundle({ site: FIXTURE, host: 'github-pages', out, isTar: false });
    server = createPagesServer(join(path, 'site'));
    origin = await listen(server);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(['github-pages', 'folder'])('finds no differences with --host %s', async (host) => {
    const { status, reported } = await verify(['--host', host, origin]);
    expect(reported).toEqual([expect.stringMatching(/^All \d+ files at .* match /)]);
    expect(status).toBe(0);
  });

  it('reports the missing headers without --host', async () => {
    const { status, reported } = await verify([origin]);
    expect(reported.join('\n')).toMatch(/^Missing header Referrer-Policy: \d+$/m);
    expect(status).toBe(1);
  });

  it('rejects an unknown host', async () => {
    const { status, reported } = await verify(['--host', 'geocities', origin]);
    expect(reported).toEqual([
      expect.stringContaining('Unknown host "geocities". It must be one of: nginx, '),
    ]);
    expect(status).toBe(2);
  });
});

describe('npm run verify over an insecure connection', () => {
  it.each([
    [
      'the certificate is self-signed',
      HOST,
      /self-signed certificate \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
      false,
    ],
    ['the certificate is for another host', '127.0.0.1', /\(ERR_TLS_CERT_ALTNAME_INVALID\)/, true],
  ] as const)('prints one line when %s', async (_, host, reason, isKnown) => {
    const address = `https://${host}:${String(running['nginx']?.machine.httpsPort)}/`;
    const { status, reported } = await verify(
      [address],
      isKnown ? { NODE_EXTRA_CA_CERTS: certificates['nginx'] ?? '' } : {},
    );
    expect(reported).toHaveLength(1);
    expect(reported[0]).toMatch(reason);
    expect(reported[0]).toContain(`The connection to ${address} isn't secure`);
    expect(status).toBe(1);
  });

  it('prints one line when the server does not support TLS', async () => {
    const { status, reported } = await verify([getOrigin('nginx').replace('http:', 'https:')]);
    expect([status, reported.length]).toEqual([1, 1]);
    expect(reported[0]).toContain("isn't secure");
  });
});

describe('npm run verify for a site that cannot be compared', () => {
  it('prints one line when nothing responds', async () => {
    const [port] = await findFreePorts(1);
    const { status, reported } = await verify([`http://127.0.0.1:${String(port)}/`]);
    expect(reported).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/ can't be reached: .*ECONNREFUSED/),
    ]);
    expect(status).toBe(2);
  });

  it('prints one line when the site is at another address', async () => {
    const { httpPort, httpsPort } = running['nginx']?.machine ?? {};
    const { status, reported } = await verify([`http://${HOST}:${String(httpPort)}`]);
    expect(reported).toEqual([
      expect.stringContaining(`Run: npm run verify -- https://${HOST}:${String(httpsPort)}/`),
    ]);
    expect(status).toBe(1);
  });
});

/** A response. */
interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Changes the response for a path. */
type Fault = (path: string, sent: Sent, accepted: string) => void;

interface Planted {
  readonly fault: Fault;
  /** What a server must support for this to be a fault. */
  readonly needs?: 'redirectHeaders';
  readonly problem: string | RegExp;
  readonly place: string | RegExp;
}

const PAGE = 'en/now/index.html';
const on =
  (requested: RegExp, change: (sent: Sent, accepted: string) => void): Fault =>
  (path, sent, accepted) => {
    if (requested.test(path)) change(sent, accepted);
  };
const onPage = (change: (sent: Sent, accepted: string) => void): Fault => on(/^\/en\/now\/$/, change);
const withHeader = (name: string, value: string | undefined): Fault =>
  onPage(({ headers }) => {
    if (value === undefined) Reflect.deleteProperty(headers, name);
    else headers[name] = value;
  });
const changePolicy = (change: (policy: string) => string): Fault =>
  onPage(({ headers }) => {
    headers['content-security-policy'] = change(String(headers['content-security-policy']));
  });

const [pageRedirect] = redirects.filter(({ from }) => from.endsWith('/'));
const [fileRedirect] = redirects.filter(({ from }) => !from.endsWith('/'));
const movedPage = pageRedirect?.from ?? '';
const movedFile = fileRedirect?.from ?? '';
/** Netlify serves the HTML redirect of a page, so only files get HTTP redirects there. */
const onRedirect =
  (change: (sent: Sent) => void): Fault =>
  (path, sent) => {
    if ([movedPage, movedFile].includes(path) && sent.status >= 300 && sent.status < 400) change(sent);
  };
const placeOfRedirect = new RegExp(`^(${movedPage.slice(1)}index\\.html|${movedFile.slice(1)})$`);

const PLANTED: Readonly<Record<string, Planted>> = {
  'a page is missing': {
    fault: onPage((sent) => (sent.status = 404)),
    problem: 'Missing (status 404)',
    place: PAGE,
  },
  'a data file is missing': {
    fault: on(/^\/data\/v1\/places\.geojson$/, (sent) => (sent.status = 404)),
    problem: 'Missing (status 404)',
    place: 'data/v1/places.geojson',
  },
  'a server fails': {
    fault: onPage((sent) => (sent.status = 500)),
    problem: 'Missing (status 500)',
    place: PAGE,
  },
  'one byte differs': {
    fault: onPage((sent, accepted) => {
      if (accepted === 'identity') sent.body[100] = 35;
    }),
    problem: 'Content differs',
    place: PAGE,
  },
  'only the compressed variant differs': {
    fault: onPage((sent, accepted) => {
      if (accepted === 'identity') return;
      sent.headers['content-encoding'] = 'gzip';
      sent.body = gzipSync('another');
    }),
    problem: 'Content differs, when requested compressed as phones do',
    place: PAGE,
  },
  'a page is truncated': {
    fault: onPage((sent, accepted) => {
      if (accepted === 'identity') sent.body = sent.body.subarray(0, 1000);
    }),
    problem: 'Content differs',
    place: PAGE,
  },
  'a page is empty': {
    fault: onPage((sent, accepted) => {
      if (accepted === 'identity') sent.body = Buffer.alloc(0);
    }),
    problem: 'Content differs',
    place: PAGE,
  },
  'the checksums are of another release': {
    fault: on(/^\/SHA256SUMS$/, (sent) => (sent.body = Buffer.from(`${'0'.repeat(64)}  index.html\n`))),
    problem: 'Content differs',
    place: 'SHA256SUMS',
  },
  'a connection ends early': {
    fault: onPage((sent) => (sent.status = 0)),
    problem: /^Request failed: /,
    place: PAGE,
  },
  'a page may be cached: no rule': {
    fault: withHeader('cache-control', undefined),
    problem: 'Missing header Cache-Control (it must be no-store)',
    place: PAGE,
  },
  'a page may be cached: for ten minutes': {
    fault: withHeader('cache-control', 'public, max-age=600'),
    problem: 'Wrong value of the header Cache-Control (it must be no-store)',
    place: PAGE,
  },
  'a page may be cached: with revalidation': {
    fault: withHeader('cache-control', 'no-cache'),
    problem: 'Wrong value of the header Cache-Control (it must be no-store)',
    place: PAGE,
  },
  'search results may be cached': {
    fault: on(
      /\.pf_fragment$/,
      ({ headers }) => (headers['cache-control'] = 'public, max-age=31536000, immutable'),
    ),
    problem: 'Wrong value of the header Cache-Control (it must be no-store)',
    place: /^pagefind\/fragment\//,
  },
  'the search index may be cached forever': {
    fault: on(
      /^\/search\/en\.json$/,
      ({ headers }) => (headers['cache-control'] = 'public, max-age=31536000, immutable'),
    ),
    problem: 'Wrong value of the header Cache-Control (it must be no-cache)',
    place: 'search/en.json',
  },
  ...Object.fromEntries(
    Object.keys(commonHeaders).map((name) => [
      `a page lacks ${name}`,
      {
        fault: withHeader(name.toLowerCase(), undefined),
        problem: new RegExp(`^Missing header ${name}$`, 'i'),
        place: PAGE,
      },
    ]),
  ),
  'the address of a page is sent as referrer': {
    fault: withHeader('referrer-policy', 'unsafe-url'),
    problem: 'Wrong value of the header Referrer-Policy',
    place: PAGE,
  },
  'a page may use the camera': {
    fault: onPage(({ headers }) => {
      headers['permissions-policy'] = String(headers['permissions-policy']).replace(
        'camera=()',
        'camera=(self)',
      );
    }),
    problem: 'Wrong value of the header Permissions-Policy',
    place: PAGE,
  },
  'other sites may show a page': {
    fault: withHeader('cross-origin-resource-policy', 'cross-origin'),
    problem: 'Wrong value of the header Cross-Origin-Resource-Policy',
    place: PAGE,
  },
  'partners may not show a picture of a code': {
    fault: on(
      /^\/qr\/k7wp\.svg$/,
      ({ headers }) => (headers['cross-origin-resource-policy'] = 'same-origin'),
    ),
    problem: 'Wrong value of the header Cross-Origin-Resource-Policy',
    place: 'qr/k7wp.svg',
  },
  'a page has no policy': {
    fault: withHeader('content-security-policy', undefined),
    problem: 'Missing header Content-Security-Policy',
    place: PAGE,
  },
  'a page may be framed': {
    fault: changePolicy((policy) => policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")),
    problem: 'The Content-Security-Policy allows too much',
    place: PAGE,
  },
  'a page may run any script': {
    fault: changePolicy((policy) => policy.replace('script-src ', "script-src 'unsafe-inline' ")),
    problem: 'The Content-Security-Policy allows too much',
    place: PAGE,
  },
  'a page may load from another host': {
    fault: changePolicy((policy) => policy.replace('script-src ', 'script-src https://cdn.example ')),
    problem: 'The Content-Security-Policy allows too much',
    place: PAGE,
  },
  'the policy is of another build': {
    fault: changePolicy((policy) => policy.replace(/'sha256-\w/g, "'sha256-_")),
    problem: /^The Content-Security-Policy blocks scripts or styles of the page/,
    place: PAGE,
  },
  'a page is sent as text': {
    fault: withHeader('content-type', 'text/plain; charset=utf-8'),
    problem: 'Wrong Content-Type text/plain (it must be text/html)',
    place: PAGE,
  },
  'a page is sent with another charset': {
    fault: withHeader('content-type', 'text/html; charset=iso-8859-1'),
    problem: 'Wrong charset=iso-8859-1 in the Content-Type (it must be charset=utf-8)',
    place: PAGE,
  },
  'a page has no type': {
    fault: withHeader('content-type', undefined),
    problem: 'Missing header Content-Type',
    place: PAGE,
  },
  'a picture is sent as a download': {
    fault: on(/^\/qr\/k7wp\.svg$/, ({ headers }) => (headers['content-type'] = 'application/octet-stream')),
    problem: 'Wrong Content-Type application/octet-stream (it must be image/svg+xml)',
    place: 'qr/k7wp.svg',
  },
  'a page is compressed although the client did not ask for it': {
    fault: onPage((sent, accepted) => {
      if (accepted !== 'identity') return;
      sent.headers['content-encoding'] = 'gzip';
      sent.body = gzipSync(sent.body);
    }),
    problem: 'Compressed with gzip, which was not requested',
    place: PAGE,
  },
  'a page is compressed with another encoding': {
    fault: onPage((sent, accepted) => {
      if (accepted === 'identity') return;
      sent.headers['content-encoding'] = 'deflate';
      sent.body = deflateSync(readFileSync(join(FIXTURE, PAGE)));
    }),
    problem: 'Compressed with deflate, which was not requested, when requested compressed as phones do',
    place: PAGE,
  },
  'a page has an encoding header but is not compressed': {
    fault: onPage((sent, accepted) => {
      if (accepted === 'identity') return;
      sent.headers['content-encoding'] = 'gzip';
      sent.body = readFileSync(join(FIXTURE, PAGE));
    }),
    problem: /^Request failed: .*, when requested compressed as phones do$/,
    place: PAGE,
  },
  ...Object.fromEntries(
    ['set-cookie', 'nel', 'report-to', 'reporting-endpoints', 'refresh'].map((name) => [
      `a page has the header ${name}`,
      {
        fault: withHeader(name, 'x=1'),
        problem: `Forbidden header ${name}`,
        place: PAGE,
      },
    ]),
  ),
  'a redirect is temporary': {
    fault: onRedirect((sent) => (sent.status = 302)),
    problem: 'Redirect is not permanent (status 302; it must be 301 or 308)',
    place: placeOfRedirect,
  },
  'a redirect leads to another page': {
    fault: onRedirect(({ headers }) => (headers.location = '/en/')),
    problem: /^Redirects to http:\/\/127\.0\.0\.1:\d+\/en\/ instead of /,
    place: placeOfRedirect,
  },
  'a redirect leads to another host': {
    fault: onRedirect(({ headers }) => (headers.location = 'https://evil.example/en/now/')),
    problem: /^Redirects to https:\/\/evil\.example\/en\/now\/ instead of /,
    place: placeOfRedirect,
  },
  'a redirect may be cached': {
    fault: onRedirect(({ headers }) => Reflect.deleteProperty(headers, 'cache-control')),
    needs: 'redirectHeaders',
    problem: 'Missing header Cache-Control (it must be no-store)',
    place: placeOfRedirect,
  },
  'a redirected file is missing': {
    fault: (path, sent) => {
      if (path === movedFile) sent.status = 404;
    },
    problem: /^Does not redirect to .* \(status 404\)$/,
    place: movedFile.slice(1),
  },
  'a page redirects unexpectedly': {
    fault: onPage((sent) => {
      sent.status = 301;
      sent.headers.location = '/en/';
    }),
    problem: /^Unexpected redirect to .*\/en\/$/,
    place: PAGE,
  },
  'an unknown address returns 200': {
    fault: on(/^\/no-such-page\/$/, (sent) => (sent.status = 200)),
    problem: 'Should return 404 (status 200)',
    place: '404.html',
  },
  'an unknown address gets the 404 page of another language': {
    fault: on(/^\/ar\/no-such-page\/$/, (sent, accepted) => {
      if (accepted === 'identity') sent.body = readFileSync(join(FIXTURE, '404.html'));
    }),
    problem: 'Content differs',
    place: 'ar/404.html',
  },
  'the 404 page may be cached': {
    fault: on(/^\/no-such-page\/$/, ({ headers }) => (headers['cache-control'] = 'max-age=60')),
    problem: 'Wrong value of the header Cache-Control (it must be no-store)',
    place: '404.html',
  },
  'a page is served without its trailing slash, which breaks its links': {
    fault: on(/^\/en\/about$/, (sent) => (sent.status = 200)),
    problem: /^Should redirect to http:\S+\/en\/about\/ \(status 200\)$/,
    place: 'en/about/index.html',
  },
  'a printed code without its trailing slash is missing': {
    fault: on(/^\/Q\/K7WP$/, (sent) => (sent.status = 404)),
    problem: 'Missing (status 404)',
    place: 'Q/K7WP/index.html',
  },
};

/** Which servers the faults are planted on. All of them take a minute, so usually each fault is planted on one of them. */
const ON_ALL = process.env['PLANT_ON_ALL'] !== undefined;
const plantings = Object.entries(PLANTED).flatMap(([name, planted], index) =>
  SERVERS.filter((server, at) =>
    planted.needs && planted.needs === LIMITS[server] ? false : ON_ALL || at === index % SERVERS.length,
  ).map((server) => [name, server, planted] as const),
);

describe('compareCopy', () => {
  let site: BuiltSite;
  let proxy: Server;
  let address = '';
  let fault: Fault = () => undefined;
  let behind: (typeof SERVERS)[number] = 'nginx';

  beforeAll(async () => {
    const all = parseChecksums(readFileSync(sums, 'utf8'));
    // Two files of each kind in each folder, and the files with planted faults.
    const byKind = Map.groupBy(all, ({ file }) => `${dirname(file).split('/')[0] ?? ''} ${extname(file)}`);
    const requested = new Set([
      ...[...byKind.values()].flatMap((files) => files.slice(0, 2)),
      ...all.filter(({ file }) =>
        [
          PAGE,
          ...redirects.map(({ from }) => `${from.slice(1)}index.html`),
          'qr/k7wp.svg',
          'data/v1/places.geojson',
          'Q/K7WP/index.html',
          'search/en.json',
        ].includes(file),
      ),
    ]);
    site = {
      checksums: [...requested, { file: 'SHA256SUMS', sum: hash('sha256', readFileSync(sums)) }],
      redirects,
    };
    proxy = createServer((incoming, answer) => {
      const path = incoming.url ?? '/';
      const accepted = String(incoming.headers['accept-encoding']);
      const headers = { 'accept-encoding': accepted, host: incoming.headers.host };
      // Without keep-alive, because the server may close an idle connection just when it is used again.
      request(new URL(getOrigin(behind)), { path, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const sent = {
            status: response.statusCode ?? 0,
            headers: { ...response.headers },
            body: Buffer.concat(chunks),
          };
          fault(path, sent, accepted);
          if (sent.status === 0) {
            incoming.socket.destroy();
            return;
          }
          for (const name of ['content-length', 'transfer-encoding', 'connection'])
            Reflect.deleteProperty(sent.headers, name);
          answer.writeHead(sent.status, sent.headers);
          answer.end(sent.body);
        });
      }).end();
    });
    address = `${await listen(proxy)}/`;
  });
  afterAll(() => {
    proxy.closeAllConnections();
    proxy.close();
  });

  const compare = async (ignored: (typeof LIMITS)[Host] = LIMITS[behind]) =>
    compareCopy(site, { address, ignored, count: () => undefined });

  it.each(SERVERS)('finds no difference on %s without a fault', async (server) => {
    behind = server;
    fault = () => undefined;
    expect(await compare()).toEqual([]);
    expect(Object.keys(PLANTED).length).toBeGreaterThanOrEqual(30);
  });

  it.each(plantings)('finds: %s (%s)', async (_, server, { fault: planted, problem, place }) => {
    behind = server;
    fault = planted;
    const found = await compare();
    expect(found.length).toBeGreaterThan(0);
    for (const difference of found) {
      if (problem instanceof RegExp) expect(difference.problem).toMatch(problem);
      else expect(difference.problem).toBe(problem);
      expect(difference.place).toMatch(place);
    }
  });

  it('ignores headers if only bytes are compared', async () => {
    behind = 'nginx';
    fault = (_, { headers }) => {
      for (const name of ['cache-control', 'referrer-policy', 'content-security-policy'])
        Reflect.deleteProperty(headers, name);
    };
    expect(await compare('headers')).toEqual([]);
    const found = formatDifferences(await compare(undefined));
    // Two lines for each header, however many files are affected.
    expect(found.split('\n').length).toBeLessThanOrEqual(10);
    expect(found).toMatch(/^Missing header Referrer-Policy: \d+\n {2}\S+, \S+, \S+ and \d+ more$/m);
  });
});
