import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import {
  getCodePath,
  getGuidePath,
  getHomePath,
  getPlacePath,
  getOtherPagePath,
} from '../../src/domain/paths.ts';
import {
  describeEngine,
  followLink,
  goLater,
  isThere,
  replacePage,
  waitFor,
  type Engine,
  type EngineName,
  type LinkOnPage,
  type Tab,
} from './engine.ts';
import { listen } from './listen.ts';
import { getPlaceId } from './placeIds.ts';
import { FIXTURE, FIXTURE_CONTENT } from './sites.ts';
import { createSiteStandIn, createStandIn, type StandIn } from './standIns.ts';

const { exitLink: REAL_EXIT } = parse(readFileSync(join(FIXTURE_CONTENT, 'site.yaml'), 'utf8')) as {
  exitLink: string;
};
const MAX_TIMES = 5;
/** Hosts that send `no-store`, and hosts that can't be configured to, where browsers cache pages. */
const HOSTS = [
  { host: 'that sends no-store', cacheable: false },
  { host: 'without headers', cacheable: true },
];
interface Entry {
  readonly source: string;
  /** The path that another site's link leads to. */
  readonly path: string;
  /** The page that is then shown: the page of a code may redirect. */
  readonly lands: string;
  readonly language: string;
  /** The links to press until the first guide is shown. */
  readonly presses: readonly LinkOnPage[];
}

/** From another site to the first guide. */
const ENTRIES: readonly Entry[] = [
  {
    source: 'search results',
    path: getGuidePath('en', 'now'),
    lands: getGuidePath('en', 'now'),
    language: 'en',
    presses: [],
  },
  {
    source: 'a printed code',
    path: getCodePath('m4xr'),
    lands: getGuidePath('ar', 'now'),
    language: 'ar',
    presses: [],
  },
  {
    source: 'a printed code that asks for a language',
    path: getCodePath('k7wp'),
    lands: getCodePath('k7wp'),
    language: 'en',
    presses: [{ within: 'main', to: getGuidePath('en', 'time') }],
  },
  {
    source: 'the language list',
    path: '/',
    lands: '/',
    language: 'en',
    presses: [
      { within: '#choices', to: getHomePath('en') },
      { within: 'main', to: getGuidePath('en', 'rights') },
    ],
  },
];
const listReading = (language: string): readonly LinkOnPage[] => [
  { within: 'header', to: getOtherPagePath(language, 'topics') },
  { within: '#topics', to: getGuidePath(language, 'places') },
  { within: 'main', to: getPlacePath(language, getPlaceId('example-house')) },
];

/** Pages with a field to type in, or with something to choose. */
const FORMS: readonly { readonly path: string; readonly field?: string }[] = [
  { path: getOtherPagePath('en', 'topics'), field: '#search-words' },
  { path: '/en/places/' },
  { path: '/en/bed/' },
  { path: '/en/compare/' },
];
/** The values of fields, status messages, and the number of visible list items. */
const FORM_STATE = `JSON.stringify([
  [...document.querySelectorAll('input, select')].map(({ type, checked, value }) => [type, checked, value]),
  [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent.trim()),
  [...document.querySelectorAll('li')].filter((item) => item.checkVisibility()).length,
])`;
const CHOOSE = `(() => {
  for (const field of document.querySelectorAll('main select, main input')) {
    if (field.type === 'select-one') field.selectedIndex = 2;
    else field.checked = true;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
})()`;

/** The ways to use the exit link. */
const PRESSES: Readonly<Record<string, (tab: Tab) => Promise<void>>> = {
  'a press': (tab) => tab.press('#leave'),
  'Enter on the link': async (tab) => {
    await tab.read('document.querySelector("#leave").focus()');
    await tab.pressKey('Enter');
  },
  'Shift three times': async (tab) => {
    for (let times = 0; times < 3; times += 1) await tab.pressKey('Shift');
  },
  'the middle button': (tab) => tab.press('#leave', 'middle'),
};
/** The longest time until a page has asked for the next one. */
const MAX_WAIT_MS = 15_000;
/** How long to watch an exit page that does not respond: meanwhile a browser reports nothing. */
const WAIT_MS = 1000;

