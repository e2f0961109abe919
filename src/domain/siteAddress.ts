/** Absolute URLs of the site, its pages and codes. */
import { getCodePath } from './paths.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const SITE_ADDRESS = new RegExp(
  `^(?:https://(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?|http://[a-z2-7]{56}\\.onion|http://(?:localhost|127\\.0\\.0\\.1)(?::\\d+)?)` +
    '(?:/[A-Za-z0-9][A-Za-z0-9._~-]*)*/?$',
);

/**
 * Whether a site can be built for this URL: https and a host name, optionally with folders. The URL ends up in server
 * configuration and in print. Without TLS, only onion services and localhost are safe.
 * @example isSiteAddress('https://ngo.example/guide/') // => true
 */
export function isSiteAddress(address: string): boolean {
  return SITE_ADDRESS.test(address);
}

/** Whether a link leads to the host of a site or a subdomain of it. */
export function isSameSite(link: string, siteAddress: string): boolean {
  const [host, siteHost] = [link, siteAddress].map((address) => URL.parse(address)?.hostname);
  return `.${host ?? ''}`.endsWith(`.${siteHost ?? ''}`);
}

/**
 * The absolute URL of a page. The site may be in a folder of its host.
 * @example getPageAddress('https://ngo.example/guide', '/th/time/') // => 'https://ngo.example/guide/th/time/'
 */
export function getPageAddress(siteAddress: string, path: string): string {
  return `${new URL(siteAddress).origin}${getBasePath(siteAddress)}${path}`;
}

/**
 * The folder of its host that the site is in, without a trailing slash; '' if it is in none.
 * @example getBasePath('https://ngo.example/guide/') // => '/guide'
 */
export function getBasePath(siteAddress: string): string {
  return new URL(siteAddress).pathname.replace(/\/+$/, '');
}

/**
 * The URL with which a calendar program subscribes to a file instead of importing it once.
 * @example getSubscribeAddress('https://ngo.example', '/data/a.ics') // => 'webcal://ngo.example/data/a.ics'
 */
export function getSubscribeAddress(siteAddress: string, path: string): string {
  return getPageAddress(siteAddress, path).replace(/^https?:/, 'webcal:');
}

/**
 * Whether a URL has a reserved domain (RFC 2606), used as a placeholder until the publisher has a domain.
 * @example isPlaceholderAddress('https://guide.example') // => true
 */
export function isPlaceholderAddress(siteAddress: string): boolean {
  return /(^|\.)(example|invalid|localhost|test)$/.test(new URL(siteAddress).hostname);
}

/** The warning for someone who is about to print or share URLs while the site has only a placeholder; otherwise ''. */
export function warnOfPlaceholder(siteAddress: string): string {
  if (!isPlaceholderAddress(siteAddress)) return '';
  return `Do not print or share anything yet: ${siteAddress} is a placeholder address that leads nowhere.\n  Write the real one as "address" in site.yaml, or build with SITE_URL.`;
}

/**
 * The URL of a page as people read, say and type it: without the scheme.
 * @example getReadablePageAddress('https://ngo.example/guide', '/th/time/') // => 'ngo.example/guide/th/time/'
 */
export function getReadablePageAddress(siteAddress: string, path: string): string {
  return getPageAddress(siteAddress, path).replace(/^https?:\/\//, '');
}

/**
 * The URL in a code picture. In capitals and without trailing slash if possible, since capitals and digits alone make the
 * smallest and most robust picture. A site in a folder keeps its case, because hosts distinguish `/Guide/` from `/GUIDE/`.
 * @example getCodeAddress('https://vejviser.example', 'k7wp') // => 'HTTPS://VEJVISER.EXAMPLE/Q/K7WP'
 * @example getCodeAddress('https://ngo.example/guide/', 'k7wp') // => 'https://ngo.example/guide/q/k7wp/'
 */
export function getCodeAddress(siteAddress: string, code: string): string {
  const address = getPageAddress(siteAddress, getCodePath(code));
  return /^\/*$/.test(new URL(siteAddress).pathname) ? address.toUpperCase().replace(/\/$/, '') : address;
}

/**
 * The URL of a code as people read and type it: in lower case, without scheme and trailing slash.
 * @example getReadableCodeAddress('https://vejviser.example', 'k7wp') // => 'vejviser.example/q/k7wp'
 */
export function getReadableCodeAddress(siteAddress: string, code: string): string {
  return getReadablePageAddress(siteAddress, getCodePath(code)).replace(/\/$/, '');
}
