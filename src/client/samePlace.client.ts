/**
 * Keeps the reader's place in links to the same page in other languages (`rel="alternate"`): adds the fragment of the section
 * or answer that is open, or of the section that was being read when Help was tapped. It is on every page, so keep it short.
 */
const HELP = '#help';
let sectionRead = '';

function update(): void {
  // The language picker has a help box too, and would open at it.
  const place = location.hash === HELP ? sectionRead : location.hash;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel=alternate]'))
    link.href = (link.getAttribute('href') ?? '').replace(/#.*|$/, place);
}

update();
addEventListener('hashchange', update);
addEventListener('click', ({ target }) => {
  if (location.hash === HELP || !(target as Element).closest(`a[href="${HELP}"]`)) return;
  sectionRead = location.hash;
  for (const heading of document.querySelectorAll('main h2[id^=s]'))
    if (heading.getBoundingClientRect().top < innerHeight / 4) sectionRead = `#${heading.id}`;
});

export {};
