/**
 * Runs before anything of a page is shown. Whoever has left the site in this tab and comes to one of its pages by Back
 * is sent on to where the leave button leads; whoever opens a page in any other way wants to read it.
 *
 * The build writes this file into the head of every page, so it imports nothing. `leave.ts` makes the mark: the mark is
 * the address to go to, so that no page needs to hold that address twice.
 */
(() => {
  const AGAIN_MS = 5000;

  const guard = (cameBack: boolean): void => {
    const exit = sessionStorage.getItem('left');
    if (!exit) return;
    if (cameBack) {
      document.documentElement.style.display = 'none';
      // What has not arrived yet is not wanted any more. The browser may know the title from the last time.
      stop();
      document.title = '';
      location.replace(exit);
      // WebKit now and then forgets where to go while it stops a page. Once only: a slow connection needs its time.
      setTimeout(() => {
        location.replace(exit);
      }, AGAIN_MS);
    } else {
      sessionStorage.removeItem('left');
    }
  };

  // A page that the browser kept in its memory does not start again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) guard(true);
  });
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  try {
    // Whoever left before the exit answered, and then loads the empty page anew, asks for no page of ours.
    guard(entry?.type === 'back_forward' || entry?.type === 'reload');
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

  // In Firefox a page in memory does not see what was stored later. Firefox drops such a page when a message is for it,
  // and `leave.ts` sends one. The listener keeps the channel open.
  new BroadcastChannel('left').onmessage = () => undefined;
})();
