import type { Redirect } from '../codes/redirect.ts';

/** All that a host must know of a built site. The build reads it from the site (finish/hostingFiles.ts). */
export interface Hosting {
  /** `guide.example`, without a port. */
  readonly host: string;
  /** The folder of the address that the site lives in: '' or `/guide`. */
  readonly base: string;
  /** The address of the site as an onion service, without a slash at its end; undefined if it has none. */
  readonly onion: string | undefined;
  /** Languages that have a 404 page of their own. */
  readonly languages: readonly string[];
  /** Printed codes, in small letters. */
  readonly codes: readonly string[];
  /** Pages that hold a search, as files: `en/topics/index.html`. */
  readonly searchPages: readonly string[];
  /** The policy for pages, and the wider one for pages with a search. */
  readonly pagePolicy: string;
  readonly searchPolicy: string;
  readonly redirects: readonly Redirect[];
}

/** What differs from one machine to the next. */
export interface Machine {
  /** The folder that is published. */
  readonly root: string;
  /** The address to listen on; '' for all of the machine. */
  readonly listen: string;
  readonly certificate: string;
  readonly key: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Where the site is served without TLS, for an onion service on the same machine; undefined for nowhere. */
  readonly plainPort: number | undefined;
}

/** What stands in the files that the build writes; the guide beside them says what to change. */
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
/** What stands after a printed code in a sentence, and what a phone may take for a part of it. */
export const AFTER_A_CODE = '[.,)]';

/**
 * What an address of the site looks like before its `?`, in words that nginx and Caddy read alike; a letter may be
 * written as it is or as `%61`. Whatever looks different is no address of the site, so that no server has to make sense
 * of it: parts that begin with a dot or with `_` (`..`, `.git`, `_headers`), empty parts (`//`), a slash, a dot or a
 * NUL in disguise, a back slash.
 */
const ADDRESS_PATTERN = `/(?:\\.well-known/security\\.txt|(?:${PART}/)*(?:${PART}${AFTER_A_CODE}*)?)`;

/** The pattern of every address of a site, its folder included. */
export function getAddressPattern({ base }: Hosting): string {
  return base === '' ? ADDRESS_PATTERN : `${escapePattern(base)}(?:${ADDRESS_PATTERN})?`;
}

/** @example escapePattern('/a.b') // => '/a\\.b' */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');
}

/**
 * Moves as servers take them: with the folder that the site lives in, and for the address without its last slash too,
 * so that a moved page is reached in one step.
 */
export function listServerRedirects({ base, redirects }: Hosting): Redirect[] {
  const site = base === '' ? [] : [{ from: base, to: `${base}/` }];
  const ways = redirects.flatMap(({ from, to }) =>
    [...new Set([from, from.replace(/\/$/, '')])].map((address) => ({ from: base + address, to: base + to })),
  );
  return [...site, ...ways];
}

/** Any of these words as one pattern: `ar|da`; one that matches nothing if there are none. */
export function formatPattern(words: readonly string[]): string {
  return words.length === 0 ? '-' : words.map(escapePattern).join('|');
}
