import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getCodePath } from '../../src/domain/paths.ts';
import { describeEngine, isThere, listen, waitFor, type Engine, type EngineName } from './engine.ts';
import { takesAll } from './sample.ts';
import { FIXTURE } from './sites.ts';
import { createStandIn } from './standIns.ts';

/** A folder in which the site may lie. */
const FOLDER = '/guide';
const CODE = 'k7wp';

/** What may stand before the name of another host so that a path is read as an address; all but the first slash. */
const BEFORE_HOST = [
  ...['/', '//', '///', '\\', '\\\\', '/\\', '\\/', './/', '..//', '%2f', '%2F%2f', '%5c', '%5C/', '%09/'],
  ...['%0d%0a/', '%00/', ' /', '%20//', '@', '/@', 'x@', '/x:y@', ';//', ':/', '://', 'http:', 'http:/'],
  ...['http://', 'https://', 'HTTP:\\\\', 'javascript://', 'data:text/html,', '%E3%80%82//', '%ef%bc%8f/'],
];
/** With each of them: more than two hundred. What makes a path one of a code, which the page for what does not exist looks for. */
const AFTER_HOST = ['/q/abc', '/q/K7WP.', '/en/q/K7wp)', '/%5c/Q/abc/', '//q/k7wp,', '/..//q/Abc?//x#//y'];

/** Ways to mistype the address of the printed code, which lead to its page all the same. */
const MISTYPED = [
  ...['/q/K7wp', '/Q/k7wp', '/Q/K7wP/', '/q/K7wp.', '/q/k7wp,', '/Q/k7Wp).', '//q/K7wp', '/q/k7wp/"'],
  // What ends a sentence in other scripts arrives encoded.
  ...['/q/k7wp…', '/q/K7wp。', '/q/k7wp،', '/q/k7wp/”'],
];

/** Of so many paths one is opened, another for each ending. */
const EVERY = takesAll ? 1 : 8;

/** A host of static sites that puts nothing right, so that as many paths as can be come to the page for what is missing. */
function createBareHost(): Server {
  return createServer(({ url = '/' }, response) => {
    const path = url.replace(/[?#].*$/, '').replace(new RegExp(`^${FOLDER}(?=/)`), '');
    const file = join(FIXTURE, path, 'index.html');
    const isPage = /^(\/[\w-]+)*\/$/.test(path) && existsSync(file);
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync(isPage ? file : join(FIXTURE, '404.html')));
  });
}

/** Opens every odd path in one engine: nobody leaves the site, and mistyped codes are found. */
export function testOddPaths(name: EngineName): void {
  describeEngine(`the page for what does not exist, in ${name}`, name, (start) => {
    let engine: Engine;
    let site: string;
    const elsewhere = createStandIn('Elsewhere');
    let asked = 0;
    elsewhere.server.on('request', () => {
      asked += 1;
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
      'leads nobody to another site by a path that ends in $after',
      async ({ after, turn }) => {
        await using tab = await engine.openTab();
        const left: string[] = [];
        for (const before of BEFORE_HOST.filter((_, index) => (index + turn) % EVERY === 0)) {
          const path = `/${before}${host.replace('http://', '')}${after}`;
          await tab.open(site + path);
          await waitFor(tab, isThere);
          // A script that goes on does so as soon as the page is there.
          await sleep(tab.pauseMs);
          const { origin, marks } = await tab.read<{ origin: string; marks: number }>(
            '({ origin: location.origin, marks: document.querySelectorAll("#leave").length })',
          );
          if (origin !== site || marks !== 1) left.push(path);
        }
        expect(left).toEqual([]);
        expect(asked).toBe(0);
      },
    );

    it('leads from a mistyped code to its page, also in a folder', async () => {
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
