/**
 * Keeps the reader's place in links to the same page in other languages (`rel="alternate"`): adds the fragment of the
 * section or answer that is open. It is on every page, so keep it short.
 */
function update(): void {
  // Not the help box: the language picker has one too.
  const isPlace = document.getElementById(location.hash.slice(1))?.matches('main :not(#help)');
  for (const link of document.querySelectorAll('a[rel=alternate]')) {
    const [path = ''] = (link.getAttribute('href') ?? '').split('#');
    link.setAttribute('href', path + (isPlace ? location.hash : ''));
  }
}

update();
addEventListener('hashchange', update);

export {};
