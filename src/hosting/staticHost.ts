import type { Redirect } from '../codes/redirect.ts';
import { LANGUAGE_PICKER_FOLDER } from '../domain/paths.ts';
import * as policy from '../domain/policy.ts';
import { formatPattern, PUBLISHED, type Hosting } from './hosting.ts';

/** Files whose type Netlify doesn't know, and would not send. */
const TYPED_PLACES = [
  ...['pagefind/index/*', 'pagefind/fragment/*', 'pagefind/*.pf_meta'].map(
    (place) => [place, 'Content-Type', String(policy.contentTypes['pf_meta'])] as const,
  ),
  ['SHA256SUMS', 'Content-Type', policy.otherType] as const,
];

/**
 * `_headers` in the dialect of a host. It has the same few rules for any number of languages: one for everything, and one for each
 * kind of file that may be cached or embedded elsewhere. On Cloudflare, a rule adds to the rules before it, unless it removes
 * their header (`!`); on Netlify, it replaces their header. All addresses share one policy, and each page narrows it with its own.
 * Cloudflare ignores lines of more than 2,000 characters, so the shared policy does not list the hashes of styles: only the page's
 * policy does.
 */
export function formatHeadersFile({ base, searchPolicy }: Hosting, host: 'cloudflare' | 'netlify'): string {
  const remove = (name: string): string[] => (host === 'cloudflare' ? [`  ! ${name}`] : []);
  const others = [
    ...policy.IMMUTABLE_PATHS.map((place) => [place, 'Cache-Control', policy.FOREVER] as const),
    ...policy.REVALIDATE_PATHS.map((place) => [place, 'Cache-Control', policy.REVALIDATE] as const),
    ...policy.SHARED_PLACES.map((place) => [place, policy.CORP_HEADER, policy.CORP_CROSS_ORIGIN] as const),
    ...(host === 'netlify' ? TYPED_PLACES : []),
  ];
  return [
    `${base}/*`,
    ...Object.entries({
      'Content-Security-Policy': searchPolicy.replace(/style-src [^;]*/, "style-src 'unsafe-inline'"),
      ...policy.commonHeaders,
      'Strict-Transport-Security': policy.strictTransport,
      'Cache-Control': policy.NO_STORE,
    }).map(([name, value]) => `  ${name}: ${value}`),
    // Cloudflare adds it by default.
    ...remove('Access-Control-Allow-Origin'),
    '',
    ...others.flatMap(([place, name, value]) => [`${base}/${place}`, ...remove(name), `  ${name}: ${value}`]),
    '',
  ].join('\n');
}

/**
 * `_redirects` in the dialect of a host: redirects, printed codes, and the 404 page of each language, which Cloudflare finds
 * without a rule. Rules for redirected pages use a placeholder for the language, because Cloudflare allows about a hundred patterns.
 */
export function formatRedirectsFile(hosting: Hosting, host: 'cloudflare' | 'netlify'): string {
  const { base, languages } = hosting;
  return [
    // Those without a placeholder first: the placeholder of a language matches any folder.
    '# Redirects.',
    ...listRedirectLines(hosting.redirects, hosting).sort(
      (a, b) => Number(a.includes('/:language/')) - Number(b.includes('/:language/')),
    ),
    '',
    '# Printed codes: without the trailing slash, and with punctuation that follows them in a sentence.',
    ...listCodePaths(hosting, host).flatMap((path) =>
      // Patterns have no character classes.
      ['.', ',', ')', ''].map((punctuation) => `${base}/${path}${punctuation} ${base}/${path}/ 200`),
    ),
    '',
    ...(host === 'netlify'
      ? [
          '# The 404 page in the language of the address.',
          ...languages.map((language) => `${base}/${language}/* ${base}/${language}/404.html 404`),
          `${base}/* ${base}/404.html 404`,
          '',
        ]
      : []),
  ].join('\n');
}

/** On Netlify nothing may follow a placeholder. */
function listCodePaths({ codes }: Hosting, host: 'cloudflare' | 'netlify'): string[] {
  if (host === 'cloudflare') return ['q/:code', 'Q/:code'];
  return codes.flatMap((code) => [`q/${code}`, `Q/${code.toUpperCase()}`]);
}

/**
 * What GitHub Pages needs: `.nojekyll`, without which it leaves out files that begin with `_` or `.`, and the name of a custom
 * domain.
 */
export function listPagesFiles({ host }: Hosting): Readonly<Record<string, string>> {
  const files = { [`${PUBLISHED}/.nojekyll`]: '' };
  return host.endsWith('.github.io') ? files : { ...files, [`${PUBLISHED}/CNAME`]: `${host}\n` };
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
  const picker = new RegExp(`^(/${LANGUAGE_PICKER_FOLDER}/.*/)(?:${language})/$`);
  const lines = redirects.map(({ from, to }) => {
    const [, pageLanguage = '', rest = '', other] = page.exec(from) ?? [];
    const isPage = pageLanguage !== '' && from.endsWith('/') && to.startsWith(`/${pageLanguage}/`);
    const [start, end] = isPage
      ? [`/:language/${rest}${other ? ':other/' : ''}`, to.replace(`/${pageLanguage}/`, '/:language/')]
      : [from.replace(picker, '$1:other/'), to];
    return `${hosting.base}${start} ${hosting.base}${end} 301`;
  });
  return [...new Set(lines)];
}
