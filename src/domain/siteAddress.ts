/** Whole addresses: of the site, and of its pages and codes as they stand elsewhere. */
import { getCodePath } from './paths.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const SITE_ADDRESS = new RegExp(
  `^(?:https://(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?|http://[a-z2-7]{56}\\.onion|http://(?:localhost|127\\.0\\.0\\.1)(?::\\d+)?)` +
    '(?:/[A-Za-z0-9][A-Za-z0-9._~-]*)*/?$',
);

/**
 * Whether a site can be made for this address: https and the name of a host, at most with folders. It goes into the
 * configuration of servers and onto paper. Without TLS only an onion service is safe, and what never leaves a machine.
 * @example isSiteAddress('https://ngo.example/guide/') // => true
 */
export function isSiteAddress(address: string): boolean {
  return SITE_ADDRESS.test(address);
}

/** Whether a link leads to the host of a site, or to one below it. */
export function isSameSite(link: string, siteAddress: string): boolean {
  const [host, siteHost] = [link, siteAddress].map((address) => URL.parse(address)?.hostname);
  return `.${host ?? ''}`.endsWith(`.${siteHost ?? ''}`);
}

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

/**
 * The address that a code picture holds. In capitals where the whole address can be, since capitals and digits alone
 * make the smallest and sturdiest picture; no last slash, for the same reason. A site in a folder of its host keeps the
 * letters of that folder, because a host tells `/Guide/` from `/GUIDE/`.
 * @example getCodeAddress('https://vejviser.example', 'k7wp') // => 'HTTPS://VEJVISER.EXAMPLE/Q/K7WP'
 * @example getCodeAddress('https://ngo.example/guide/', 'k7wp') // => 'https://ngo.example/guide/q/k7wp/'
 */
export function getCodeAddress(siteAddress: string, code: string): string {
  const address = getPageAddress(siteAddress, getCodePath(code));
  return /^\/*$/.test(new URL(siteAddress).pathname) ? address.toUpperCase().replace(/\/$/, '') : address;
}

/**
 * The same address as people read and type it: small letters, nothing before the host, no last slash.
 * @example getReadableCodeAddress('https://vejviser.example', 'k7wp') // => 'vejviser.example/q/k7wp'
 */
export function getReadableCodeAddress(siteAddress: string, code: string): string {
  return getReadablePageAddress(siteAddress, getCodePath(code)).replace(/\/$/, '');
}
