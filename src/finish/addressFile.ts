/**
 * The base path of an address, without a trailing slash.
 * @example getBasePath('https://ngo.example/guide/') // => '/guide'
 */
export function getBasePath(address: string): string {
  return new URL(address).pathname.replace(/\/+$/, '');
}
