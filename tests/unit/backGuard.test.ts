import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readHeadScript } from '../../src/finish/headScript.ts';

const EXIT = 'https://weather.example/';
const MARK = 'reading';
const { text } = readHeadScript('src/exit/backGuard.client.ts');

interface Opened {
  /** As the browser says; undefined where it says nothing. */
  readonly type?: string;
  /** What the tab has stored; null where it has nothing. */
  readonly mark: string | null;
  /** Entries in the history of the tab, and those of them that are ours; undefined where a browser does not say. */
  readonly entries?: number;
  readonly ours?: number;
}

/** Runs the guard in a page that was opened like this. What a browser really does is tested in `tests/browser/leaving*`. */
function open({ type, mark, entries = 3, ours }: Opened) {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {
    currentScript: { dataset: { exit: EXIT } },
    documentElement: { style: { display: '' } },
    title: 'Page',
  });
  const storage = new Map(mark === null ? [] : [[MARK, mark]]);
  const asked: string[] = [];
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
    location: { replace: (address: string) => asked.push(address) },
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
    asked,
    sent,
    isShown: () => document.documentElement.style.display === '',
    leave: () => window.dispatchEvent(new Event('leave')),
    hearOtherTab: () => receive?.(),
    showFromMemory: () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  };
}

describe('a page', () => {
  it.each<[string, Opened]>([
    ['a link', { type: 'navigate', mark: null }],
    ['a link, after leaving in this tab', { type: 'navigate', mark: '' }],
    ['a link inside the site', { type: 'navigate', mark: '1' }],
    ['Reload', { type: 'reload', mark: '1' }],
    ['Reload of a page that had not arrived', { type: 'reload', mark: null }],
    ['Back inside the site', { type: 'back_forward', mark: '1' }],
    [
      'a tab that a phone restored without its mark, where all pages are ours',
      { type: 'back_forward', mark: null, ours: 3 },
    ],
    ['a browser that does not say how', { mark: null }],
    ['a browser that does not say how, inside the site', { mark: '1' }],
  ])('that is opened by %s is shown, and marks the tab', (_, opened) => {
    const page = open(opened);
    expect([page.isShown(), page.asked, page.storage.get(MARK)]).toEqual([true, [], '1']);
  });

  it.each<[string, Opened]>([
    ['Back', { type: 'back_forward', mark: '' }],
    ['Back, where all pages of the tab are ours', { type: 'back_forward', mark: '', ours: 3 }],
    ['Reload, before the exit has answered', { type: 'reload', mark: '' }],
    ['Back in a tab that was restored without its mark', { type: 'back_forward', mark: null, ours: 2 }],
    ['the same in a browser that does not list the pages', { type: 'back_forward', mark: null }],
    ['a browser that does not say how', { mark: '' }],
  ])('that is opened by %s after leaving goes to the exit, and is never shown', (_, opened) => {
    const page = open(opened);
    expect([page.isShown(), page.asked, page.storage.get(MARK)]).toEqual([false, [EXIT], '']);
    // Browsers show an old title, or the address, in place of none.
    expect(page.document.title).toBe(EXIT);
  });

  it('that was left takes its mark away, and tells other tabs', () => {
    const page = open({ type: 'navigate', mark: null });
    page.leave();
    expect([page.isShown(), page.asked, page.storage.get(MARK)]).toEqual([false, [EXIT], '']);
    expect(page.sent).toEqual([0]);
  });

  it('that hears of another tab leaves, and tells no further one', () => {
    const page = open({ type: 'navigate', mark: null });
    page.hearOtherTab();
    expect([page.isShown(), page.asked, page.storage.get(MARK), page.sent]).toEqual([false, [EXIT], '', []]);
  });

  it('from the memory of the browser is shown inside the site, and not after leaving', () => {
    const page = open({ type: 'navigate', mark: null });
    page.showFromMemory();
    expect(page.isShown()).toBe(true);
    page.storage.set(MARK, '');
    page.showFromMemory();
    expect([page.isShown(), page.asked]).toEqual([false, [EXIT]]);
  });

  it('that the browser had made ready marks the tab when it is shown, since what it stored before is lost', () => {
    const page = open({ type: 'navigate', mark: '' });
    page.storage.set(MARK, '');
    page.document.dispatchEvent(new Event('prerenderingchange'));
    expect([page.isShown(), page.storage.get(MARK)]).toEqual([true, '1']);
  });
});
