import type { Redirect } from '../codes/redirect.ts';
import { escapePattern } from '../domain/escapePattern.ts';

/** What a host must know about a built site. The build reads it from the site's files (finish/hostingFiles.ts). */
export interface Hosting {
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

/** Settings that differ between machines. */
export interface Machine {
  /** The folder that is published. */
  readonly root: string;
  /** The address to listen on; '' for all addresses. */
  readonly listen: string;
  readonly certificate: string;
  readonly key: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** A port without TLS for an onion service on the same machine; undefined for none. */
  readonly plainPort: number | undefined;
}

/** The settings in the files that the build writes. Their README.txt says what to change. */
export const exampleMachine: Machine = {
  root: '/srv/www/site',
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
