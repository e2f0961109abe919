import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { contentTypes, NO_STORE, otherType } from '../domain/policy.ts';
import { getNotFoundPath } from '../domain/paths.ts';

/** How long a request waits while a build replaces the site (ms). */
const SWAP_TIMEOUT = 2000;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/**
 * A server for a built site that behaves like a well-configured host: it sends compressed variants, forbids caching,
 * redirects an address without a trailing slash (as in printed codes), and answers unknown addresses with the 404 page of
 * their language. Each response is one complete file, read from disk for each request, because a build may replace the site
 * at any time.
 */
export function createSiteServer(distDir: string): Server {
  return createServer((request, response) => {
    void getAnswer(distDir, request).then(({ status, headers, body }) => {
      response.writeHead(status, { 'cache-control': NO_STORE, ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
}

async function getAnswer(distDir: string, { url = '/', headers }: IncomingMessage): Promise<Answer> {
  const path = parsePath(url);
  const accepted = headers['accept-encoding'] ?? '';
  const [, language = ''] = /^\/([A-Za-z-]+)\//.exec(url) ?? [];
  const notFound = [getNotFoundPath(language), '404.html'].map((file) => join(distDir, file));
  const find = (): Answer | undefined =>
    path === undefined ? undefined : findAnswer(distDir, path, accepted);
  const until = performance.now() + SWAP_TIMEOUT;
  while (performance.now() < until) {
    const found = find();
    if (found) return found;
    const missing = readAnswer(404, notFound);
    // A build may have put its site in place after the first look.
    if (missing) return find() ?? missing;
    await setTimeout(10);
  }
  return { status: 503, headers: {} };
}

/** The path of a URL; undefined if it is malformed or leads out of the site's folder. */
function parsePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return /(^|[/\\])\.\.([/\\]|$)|\0/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/** @example findAnswer('dist', '/Q/K7WP', '') // => { status: 301, headers: { location: '/Q/K7WP/' } } */
function findAnswer(distDir: string, path: string, accepted: string): Answer | undefined {
  if (/^(\/[\w-]+)+$/.test(path) && existsSync(join(distDir, path, 'index.html')))
    return { status: 301, headers: { location: `${path}/` } };
  const file = join(distDir, path.endsWith('/') ? `${path}index.html` : path);
  const encodings = ['br', 'gzip'].filter((encoding) => accepted.includes(encoding));
  return readAnswer(200, [...encodings.map((encoding) => `${file}.${encoding.replace('gzip', 'gz')}`), file]);
}

/** The first of these files that exists. */
function readAnswer(status: number, files: readonly string[]): Answer | undefined {
  for (const file of files) {
    try {
      const body = readFileSync(file);
      const [, name = file, variant] = /^(.*?)(?:\.(br|gz))?$/.exec(file) ?? [];
      return {
        status,
        headers: {
          'content-type': contentTypes[extname(name).slice(1)] ?? otherType,
          'content-length': String(body.length),
          vary: 'Accept-Encoding',
          ...(variant === undefined ? {} : { 'content-encoding': variant.replace('gz', 'gzip') }),
        },
        body,
      };
    } catch {
      // Missing, or a folder.
    }
  }
  return undefined;
}
