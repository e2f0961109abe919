import type { Redirect } from '../codes/redirect.ts';
import { escapePattern } from '../domain/escapePattern.ts';

/** What a host must know about a built site. The build reads it from the site's files (finish/hostingFiles.ts). */
export interface Hosting {
  /** The address of the site, with a trailing slash. */
  readonly address: string;
  /** `guide.example`, without a port. */
  readonly host: string;
  /** The base path of the site: '' or `/guide`. */
  readonly base: string;
  /** The address of the onion service without a trailing slash; undefined if there is none. */
  readonly onion: string | undefined;
  /** Languages with a 404 page. */
  readonly languages: readonly string[];
  /** Printed codes, in lower case. */
  readonly codes: readonly string[];
  /** The files of pages with a search: `en/topics/index.html`. */
  readonly searchPages: readonly string[];
  /** The policy for pages, and the wider one for pages with a search. */
  readonly pagePolicy: string;
  readonly searchPolicy: string;
  readonly redirects: readonly Redirect[];
}

/** Where a site can be published. `folder` is any other static host, a USB stick, or the machine of a partner. */
export const hosts = ['nginx', 'caddy', 'cloudflare', 'netlify', 'github-pages', 'folder'] as const;
export type Host = (typeof hosts)[number];

/** Hosts that send the compressed variants of files (`.br`, `.gz`). All others compress files themselves, or not at all. */
export const PRECOMPRESSED: readonly Host[] = ['nginx', 'caddy'];

/** Limits of a host: it can't send our headers at all (`headers`), or not with redirects (`redirectHeaders`). */
export const LIMITS: Readonly<Partial<Record<Host, 'headers' | 'redirectHeaders'>>> = {
  netlify: 'redirectHeaders',
  'github-pages': 'headers',
  folder: 'headers',
};

/** The folder of a bundle that is published; the other files of the bundle are for its publisher. */
export const PUBLISHED = 'site';

/**
 * The folder of a bundle for the files of the site. A copy works in any folder, and GitHub itself publishes a
 * repository at `/repository/`; all other hosts publish a folder at the root of an address, so a site with a base path
 * is in a folder there.
 * @example getPublishedFolder('netlify', '/guide') // => 'site/guide'
 */
export function getPublishedFolder(host: Host, base: string): string {
  return host === 'github-pages' || host === 'folder' ? PUBLISHED : `${PUBLISHED}${base}`;
}

/** Settings that differ between machines. */
export interface Machine {
  /** The folder that is published. */
  readonly root: string;
  /** The address to listen on; '' for all addresses. */
  readonly listen: string;
  /** Files with the certificate and its key; undefined if the server obtains them itself, as only Caddy does. */
  readonly certificate: string | undefined;
  readonly key: string | undefined;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** A port without TLS for health checks and an onion service on the same machine; undefined for none. */
  readonly plainPort: number | undefined;
}

/** The settings in the files that the build writes; docs/hosting.md sets up a server with the same values. */
export const exampleMachine: Machine = {
  root: '/srv/www/current/site',
  listen: '',
  certificate: '/etc/ssl/site/fullchain.pem',
  key: '/etc/ssl/site/key.pem',
  httpPort: 80,
  httpsPort: 443,
  plainPort: undefined,
};

const LETTER = '[A-Za-z0-9]|%3[0-9]|%[46][1-9A-Fa-f]|%[57][0-9Aa]';
const PART = `(?:${LETTER})(?:${LETTER}|[._~-]|%2[Dd]|%5[Ff]|%7[Ee])*`;
/** Punctuation after a code in a sentence, which a phone may take for a part of the address. */
export const AFTER_A_CODE = '[.,)]';

/**
 * Matches the path of every address of the site, in a syntax that nginx and Caddy share; characters may be percent-encoded
 * (`%61`). Servers return 404 for everything else without interpreting it: segments that begin with `.` or `_` (`..`, `.git`,
 * `_headers`), empty segments (`//`), encoded slashes, dots or NULs, backslashes.
 */
const ADDRESS_PATTERN = `/(?:\\.well-known/security\\.txt|(?:${PART}/)*(?:${PART}${AFTER_A_CODE}*)?)`;

/** Matches every address of a site, including its base path. */
export function getAddressPattern({ base }: Hosting): string {
  return base === '' ? ADDRESS_PATTERN : `${escapePattern(base)}(?:${ADDRESS_PATTERN})?`;
}

/**
 * Redirects for servers: with the base path, and also for addresses without the trailing slash, so that one redirect is enough.
 */
export function listServerRedirects({ base, redirects }: Hosting): Redirect[] {
  const site = base === '' ? [] : [{ from: base, to: `${base}/` }];
  const all = redirects.flatMap(({ from, to }) =>
    [...new Set([from, from.replace(/\/$/, '')])].map((address) => ({ from: base + address, to: base + to })),
  );
  return [...site, ...all];
}

/** A pattern that matches any of these names: `ar|da`; without names, one that matches no address. */
export function formatPattern(names: readonly string[]): string {
  return names.length === 0 ? '-' : names.map(escapePattern).join('|');
}
