/** Moves the device's preferred languages to the front of every list of languages. Stores nothing. */
const preferred = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);

function getRank({ lang }: HTMLElement): number {
  const rank = preferred.indexOf(lang.toLowerCase().split('-')[0]);
  return rank === -1 ? preferred.length : rank;
}

// An empty list next to a full one receives the preferred languages; other lists are reordered.
for (const list of document.querySelectorAll('.languages:not(:empty)')) {
  const items = ([...list.children] as HTMLElement[]).sort((a, b) => getRank(a) - getRank(b));
  const preferredItems = items.filter((item) => getRank(item) < preferred.length);
  const emptyList = list.parentElement?.querySelector('.languages:empty');
  if (emptyList) emptyList.append(...preferredItems);
  else list.append(...items);
}

export {};
