/**
 * Finds a language by its endonym, by other names that it has, or by a country where it is spoken. Names of languages and
 * countries are those in the device's languages, in English and in the country's language. Stores nothing.
 */

const field = document.querySelector<HTMLInputElement>('#find-language');
const status = document.querySelector<HTMLElement>('#choices [role=status]');
const items = [...document.querySelectorAll<HTMLElement>('#choices li')];

/** Removes accents and punctuation, and lower-cases. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The name of the site on top of the page is in the country's language. */
const countryLanguage = document.querySelector('h1')?.lang ?? '';
const locales = [...navigator.languages, 'en', countryLanguage].filter((locale) => locale !== '');

function listNames({ lang, dataset, textContent }: HTMLElement): string[] {
  const { names = '', countries = '' } = dataset;
  const localNames = locales.flatMap((locale) => {
    const regions = new Intl.DisplayNames(locale, { type: 'region' });
    return [
      new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? '',
      ...countries.split(',').map((country) => (country === '' ? '' : (regions.of(country) ?? ''))),
    ];
  });
  return [textContent, ...names.split(','), ...localNames].map(fold);
}

if (field) setUp(field);

function setUp(field: HTMLInputElement): void {
  const names = new Map(items.map((item) => [item, listNames(item)]));
  const find = (): HTMLElement[] => {
    const typed = fold(field.value);
    return items.filter((item) => names.get(item)?.some((name) => name.includes(typed)));
  };
  const showFound = (): void => {
    const found = find();
    if (status) status.textContent = found.length > 0 ? '' : (status.dataset['none'] ?? '');
    // If nothing matches, show all languages rather than none.
    for (const item of items) item.hidden = found.length > 0 && !found.includes(item);
  };
  field.closest('p')?.removeAttribute('hidden');
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
