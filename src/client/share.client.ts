/**
 * Opens the device's share sheet, if it has one; otherwise the link leads to the language picker, which shows the URL in
 * large letters. The sheet gets the page's URL in the current language and nothing else: no title, no text. It is on every
 * page, so keep it short.
 */
const link = document.querySelector<HTMLAnchorElement>('#share');

link?.addEventListener('click', (event) => {
  // Missing in some browsers, despite its type.
  if (!('share' in navigator)) return;
  event.preventDefault();
  const [picker = ''] = (link.getAttribute('href') ?? '').split('#');
  const folder = `${document.documentElement.lang}/`;
  const page = picker.includes('go/') ? picker.replace('go/', folder) : picker + folder;
  navigator.share({ url: new URL(page, location.href).href }).catch((error: unknown) => {
    // Only if the host or the device forbids sharing: a reader who closed the sheet has not asked for another page.
    if ((error as DOMException).name === 'NotAllowedError') location.assign(link.href);
  });
});

export {};
