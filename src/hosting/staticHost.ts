import type { Redirect } from '../codes/redirect.ts';
import * as policy from '../domain/policy.ts';
import { formatPattern, type Hosting } from './hosting.ts';

/**
 * `_headers`, which many static hosts read. It has the same few rules for any number of languages: one for everything, and one for
 * each kind of file that may be cached or embedded elsewhere, which removes the general header and sets its own. A host that can't
 * remove headers sends both, and the stricter one wins. All addresses share one policy, and each page narrows it with its own.
 * These hosts ignore lines of more than 2,000 characters, so the shared policy does not list the hashes of styles: only the
 * page's policy does.
 */
export function writeHeaders({ base, searchPolicy }: Hosting): string {
  const others = [
    ...policy.IMMUTABLE_PATHS.map((place) => [place, 'Cache-Control', policy.FOREVER] as const),
    ...policy.REVALIDATE_PATHS.map((place) => [place, 'Cache-Control', policy.REVALIDATE] as const),
    ...policy.SHARED_PLACES.map((place) => [place, policy.SHARING, policy.SHARED] as const),
  ];
  return [
    '# For static hosts that read this file. Copy it to the root of the published folder.',
    '',
    `${base}/*`,
    ...Object.entries({
      'Content-Security-Policy': searchPolicy.replace(/style-src [^;]*/, "style-src 'unsafe-inline'"),
      ...policy.commonHeaders,
      'Strict-Transport-Security': policy.strictTransport,
      'Cache-Control': policy.NO_STORE,
    }).map(([name, value]) => `  ${name}: ${value}`),
    // One host adds it by default.
    '  ! Access-Control-Allow-Origin',
    '',
    ...others.flatMap(([place, name, value]) => [`${base}/${place}`, `  ! ${name}`, `  ${name}: ${value}`]),
    '',
  ].join('\n');
}

/**
 * `_redirects`, which the same hosts read: redirects, printed codes, and the 404 page of each language. Rules for codes and
 * redirected pages use placeholders for code and language, because these hosts allow about a hundred patterns.
 */
export function writeRedirects(hosting: Hosting): string {
  const { base, languages } = hosting;
  return [
    '# For static hosts that read this file. Copy it to the root of the published folder.',
    '# Hosts ignore rules that they do not support. Those that ignore the "404" rules find these pages themselves.',
    '',
    '# Redirects.',
    ...listRedirectLines(hosting.redirects, hosting),
    '',
    '# Printed codes: without the trailing slash, and with punctuation that follows them in a sentence.',
    ...['q', 'Q'].flatMap((folder) =>
      // The patterns of these hosts have no character classes.
      ['.', ',', ')', ''].map(
        (punctuation) => `${base}/${folder}/:code${punctuation} ${base}/${folder}/:code/ 200`,
      ),
    ),
    '',
    '# The 404 page in the language of the address.',
    ...languages.map((language) => `${base}/${language}/* ${base}/${language}/404.html 404`),
    `${base}/* ${base}/404.html 404`,
    '',
  ].join('\n');
}

/**
 * Lines for `_redirects`: one for a page in all languages.
 * @example listRedirectLines([{ from: '/en/old/', to: '/en/new/' }], { base: '', languages: ['en'] }) // => ['/:language/old/ /:language/new/ 301']
 */
export function listRedirectLines(
  redirects: readonly Redirect[],
  hosting: Pick<Hosting, 'base' | 'languages'>,
): string[] {
  const language = formatPattern(hosting.languages);
  const page = new RegExp(`^/(${language})/(.*?)((?<=/)(?:${language})/)?$`);
  const lines = redirects.map(({ from, to }) => {
    const [, pageLanguage = '', rest = '', other] = page.exec(from) ?? [];
    const isPage = pageLanguage !== '' && from.endsWith('/') && to.startsWith(`/${pageLanguage}/`);
    const [start, end] = isPage
      ? [`/:language/${rest}${other ? ':other/' : ''}`, to.replace(`/${pageLanguage}/`, '/:language/')]
      : [from, to];
    return `${hosting.base}${start} ${hosting.base}${end} 301`;
  });
  return [...new Set(lines)];
}
