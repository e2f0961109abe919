import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { getGuidePath, getOtherPagePath } from '../../src/domain/paths.ts';
import {
  describeEngine,
  goLater,
  isThere,
  replacePage,
  waitFor,
  type Engine,
  type EngineName,
  type ProfileTab,
  type TabMenu,
} from './engine.ts';
import { listen } from './listen.ts';
import { selectLink } from './pages.ts';
import { takesAll } from './sample.ts';
import { SEED } from './seed.ts';
import { FIXTURE, FIXTURE_CONTENT } from './sites.ts';
import { createSiteStandIn, createStandIn } from './standIns.ts';

const { exitLink: REAL_EXIT } = parse(readFileSync(join(FIXTURE_CONTENT, 'site.yaml'), 'utf8')) as {
  exitLink: string;
};

/** What a reader does. Pages of the site are shown after each. */
const READING = ['link', 'hash', 'back', 'forward', 'reload', 'other site and back'] as const;
const EXITS = ['a press', 'Enter on the link', 'Shift three times', 'the middle button'] as const;
/** What someone else does in a tab that was left. No page of the site may be shown after any. */
const PRYING = ['back', 'forward', 'reload', 'jump'] as const;
type Change = Exclude<keyof TabMenu, 'readLabel'>;

interface Sequence {
  readonly reading: readonly (typeof READING)[number][];
  /** What happens to the tab during reading. */
  readonly readingChange: Change | undefined;
  /** A page of the site is open in another tab, which leaves as well. */
  readonly hasOther: boolean;
  readonly isCacheable: boolean;
  readonly leaveBy: (typeof EXITS)[number];
  /** What happens to the tab that was left. */
  readonly change: Change | undefined;
  readonly prying: readonly (typeof PRYING)[number][];
}

/** The changes that each driver supports; WebKit's supports none. */
const CHANGES: Readonly<Record<EngineName, readonly (Change | undefined)[]>> = {
  Chromium: [undefined, 'duplicate', 'reopen', 'unload', 'restart', 'restartLikePhone'],
  Firefox: [undefined, 'duplicate', 'openBackBeside', 'reopen', 'unload', 'restart'],
  WebKit: [undefined],
};
/** The number of sequences for each change of the tab after leaving. */
const SEQUENCES = { Chromium: 5, Firefox: 5, WebKit: 24 } satisfies Record<EngineName, number>;
const FEW_SEQUENCES = { Chromium: 1, Firefox: 1, WebKit: 2 } satisfies Record<EngineName, number>;

function listSequences(name: EngineName): readonly Sequence[] {
  const harmless = CHANGES[name].filter(
    (change) => change !== 'openBackBeside' && change !== 'restartLikePhone' && change !== 'restart',
  );
  const [count, few] = [SEQUENCES[name], FEW_SEQUENCES[name]];
  return CHANGES[name].flatMap((change, index) =>
    fc
      .sample(
        fc.record({
          reading: fc.array(fc.constantFrom(...READING), { minLength: 2, maxLength: 6 }),
          readingChange: fc.constantFrom(...harmless),
          hasOther: fc.constantFrom(false, change?.startsWith('restart') !== true),
          change: fc.constant(change),
          prying: fc.array(fc.constantFrom(...PRYING), { minLength: 2, maxLength: 5 }),
        }),
        { numRuns: count, seed: SEED + index },
      )
      .slice(0, takesAll ? count : few)
      // Combines every exit and both kinds of hosts with every change.
      .map((sequence, number) => ({
        ...sequence,
        isCacheable: Math.floor((index + number) / EXITS.length) % 2 === 1,
        leaveBy: EXITS[(index + number) % EXITS.length] ?? EXITS[0],
      })),
  );
}

function describeSequence({ reading, readingChange, hasOther, isCacheable, ...left }: Sequence): string {
  return [
    [...reading, readingChange].filter((step) => step !== undefined).join(', '),
    ...(hasOther ? ['a second tab'] : []),
    ...(isCacheable ? ['a host without headers'] : []),
    left.leaveBy,
    [left.change, ...left.prying].filter((step) => step !== undefined).join(', '),
  ].join('; ');
}

const BLANK = 'about:blank';

/** One tab and its expected history. */
interface Visit {
  readonly site: string;
  /** The other site that links here. */
  readonly elsewhere: string;
  readonly exit: string;
  tab: ProfileTab;
  readonly entries: string[];
  index: number;
}

const getAddress = ({ entries, index }: Visit): string => entries[index] ?? '';

