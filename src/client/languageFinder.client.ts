/** Finds a language by its name in its own language, in English, or in that of the phone. Keeps nothing. */

const field = document.querySelector<HTMLInputElement>('#find-language');
const items = [...document.querySelectorAll<HTMLElement>('#choices li')];

/** Without accents and signs, in small letters. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function listNames({ lang, dataset, textContent }: HTMLElement): string[] {
  const own = new Intl.DisplayNames(navigator.languages, { type: 'language' }).of(lang) ?? '';
  return [textContent, dataset['name'] ?? '', own].map(fold);
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
    // Where nothing has such a name, all of them are better than none.
    for (const item of items) item.hidden = found.length > 0 && !found.includes(item);
  };
  field.closest('p')?.removeAttribute('hidden');
  field.addEventListener('input', showFound);
  // A browser may keep the page as it was.
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
