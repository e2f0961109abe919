/**
 * Keeps the reader's place in links to the same page in other languages (`rel="alternate"`): adds the fragment of the
 * section or answer that is open. It is on every page, so keep it short.
 */
function update(): void {
  // The language picker has a help box too, and would open at it.
  const place = location.hash.replace('#help', '');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel=alternate]'))
    link.href = (link.getAttribute('href') ?? '').replace(/#.*|$/, place);
}

update();
addEventListener('hashchange', update);

export {};
