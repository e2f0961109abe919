/**
 * Where the phone has a share sheet of its own, the link opens it; else it leads to a page with the address in large
 * letters, in no language. The sheet gets the address of the page in the language that is read here, and nothing else:
 * no title, no words. Stands on every page, so it is short.
 */
const link = document.querySelector<HTMLAnchorElement>('#share');

link?.addEventListener('click', (event) => {
  // Some browsers know no share sheet, whatever their types say.
  if (!('share' in navigator)) return;
  event.preventDefault();
  const [picker = ''] = (link.getAttribute('href') ?? '').split('#');
  const own = `${document.documentElement.lang}/`;
  const page = picker.includes('go/') ? picker.replace('go/', own) : picker + own;
  navigator.share({ url: new URL(page, location.href).href }).catch((error: unknown) => {
    // The host or the phone forbids it. Whoever closed the sheet herself has not asked for another page.
    if ((error as DOMException).name === 'NotAllowedError') location.assign(link.href);
  });
});

export {};
