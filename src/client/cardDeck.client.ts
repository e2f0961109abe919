/**
 * Adds what links can't do while a card is shown: keeps the screen on from a press of the button until the card is closed or
 * the page is hidden, and treats a swipe like a press of an arrow. Stores nothing.
 */

/** In CSS pixels. Shorter movements are taps. */
const SWIPE = 60;

const buttons = document.querySelectorAll<HTMLButtonElement>('.keep-on');
// Missing in some browsers and without HTTPS, despite its type.
const screenLock = (navigator as Partial<Navigator>).wakeLock;
let held: Promise<WakeLockSentinel> | undefined;

const findCard = (): Element | null => document.querySelector('.show-card:target');

function show(isOn: boolean): void {
  for (const button of buttons) button.setAttribute('aria-pressed', String(isOn));
}

function release(): void {
  const lock = held;
  held = undefined;
  show(false);
  lock?.then((sentinel) => sentinel.release()).catch(() => undefined);
}

function keepOn(): void {
  const asked = screenLock?.request('screen');
  held = asked;
  const end = (): void => {
    if (held === asked) release();
  };
  asked
    ?.then((sentinel) => {
      if (held !== asked) return;
      show(true);
      // The browser ends it too, for example to save the battery.
      sentinel.addEventListener('release', end);
    })
    .catch(end);
}

if (screenLock) {
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => {
      if (held) release();
      else keepOn();
    });
  }
  addEventListener('hashchange', () => {
    if (!findCard()) release();
  });
  addEventListener('leave', release);
  addEventListener('pagehide', release);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) release();
  });
}

let start: { readonly x: number; readonly y: number } | undefined;
addEventListener(
  'touchstart',
  ({ touches }) => {
    const [finger] = touches;
    // Not while two fingers enlarge the page, or one moves the enlarged page.
    const isSwipe = touches.length === 1 && (window.visualViewport?.scale ?? 1) === 1;
    start = finger && isSwipe ? { x: finger.clientX, y: finger.clientY } : undefined;
  },
  { passive: true },
);
addEventListener(
  'touchend',
  ({ changedTouches: [finger] }) => {
    if (!start || !finger) return;
    const across = finger.clientX - start.x;
    if (Math.abs(across) < Math.max(SWIPE, 2 * Math.abs(finger.clientY - start.y))) return;
    const isForward = across < 0 === (document.documentElement.dir !== 'rtl');
    findCard()
      ?.querySelector<HTMLAnchorElement>(`a[rel=${isForward ? 'next' : 'prev'}]`)
      ?.click();
  },
  { passive: true },
);

export {};