const jump = (tab: Tab): Promise<void> => goLater(tab, 'history.go(-2)');
const back = (tab: Tab): Promise<void> => tab.goBack();
const forward = (tab: Tab): Promise<void> => tab.goForward();
const reload = (tab: Tab): Promise<void> => tab.reload();

interface Return {
  readonly press: string;
  readonly host: 'that sends no-store' | 'without headers' | 'in a browser that stores nothing';
  /** Whether the exit page responds. */
  readonly responds: boolean;
  readonly moves: string;
  readonly steps: readonly ((tab: Tab) => Promise<void>)[];
}
const [NO_STORE, NO_HEADERS, NO_STORAGE] = [
  'that sends no-store',
  'without headers',
  'in a browser that stores nothing',
] as const;
const RETURNS: readonly Return[] = (
  [
    ['a press', NO_STORE, true, 'Back, Forward, Back', [back, forward, back]],
    ['a press', NO_HEADERS, true, 'Back, Reload', [back, reload]],
    ['Enter on the link', NO_STORE, true, 'a jump over two pages', [jump]],
    ['Shift three times', NO_HEADERS, true, 'Back, Back', [back, back]],
    ['the middle button', NO_STORE, true, 'Back', [back]],
    ['the middle button', NO_HEADERS, true, 'a jump over two pages', [jump]],
    ['a press', NO_STORAGE, true, 'Back', [back]],
    ['Shift three times', NO_STORAGE, true, 'Back, Forward', [back, forward]],
    ['the middle button', NO_STORAGE, true, 'Back, Forward, Back', [back, forward, back]],
    ['a press', NO_STORE, false, 'Reload', [reload]],
    ['a press', NO_STORE, false, 'Back', [back]],
    ['Shift three times', NO_HEADERS, false, 'Back, Reload', [back, reload]],
    ['the middle button', NO_STORE, false, 'Reload, Reload', [reload, reload]],
  ] as const
).map(([press, host, responds, moves, steps]) => ({ press, host, responds, moves, steps }));

/** The minimum number of combinations for each engine; more than fifty in all. */
const MIN_TRIED = 17;

/** Tests every way to leave the site and to return in one engine. */
export function testLeaving(name: EngineName): void {
  describeEngine(`after leaving, in ${name}`, name, (start) => {
    testCombinations(name, start);
  });
}

