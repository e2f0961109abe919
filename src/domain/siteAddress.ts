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
