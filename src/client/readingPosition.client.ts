/**
 * Keeps the reading position in links to the same page in other languages (`rel="alternate"`): adds the fragment of the section
 * or answer that is open, or of the section that was being read before the reader went to such a link. It is on every page,
 * so keep it short.
 */
const HELP = '#help';
/** Scrolling past on the way to a link takes less time than this. */
const READING_MS = 2000;
let fragment = '';
let pause: ReturnType<typeof setTimeout> | undefined;

function update(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel=alternate]'))
    link.href = (link.getAttribute('href') ?? '').replace(/#.*|$/, fragment);
}

function follow(): void {
  // The language picker has a help box too, and would open there.
  if (location.hash !== HELP) fragment = location.hash;
  update();
}

/** The fragment of the section, list of rights or city that is being read; at the top of a page it stays as it is. */
function remember(): void {
  for (const heading of document.querySelectorAll('main :is(h2[id^=s], h2[id^=c], [id^=part-])'))
    if (heading.getBoundingClientRect().top < innerHeight / 2) fragment = `#${heading.id}`;
  update();
}

function isHelpShown(): boolean {
  return (document.querySelector(HELP)?.getBoundingClientRect().top ?? Infinity) < innerHeight;
}

follow();
addEventListener('hashchange', follow);
addEventListener('click', ({ target }) => {
  const isAtHelp = location.hash === HELP && isHelpShown();
  if (!isAtHelp && (target as Element).closest(`a[href="${HELP}"]`)) remember();
});
addEventListener('scroll', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    if (!isHelpShown()) remember();
  }, READING_MS);
});

export {};
