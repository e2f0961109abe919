/**
 * The folder that an address leads to, without a slash at its end.
 * @example getBasePath('https://ngo.example/guide/') // => '/guide'
 */
export function getBasePath(address: string): string {
  return new URL(address).pathname.replace(/\/+$/, '');
}
