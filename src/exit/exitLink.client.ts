/**
 * Decides when to leave; `backGuard.client.ts` then does it. The link works without either.
 *
 * Both run in the head of every page. A module would run only after the whole page has been parsed; on a slow connection,
 * people may press the link before. So this file imports nothing, and looks for elements when they are needed.
 */
(() => {
  /** The line under the exit link, which counts down. */
  type Status = HTMLElement & { readonly dataset: Readonly<Record<'twice' | 'once', string>> };
  const PRESSES = 3;
  /** The longest pause between two presses of Shift: people with unsteady hands need time. */
  const PRESS_TIMEOUT_MS = 5000;

  /** Speech and recordings stop at this event as well (`listen.client.ts`, `recording.client.ts`). */
  const leave = (): boolean => dispatchEvent(new Event('leave'));

  const leaveByLink = (event: MouseEvent): void => {
    // A middle click would open the exit page in another tab and leave this page on the screen.
    if (event.button < 2 && (event.target as Element).closest('#leave')) {
      event.preventDefault();
      leave();
    }
  };
  addEventListener('click', leaveByLink);
  addEventListener('auxclick', leaveByLink);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAlone = false;
  let initialText = '';
  let status: Status | null = null;
  let presses = 0;

  const reset = (): void => {
    if (status && presses > 0) status.textContent = initialText;
    presses = 0;
  };
  /** Shift with another key types a capital letter, selects text or switches the keyboard layout. */
  const press = ({ key, ctrlKey, altKey }: { key?: string; ctrlKey: boolean; altKey: boolean }): void => {
    isAlone = key === 'Shift' && !ctrlKey && !altKey;
    if (!isAlone) reset();
  };
  addEventListener('keydown', press);
  addEventListener('pointerdown', press);
  addEventListener('keyup', ({ key }) => {
    status = document.querySelector('#leave-opens');
    if (key !== 'Shift' || !isAlone || !status) return;
    isAlone = false;
    // Not earlier: `languageOrder.client.ts` changes the text.
    if (presses === 0) initialText = status.textContent;
    presses += 1;
    clearTimeout(timer);
    timer = setTimeout(reset, PRESS_TIMEOUT_MS);
    if (presses === PRESSES) leave();
    else status.textContent = status.dataset[presses === 1 ? 'twice' : 'once'];
  });
})();
