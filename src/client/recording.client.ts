/**
 * A recording falls silent as the voice of the phone does (`listen.ts`), and the two never speak at once. Imports
 * nothing: a part that two scripts share would be a file of its own, and no page loads one.
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
