/**
 * Finds languages by what is typed, and shows those alone. The build lists their names; the names of countries in the
 * languages of the device are added here, because in all languages they would fill the page. Nothing is stored or sent.
 */
import { findByNames, listNameWords } from '../domain/nameSearch.ts';

const form = document.querySelector<HTMLElement>('#find');
const field = document.querySelector<HTMLInputElement>('#find-language');
const list = document.querySelector('#choices .languages');
if (form && field && list) setUp(form, field, list);

function setUp(form: HTMLElement, field: HTMLInputElement, list: Element): void {
  const items = [...list.children] as HTMLElement[];
  const countryNames = navigator.languages.map((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
  const names = items.map(({ dataset: { names = '', countries = '' } }) => [
    ...names.split(' '),
    ...(countries.match(/\w+/g) ?? []).flatMap((country) =>
      countryNames.flatMap((inLocale) => listNameWords(inLocale.of(country) ?? '')),
    ),
  ]);
  const none = form.querySelector<HTMLElement>('[data-string=none]');
  const find = (): HTMLElement[] => findByNames(names, field.value).flatMap((index) => items[index] ?? []);
  const showFound = (): void => {
    const found = find();
    // If nothing matches, all languages remain.
    for (const item of items) item.hidden = found.length > 0 && !found.includes(item);
    if (none) none.hidden = found.length > 0;
    // The field is under the list, but what it finds is under the field, above the keyboard of a phone. Only the list moves,
    // so the field keeps the focus.
    const isBelow = list.nextElementSibling === form;
    if (isBelow !== (field.value.trim() === '')) {
      form[isBelow ? 'after' : 'before'](list);
      form.scrollIntoView({ block: isBelow ? 'start' : 'nearest' });
    }
  };
  form.hidden = false;
  field.addEventListener('input', showFound);
  // The back/forward cache restores the page with what was typed.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    field.value = '';
    showFound();
  });
  field.addEventListener('keydown', ({ key }) => {
    const [only, other] = find();
    if (key === 'Enter' && other === undefined) only?.querySelector('a')?.click();
  });
}

export {};
