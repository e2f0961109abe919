/**
 * The only place for security headers, content security policies and cache rules. Pages contain their policy
 * (astro.config.mjs); servers send it too, with the headers that a page can't set itself (src/hosting).
 */

/** What a page may load besides its inline scripts and styles, which are allowed by hash. */
export const pageDirectives = [
  "default-src 'none'",
  'img-src data:',
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No script of the site writes HTML, so trusted types are forbidden: injected text can't become HTML or a script.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const;

/** The search is a separate script and runs WebAssembly. `narrowPolicy` removes both from pages without a search. */
export const searchScriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;

/** For files other than pages, which load nothing. `frame-ancestors` works only in a header. */
export const filePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Browser features the site does not use. Only names that browsers support, to avoid console warnings. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** The header that controls which sites may embed a file. */
export const CORP_HEADER = 'Cross-Origin-Resource-Policy';
/** For files that partners may embed: pictures and open data. */
export const CORP_CROSS_ORIGIN = 'cross-origin';
/** Paths of these files, relative to the site: as a regular expression for nginx and Caddy, and as globs for static hosts. */
export const SHARED_PATTERN = '(badges|data|qr)/.+';
export const SHARED_PLACES = ['badges/*', 'data/*', 'qr/*'] as const;

/** Headers of every response, including errors. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  [CORP_HEADER]: 'same-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

/** Sent over TLS only: otherwise browsers ignore it. Two years, as the HSTS preload list recommends. */
export const strictTransport = 'max-age=63072000; includeSubDomains';

/** For pages and for files that would reveal which page was read: they leave nothing in the cache of a phone. */
export const NO_STORE = 'no-store';
/** For files whose name changes with their content. */
export const FOREVER = 'public, max-age=31536000, immutable';
/** For files with a fixed name: they may be cached, but must be revalidated. */
export const REVALIDATE = 'no-cache';

/**
 * Paths of files that may be cached forever, as a regular expression that nginx, Caddy and JavaScript interpret in the same
 * way. Only what every search needs, since the index of a language is the same for everyone. The entries of found pages
 * (`fragment/`) would reveal what was found, so they are not cached.
 */
export const CACHED_FOREVER_PATTERN =
  'pagefind/(index/[a-z-]+_[0-9a-f]+\\.pf_index|pagefind\\.[a-z-]+_[0-9a-f]+\\.pf_meta|[a-z-]+_[0-9a-f]+\\.wasm)';
/** The same files, as globs for static hosts. */
export const IMMUTABLE_PATHS = ['pagefind/index/*', 'pagefind/*.pf_meta', 'pagefind/*.wasm'] as const;
/** Files of the search with fixed names that are the same for everyone, as regular expression and globs. */
export const REVALIDATE_PATTERN = '(pagefind/pagefind\\.js|search/[A-Za-z-]+\\.js(on)?)';
export const REVALIDATE_PATHS = ['pagefind/pagefind.js', 'search/*'] as const;

/** The `Cache-Control` of a file, by its path relative to the site. */
export function getCacheRule(file: string): string {
  if (new RegExp(`^${CACHED_FOREVER_PATTERN}$`).test(file)) return FOREVER;
  return new RegExp(`^${REVALIDATE_PATTERN}$`).test(file) ? REVALIDATE : NO_STORE;
}

/** Paths of recordings, as a regular expression for nginx and Caddy. */
export const RECORDING_PATTERN = '[A-Za-z-]+/recordings/[a-z0-9-]+\\.(mp3|opus)';

/** Content types by file extension. Others are sent as `otherType`; `nosniff` prevents guessing. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  ico: 'image/x-icon',
  mp3: 'audio/mpeg',
  opus: 'audio/ogg',
  wasm: 'application/wasm',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** For files without an extension, such as SHA256SUMS. */
export const otherType = 'text/plain; charset=utf-8';

/** File extensions worth compressing. Not `xml`: only search engines request the sitemap. */
export const compressedKinds = ['html', 'txt', 'svg', 'json', 'geojson', 'ics', 'js', 'wasm'] as const;

type Directive = readonly [name: string, sources: readonly string[]];

function parsePolicy(policy: string): Directive[] {
  return policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .flatMap(([name = '', ...sources]): Directive[] => (name === '' ? [] : [[name, [...new Set(sources)]]]));
}

function formatPolicy(directives: readonly Directive[]): string {
  return directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/**
 * Narrows the shared policy to what one page needs: removes hashes of scripts and styles of other pages and, on pages
 * without a search, a list of names to load or a recording, what only those need. It never allows more than before.
 */
export function narrowPolicy(
  policy: string,
  page: { hashes: ReadonlySet<string>; searches: boolean; loads: boolean; plays: boolean },
): string {
  const isUsed = (source: string): boolean =>
    source.startsWith("'sha256-") ? page.hashes.has(source) : page.searches;
  const narrowed = parsePolicy(policy).flatMap(([name, sources]): Directive[] => {
    if (name === 'media-src' && !page.plays) return [];
    if (name === 'connect-src') return page.searches || page.loads ? [[name, sources]] : [];
    if (name !== 'script-src' && name !== 'style-src') return [[name, sources]];
    // Styles are always inline.
    const used = sources.filter((source) => isUsed(source) && !(name === 'style-src' && source === "'self'"));
    return used.length === 0 ? [] : [[name, used]];
  });
  return formatPolicy(narrowed);
}

/**
 * Combines the policies of several pages into one for a header, which also forbids framing. Browsers enforce both the
 * policy of the page and that of the header, so each page stays as restricted as it is.
 * @example combinePolicies(["script-src 'a'", "script-src 'b'"]) // => "script-src 'a' 'b'; frame-ancestors 'none'"
 */
export function combinePolicies(policies: Iterable<string>): string {
  const byName = Map.groupBy([...policies].flatMap(parsePolicy), ([name]) => name);
  const combined = [...byName].map(([name, directives]): Directive => {
    const sources = [...new Set(directives.flatMap(([, values]) => values))].sort();
    return [name, sources.length > 1 ? sources.filter((source) => source !== "'none'") : sources];
  });
  combined.sort(([a], [b]) => (a < b ? -1 : 1));
  return formatPolicy([...combined, ['frame-ancestors', ["'none'"]]]);
}

/** Directives that must be 'none' in every policy. */
const FORBIDDEN = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'];
/** Script sources that allow arbitrary scripts. */
const UNSAFE = /^('unsafe-(inline|eval|hashes)'|\*|[a-z]+:.*)$/;

/** Whether the policy in a header is as strict as the policies of this site. */
export function isStrictPolicy(policy: string): boolean {
  const directives = new Map(parsePolicy(policy));
  return (
    FORBIDDEN.every((name) => directives.get(name)?.join() === "'none'") &&
    !(directives.get('script-src') ?? []).some((source) => UNSAFE.test(source))
  );
}

/** Whether the policy of a header allows everything that the policy of a page allows. */
export function allowsPolicy(header: string, page: string): boolean {
  const allowed = new Map(parsePolicy(header));
  return parsePolicy(page)
    .filter(([name]) => name.endsWith('-src') && name !== 'default-src')
    .every(([name, sources]) => {
      const headerSources = allowed.get(name) ?? [];
      const allowsInline =
        headerSources.includes("'unsafe-inline'") &&
        !headerSources.some((source) => source.startsWith("'sha"));
      return sources.every(
        (source) =>
          source === "'none'" ||
          headerSources.includes(source) ||
          (allowsInline && source.startsWith("'sha")),
      );
    });
}

/** Whether a policy allows the search. */
export function allowsSearch(policy: string): boolean {
  return parsePolicy(policy).some(
    ([name, sources]) => name === 'script-src' && sources.includes("'wasm-unsafe-eval'"),
  );
}
