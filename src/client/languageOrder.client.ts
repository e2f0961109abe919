/** The languages that the phone is set to come first, in every list of them. Reads the setting, keeps nothing. */
const requested = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);

function getRank({ lang }: HTMLElement): number {
  const rank = requested.indexOf(lang.toLowerCase().split('-')[0]);
  return rank === -1 ? requested.length : rank;
}

// The first list on a page that has a place for them is that place; the other lists are put in another order.
for (const list of document.querySelectorAll('.languages:not(:empty)')) {
  const items = ([...list.children] as HTMLElement[]).sort((a, b) => getRank(a) - getRank(b));
  const own = items.filter((item) => getRank(item) < requested.length);
  const place = list.parentElement?.querySelector('.languages:empty');
  if (place) place.append(...own);
  else list.append(...items);
}

export {};
