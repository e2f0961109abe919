/**
 * Shows only the languages that match the typed text. Until their names in all languages are loaded, it matches only the
 * names on the page. The names of countries in the languages of the device are added here. Nothing is stored or sent.
 */
import { findByNames, listNameWords, type LanguageNames } from '../domain/nameSearch.ts';

const form = document.querySelector<HTMLElement>('#find');
const field = document.querySelector<HTMLInputElement>('#find-language');
const list = document.querySelector('#choices .languages');
if (form && field && list) setUp(form, field, list);

function setUp(form: HTMLElement, field: HTMLInputElement, list: Element): void {
  const items = [...list.children] as HTMLElement[];
  const countryNames = navigator.languages.map((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
  const names = items.map(({ innerText, dataset: { countries = '' } }) => [
    ...listNameWords(innerText),
    ...(countries.match(/\w+/g) ?? []).flatMap((country) =>
      countryNames.flatMap((inLocale) => listNameWords(inLocale.of(country) ?? '')),
    ),
  ]);
  const none = form.querySelector<HTMLElement>('[role=status] > span');
  const find = (): HTMLElement[] => findByNames(names, field.value).flatMap((index) => items[index] ?? []);
  const showFound = (): void => {
    const found = find();
    // If nothing matches, all languages remain.
    for (const item of items) item.hidden = found.length > 0 && !found.includes(item);
    if (none) none.hidden = found.length > 0;
    // The field is below the list, but matches appear below the field, above the keyboard of a phone. Only the list moves,
    // so the field keeps the focus.
    const isBelow = list.nextElementSibling === form;
    if (isBelow !== (field.value.trim() === '')) {
      form[isBelow ? 'after' : 'before'](list);
      form.scrollIntoView({ block: isBelow ? 'start' : 'nearest' });
    }
  };
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    const address = form.querySelector<HTMLAnchorElement>('#language-names')?.href ?? '';
    const loaded = (await (await fetch(address)).json()) as LanguageNames;
    for (const [index, { lang }] of items.entries()) names[index]?.push(...(loaded[lang]?.names ?? []));
    const shown = items.find((item) => item.classList.contains('first'));
    const text = shown && loaded[shown.lang]?.none;
    if (none && shown && text !== undefined) {
      none.textContent = text;
      none.lang = shown.lang;
      none.dir = shown.dir;
    }
    if (field.value !== '') showFound();
  };
  form.hidden = false;
  field.addEventListener('focus', () => {
    if (loading) return;
    form.ariaBusy = 'true';
    loading = load()
      .catch(() => {
        // Without a connection, loading is retried when the field gets the focus again.
        loading = undefined;
      })
      .finally(() => {
        form.ariaBusy = null;
      });
  });
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
