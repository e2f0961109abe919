import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readHeadScript } from '../../src/finish/headScript.ts';

const EXIT = 'https://weather.example/';
const MARK = 'reading';
const { text } = readHeadScript('src/exit/backGuard.client.ts');

interface Opened {
  /** The navigation type; undefined if the browser does not report it. */
  readonly type?: string;
  /** What the tab has stored; null for nothing. */
  readonly mark: string | null;
  /** The length of the tab's history. */
  readonly entries?: number;
  /** How many entries are this site's; undefined in browsers without the Navigation API. */
  readonly ours?: number;
}

/** Runs the guard in a page that was opened this way. Real browsers are tested in `tests/browser/leaving*`. */
function open({ type, mark, entries = 3, ours }: Opened) {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {
    currentScript: { dataset: { exit: EXIT } },
    documentElement: { style: { display: '' } },
    title: 'Page',
  });
  const storage = new Map(mark === null ? [] : [[MARK, mark]]);
  const destinations: string[] = [];
  const sent: unknown[] = [];
  let receive: (() => void) | undefined;
  runInNewContext(text, {
    window: Object.assign(window, {
      navigation: ours === undefined ? undefined : { entries: () => Array.from({ length: ours }) },
    }),
    document,
    sessionStorage: {
      getItem: (name: string) => storage.get(name) ?? null,
      setItem: (name: string, value: string) => storage.set(name, value),
    },
    history: { length: entries },
    location: { replace: (address: string) => destinations.push(address) },
    performance: { getEntriesByType: () => (type === undefined ? [] : [{ type }]) },
    addEventListener: window.addEventListener.bind(window),
    dispatchEvent: window.dispatchEvent.bind(window),
    stop: () => undefined,
    setTimeout: () => undefined,
    Event,
    BroadcastChannel: class {
      set onmessage(handler: () => void) {
        receive = handler;
      }
      postMessage(message: unknown): void {
        sent.push(message);
      }
    },
  });
  return {
    document,
    storage,
    destinations,
    sent,
    isShown: () => document.documentElement.style.display === '',
    leave: () => window.dispatchEvent(new Event('leave')),
    receiveMessage: () => receive?.(),
    restoreFromCache: () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  };
}

describe('backGuard', () => {
  it.each<[string, Opened]>([
    ['a link', { type: 'navigate', mark: null }],
    ['a link, after leaving in this tab', { type: 'navigate', mark: '' }],
    ['a link inside the site', { type: 'navigate', mark: '1' }],
    ['Reload', { type: 'reload', mark: '1' }],
    ['Reload of a page that had not loaded', { type: 'reload', mark: null }],
    ['Back inside the site', { type: 'back_forward', mark: '1' }],
    [
      'a phone that restored the tab without its mark, if all entries are of this site',
      { type: 'back_forward', mark: null, ours: 3 },
    ],
    ['a browser that does not report how', { mark: null }],
    ['a browser that does not report how, inside the site', { mark: '1' }],
  ])('shows a page opened by %s, and marks the tab', (_, opened) => {
    const page = open(opened);
    expect([page.isShown(), page.destinations, page.storage.get(MARK)]).toEqual([true, [], '1']);
  });

  it.each<[string, Opened]>([
    ['Back', { type: 'back_forward', mark: '' }],
    ['Back, if all entries are of this site', { type: 'back_forward', mark: '', ours: 3 }],
    ['Reload, before the exit page has responded', { type: 'reload', mark: '' }],
    ['Back in a tab restored without its mark', { type: 'back_forward', mark: null, ours: 2 }],
    [
      'Back in a tab restored without its mark, without the Navigation API',
      { type: 'back_forward', mark: null },
    ],
    ['a browser that does not report how', { mark: '' }],
  ])('hides a page opened by %s after leaving, and goes to the exit page', (_, opened) => {
    const page = open(opened);
    expect([page.isShown(), page.destinations, page.storage.get(MARK)]).toEqual([false, [EXIT], '']);
    // With an empty title, browsers show the old one or the URL.
    expect(page.document.title).toBe(EXIT);
  });

  it('empties the mark and notifies other tabs when the reader leaves', () => {
    const page = open({ type: 'navigate', mark: null });
    page.leave();
    expect([page.isShown(), page.destinations, page.storage.get(MARK)]).toEqual([false, [EXIT], '']);
    expect(page.sent).toEqual([0]);
  });

  it('leaves when another tab has left, without notifying further tabs', () => {
    const page = open({ type: 'navigate', mark: null });
    page.receiveMessage();
    expect([page.isShown(), page.destinations, page.storage.get(MARK), page.sent]).toEqual([
      false,
      [EXIT],
      '',
      [],
    ]);
  });

  it('shows a page restored from the back/forward cache while the site is read, but not after leaving', () => {
    const page = open({ type: 'navigate', mark: null });
    page.restoreFromCache();
    expect(page.isShown()).toBe(true);
    page.storage.set(MARK, '');
    page.restoreFromCache();
    expect([page.isShown(), page.destinations]).toEqual([false, [EXIT]]);
  });

  it('marks the tab again when a prerendered page is activated and its storage is lost', () => {
    const page = open({ type: 'navigate', mark: '' });
    page.storage.set(MARK, '');
    page.document.dispatchEvent(new Event('prerenderingchange'));
    expect([page.isShown(), page.storage.get(MARK)]).toEqual([true, '1']);
  });
});