function push(visit: Visit, address: string): void {
  visit.index += 1;
  visit.entries.splice(visit.index, Infinity, address);
}

/** Waits for the expected page. */
async function expectShown(visit: Visit): Promise<void> {
  const address = getAddress(visit);
  const isShown = `${isThere} && document.querySelector('h1')?.checkVisibility() === true`;
  await waitFor(visit.tab, `location.href === '${address}' && ${address === BLANK ? 'true' : isShown}`);
}

async function read(visit: Visit, step: Sequence['reading'][number]): Promise<void> {
  const { tab, site, elsewhere, entries, index } = visit;
  const { pathname, hash } = new URL(getAddress(visit));
  const topics = getOtherPagePath('en', 'topics');
  const [within, to] = pathname === topics ? ['#topics', getGuidePath('en', 'places')] : ['header', topics];
  switch (step) {
    case 'link':
      push(visit, site + to);
      await tab.press(selectLink(pathname, to, within));
      break;
    case 'hash':
      if (hash === '') push(visit, `${site}${pathname}#help`);
      await tab.press('nav a[href="#help"]');
      break;
    case 'back':
      // The first entry is another site's.
      if (index < 2) return;
      visit.index -= 1;
      await goLater(tab, 'history.back()');
      break;
    case 'forward':
      if (entries[index + 1]?.startsWith(site) !== true) return;
      visit.index += 1;
      await goLater(tab, 'history.forward()');
      break;
    case 'reload':
      await replacePage(tab, () => goLater(tab, 'location.reload()'));
      break;
    case 'other site and back':
      push(visit, elsewhere);
      // Puppeteer's `goto` never resolves in Firefox for a page from the back/forward cache.
      await goLater(tab, `location.assign('${elsewhere}')`);
      await expectShown(visit);
      visit.index -= 1;
      await goLater(tab, 'history.back()');
  }
  await expectShown(visit);
}

async function leave(tab: ProfileTab, by: Sequence['leaveBy']): Promise<void> {
  if (by === 'Shift three times') for (let times = 0; times < 3; times += 1) await tab.pressKey('Shift');
  else if (by === 'Enter on the link') {
    await tab.read('document.querySelector("#leave").focus()');
    await tab.pressKey('Enter');
  } else await tab.press('#leave', by === 'a press' ? 'left' : 'middle');
}

/** Moves in the history of a tab that was left: each visited page of the site is replaced by the exit page. */
function move(visit: Visit, steps: number): void {
  visit.index += steps;
  if (getAddress(visit).startsWith(visit.site)) visit.entries[visit.index] = visit.exit;
}

async function pry(visit: Visit, step: Sequence['prying'][number]): Promise<void> {
  const { tab, index, entries } = visit;
  // Skips one page: back, or forward if there are too few before it.
  const jump = index >= 2 ? -2 : 2;
  const steps = { back: -1, forward: 1, reload: 0, jump }[step];
  if (!(index + steps in entries)) return;
  move(visit, steps);
  await replacePage(
    tab,
    {
      back: tab.goBack,
      forward: tab.goForward,
      reload: tab.reload,
      jump: () => goLater(tab, `history.go(${String(jump)})`),
    }[step],
  );
  await expectShown(visit);
}

async function change(visit: Visit, engine: EngineName, name: Change | undefined): Promise<void> {
  if (name === undefined) return;
  if (name === 'openBackBeside') move(visit, -1);
  visit.tab = (await visit.tab.menu?.[name]?.(getAddress(visit))) ?? visit.tab;
  // Firefox shows empty pages for the forward entries of a tab that was unloaded.
  if (name === 'unload' && engine === 'Firefox') visit.entries.fill(BLANK, visit.index + 1);
}

