import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  getCodePath,
  getGuidePath,
  getHomePath,
  getPlacePath,
  getTopicsPath,
} from '../../src/domain/paths.ts';
import {
  describeEngine,
  followLink,
  isThere,
  listen,
  waitFor,
  type Engine,
  type EngineName,
  type LinkOnPage,
  type Tab,
} from './engine.ts';
import { getPlaceId } from './placeIds.ts';
import { FIXTURE, FIXTURE_CONTENT } from './sites.ts';
import { createSiteStandIn, createStandIn, type StandIn } from './standIns.ts';

const { exitLink: REAL_EXIT } = parse(readFileSync(join(FIXTURE_CONTENT, 'site.yaml'), 'utf8')) as {
  exitLink: string;
};
const MOST_TIMES = 5;
/** Hosts that send `no-store`, and hosts that can't be told to: there a browser keeps pages in its memory. */
const HOSTS = [
  { host: 'that sends no-store', cacheable: false },
  { host: 'without headers', cacheable: true },
];
interface WayIn {
  readonly way: string;
  /** Where the link on a page of another site leads. */
  readonly path: string;
  /** The page of ours that then stays on the screen: the page of a code may go on by itself. */
  readonly lands: string;
  readonly language: string;
  /** What is pressed until the first guide is there. */
  readonly presses: readonly LinkOnPage[];
}

