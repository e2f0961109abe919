/** Adds the fragment that the language picker was opened with to the links to the page, so that readers keep their position. */
const { hash } = location;

// A fragment that exists on this page comes from one of its own links.
if (hash !== '' && !document.getElementById(hash.slice(1))) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#choices a[hreflang]')) link.hash = hash;
}

export {};
