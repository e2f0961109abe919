import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { getCodePath, getGuidePath } from '../../src/domain/paths.ts';
import { engines, listen, waitFor, type Engine, type Tab } from '../support/engine.ts';
import { FIXTURE, FIXTURE_CONTENT } from '../support/sites.ts';
import { createSiteStandIn, createStandIn, type StandIn } from '../support/standIns.ts';

const { exitLink: REAL_EXIT } = parse(readFileSync(join(FIXTURE_CONTENT, 'site.yaml'), 'utf8')) as {
  exitLink: string;
};
const MOST_TIMES = 5;
/** Hosts that send `no-store`, and hosts that can't be told to: there a browser keeps pages in its memory. */
const HOSTS = [
  { host: 'that sends no-store', cacheable: false },
  { host: 'without headers', cacheable: true },
];
/** From somewhere else to the first guide: the link on a page of another site, then what is pressed on ours. */
const WAYS_IN = [
  { way: 'search results', path: getGuidePath('en', 'now'), presses: [] },
  { way: 'a printed code', path: getCodePath('k7wp'), presses: [] },
  {
    way: 'the language list',
    path: '/',
    presses: ['#languages a[hreflang="en"]', 'main a[href$="/rights/"]'],
  },
];
const READING = [
  'header a[href$="/topics/"]',
  '#topics a[href$="/places/"]',
  'main a[href$="/places/example-house/"]',
];
/** Between two sites a browser may show an empty page for a moment. */
const isThere = `document.readyState === 'complete' && location.protocol === 'http:'`;

describe.each(Object.keys(engines))('after leaving, in %s', (name) => {
  let engine: Engine;
  const exit = createStandIn('Weather');
  let exitAddress: string;
  beforeAll(async () => {
    const start = engines[name];
    if (!start) throw new Error(`There is no engine ${name}.`);
    [engine, exitAddress] = await Promise.all([start(), listen(exit.server)]);
  });
  afterAll(async () => {
    await engine.stop();
    exit.server.close();
  });

  /** Presses a link and waits for the page that it leads to. */
  async function follow(tab: Tab, selector: string): Promise<void> {
    const before = await tab.read<string>('location.href');
    await tab.press(selector);
    await waitFor(tab, `location.href !== '${before}' && ${isThere}`);
  }

  describe.each(HOSTS)('on a host $host', ({ cacheable }) => {
    let site: string;
    let elsewhere: string;
    let results: StandIn;
    beforeAll(async () => {
      site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${exitAddress}/`, cacheable }));
      results = createStandIn(
        'Results',
        WAYS_IN.map(({ path }) => site + path),
      );
      elsewhere = await listen(results.server, '127.0.0.2');
    });

    it.each(WAYS_IN.map((wayIn, index) => ({ ...wayIn, result: `#result-${String(index)}` })))(
      'Back shows no page of ours to somebody who came over $way',
      async ({ result, presses }) => {
        const tab = await engine.openTab();
        await tab.open(`${elsewhere}/`);
        await follow(tab, result);
        await waitFor(
          tab,
          `location.href.startsWith('${site}') && !location.href.includes('/q/') && ${isThere}`,
        );
        for (const selector of [...presses, ...READING]) await follow(tab, selector);
        expect(await tab.read('history.length')).toBeGreaterThan(READING.length);
        await follow(tab, '#leave');
        expect(await tab.read('location.href')).toBe(`${exitAddress}/`);
        tab.takePainted();

        const landed: string[] = [];
        while (landed.length < MOST_TIMES && landed.at(-1) !== `${elsewhere}/`) {
          await tab.goBack();
          await waitFor(tab, `!location.href.startsWith('${site}') && ${isThere}`);
          landed.push(await tab.read('location.href'));
        }
        expect(tab.takePainted().filter((address) => address.startsWith(site))).toEqual([]);
        expect([...new Set(landed)].filter((address) => address !== `${elsewhere}/`)).toEqual([
          `${exitAddress}/`,
        ]);
        // Whoever asked for a page hears nothing of where we were.
        expect([...new Set(exit.referers)]).toEqual([undefined]);
      },
    );

    it('the site can be opened again on purpose, and then Back works as it always does', async () => {
      const tab = await engine.openTab();
      await tab.open(`${elsewhere}/`);
      for (const selector of ['#result-0', ...READING, '#leave']) await follow(tab, selector);
      for (let times = 0; times <= READING.length; times += 1) {
        await tab.goBack();
        await waitFor(tab, `!location.href.startsWith('${site}') && ${isThere}`);
      }
      expect(await tab.read('location.href')).toBe(`${elsewhere}/`);
      await follow(tab, '#result-0');
      expect(await tab.read('document.querySelector("h1").offsetHeight > 0')).toBe(true);
      expect(await tab.read('sessionStorage.length')).toBe(0);
      await follow(tab, READING[0] ?? '');
      await tab.goBack();
      await waitFor(tab, `location.pathname === '/en/now/' && ${isThere}`);
      expect(await tab.read('document.querySelector("h1").offsetHeight > 0')).toBe(true);
    });
  });

  it('every kind of page is left and guarded', async () => {
    const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${exitAddress}/` }));
    for (const path of ['/', '/en/all/', '/en/cards/', '/ar/now/en/', '/en/404.html', '/404.html']) {
      const tab = await engine.openTab();
      await tab.open(site + path);
      await tab.open(`${site}/en/now/`);
      await follow(tab, '#leave');
      await tab.goBack();
      await waitFor(tab, `location.href === '${exitAddress}/' && ${isThere}`);

      await tab.open(site + path);
      await follow(tab, '#leave');
      expect(await tab.read('location.href'), path).toBe(`${exitAddress}/`);
    }
  });

  it('Shift three times leaves as well', async () => {
    const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${exitAddress}/` }));
    const tab = await engine.openTab();
    await tab.open(`${site}/en/now/`);
    const said: unknown[] = [];
    for (let times = 0; times < 2; times += 1) {
      await tab.pressKey('Shift');
      said.push(await tab.read('document.querySelector("#leave-opens").textContent.trim()'));
    }
    expect(said).toEqual(['Press Shift twice more to leave', 'Press Shift once more to leave']);
    await tab.pressKey('Shift');
    await waitFor(tab, `location.href === '${exitAddress}/'`);
  });
});
