import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createSiteServer } from '../../src/commands/siteServer.ts';

/** A stand-in for another site's page, which records referrers. */
export interface StandIn {
  readonly server: Server;
  /** The `Referer` of each visit; undefined if there was none. */
  readonly referers: (string | undefined)[];
}

/** Serves a page with links, such as the exit page or a page of search results. */
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
  /** Replaces the real exit link, which is not on this machine. */
  readonly exitLink: string;
  /** A host that can't be configured to send `no-store`. */
  readonly cacheable?: boolean;
  /** Storage throws, as if the reader had blocked it. */
  readonly withoutStorage?: boolean;
  /** Scripts are blocked. */
  readonly withoutScripts?: boolean;
  /** Each page stops arriving after the bar with the exit link, as on a slow connection. */
  readonly isStuck?: boolean;
}

/**
 * Serves a built site as a host does, with another exit link. The back guard reads the link from an attribute, so no
 * script and no hash changes.
 */
export function createSiteStandIn(
  distDir: string,
  realExit: string,
  {
    exitLink,
    cacheable = false,
    withoutStorage = false,
    withoutScripts = false,
    isStuck = false,
  }: SiteStandInOptions,
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
    const html = readFileSync(file, 'utf8').replaceAll(realExit, exitLink);
    if (isStuck) response.write(html.slice(0, html.indexOf('</nav>')));
    else response.end(html);
  });
}
