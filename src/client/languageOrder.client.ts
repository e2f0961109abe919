/**
 * On a page whose reader has not chosen a language yet: moves the device's preferred languages to the front of every list,
 * and shows the strings around it, and on the exit link, in the first of them. Stores nothing.
 */
const preferred = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);

function getRank({ lang }: HTMLElement): number {
  const rank = preferred.indexOf(lang.toLowerCase().split('-')[0]);
  return rank === -1 ? preferred.length : rank;
}

for (const list of document.querySelectorAll('.languages')) {
  const items = [...list.children] as HTMLElement[];
  list.append(...items.sort((a, b) => getRank(a) - getRank(b)));
}
const first = document.querySelector<HTMLElement>('.languages > [data-leave]');
if (first && getRank(first) < preferred.length) showStrings(first);

function showStrings(item: HTMLElement): void {
  item.classList.add('first');
  const { lang } = document.documentElement;
  for (const element of document.querySelectorAll<HTMLElement>('[data-string]')) {
    const string = item.dataset[element.dataset['string'] ?? ''];
    if (string === undefined || item.lang === lang) continue;
    // A reader who can't read the language of the device may recognise the exit link in the language of the page.
    if (element.nextElementSibling?.id === 'leave-opens')
      element.nextElementSibling.textContent = element.textContent;
    element.textContent = string;
    element.lang = item.lang;
    element.dir = item.dir;
  }
}

export {};
