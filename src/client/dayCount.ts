/** Two dates from one: counted on the phone, kept nowhere. */
import { addDays } from '../domain/addDays.ts';

const locale = `${document.documentElement.lang}-u-nu-latn-ca-gregory`;

for (const form of document.querySelectorAll<HTMLFormElement>('.day-count')) {
  const field = form.querySelector('input');
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  field?.addEventListener('input', () => {
    for (const line of form.querySelectorAll<HTMLElement>('[data-days]')) {
      const date = addDays(field.value, Number(line.dataset['days']));
      line.textContent =
        date === undefined
          ? ''
          : (line.dataset['words'] ?? '').replace(
              '{{date}}',
              new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(date),
            );
    }
  });
}
