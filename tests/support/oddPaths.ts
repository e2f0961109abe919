import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getCodePath } from '../../src/domain/paths.ts';
import { describeEngine, isThere, waitFor, type Engine, type EngineName } from './engine.ts';
import { listen } from './listen.ts';
import { takesAll } from './sample.ts';
import { FIXTURE } from './sites.ts';
import { createStandIn } from './standIns.ts';

/** A folder that the site may be hosted in. */
const FOLDER = '/guide';
const CODE = 'k7wp';

/** Prefixes of another host's name that might make a browser read a path as a URL, without the first slash. */
const BEFORE_HOST = [
  ...['/', '//', '///', '\\', '\\\\', '/\\', '\\/', './/', '..//', '%2f', '%2F%2f', '%5c', '%5C/', '%09/'],
  ...['%0d%0a/', '%00/', ' /', '%20//', '@', '/@', 'x@', '/x:y@', ';//', ':/', '://', 'http:', 'http:/'],
  ...['http://', 'https://', 'HTTP:\\\\', 'javascript://', 'data:text/html,', '%E3%80%82//', '%ef%bc%8f/'],
];
/** Suffixes that make a path look like a mistyped code, which the 404 page looks for. Over 200 combinations in all. */
const AFTER_HOST = ['/q/abc', '/q/K7WP.', '/en/q/K7wp)', '/%5c/Q/abc/', '//q/k7wp,', '/..//q/Abc?//x#//y'];

/** Mistyped URLs of a printed code, which must lead to its page. */
const MISTYPED = [
  ...['/q/K7wp', '/Q/k7wp', '/Q/K7wP/', '/q/K7wp.', '/q/k7wp,', '/Q/k7Wp).', '//q/K7wp', '/q/k7wp/"'],
  // Full stops of other scripts arrive percent-encoded.
  ...['/q/k7wp…', '/q/K7wp。', '/q/k7wp،', '/q/k7wp/”'],
];

/** Every nth path is opened, with a different offset for each suffix. */
const EVERY = takesAll ? 1 : 8;

/** A static host that normalizes no paths, so that as many as possible get the 404 page. */
function createBareHost(): Server {
  return createServer(({ url = '/' }, response) => {
    const path = url.replace(/[?#].*$/, '').replace(new RegExp(`^${FOLDER}(?=/)`), '');
    const file = join(FIXTURE, path, 'index.html');
    const isPage = /^(\/[\w-]+)*\/$/.test(path) && existsSync(file);
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync(isPage ? file : join(FIXTURE, '404.html')));
  });
}

/** Opens odd paths in one engine: they must not leave the site, and mistyped codes must be found. */
export function testOddPaths(name: EngineName): void {
  describeEngine(`the 404 page, in ${name}`, name, (start) => {
    let engine: Engine;
    let site: string;
    const elsewhere = createStandIn('Elsewhere');
    let requests = 0;
    elsewhere.server.on('request', () => {
      requests += 1;
    });
    let host: string;
    beforeAll(async () => {
      [engine, site, host] = await Promise.all([
        start(),
        listen(createBareHost()),
        listen(elsewhere.server, '127.0.0.2'),
      ]);
    });
    afterAll(() => engine.stop());

    it.each(AFTER_HOST.map((after, turn) => ({ after, turn })))(
      'never leads to another site for paths that end in $after',
      async ({ after, turn }) => {
        await using tab = await engine.openTab();
        const left: string[] = [];
        for (const before of BEFORE_HOST.filter((_, index) => (index + turn) % EVERY === 0)) {
          const path = `/${before}${host.replace('http://', '')}${after}`;
          await tab.open(site + path);
          // The script has normalized the path, or has left the site.
          await waitFor(
            tab,
            `location.origin !== '${site}' || (${isThere} && /\\/q\\/[a-z0-9]+\\/$/.test(location.pathname))`,
          );
          const { origin, marks } = await tab.read<{ origin: string; marks: number }>(
            '({ origin: location.origin, marks: document.querySelectorAll("#leave").length })',
          );
          if (origin !== site || marks !== 1) left.push(path);
        }
        expect(left).toEqual([]);
        expect(requests).toBe(0);
      },
    );

    it('redirects a mistyped code to its page, even if the site is in a folder', async () => {
      await using tab = await engine.openTab();
      for (const folder of ['', FOLDER]) {
        for (const path of MISTYPED) {
          await tab.open(site + folder + path);
          await waitFor(tab, `location.href === '${site}${folder}${getCodePath(CODE)}' && ${isThere}`);
        }
      }
    });
  });
}
