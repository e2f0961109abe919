/** The guard of the Back button in a Firefox with preferences that some people change in `about:config`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isThere, replacePage, waitFor, type Engine, type Tab } from '../support/engine.ts';
import { listen } from '../support/listen.ts';
import { startFirefoxEngine } from '../support/puppeteerEngine.ts';
import { FIXTURE, FIXTURE_CONTENT } from '../support/sites.ts';
import { createSiteStandIn, createStandIn } from '../support/standIns.ts';

const { exitLink: REAL_EXIT } = parse(readFileSync(join(FIXTURE_CONTENT, 'site.yaml'), 'utf8')) as {
  exitLink: string;
};

/** How many navigation entries a page has with these preferences. */
const PREFERENCES = [
  { preferences: { 'dom.enable_performance': false }, entries: 1 },
  { preferences: { 'dom.enable_performance_navigation_timing': false }, entries: 0 },
] as const;

const NAVIGATIONS = {
  Back: (tab: Tab) => tab.goBack(),
  Forward: (tab: Tab) => tab.goForward(),
  Reload: (tab: Tab) => tab.reload(),
};
const MOVES = [['Back'], ['Back', 'Reload'], ['Back', 'Forward', 'Back']] as const;

const isShown = 'document.querySelector("h1").offsetHeight > 0';

describe.each(PREFERENCES)('with $preferences', ({ preferences, entries }) => {
  let engine: Engine;
  const exit = createStandIn('Weather');
  let exitAddress = '';
  let site = '';
  beforeAll(async () => {
    [engine, exitAddress] = await Promise.all([
      startFirefoxEngine(preferences),
      listen(exit.server).then((address) => `${address}/`),
    ]);
    site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: exitAddress }));
  });
  afterAll(async () => {
    await engine.stop();
    exit.server.close();
  });

  it('Back works within the site', async () => {
    await using tab = await engine.openTab();
    await tab.open(`${site}/en/now/`);
    expect(await tab.read('performance.getEntriesByType("navigation").length')).toBe(entries);
    await tab.open(`${site}/en/time/`);
    await tab.goBack();
    await waitFor(tab, `location.pathname === '/en/now/' && ${isThere}`);
    expect(await tab.read(isShown)).toBe(true);
  });

  it.each(MOVES.map((moves) => ({ moves, title: moves.join(', ') })))(
    '$title after leaving shows no page of the site',
    async ({ moves }) => {
      await using tab = await engine.openTab();
      await tab.open(`${site}/en/now/`);
      await tab.open(`${site}/en/time/`);
      await waitFor(tab, `${isThere} && ${isShown}`);
      await tab.press('#leave');
      await waitFor(tab, `location.href === '${exitAddress}' && ${isThere}`);
      tab.takePainted();
      for (const move of moves) {
        await replacePage(tab, () => NAVIGATIONS[move](tab));
        await waitFor(tab, `!location.href.startsWith('${site}') && ${isThere}`);
      }
      expect(tab.takePainted().filter((address) => address.startsWith(site))).toEqual([]);
    },
  );
});