/** From somewhere else to the first guide. */
const WAYS_IN: readonly WayIn[] = [
  {
    way: 'search results',
    path: getGuidePath('en', 'now'),
    lands: getGuidePath('en', 'now'),
    language: 'en',
    presses: [],
  },
  {
    way: 'a printed code',
    path: getCodePath('m4xr'),
    lands: getGuidePath('ar', 'now'),
    language: 'ar',
    presses: [],
  },
  {
    way: 'a printed code that asks',
    path: getCodePath('k7wp'),
    lands: getCodePath('k7wp'),
    language: 'en',
    presses: [{ within: 'main', to: getGuidePath('en', 'time') }],
  },
  {
    way: 'the language list',
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
  { within: 'header', to: getTopicsPath(language) },
  { within: '#topics', to: getGuidePath(language, 'places') },
  { within: 'main', to: getPlacePath(language, getPlaceId('example-house')) },
];

/** Pages on which something is typed, in which field, or chosen. */
const FORMS: readonly { readonly path: string; readonly field?: string }[] = [
  { path: getTopicsPath('en'), field: '#search-words' },
  { path: '/en/places/' },
  { path: '/en/bed/' },
  { path: '/en/compare/' },
];
/** What stands in the fields, what is said of it, and how much of a list is left. */
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

/** How the button is pressed. */
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
/** How long an exit that does not answer is looked at, ms: while a page waits for it, a browser tells nothing of itself. */
const WAIT_MS = 1000;

/** A script that moves on says nothing of when, so it is given as long. */
const jump = async (tab: Tab): Promise<void> => {
  await tab.read('history.go(-2)');
  await sleep(WAIT_MS);
};
const back = (tab: Tab): Promise<void> => tab.goBack();
const forward = (tab: Tab): Promise<void> => tab.goForward();
const reload = (tab: Tab): Promise<void> => tab.reload();

interface WayBack {
  readonly press: string;
  readonly host: 'that sends no-store' | 'without headers' | 'in a browser that stores nothing';
  /** Whether the exit answers. */
  readonly answers: boolean;
  readonly way: string;
  readonly steps: readonly ((tab: Tab) => Promise<void>)[];
}
const [NO_STORE, NO_HEADERS, NO_STORAGE] = [
  'that sends no-store',
  'without headers',
  'in a browser that stores nothing',
] as const;
const WAYS_BACK: readonly WayBack[] = (
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
).map(([press, host, answers, way, steps]) => ({ press, host, answers, way, steps }));

/** What every engine must have tried at least: more than fifty ways in all of them. */
const FEWEST_WAYS = 17;

/** Leaves the site in every way in one engine, and comes back in every way. */
export function testLeaving(name: EngineName): void {
  describeEngine(`after leaving, in ${name}`, name, (start) => {
    testWays(name, start);
  });
}

function testWays(name: EngineName, start: () => Promise<Engine>): void {
  let engine: Engine;
  const exit = createStandIn('Weather');
  let exitAddress: string;
  /** Every way of coming and of coming back that was tried. */
  const tried = new Set<string>();
  beforeAll(async () => {
    [engine, exitAddress] = await Promise.all([start(), listen(exit.server)]);
  });
  afterAll(async () => {
    await engine.stop();
    exit.server.close();
    expect(tried.size).toBeGreaterThanOrEqual(FEWEST_WAYS);
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
        tried.add(`${result}, ${String(cacheable)}`);
      },
    );

    it.each(FORMS)(
      'Back inside the site finds nothing that was typed or chosen in $path',
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

    it('the site can be opened again on purpose, and then Back works as it always does', async () => {
      const reading = listReading('en');
      await using tab = await engine.openTab();
      await tab.open(`${elsewhere}/`);
      await follow(tab, '#result-0');
      for (const link of reading) await followLink(tab, link);
      await follow(tab, '#leave');
      for (let times = 0; times <= reading.length; times += 1) {
        await tab.goBack();
        await waitFor(tab, `!location.href.startsWith('${site}') && ${isThere}`);
      }
      expect(await tab.read('location.href')).toBe(`${elsewhere}/`);
      await follow(tab, '#result-0');
      expect(await tab.read('document.querySelector("h1").offsetHeight > 0')).toBe(true);
      expect(await tab.read('Object.entries(sessionStorage).join()')).toBe('reading,1');
      await followLink(tab, { within: 'header', to: getTopicsPath('en') });
      await tab.goBack();
      await waitFor(tab, `location.pathname === '/en/now/' && ${isThere}`);
      expect(await tab.read('document.querySelector("h1").offsetHeight > 0')).toBe(true);
    });
  });

  it.each(['/', '/en/all/', '/en/cards/', '/ar/now/en/', '/en/404.html', '/404.html'])(
    'a page like %s is left and guarded',
    async (path) => {
      const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${exitAddress}/` }));
      await using tab = await engine.openTab();
      await tab.open(site + path);
      await tab.open(`${site}/en/now/`);
      await follow(tab, '#leave');
      await tab.goBack();
      await waitFor(tab, `location.href === '${exitAddress}/' && ${isThere}`);

      await tab.open(site + path);
      await follow(tab, '#leave');
      expect(await tab.read('location.href')).toBe(`${exitAddress}/`);
    },
  );

  it('a way on that the browser forgot is taken again', async () => {
    let forgets = false;
    const forgotten = await listen(
      createServer(({ url }, response) => {
        // An answer without content leaves a browser where it is.
        if (url === '/' && forgets) response.writeHead(204).end();
        else response.setHeader('content-type', 'text/html').end('<!doctype html><h1>Weather</h1>');
        if (url === '/') forgets = false;
      }),
    );
    const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${forgotten}/` }));
    await using tab = await engine.openTab();
    await tab.open(`${site}/en/all/`);
    await tab.open(`${site}/en/now/`);
    await follow(tab, '#leave');
    tab.takePainted();

    forgets = true;
    await tab.goBack();
    await waitFor(tab, `location.href === '${forgotten}/' && ${isThere}`);
    expect(forgets).toBe(false);
    expect(tab.takePainted().filter((address) => address.startsWith(site))).toEqual([]);
  });

  // The driver of WebKit does not even say what is on the screen meanwhile.
  it.each(WAYS_BACK.filter(({ answers }) => answers || name !== 'WebKit'))(
    'by $press, on a host $host, with an exit that answers: $answers, $way shows no page of ours',
    async ({ press, host, answers, way, steps }) => {
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
      isSilent = !answers;
      await PRESSES[press]?.(tab);
      const settle = (): Promise<unknown> =>
        answers ? waitFor(tab, `!location.href.startsWith('${site}') && ${isThere}`) : sleep(WAIT_MS);
      await settle();
      tab.takePainted();

      const before = pagesSent;
      for (const step of steps) {
        await step(tab);
        await settle();
      }
      if (host === NO_STORE) expect(pagesSent).toBeGreaterThan(before);
      expect(tab.takePainted().filter((address) => address.startsWith(site))).toEqual([]);
      tried.add(`${press}, ${host}, ${String(answers)}, ${way}`);
      weather.closeAllConnections();
    },
  );

  it('Shift three times leaves as well', async () => {
    const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${exitAddress}/` }));
    await using tab = await engine.openTab();
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
}
