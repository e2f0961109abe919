import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeEngine, engineNames, followLink, isThere, waitFor, type Engine } from '../support/engine.ts';
import { listen } from '../support/listen.ts';
import { getHref } from '../support/pages.ts';
import { SITE } from '../support/sites.ts';
import { createSiteStandIn, createStandIn } from '../support/standIns.ts';

const { exitLink: REAL_EXIT } = parse(readFileSync('content/site.yaml', 'utf8')) as { exitLink: string };

/** Printed after the run: each engine's version, and what was tested in it. */
const report = new Map<string, string[]>();
afterAll(() => {
  for (const [version, tried] of report) console.log(`${version}: ${tried.join(', ')}`);
});

// Concurrent, because the tests mostly wait for the engines.
describe.concurrent.each(engineNames)('in %s', (name) => {
  describeEngine('the core of the site', name, testCore);
});

function testCore(start: () => Promise<Engine>): void {
  const exit = createStandIn('Weather');
  let engine: Engine;
  let exitAddress: string;
  let site: string;
  let quietSite: string;
  beforeAll(async () => {
    [engine, exitAddress] = await Promise.all([start(), listen(exit.server)]);
    const options = { exitLink: `${exitAddress}/` };
    site = await listen(createSiteStandIn(SITE, REAL_EXIT, options));
    quietSite = await listen(createSiteStandIn(SITE, REAL_EXIT, { ...options, withoutScripts: true }));
    report.set(engine.version, []);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'pass') report.get(engine.version)?.push(task.name);
  });
  afterAll(async () => {
    await engine.stop();
    exit.server.close();
  });

  const isSeen = (selector: string): string =>
    `(document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect().height ?? 0) > 0`;

  /** The shown hours of each place. */
  const readHours = `[...document.querySelectorAll('[data-place][data-opening]')].map((place) => place.textContent.trim())`;
  it('start page', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${site}/en/`);
    await waitFor(tab, `${isSeen('main a[href="tel:112"]')} && ${isSeen('#leave')}`);
    expect(await tab.read('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await followLink(tab, { within: 'main', to: '/en/rights/' });
  });

  it('guide', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${site}/en/now/`);
    await waitFor(tab, isSeen('h1'));
    expect(await tab.read('getComputedStyle(document.querySelector("nav:has(#leave)")).position')).toBe(
      'sticky',
    );
    expect(
      await tab.read('document.querySelector("[data-contact][data-state]")?.textContent.trim() ?? ""'),
    ).not.toBe('');
  });

  it('places', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${quietSite}/en/places/`);
    const builtHours = await tab.read<string>(`${readHours}.join()`);
    await tab.open(`${site}/en/places/`);
    // If the script did not run in this engine, the built text would remain.
    await waitFor(tab, `${readHours}.length > 3 && ${readHours}.join() !== ${JSON.stringify(builtHours)}`);
    await followLink(tab, { within: 'main', to: '/en/places/3cf4/' });
    expect(await tab.read('document.querySelector("main table").querySelectorAll("tbody tr").length')).toBe(
      7,
    );
  });

  it('search', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${site}/th/topics/`);
    await waitFor(tab, isSeen('#search-words'));
    await tab.type('#search-words', 'ลบประวัติ');
    await tab.pressKey('Enter');
    const found = `#search-results a[href^="${getHref('/th/topics/', '/th/phone/')}"]`;
    await waitFor(tab, `document.querySelector('${found}') !== null`);
    expect(await tab.read('location.search + location.hash')).toBe('');
  });

  it('another language', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${site}/en/time/`);
    await followLink(tab, { within: 'header', to: '/go/time/' });
    await followLink(tab, { within: '#choices', to: '/ar/time/' });
    expect(await tab.read('document.documentElement.lang')).toBe('ar');
  });

  it('right to left', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${site}/ar/now/`);
    await waitFor(tab, isSeen('#leave'));
    expect(await tab.read('getComputedStyle(document.body).direction')).toBe('rtl');
    const middle = `(() => { const { left, right } = document.querySelector('#leave').getBoundingClientRect(); return (left + right) / 2 < innerWidth / 2; })()`;
    expect(await tab.read(middle)).toBe(true);
    expect(await tab.read('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('day count', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${site}/en/letter/`);
    // A day of last year, so that the period has ended whenever this test runs.
    await tab.read(
      `(() => { const fields = [...document.querySelectorAll('.day-count select')]; ['15', '01'].forEach((value, index) => { fields[index].value = value; }); fields[2].selectedIndex = 1; fields[0].dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
    );
    expect(await tab.read('document.querySelector(".day-count [role=status]").textContent')).toMatch(
      /the first period ended on \w+,? 13 February \d{4}\.$/,
    );
  });

  it('leaving', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${site}/en/now/`);
    const before = await tab.read<number>('history.length');
    await tab.press('#leave');
    await waitFor(tab, `location.href === '${exitAddress}/' && ${isThere}`);
    expect(await tab.read('history.length')).toBe(before);
    expect(exit.referers.filter((referer) => referer !== undefined)).toEqual([]);
  });

  it('without JavaScript', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${quietSite}/en/`);
    await followLink(tab, { within: 'main', to: '/en/places/' });
    expect(await tab.read(isSeen('[data-place]'))).toBe(true);
    expect(await tab.read(`${readHours}.length > 3 && ${readHours}.every((hours) => hours !== '')`)).toBe(
      true,
    );
    await tab.open(`${quietSite}/en/topics/`);
    expect(await tab.read(isSeen('#search'))).toBe(false);
    await followLink(tab, { within: 'header', to: '/go/topics/' });
    await followLink(tab, { within: '#choices', to: '/th/topics/' });
    await followLink(tab, { within: '#topics', to: '/th/rights/' });
    await tab.press('#leave');
    await waitFor(tab, `location.href === '${exitAddress}/'`);
    expect(exit.referers.filter((referer) => referer !== undefined)).toEqual([]);
  });
}
