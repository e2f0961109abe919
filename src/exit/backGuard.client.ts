/**
 * Runs before a page is painted, and leaves the site: when `exitLink.client.ts` asks for it, when another tab has left,
 * and when someone navigates back to a page in a tab that has left.
 *
 * A mark in session storage means that the site is being read in this tab; leaving empties it. Back shows a page only if
 * the mark is set, because browsers often lose session storage when they restore a closed, unloaded or crashed tab.
 *
 * The build inlines this file into the head of every page, so it imports nothing.
 */
(() => {
  const MARK = 'reading';
  const RETRY_MS = 5000;
  const exit = document.currentScript?.dataset['exit'] ?? '';
  let channel: BroadcastChannel | undefined;

  /** Hides the page first, so that it is gone whatever fails after that. */
  const leave = (): void => {
    document.documentElement.style.display = 'none';
    // With an empty title, browsers show the old one or the page's URL in the tab.
    document.title = exit;
    try {
      sessionStorage.setItem(MARK, '');
    } catch {
      // A browser without storage needs no mark: there, no page of this site is left in the history (see below).
    }
    location.replace(exit);
  };

  /** @param type As in `PerformanceNavigationTiming`; undefined if the browser does not report it. */
  const check = (type: string | undefined): void => {
    const mark = sessionStorage.getItem(MARK);
    // Phones restore tabs without their session storage. If all entries of the tab are this site's, it was never left.
    const isUnknown =
      mark === null &&
      type === 'back_forward' &&
      (window as Partial<Window>).navigation?.entries().length !== history.length;
    if (type === 'navigate' || !(mark === '' || isUnknown)) {
      sessionStorage.setItem(MARK, '1');
      return;
    }
    // Cancels what is still loading.
    stop();
    leave();
    // WebKit sometimes drops the navigation while it stops a page. Retry only once: a slow connection needs time.
    setTimeout(leave, RETRY_MS);
  };

  addEventListener('leave', () => {
    leave();
    channel?.postMessage(0);
  });
  // Scripts don't run again when a page comes from the back/forward cache.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) check('back_forward');
  });
  // What a prerendered page stores before it is activated is lost.
  document.addEventListener('prerenderingchange', () => {
    check('navigate');
  });
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  try {
    check(entry?.type);
  } catch {
    // Without storage Back can't be guarded. Instead, each page replaces the previous one in the history, and the exit
    // page replaces the last.
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (hasModifier || event.defaultPrevented || link?.origin !== location.origin || link.download) return;
      event.preventDefault();
      location.replace(link.href);
    });
    return;
  }

  // Other tabs leave too, without passing the message on. It also makes Firefox evict the site's pages from its
  // back/forward cache, where they would not see what was stored later.
  channel = new BroadcastChannel(MARK);
  channel.onmessage = () => {
    channel = undefined;
    dispatchEvent(new Event('leave'));
  };
})();
