/**
 * What a browser may do with the site, and how long it may keep it: the one home of these rules. Pages carry the policy
 * themselves (astro.config.mjs); servers send it too, with what a page can't say of itself (src/hosting).
 */

/** What a page may load, apart from its own scripts and styles: those are known by their hashes. */
export const pageDirectives = [
  "default-src 'none'",
  'img-src data:',
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text becomes HTML or a script on a phone: the site makes none, and what gets in by a mistake can't.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const;

/** The search is a file of its own and runs as WebAssembly. Pages without a search lose both again: `narrowPolicy`. */
export const searchScriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;

/** For everything that is no page: it loads nothing. Only a header can forbid frames. */
export const filePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Powers of a browser that no page of the site has a use for: those that browsers know, or they complain. */
const POWERS = [
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
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Says which sites may show a file as a part of their pages. */
export const SHARING = 'Cross-Origin-Resource-Policy';
/** For what partners are given to show: pictures and open data. */
export const SHARED = 'cross-origin';
/** Where that is, relative to the site, in words that nginx and Caddy read alike, and in those of hosts of static sites. */
export const SHARED_PATTERN = '(badges|data|qr)/.+';
export const SHARED_PLACES = ['badges/*', 'data/*', 'qr/*'] as const;

/** Headers that go with every answer, mistakes included. */
export const everyHeader: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  [SHARING]: 'same-origin',
  'Permissions-Policy': POWERS.map((power) => `${power}=()`).join(', '),
};

/** Sent over TLS alone: without it the header means nothing. Two years, as browsers ask of hosts they list. */
export const strictTransport = 'max-age=63072000; includeSubDomains';

/** A page leaves nothing in the cache of a phone, and neither does what could tell which page was read. */
export const NO_STORE = 'no-store';
/** For files whose name changes with what is in them. */
export const FOREVER = 'public, max-age=31536000, immutable';
/** For files that keep their name: they may be kept, but are asked for again each time. */
export const ASK_AGAIN = 'no-cache';

/**
 * Files, relative to the site, that may be kept, in words that nginx, Caddy and JavaScript read alike. Only what every
 * search needs is among them: the index of a language is the same for everybody. A found page's entry (`fragment/`)
 * would tell what was found, so it is kept as little as the page.
 */
export const CACHED_FOREVER_PATTERN =
  'pagefind/(index/[a-z-]+_[0-9a-f]+\\.pf_index|pagefind\\.[a-z-]+_[0-9a-f]+\\.pf_meta|[a-z-]+_[0-9a-f]+\\.wasm)';
/** The same files, in words that hosts of static sites read. */
export const KEPT_FOREVER_PLACES = ['pagefind/index/*', 'pagefind/*.pf_meta', 'pagefind/*.wasm'] as const;
/** The parts of the search that keep their names and are the same for everybody, in both ways. */
export const ASK_AGAIN_PATTERN = '(pagefind/pagefind\\.js|search/[A-Za-z-]+\\.js(on)?)';
export const ASK_AGAIN_PLACES = ['pagefind/pagefind.js', 'search/*'] as const;

/** How long a file of the site, relative to it, may be kept. */
export function getCacheRule(file: string): string {
  if (new RegExp(`^${CACHED_FOREVER_PATTERN}$`).test(file)) return FOREVER;
  return new RegExp(`^${ASK_AGAIN_PATTERN}$`).test(file) ? ASK_AGAIN : NO_STORE;
}

/** Recordings, relative to the site, in words that nginx and Caddy read alike. */
export const RECORDING_PATTERN = '[A-Za-z-]+/recordings/[a-z0-9-]+\\.(mp3|opus)';

/** What each kind of file is. A kind that is not named is sent as `otherType`, and `nosniff` keeps it at that. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
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

/** Files without an ending are lists to read, such as SHA256SUMS. */
export const otherType = 'text/plain; charset=utf-8';

/** Kinds that become smaller when they are packed. A list for search engines is long, and no phone ever asks for it. */
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
 * The policy of one page without what that page has no use for: hashes of scripts and styles that stand on other pages
 * and, without a search or a recording, all that only those need. It never allows more than before.
 */
export function narrowPolicy(
  policy: string,
  page: { hashes: ReadonlySet<string>; searches: boolean; plays: boolean },
): string {
  const isUsed = (source: string): boolean =>
    source.startsWith("'sha256-") ? page.hashes.has(source) : page.searches;
  const narrowed = parsePolicy(policy).flatMap(([name, sources]): Directive[] => {
    if (name === 'media-src' && !page.plays) return [];
    if (name === 'connect-src') return page.searches ? [[name, sources]] : [];
    if (name !== 'script-src' && name !== 'style-src') return [[name, sources]];
    // No page has a style that is a file of its own.
    const used = sources.filter((source) => isUsed(source) && !(name === 'style-src' && source === "'self'"));
    return used.length === 0 ? [] : [[name, used]];
  });
  return formatPolicy(narrowed);
}

/**
 * One policy, for a header, that allows what any of these pages allows, and no frame around it. A browser holds a page
 * to its own policy and to the header's, so the page stays as narrow as it is.
 * @example combinePolicies(["script-src 'a'", "script-src 'b'"]) // => "script-src 'a' 'b'; frame-ancestors 'none'"
 */
export function combinePolicies(policies: Iterable<string>): string {
  const byName = Map.groupBy([...policies].flatMap(parsePolicy), ([name]) => name);
  const combined = [...byName].map(([name, directives]): Directive => {
    const sources = [...new Set(directives.flatMap(([, own]) => own))].sort();
    return [name, sources.length > 1 ? sources.filter((source) => source !== "'none'") : sources];
  });
  combined.sort(([a], [b]) => (a < b ? -1 : 1));
  return formatPolicy([...combined, ['frame-ancestors', ["'none'"]]]);
}

/** What no page of the site may do, whatever else its policy says. */
const FORBIDDEN = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'];
/** Sources of scripts that let anything run. */
const UNSAFE = /^('unsafe-(inline|eval|hashes)'|\*|[a-z]+:.*)$/;

/** Whether a policy in a header protects a reader as every one of ours does. */
export function isStrictPolicy(policy: string): boolean {
  const directives = new Map(parsePolicy(policy));
  return (
    FORBIDDEN.every((name) => directives.get(name)?.join() === "'none'") &&
    !(directives.get('script-src') ?? []).some((source) => UNSAFE.test(source))
  );
}

/** Whether a page may do under the policy of a header all that its own policy lets it do. */
export function allowsPolicy(header: string, page: string): boolean {
  const allowed = new Map(parsePolicy(header));
  return parsePolicy(page)
    .filter(([name]) => name.endsWith('-src') && name !== 'default-src')
    .every(([name, sources]) => {
      const own = allowed.get(name) ?? [];
      const allowsInline =
        own.includes("'unsafe-inline'") && !own.some((source) => source.startsWith("'sha"));
      return sources.every(
        (source) =>
          source === "'none'" || own.includes(source) || (allowsInline && source.startsWith("'sha")),
      );
    });
}

/** Whether a page with this policy holds a search. */
export function allowsSearch(policy: string): boolean {
  return parsePolicy(policy).some(
    ([name, sources]) => name === 'script-src' && sources.includes("'wasm-unsafe-eval'"),
  );
}
