/** The languages that the phone is set to come first, in every list of them. Reads the setting, keeps nothing. */
const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);

function getRank({ lang }: HTMLElement): number {
  const rank = wanted.indexOf(lang.toLowerCase().split('-')[0]);
  return rank === -1 ? wanted.length : rank;
}

for (const list of document.querySelectorAll('.languages')) {
  const items = [...list.children] as HTMLElement[];
  list.append(...items.sort((a, b) => getRank(a) - getRank(b)));
}

export {};
