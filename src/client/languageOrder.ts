/** The languages that the phone is set to come first. Reads the setting, keeps nothing. */
const list = document.querySelector('#languages');
const items = [...(list?.children ?? [])];
const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);

function getRank(item: Element): number {
  const rank = wanted.indexOf(item.querySelector('a')?.hreflang ?? '');
  return rank === -1 ? wanted.length : rank;
}

list?.append(...items.sort((a, b) => getRank(a) - getRank(b)));

export {};
