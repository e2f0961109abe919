/** When somebody leaves; `backGuard.ts` then does it. The link works without either. */
import '../client/folderLinks.client.ts';

const PRESSES = 3;
/** How long the next press of Shift may take, ms: people with unsteady hands need time. */
const PATIENCE_MS = 5000;

const link = document.querySelector<HTMLAnchorElement>('#leave');
const status = document.querySelector<HTMLElement>('#leave-opens');
if (link && status) setUp(link, status);

function setUp(link: HTMLAnchorElement, status: HTMLElement): void {
  const leaveByLink = (event: MouseEvent): void => {
    event.preventDefault();
    leave();
  };
  for (const way of [link, ...document.querySelectorAll<HTMLAnchorElement>('[data-leave]')]) {
    way.addEventListener('click', leaveByLink);
    // The middle button would open the exit in another tab, and this page would stay on the screen.
    way.addEventListener('auxclick', (event) => {
      if (event.button === 1) leaveByLink(event);
    });
  }

  const usual = status.textContent;
  let presses = 0;
  let isAlone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    isAlone = false;
    if (presses > 0) status.textContent = usual;
    presses = 0;
  };

  addEventListener('keydown', ({ key, ctrlKey, altKey }) => {
    // Shift with another key writes a capital letter, chooses text or changes the keyboard.
    if (key === 'Shift' && !ctrlKey && !altKey) isAlone = true;
    else forget();
  });
  addEventListener('pointerdown', forget);
  addEventListener('keyup', ({ key }) => {
    if (key !== 'Shift' || !isAlone) return;
    isAlone = false;
    presses += 1;
    clearTimeout(timer);
    timer = setTimeout(forget, PATIENCE_MS);
    if (presses === PRESSES) leave();
    else status.textContent = status.dataset[presses === 1 ? 'twice' : 'once'] ?? '';
  });
}

/** Whatever speaks falls silent at this as well (`listen.ts`, `recording.ts`). */
function leave(): void {
  dispatchEvent(new Event('leave'));
}

export {};
