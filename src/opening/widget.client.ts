/**
 * The script of a place that was copied to another website: shows whether the place is open now. It loads and stores
 * nothing. After the last of the copied times, it tells readers to call first. Without the script, the dated times are
 * shown.
 */
import { findOpeningMoment } from './encodedOpeningTimeline.ts';

const widget = document.currentScript?.parentElement;
const status = widget?.querySelector<HTMLElement>('[data-opening]');
if (widget && status) {
  const { opening = '', says = '' } = status.dataset;
  const update = (): void => {
    status.textContent = findOpeningMoment({ opening, says }, Date.now()).text;
  };
  update();
  status.hidden = false;
  widget.querySelector('details')?.removeAttribute('open');
  setInterval(update, 60_000);
}
