/** In a copy of the site opened from disk no server resolves paths that end in "/": appends `index.html` to them. */
if (location.protocol === 'file:') {
  for (const link of document.links) {
    const href = link.getAttribute('href') ?? '';
    // A colon means a scheme: a phone number or another site.
    link.setAttribute('href', href.replace(/^([^:]*\/)(?=#|$)/, '$1index.html'));
  }
}

export {};
