/** One date from another: counted on the phone, kept nowhere. */
import { addDays } from '../domain/localTime.ts';

const locale = `${document.documentElement.lang}-u-nu-latn-ca-gregory`;

for (const counter of document.querySelectorAll<HTMLElement>('.day-count')) {
  const field = counter.querySelector('input');
  counter.hidden = false;
  field?.addEventListener('input', () => {
    for (const line of counter.querySelectorAll<HTMLElement>('[data-days]')) {
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