/** Tests random sequences of reading, leaving and returning in one engine. */
export function testLeavingSequences(name: EngineName): void {
  describeEngine(`reading, leaving and returning, in ${name}`, name, (start) => {
    let engine: Engine;
    let exit: string;
    const sites = new Map<boolean, { readonly site: string; readonly elsewhere: string }>();
    beforeAll(async () => {
      const [started, exitOrigin] = await Promise.all([start(), listen(createStandIn('Weather').server)]);
      engine = started;
      exit = `${exitOrigin}/`;
      for (const cacheable of [false, true]) {
        const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: exit, cacheable }));
        const results = createStandIn('Results', [site + getGuidePath('en', 'now')]);
        sites.set(cacheable, { site, elsewhere: `${await listen(results.server, '127.0.0.2')}/` });
      }
    });
    let tried = 0;
    /** Pages of the site that were shown after leaving, kept so that a retry (needed for WebKit) can't hide one. */
    const shown: string[] = [];
    afterAll(async () => {
      await engine.stop();
      console.log(
        `${engine.version}: ${String(tried)} sequences, ${String(shown.length)} pages of the site shown after leaving`,
      );
      expect(shown).toEqual([]);
    });

    it.each(listSequences(name).map((sequence) => [describeSequence(sequence), sequence] as const))(
      'shows pages of the site before leaving and none after: %s',
      async (_, sequence) => {
        const { site = '', elsewhere = '' } = sites.get(sequence.isCacheable) ?? {};
        await using first = await engine.openProfileTab();
        const visit: Visit = { site, elsewhere, exit, tab: first, entries: [elsewhere], index: 0 };
        await first.open(elsewhere);
        push(visit, site + getGuidePath('en', 'now'));
        await first.press('#result-0');
        await expectShown(visit);
        for (const step of sequence.reading) await read(visit, step);
        await change(visit, name, sequence.readingChange);
        await expectShown(visit);

        const other = sequence.hasOther ? await visit.tab.openBeside('header a[href]') : undefined;
        await other?.open(site + getOtherPagePath('en', 'topics'));
        await leave(visit.tab, sequence.leaveBy);
        visit.entries[visit.index] = exit;
        await expectShown(visit);
        const tabs = [visit.tab];
        visit.tab.takePainted();
        if (other) {
          tabs.push(other);
          await waitFor(other, `location.href === '${exit}' && ${isThere}`);
          other.takePainted();
          await replacePage(other, other.goBack);
          await waitFor(other, `location.href === '${exit}' && ${isThere}`);
        }

        await change(visit, name, sequence.change);
        tabs.push(visit.tab);
        await expectShown(visit);
        for (const step of sequence.prying) await pry(visit, step);
        const ours = tabs.flatMap((tab) => tab.takePainted()).filter((address) => address.startsWith(site));
        tried += 1;
        shown.push(...ours);
        expect(ours).toEqual([]);
      },
    );

    if (!CHANGES[name].includes('reopen')) return;
    it('labels the tab with the exit page’s host, not its title, until the exit page responds', async () => {
      let asked = 0;
      const silent = await listen(
        createServer(() => {
          asked += 1;
        }),
      );
      const site = await listen(createSiteStandIn(FIXTURE, REAL_EXIT, { exitLink: `${silent}/` }));
      await using tab = await engine.openProfileTab();
      await tab.open(site + getGuidePath('en', 'now'));
      const title = await tab.read<string>('document.title');
      await tab.open(site + getOtherPagePath('en', 'topics'));
      for (const go of [() => tab.press('#leave'), () => tab.goBack()]) {
        const before = asked;
        await go();
        await expect.poll(() => asked).toBeGreaterThan(before);
        await expect.poll(() => tab.menu?.readLabel()).toContain(new URL(silent).host);
        expect(await tab.menu?.readLabel()).not.toContain(title);
      }
    });

    if (!CHANGES[name].includes('restartLikePhone')) return;
    it('restores the page after a phone closed the browser, if the tab visited only this site', async () => {
      const { site = '', elsewhere = '' } = sites.get(false) ?? {};
      await using results = await engine.openProfileTab();
      await results.open(elsewhere);
      const tab = await results.openBeside('#result-0');
      await tab.open(site + getOtherPagePath('en', 'topics'));
      await results.open('about:blank');
      const visit: Visit = {
        ...{ site, elsewhere, exit, tab, index: 1 },
        entries: [site + getGuidePath('en', 'now'), site + getOtherPagePath('en', 'topics')],
      };
      await change(visit, name, 'restartLikePhone');
      await expectShown(visit);
      visit.index = 0;
      await visit.tab.goBack();
      await expectShown(visit);
    });

    it('shows the exit page after a phone closed the browser, if the tab visited other sites', async () => {
      const { site = '', elsewhere = '' } = sites.get(false) ?? {};
      await using tab = await engine.openProfileTab();
      await tab.open(elsewhere);
      await tab.open(site + getGuidePath('en', 'now'));
      const visit: Visit = { site, elsewhere, exit, tab, entries: [elsewhere, exit], index: 1 };
      await change(visit, name, 'restartLikePhone');
      await expectShown(visit);
    });
  });
}
