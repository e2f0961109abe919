/**
 * The whole address of a page, as it stands in a link on another site. The site may be in a folder of its host.
 * @example getPageAddress('https://ngo.example/guide', '/th/time/') // => 'https://ngo.example/guide/th/time/'
 */
export function getPageAddress(siteAddress: string, path: string): string {
  const { origin, pathname } = new URL(siteAddress);
  return `${origin}${pathname.replace(/\/+$/, '')}${path}`;
}

/**
 * The same address as people read, say and type it: without what comes before the host.
 * @example getReadablePageAddress('https://ngo.example/guide', '/th/time/') // => 'ngo.example/guide/th/time/'
 */
export function getReadablePageAddress(siteAddress: string, path: string): string {
  return getPageAddress(siteAddress, path).replace(/^https?:\/\//, '');
}
