/** Decides when to leave; `backGuard.client.ts` then does it. The link works without either. */
import '../client/folderLinks.client.ts';

const PRESSES = 3;
/** The longest pause between two presses of Shift: people with unsteady hands need time. */
const PRESS_TIMEOUT_MS = 5000;

const link = document.querySelector<HTMLAnchorElement>('#leave');
const status = document.querySelector<HTMLElement>('#leave-opens');
if (link && status) setUp(link, status);

function setUp(link: HTMLAnchorElement, status: HTMLElement): void {
  const leaveByLink = (event: MouseEvent): void => {
    event.preventDefault();
    leave();
  };
  link.addEventListener('click', leaveByLink);
  // A middle click would open the exit page in another tab and leave this page on the screen.
  link.addEventListener('auxclick', (event) => {
    if (event.button === 1) leaveByLink(event);
  });

  let initialText = '';
  let presses = 0;
  let isAlone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const reset = (): void => {
    isAlone = false;
    if (presses > 0) status.textContent = initialText;
    presses = 0;
  };

  addEventListener('keydown', ({ key, ctrlKey, altKey }) => {
    // Shift with another key types a capital letter, selects text or switches the keyboard layout.
    if (key === 'Shift' && !ctrlKey && !altKey) isAlone = true;
    else reset();
  });
  addEventListener('pointerdown', reset);
  addEventListener('keyup', ({ key }) => {
    if (key !== 'Shift' || !isAlone) return;
    isAlone = false;
    // Not earlier: `languageOrder.client.ts` changes the text.
    if (presses === 0) initialText = status.textContent;
    presses += 1;
    clearTimeout(timer);
    timer = setTimeout(reset, PRESS_TIMEOUT_MS);
    if (presses === PRESSES) leave();
    else status.textContent = status.dataset[presses === 1 ? 'twice' : 'once'] ?? '';
  });
}

/** Speech and recordings stop at this event as well (`listen.client.ts`, `recording.client.ts`). */
function leave(): void {
  dispatchEvent(new Event('leave'));
}

export {};
