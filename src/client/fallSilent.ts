/** Calls `stop` when the page is left, or is out of sight: nobody else shall find the phone talking. */
export function fallSilent(stop: () => void): void {
  // `leave.ts` says so at once; the page itself goes only when the next one answers.
  addEventListener('leave', stop);
  addEventListener('pagehide', stop);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop();
  });
}
