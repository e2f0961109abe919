/**
 * Leaving at once: the page is gone before the next one has loaded, and is replaced in the history of the tab. The
 * link works without this; what this adds: hide first, then go, even if a step fails.
 */
const link = document.querySelector<HTMLAnchorElement>('#leave');

link?.addEventListener('click', (event) => {
  event.preventDefault();
  document.documentElement.style.display = 'none';
  document.title = '';
  location.replace(link.href);
});

export {};
