/**
 * Pauses a recording when the page is left, as `listen.client.ts` does with speech; the two never play at once.
 * Imports nothing: code shared by two scripts would become a separate file, and pages load none.
 */
const button = document.querySelector<HTMLElement>('#listen button');
const isListening = (): boolean => button?.getAttribute('aria-pressed') === 'true';

for (const recording of document.querySelectorAll('audio')) {
  const pause = (): void => {
    recording.pause();
  };
  addEventListener('leave', pause);
  addEventListener('pagehide', pause);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) pause();
  });
  recording.addEventListener('play', () => {
    if (isListening()) button?.click();
  });
  button?.addEventListener('click', () => {
    if (isListening()) pause();
  });
}

export {};
