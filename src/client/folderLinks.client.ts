/** In a copy that is opened from a folder nobody turns an address that ends in "/" into its page: this does. */
if (location.protocol === 'file:') {
  for (const link of document.links) {
    const href = link.getAttribute('href') ?? '';
    // With a colon it is a number or another site.
    link.setAttribute('href', href.replace(/^([^:]*\/)(?=#|$)/, '$1index.html'));
  }
}

export {};
