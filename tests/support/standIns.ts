import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createSiteServer } from '../../src/commands/siteServer.ts';

/** A page of somebody else: what it links to, and what it was told about where its readers come from. */
export interface StandIn {
  readonly server: Server;
  /** The Referer of each visit, undefined where there was none. */
  readonly referers: (string | undefined)[];
}

/** A page of another site, such as the weather page or a page of search results. */
export function createStandIn(title: string, links: readonly string[] = []): StandIn {
  const referers: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/') referers.push(request.headers.referer);
    response.end(
      `<!doctype html><title>${title}</title><h1>${title}</h1>${links
        .map((link, index) => `<p><a id="result-${String(index)}" href="${link}">Result</a></p>`)
        .join('')}`,
    );
  });
  return { server, referers };
}

export interface SiteStandInOptions {
  /** Where the leave button leads instead: the real page is not of this machine. */
  readonly exitLink: string;
  /** A host that can't be told to send `no-store`. */
  readonly cacheable?: boolean;
  /** A browser that stores nothing: reading or writing fails as it does where a reader has blocked it. */
  readonly withoutStorage?: boolean;
  /** A browser that runs no scripts. */
  readonly withoutScripts?: boolean;
}

/**
 * A built site as a host sends it, with another exit link. The mark that the guard reads is the address itself, so
 * neither a script nor its hash changes.
 */
export function createSiteStandIn(
  distDir: string,
  realExit: string,
  { exitLink, cacheable = false, withoutStorage = false, withoutScripts = false }: SiteStandInOptions,
): Server {
  const site = createSiteServer(distDir);
  return createServer((request, response) => {
    const path = request.url ?? '/';
    const file = join(distDir, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.endsWith('.html') || !existsSync(file)) {
      site.emit('request', request, response);
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', cacheable ? 'max-age=600' : 'no-store');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    if (withoutStorage) response.setHeader('content-security-policy', 'sandbox allow-scripts');
    if (withoutScripts) response.setHeader('content-security-policy', "script-src 'none'");
    response.end(readFileSync(file, 'utf8').replaceAll(realExit, exitLink));
  });
}
