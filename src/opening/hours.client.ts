/** Puts the state now in the place of the usual hours: finds which of the texts of an element holds by the clock. */
import { findOpeningMoment } from './openingTimelineCode.ts';

function update(): void {
  const now = Date.now();
  for (const element of document.querySelectorAll<HTMLElement>('[data-opening]')) {
    const { opening = '', says = '' } = element.dataset;
    const { state, isToday, text } = findOpeningMoment({ opening, says }, now);
    element.dataset['state'] = state;
    element.toggleAttribute('data-today', isToday);
    element.textContent = text;
  }
  // A fact grows old on the phone too, with no new build.
  for (const warning of document.querySelectorAll<HTMLElement>('[data-overdue]')) {
    warning.hidden = now < Number(warning.dataset['overdue']);
  }
}

update();
setInterval(update, 60_000);
// A page that comes back from the browser's memory shows the state of then until it is asked again.
addEventListener('pageshow', update);
