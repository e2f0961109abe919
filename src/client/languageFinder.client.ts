/** Finds a language by its endonym, its English name, or its name in the device's language. Stores nothing. */

const field = document.querySelector<HTMLInputElement>('#find-language');
const items = [...document.querySelectorAll<HTMLElement>('#choices li')];

/** Removes accents and punctuation, and lower-cases. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function listNames({ lang, dataset, textContent }: HTMLElement): string[] {
  const localName = new Intl.DisplayNames(navigator.languages, { type: 'language' }).of(lang) ?? '';
  return [textContent, dataset['name'] ?? '', localName].map(fold);
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
