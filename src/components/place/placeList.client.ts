/**
 * Sorts places that are open now or later today to the top, clears the filters when the page is restored, and announces
 * how many places a filter leaves.
 */

const list = document.querySelector<HTMLElement>('.places');
const filters = list?.querySelector<HTMLFormElement>('.filters');
const announcement = filters?.querySelector<HTMLElement>('[role="status"]');

/** 0 open, 1 usually open, 2 opens later today, 3 the rest; from the attributes that `hours.client.ts` sets. */
function getRank(card: HTMLElement): number {
  const line = card.querySelector<HTMLElement>('[data-place]');
  const rank = ['open', 'usually-open'].indexOf(line?.dataset['state'] ?? '');
  if (rank >= 0) return rank;
  return line?.dataset['today'] === undefined ? 3 : 2;
}

// Only once, when the page loads: a list that moves under a thumb is worse than an outdated order.
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

// After all scripts of the page have run, because `hours.client.ts` comes later.
document.addEventListener('DOMContentLoaded', sortCities);

// The back/forward cache restores the chosen filters, which must leave no trace.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  filters?.reset();
  if (announcement) announcement.textContent = '';
});

filters?.addEventListener('change', () => {
  const pluralForms = JSON.parse(filters.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  const shown = [...(list?.querySelectorAll<HTMLElement>('[data-fits]') ?? [])].filter(
    (card) => card.getClientRects().length > 0,
  ).length;
  const form =
    pluralForms[new Intl.PluralRules(document.documentElement.lang).select(shown)] ?? pluralForms['other'];
  if (announcement) announcement.textContent = (form ?? '').replace('{{count}}', String(shown));
});

export {};