function testCombinations(name: EngineName, start: () => Promise<Engine>): void {
  let engine: Engine;
  const exit = createStandIn('Weather');
  let exitAddress: string;
  /** The tested combinations. */
  const tried = new Set<string>();
  beforeAll(async () => {
    [engine, exitAddress] = await Promise.all([start(), listen(exit.server)]);
  });
  afterAll(async () => {
    await engine.stop();
    exit.server.close();
    expect(tried.size).toBeGreaterThanOrEqual(MIN_TRIED);
  });

  /** Presses a link and waits for its target. */
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
        ENTRIES.map(({ path }) => site + path),
      );
      elsewhere = await listen(results.server, '127.0.0.2');
    });

    it.each(ENTRIES.map((entry, index) => ({ ...entry, result: `#result-${String(index)}` })))(
      'Back shows no page of the site after arriving from $source',
      async ({ result, lands, language, presses }) => {
        const reading = listReading(language);
        await using tab = await engine.openTab();
        await tab.open(`${elsewhere}/`);
        await follow(tab, result);
        await waitFor(tab, `location.href === '${site}${lands}' && ${isThere}`);
        for (const link of [...presses, ...reading]) await followLink(tab, link);
        expect(await tab.read('history.length')).toBeGreaterThan(reading.length);
        await follow(tab, '#leave');
        expect(await tab.read('location.href')).toBe(`${exitAddress}/`);
        tab.takePainted();

        const landed: string[] = [];
        while (landed.length < MAX_TIMES && landed.at(-1) !== `${elsewhere}/`) {
          await replacePage(tab, tab.goBack);
          await waitFor(tab, `!location.href.startsWith('${site}') && ${isThere}`);
          landed.push(await tab.read('location.href'));
        }
        expect(tab.takePainted().filter((address) => address.startsWith(site))).toEqual([]);
        expect([...new Set(landed)].filter((address) => address !== `${elsewhere}/`)).toEqual([
          `${exitAddress}/`,
        ]);
        // The exit page gets no referrer.
        expect([...new Set(exit.referers)]).toEqual([undefined]);
        tried.add(`${result}, ${String(cacheable)}`);
      },
    );

    it.each(FORMS)(
      'Back within the site does not restore what was typed or chosen on $path',
      async ({ path, field }) => {
        await using tab = await engine.openTab();
        await tab.open(site + path);
        await waitFor(tab, isThere);
        const untouched = await tab.read<string>(FORM_STATE);
        if (field === undefined) await tab.read(CHOOSE);
        else await tab.type(field, 'arab');
        await waitFor(tab, `${FORM_STATE} !== ${JSON.stringify(untouched)}`);
        await tab.open(`${site}/en/now/`);
        await tab.goBack();
        await waitFor(tab, `location.pathname === '${path}' && ${isThere}`);
        await waitFor(tab, `${FORM_STATE} === ${JSON.stringify(untouched)}`);
      },
    );

    it('the site can be reopened deliberately, and Back then works as usual', async () => {
      const reading = listReading('en');
      await using tab = await engine.openTab();
      await tab.open(`${elsewhere}/`);
      await follow(tab, '#result-0');
      for (const link of reading) await followLink(tab, link);
      await follow(tab, '#leave');
      for (let times = 0; times <= reading.length; times += 1) {
        await replacePage(tab, tab.goBack);
        await waitFor(tab, `!location.href.startsWith('${site}') && ${isThere}`);
      }
      expect(await tab.read('location.href')).toBe(`${elsewhere}/`);
      await follow(tab, '#result-0');
      expect(await tab.read('document.querySelector("h1").offsetHeight > 0')).toBe(true);
      expect(await tab.read('Object.entries(sessionStorage).join()')).toBe('reading,1');
      await followLink(tab, { within: 'header', to: getOtherPagePath('en', 'topics') });
      await tab.goBack();
      await waitFor(tab, `location.pathname === '/en/now/' && ${isThere}`);
      expect(await tab.read('document.querySelector("h1").offsetHeight > 0')).toBe(true);
    });
  });

  it.each(['/', '/en/all/', '/en/cards/', '/ar/now/en/', '/en/404.html', '/404.html'])(
    '%s has a working exit link and back guard',
    async (path) => {
      const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${exitAddress}/` }));
      await using tab = await engine.openTab();
      await tab.open(site + path);
      await tab.open(`${site}/en/now/`);
      await follow(tab, '#leave');
      await replacePage(tab, tab.goBack);
      await waitFor(tab, `location.href === '${exitAddress}/' && ${isThere}`);

      await tab.open(site + path);
      await follow(tab, '#leave');
      expect(await tab.read('location.href')).toBe(`${exitAddress}/`);
    },
  );

  it('the back guard retries a dropped navigation to the exit page', async () => {
    let drops = false;
    const dropping = await listen(
      createServer(({ url }, response) => {
        // A browser stays on its page after a response without content.
        if (url === '/' && drops) response.writeHead(204).end();
        else response.setHeader('content-type', 'text/html').end('<!doctype html><h1>Weather</h1>');
        if (url === '/') drops = false;
      }),
    );
    const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${dropping}/` }));
    await using tab = await engine.openTab();
    await tab.open(`${site}/en/all/`);
    await tab.open(`${site}/en/now/`);
    await follow(tab, '#leave');
    tab.takePainted();

    drops = true;
    await tab.goBack();
    await vi.waitFor(() => expect(drops).toBe(false), MAX_WAIT_MS);
    await waitFor(tab, `location.href === '${dropping}/' && ${isThere}`);
    expect(tab.takePainted().filter((address) => address.startsWith(site))).toEqual([]);
  });

  // WebKit's driver can't report what is on the screen while the exit page does not respond.
  it.each(RETURNS.filter(({ responds }) => responds || name !== 'WebKit'))(
    'by $press, on a host $host (exit page responds: $responds), $moves never shows the site',
    async ({ press, host, responds, moves, steps }) => {
      let isSilent = false;
      const weather = createServer((_, response) => {
        if (!isSilent) response.setHeader('content-type', 'text/html').end('<!doctype html><h1>Weather</h1>');
      });
      const exitLink = `${await listen(weather)}/`;
      const standIn = createSiteStandIn(FIXTURE, REAL_EXIT, {
        exitLink,
        cacheable: host === NO_HEADERS,
        withoutStorage: host === NO_STORAGE,
      });
      let pagesSent = 0;
      standIn.on('request', () => {
        pagesSent += 1;
      });
      const site = await listen(standIn);
      const elsewhere = await listen(createStandIn('Results', [`${site}/en/now/`]).server, '127.0.0.2');
      await using tab = await engine.openTab();
      await tab.open(`${elsewhere}/`);
      await follow(tab, '#result-0');
      for (const link of listReading('en').slice(0, 2)) await followLink(tab, link);
      isSilent = !responds;
      await PRESSES[press]?.(tab);
      const settle = (): Promise<unknown> =>
        responds ? waitFor(tab, `!location.href.startsWith('${site}') && ${isThere}`) : sleep(WAIT_MS);
      await settle();
      tab.takePainted();

      const before = pagesSent;
      for (const step of steps) {
        await (responds ? replacePage(tab, () => step(tab)) : step(tab));
        await settle();
      }
      if (host === NO_STORE) await vi.waitFor(() => expect(pagesSent).toBeGreaterThan(before), MAX_WAIT_MS);
      expect(tab.takePainted().filter((address) => address.startsWith(site))).toEqual([]);
      tried.add(`${press}, ${host}, ${String(responds)}, ${moves}`);
      weather.closeAllConnections();
    },
  );

  // WebKit's driver does not respond to the mouse while a page is loading.
  it.each(name === 'WebKit' ? ['Enter on the link', 'Shift three times'] : Object.keys(PRESSES))(
    '%s leaves before the whole page has arrived, and Back skips it',
    async (press) => {
      const site = await listen(
        createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${exitAddress}/`, isStuck: true }),
      );
      const elsewhere = await listen(createStandIn('Elsewhere').server, '127.0.0.2');
      await using tab = await engine.openTab();
      await tab.open(`${elsewhere}/`);
      await goLater(tab, `location.assign('${site}/en/all/')`);
      await waitFor(
        tab,
        `location.pathname === '/en/all/' && document.querySelector('#leave-opens') !== null`,
      );
      expect(await tab.read('document.readyState')).toBe('loading');
      await PRESSES[press]?.(tab);
      await waitFor(tab, `location.href === '${exitAddress}/' && ${isThere}`);
      tab.takePainted();
      await replacePage(tab, tab.goBack);
      await waitFor(tab, `location.href === '${elsewhere}/' && ${isThere}`);
      expect(tab.takePainted().filter((address) => address.startsWith(site))).toEqual([]);
    },
  );

  it('three presses of Shift are counted down, then leave the site', async () => {
    const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${exitAddress}/` }));
    await using tab = await engine.openTab();
    await tab.open(`${site}/en/now/`);
    const labels: unknown[] = [];
    for (let times = 0; times < 2; times += 1) {
      await tab.pressKey('Shift');
      labels.push(await tab.read('document.querySelector("#leave-opens").textContent.trim()'));
    }
    expect(labels).toEqual(['Press Shift twice more to leave', 'Press Shift once more to leave']);
    await tab.pressKey('Shift');
    await waitFor(tab, `location.href === '${exitAddress}/'`);
  });
}
