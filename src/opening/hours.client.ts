/** Replaces the static text of an opening status by the current one, chosen from the texts in its attributes. */
import { findOpeningMoment } from './encodedOpeningTimeline.ts';

function update(): void {
  const now = Date.now();
  for (const element of document.querySelectorAll<HTMLElement>('[data-opening]')) {
    const { opening = '', says = '' } = element.dataset;
    const { state, isToday, text } = findOpeningMoment({ opening, says }, now);
    element.dataset['state'] = state;
    element.toggleAttribute('data-today', isToday);
    element.textContent = text;
  }
  // Facts can become overdue between builds.
  for (const warning of document.querySelectorAll<HTMLElement>('[data-overdue]')) {
    warning.hidden = now < Number(warning.dataset['overdue']);
  }
}

update();
setInterval(update, 60_000);
// A page restored from the back/forward cache still shows the old state.
addEventListener('pageshow', update);
