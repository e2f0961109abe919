/**
 * Runs before anything of a page is shown, and takes the reader away from the site: at once when `leave.ts` asks for it,
 * when another tab has left, and when somebody comes back to a page of a tab that was left.
 *
 * The mark in the tab says that somebody reads here; leaving empties it. Back shows a page only where the mark says so,
 * because browsers that put a closed, unloaded or restored tab together again often forget what was stored in it.
 *
 * The build writes this file into the head of every page, so it imports nothing.
 */
(() => {
  const MARK = 'reading';
  const AGAIN_MS = 5000;
  const exit = document.currentScript?.dataset['exit'] ?? '';
  let channel: BroadcastChannel | undefined;

  /** Hides first. Whatever fails after that, the page is gone and the browser goes. */
  const leave = (): void => {
    document.documentElement.style.display = 'none';
    // Without a title, browsers show the old one or the address of the page in the tab.
    document.title = exit;
    try {
      sessionStorage.setItem(MARK, '');
    } catch {
      // A browser that stores nothing needs no mark: there no page of ours is behind this one.
    }
    location.replace(exit);
  };

  /** How the page was opened: as in `PerformanceNavigationTiming`, or undefined where the browser does not say. */
  const check = (type: string | undefined): void => {
    const mark = sessionStorage.getItem(MARK);
    // Phones restore tabs without what was stored in them. Where every page of the tab is ours, nobody has left.
    const isUnknown =
      mark === null &&
      type === 'back_forward' &&
      (window as Partial<Window>).navigation?.entries().length !== history.length;
    if (type === 'navigate' || !(mark === '' || isUnknown)) {
      sessionStorage.setItem(MARK, '1');
      return;
    }
    // What has not arrived yet is not wanted any more.
    stop();
    leave();
    // WebKit now and then forgets where to go while it stops a page. Once only: a slow connection needs its time.
    setTimeout(leave, AGAIN_MS);
  };

  addEventListener('leave', () => {
    leave();
    channel?.postMessage(0);
  });
  // A page that the browser kept in its memory does not start again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) check('back_forward');
  });
  // What a page stores before it is shown, while the browser only expects it to be opened, is lost.
  document.addEventListener('prerenderingchange', () => {
    check('navigate');
  });
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  try {
    check(entry?.type);
  } catch {
    // A browser that stores nothing can't be guarded. There each page takes the place of the one before it, and the
    // exit that of the last.
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!isPlain || event.defaultPrevented || link?.origin !== location.origin || link.download) return;
      event.preventDefault();
      location.replace(link.href);
    });
    return;
  }

  // Other tabs leave too, and tell no further tab. Besides, a page in the memory of Firefox does not see what was stored
  // later; Firefox drops such a page when a message is for it.
  channel = new BroadcastChannel(MARK);
  channel.onmessage = () => {
    channel = undefined;
    dispatchEvent(new Event('leave'));
  };
})();
