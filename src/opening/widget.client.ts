/**
 * The script of a copied place on another website: shows whether it is open now. It loads and stores nothing, and what it shows
 * ends with the times that were copied: then it says to call first. Without it, the dated times are shown.
 */
import { findOpeningMoment } from './openingTimelineCode.ts';

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
