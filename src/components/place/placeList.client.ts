/**
 * The list of places: what is open now or later today first, what the link that led here asks for, and how many places a
 * filter leaves.
 */

const list = document.querySelector<HTMLElement>('.places');
const filters = list?.querySelector<HTMLFormElement>('.filters');
const announcement = filters?.querySelector<HTMLElement>('[role="status"]');

/** 0 open, 1 usually open, 2 opens later today, 3 the rest; as `hours.ts` has written it. */
function getRank(card: HTMLElement): number {
  const line = card.querySelector<HTMLElement>('[data-place]');
  const rank = ['open', 'usually-open'].indexOf(line?.dataset['state'] ?? '');
  if (rank >= 0) return rank;
  return line?.dataset['today'] === undefined ? 3 : 2;
}

// Once, before anybody has begun to read: a list that moves under a thumb is worse than one that is a minute old.
function sortCities(): void {
  for (const city of list?.querySelectorAll('.by-city > section > div') ?? []) {
    const cards = [...city.querySelectorAll<HTMLElement>(':scope > [data-fits]')];
    const ranked = cards.map((card) => ({ card, rank: getRank(card) })).sort((a, b) => a.rank - b.rank);
    if (ranked.some(({ rank }) => rank < 3)) {
      city.append(...ranked.map(({ card }) => card));
      list?.querySelector('.open-first')?.removeAttribute('hidden');
    }
  }
}

// When all scripts of the page have run: the states are written further down.
document.addEventListener('DOMContentLoaded', sortCities);

// A browser may keep the page as it was: whoever comes back finds nothing of what was chosen.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  filters?.reset();
  if (announcement) announcement.textContent = '';
});

filters?.addEventListener('change', () => {
  const words = JSON.parse(filters.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  const shown = [...(list?.querySelectorAll<HTMLElement>('[data-fits]') ?? [])].filter(
    (card) => card.getClientRects().length > 0,
  ).length;
  const form = words[new Intl.PluralRules(document.documentElement.lang).select(shown)] ?? words['other'];
  if (announcement) announcement.textContent = (form ?? '').replace('{{count}}', String(shown));
});

export {};
