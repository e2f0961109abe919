import {
  ASK_AGAIN,
  everyHeader,
  FOREVER,
  getCacheRule,
  NO_STORE,
  strictTransport,
} from '../domain/policy.ts';
import type { Move } from '../domain/move.ts';
import type { Hosting } from './hosting.ts';

/**
 * `_headers`, which many hosts of static sites read. Where two blocks hold the same header such hosts send both, so no
 * two blocks for one address name the same one. All addresses share one policy: each page narrows it by its own.
 */
export function writeHeaders(hosting: Hosting): string {
  const { base, topNames, searchFiles } = hosting;
  const rules = [
    ...topNames
      .filter((name) => !name.startsWith('pagefind'))
      .flatMap((name) => (name.includes('.') || name === 'SHA256SUMS' ? [name] : [name, `${name}/*`])),
    'pagefind/fragment/*',
  ].map((address) => [address, NO_STORE] as const);
  const kept = searchFiles.map((file) => [file, getCacheRule(file)] as const);
  const uncached = kept.filter(([, rule]) => rule !== FOREVER && rule !== ASK_AGAIN);
  const cached = kept.filter(([, rule]) => rule === FOREVER || rule === ASK_AGAIN);
  return [
    '# For hosts of static sites that read this file. Copy it to the top of the folder that is published.',
    '',
    `${base}/*`,
    `  Content-Security-Policy: ${hosting.searchPolicy}`,
    ...Object.entries({ ...everyHeader, 'Strict-Transport-Security': strictTransport }).map(
      ([name, value]) => `  ${name}: ${value}`,
    ),
    '',
    ...[['', NO_STORE] as const, ...rules, ...uncached, ...cached].flatMap(([address, rule]) => [
      `${base}/${address}`,
      `  Cache-Control: ${rule}`,
    ]),
    '',
  ].join('\n');
}

/** `_redirects`, which the same hosts read: moves, printed codes, and each language's own 404 page. */
export function writeRedirects(hosting: Hosting): string {
  const { base, codes, languages } = hosting;
  return [
    '# For hosts of static sites that read this file. Copy it to the top of the folder that is published.',
    '# What one host does not know it leaves out: "404" is such a line, and then the host finds the page by itself.',
    '',
    '# Addresses that have moved.',
    ...listMoveLines(hosting.moves, base),
    '',
    '# Printed codes: with or without the last slash, in small or large letters.',
    ...codes.flatMap((code) => {
      const page = `${base}/q/${code}/`;
      const large = `${base}/Q/${code.toUpperCase()}`;
      return [page.slice(0, -1), large, `${large}/`].map((address) => `${address} ${page} 200`);
    }),
    '',
    '# An address that does not exist is answered in its language.',
    ...languages.map((language) => `${base}/${language}/* ${base}/${language}/404.html 404`),
    `${base}/* ${base}/404.html 404`,
    '',
  ].join('\n');
}

/**
 * Moves as `_redirects` writes them.
 * @example listMoveLines([{ from: '/en/old/', to: '/en/new/' }]) // => ['/en/old/ /en/new/ 301']
 */
export function listMoveLines(moves: readonly Move[], base = ''): string[] {
  return moves.map(({ from, to }) => `${base}${from} ${base}${to} 301`);
}
