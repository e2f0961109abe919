/**
 * The whole address of a page, as it stands in a link on another site. The site may be in a folder of its host.
 * @example getPageAddress('https://ngo.example/guide', '/th/time/') // => 'https://ngo.example/guide/th/time/'
 */
export function getPageAddress(siteAddress: string, path: string): string {
  const { origin, pathname } = new URL(siteAddress);
  return `${origin}${pathname.replace(/\/+$/, '')}${path}`;
}

/**
 * Whether an address is one that nobody can own (RFC 2606): a name that stands in until the publisher has one.
 * @example isPlaceholderAddress('https://guide.example') // => true
 */
export function isPlaceholderAddress(siteAddress: string): boolean {
  return /(^|\.)(example|invalid|localhost|test)$/.test(new URL(siteAddress).hostname);
}

/** What to tell somebody who is about to print or pass on addresses of a site that has none; '' where it has one. */
export function warnOfPlaceholder(siteAddress: string): string {
  if (!isPlaceholderAddress(siteAddress)) return '';
  return `Do not print or pass on anything yet: ${siteAddress} stands in for the address of the site, and leads nowhere.\n  Write the real one at "address" in site.yaml, or build with SITE_URL.`;
}

/**
 * The same address as people read, say and type it: without what comes before the host.
 * @example getReadablePageAddress('https://ngo.example/guide', '/th/time/') // => 'ngo.example/guide/th/time/'
 */
export function getReadablePageAddress(siteAddress: string, path: string): string {
  return getPageAddress(siteAddress, path).replace(/^https?:\/\//, '');
}
