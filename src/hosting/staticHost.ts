import type { Redirect } from '../codes/redirect.ts';
import * as policy from '../domain/policy.ts';
import { formatPattern, type Hosting } from './hosting.ts';

/**
 * `_headers`, which many hosts of static sites read. However many languages there are, it has the same few rules: one for
 * everything, and one for each kind of file that may be kept or shown elsewhere, which takes away what the first one said of it. A
 * host that does not know how to take away sends both, and the stricter one wins. All addresses share one policy: each
 * page narrows it by its own. Such hosts leave out a line of more than 2000 letters, so it does not name every style of
 * every template: which styles a page may have, the page alone says.
 */
export function writeHeaders({ base, searchPolicy }: Hosting): string {
  const others = [
    ...policy.KEPT_FOREVER_PLACES.map((place) => [place, 'Cache-Control', policy.FOREVER] as const),
    ...policy.ASK_AGAIN_PLACES.map((place) => [place, 'Cache-Control', policy.ASK_AGAIN] as const),
    ...policy.SHARED_PLACES.map((place) => [place, policy.SHARING, policy.SHARED] as const),
  ];
  return [
    '# For hosts of static sites that read this file. Copy it to the top of the folder that is published.',
    '',
    `${base}/*`,
    ...Object.entries({
      'Content-Security-Policy': searchPolicy.replace(/style-src [^;]*/, "style-src 'unsafe-inline'"),
      ...policy.everyHeader,
      'Strict-Transport-Security': policy.strictTransport,
      'Cache-Control': policy.NO_STORE,
    }).map(([name, value]) => `  ${name}: ${value}`),
    // One host adds it by itself.
    '  ! Access-Control-Allow-Origin',
    '',
    ...others.flatMap(([place, name, value]) => [`${base}/${place}`, `  ! ${name}`, `  ${name}: ${value}`]),
    '',
  ].join('\n');
}

/**
 * `_redirects`, which the same hosts read: moves, printed codes, and each language's own 404 page. Rules for codes and
 * for pages that moved name no code and no language, since such hosts take about a hundred patterns.
 */
export function writeRedirects(hosting: Hosting): string {
  const { base, languages } = hosting;
  return [
    '# For hosts of static sites that read this file. Copy it to the top of the folder that is published.',
    '# What one host does not know it leaves out: "404" is such a line, and then the host finds the page by itself.',
    '',
    '# Addresses that have moved.',
    ...listRedirectLines(hosting.redirects, hosting),
    '',
    '# Printed codes: without the last slash, and with what stands after them in a sentence.',
    ...['q', 'Q'].flatMap((folder) =>
      // The patterns of such hosts know no sets of signs.
      ['.', ',', ')', ''].map((sign) => `${base}/${folder}/:code${sign} ${base}/${folder}/:code/ 200`),
    ),
    '',
    '# An address that does not exist is answered in its language.',
    ...languages.map((language) => `${base}/${language}/* ${base}/${language}/404.html 404`),
    `${base}/* ${base}/404.html 404`,
    '',
  ].join('\n');
}

/**
 * Moves as `_redirects` writes them: one line for a page, whatever the language.
 * @example listMoveLines([{ from: '/en/old/', to: '/en/new/' }], { base: '', languages: ['en'] }) // => ['/:language/old/ /:language/new/ 301']
 */
export function listRedirectLines(
  redirects: readonly Redirect[],
  hosting: Pick<Hosting, 'base' | 'languages'>,
): string[] {
  const language = formatPattern(hosting.languages);
  const page = new RegExp(`^/(${language})/(.*?)((?<=/)(?:${language})/)?$`);
  const lines = redirects.map(({ from, to }) => {
    const [, own = '', rest = '', other] = page.exec(from) ?? [];
    const isPage = own !== '' && from.endsWith('/') && to.startsWith(`/${own}/`);
    const [start, end] = isPage
      ? [`/:language/${rest}${other ? ':other/' : ''}`, to.replace(`/${own}/`, '/:language/')]
      : [from, to];
    return `${hosting.base}${start} ${hosting.base}${end} 301`;
  });
  return [...new Set(lines)];
}
