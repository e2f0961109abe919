/** Checks the headers of a response against the rules of `domain/policy.ts`. */
import { extname } from 'node:path';
import * as policy from '../../src/domain/policy.ts';
import { getPagePolicy } from '../../src/finish/pagePolicies.ts';

interface CheckedResponse {
  readonly headers: Headers;
  readonly isSecure: boolean;
  /** The requested encodings. */
  readonly accepted: string;
  /** The file that was sent, relative to the site; undefined for a redirect. */
  readonly file?: string;
  readonly status?: number;
  readonly content?: Uint8Array;
}

/** Headers that make a browser store data, send reports, or navigate. */
const FORBIDDEN = ['set-cookie', 'nel', 'report-to', 'reporting-endpoints', 'refresh'];
/** Equivalent types that some hosts send. */
const SAME_TYPES: Readonly<Record<string, readonly string[] | undefined>> = {
  'text/javascript': ['application/javascript'],
  'image/x-icon': ['image/vnd.microsoft.icon'],
  'application/xml': ['text/xml'],
};
/** The minimum for the HSTS preload list, in seconds. */
const MIN_STRICT_TRANSPORT = 31_536_000;

export function listHeaderProblems(response: CheckedResponse): string[] {
  const { headers, isSecure, file, accepted } = response;
  return [
    ...listPolicyProblems(response),
    ...listWrong(getExpected(response), headers),
    ...(isSecure ? listTransportProblems(headers) : []),
    ...listCacheProblems(response),
    ...(file === undefined ? [] : listTypeProblems(file, headers)),
    ...listEncodingProblems(accepted, headers),
    ...FORBIDDEN.filter((name) => headers.has(name)).map((name) => `Forbidden header ${name}`),
  ];
}

/** Headers whose value is the same on every server. */
function getExpected({ file = '', status }: CheckedResponse): [name: string, value: string][] {
  const isShared = new RegExp(`^${policy.SHARED_PATTERN}$`).test(file);
  return Object.entries(policy.commonHeaders).flatMap(([name, value]) => {
    if (name !== policy.CORP_HEADER) return [[name, value]];
    // A redirect has no content to share.
    if (status === undefined) return [];
    return [[name, status === 200 && isShared ? policy.CORP_CROSS_ORIGIN : value]];
  });
}

function listWrong(expected: readonly (readonly [string, string])[], headers: Headers): string[] {
  return expected.flatMap(([name, value]) => {
    const sent = headers.get(name);
    if (sent === null) return [`Missing header ${name}`];
    return normalize(sent) === normalize(value) ? [] : [`Wrong value of the header ${name}`];
  });
}

/** @example normalize('No-Store,  Private') // => 'no-store,private' */
function normalize(value: string): string {
  return listParts(value).sort().join();
}

function listParts(value: string): string[] {
  return value
    .toLowerCase()
    .split(',')
    .map((part) => part.replace(/\s+/g, ''));
}

function listPolicyProblems({ headers, file = '', content }: CheckedResponse): string[] {
  const sent = headers.get('content-security-policy');
  // A redirect has no content.
  if (content === undefined) return [];
  if (sent === null) return ['Missing header Content-Security-Policy'];
  if (!policy.isStrictPolicy(sent)) return ['The Content-Security-Policy allows too much'];
  if (!file.endsWith('.html')) return [];
  const required = getPagePolicy(Buffer.from(content).toString());
  return policy.allowsPolicy(sent, required)
    ? []
    : ['The Content-Security-Policy blocks scripts or styles of the page. It may be from another build'];
}

function listTransportProblems(headers: Headers): string[] {
  const sent = headers.get('strict-transport-security');
  if (sent === null) return ['Missing header Strict-Transport-Security'];
  const seconds = Number(/max-age=(\d+)/i.exec(sent)?.[1] ?? 0);
  return seconds >= MIN_STRICT_TRANSPORT
    ? []
    : ['The max-age of Strict-Transport-Security is less than a year'];
}

/** A host may be stricter about caching than we are, but not more permissive. */
function listCacheProblems({ headers, file = '', status }: CheckedResponse): string[] {
  const sent = headers.get('cache-control');
  const expected = status === 200 ? policy.getCacheRule(file) : policy.NO_STORE;
  if (sent === null) return [`Missing header Cache-Control (it must be ${expected})`];
  if (listParts(sent).includes(policy.NO_STORE)) return [];
  return normalize(sent) === normalize(expected)
    ? []
    : [`Wrong value of the header Cache-Control (it must be ${expected})`];
}

function listTypeProblems(file: string, headers: Headers): string[] {
  const expected = policy.contentTypes[extname(file).slice(1)];
  const [sent = '', charset] = listTypeParts(headers.get('content-type') ?? '');
  const [right = ''] = listTypeParts(expected ?? policy.otherType);
  // SHA256SUMS has no extension: some hosts don't know its type and offer it as a download.
  const others = expected === undefined ? ['application/octet-stream'] : (SAME_TYPES[right] ?? []);
  if (sent !== right && !others.includes(sent))
    return [sent === '' ? 'Missing header Content-Type' : `Wrong Content-Type ${sent} (it must be ${right})`];
  return charset === undefined || charset === 'charset=utf-8'
    ? []
    : [`Wrong ${charset} in the Content-Type (it must be charset=utf-8)`];
}

/** @example listTypeParts('Text/HTML; charset="UTF-8"') // => ['text/html', 'charset=utf-8'] */
function listTypeParts(type: string): string[] {
  return type
    .toLowerCase()
    .replaceAll('"', '')
    .split(';')
    .map((part) => part.trim());
}

function listEncodingProblems(accepted: string, headers: Headers): string[] {
  const encoding = headers.get('content-encoding');
  if (encoding === null || listParts(accepted).includes(encoding)) return [];
  return [`Compressed with ${encoding}, which was not requested`];
}
