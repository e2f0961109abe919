import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { getNotFoundPath } from '../domain/paths.ts';

/**
 * A server for a built site that behaves as a good host does: sends what is compressed already, keeps no page in a
 * cache, sends an address without its last slash (as code pictures hold it) to the page, and answers an address that
 * does not exist with the page of its language.
 */
export function createSiteServer(distDir: string): Server {
  const serveFile = sirv(distDir, { brotli: true, gzip: true, etag: false, setHeaders: setNoStore });
  return createServer((request, response) => {
    const page = findPage(distDir, request.url ?? '/');
    if (page !== undefined) {
      response.writeHead(301, { location: page, 'cache-control': 'no-store' }).end();
      return;
    }
    serveFile(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(readFileSync(findNotFoundPage(distDir, request.url ?? '/')));
    });
  });
}

function setNoStore(response: { setHeader: (name: string, value: string) => unknown }): void {
  response.setHeader('cache-control', 'no-store');
}

/**
 * The address of the page that was meant by one without a last slash.
 * @example findPage('dist', '/Q/K7WP') // => '/Q/K7WP/'
 */
function findPage(distDir: string, url: string): string | undefined {
  const path = url.replace(/[?#].*$/, '');
  const isName = /^(\/[\w-]+)+$/.test(path);
  return isName && existsSync(join(distDir, path, 'index.html')) ? `${path}/` : undefined;
}

function findNotFoundPage(distDir: string, url: string): string {
  const [, language] = /^\/([A-Za-z-]+)\//.exec(url) ?? [];
  const own = language === undefined ? undefined : join(distDir, getNotFoundPath(language));
  return own !== undefined && existsSync(own) ? own : join(distDir, '404.html');
}
