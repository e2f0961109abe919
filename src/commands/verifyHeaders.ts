/** What is wrong with the headers of an answer, by the rules of `domain/policy.ts`. */
import { extname } from 'node:path';
import * as policy from '../domain/policy.ts';
import { getPagePolicy } from '../finish/pagePolicies.ts';

interface Answered {
  readonly headers: Headers;
  readonly isSecure: boolean;
  /** The encodings that were asked for. */
  readonly accepted: string;
  /** The file that was sent, relative to the site; undefined for a redirect. */
  readonly file?: string;
  readonly status?: number;
  readonly content?: Uint8Array;
}

/** Headers that let a browser store something, send something, or go elsewhere. */
const FORBIDDEN = ['set-cookie', 'nel', 'report-to', 'reporting-endpoints', 'refresh'];
/** What hosts call the same thing. */
const SAME_TYPES: Readonly<Record<string, readonly string[] | undefined>> = {
  'text/javascript': ['application/javascript'],
  'image/x-icon': ['image/vnd.microsoft.icon'],
  'application/xml': ['text/xml'],
};
/** As browsers ask of hosts that they list (s). */
const LEAST_STRICT_TRANSPORT = 31_536_000;

export function listHeaderProblems(answered: Answered): string[] {
  const { headers, isSecure, file, accepted } = answered;
  return [
    ...listPolicyProblems(answered),
    ...listWrong(getExpected(answered), headers),
    ...(isSecure ? listTransportProblems(headers) : []),
    ...listCacheProblems(answered),
    ...(file === undefined ? [] : listTypeProblems(file, headers)),
    ...listEncodingProblems(accepted, headers),
    ...FORBIDDEN.filter((name) => headers.has(name)).map(
      (name) => `Has the header ${name}, which no answer may have`,
    ),
  ];
}

/** Headers whose value is the same on every server. */
function getExpected({ file = '', status }: Answered): [name: string, value: string][] {
  const isShared = new RegExp(`^${policy.SHARED_PATTERN}$`).test(file);
  return Object.entries(policy.everyHeader).flatMap(([name, value]) => {
    if (name !== policy.SHARING) return [[name, value]];
    // A redirect is not shown.
    if (status === undefined) return [];
    return [[name, status === 200 && isShared ? policy.SHARED : value]];
  });
}

function listWrong(expected: readonly (readonly [string, string])[], headers: Headers): string[] {
  return expected.flatMap(([name, value]) => {
    const sent = headers.get(name);
    if (sent === null) return [`Lacks the header ${name}`];
    return normalize(sent) === normalize(value) ? [] : [`Has a wrong header ${name}`];
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

function listPolicyProblems({ headers, file = '', content }: Answered): string[] {
  const sent = headers.get('content-security-policy');
  // A redirect shows nothing.
  if (content === undefined) return [];
  if (sent === null) return ['Lacks the header Content-Security-Policy'];
  if (!policy.isStrictPolicy(sent)) return ['Has a Content-Security-Policy that allows too much'];
  if (!file.endsWith('.html')) return [];
  const own = getPagePolicy(Buffer.from(content).toString());
  return policy.allowsPolicy(sent, own)
    ? []
    : ['Has a Content-Security-Policy that stops its own scripts or styles: is it of another build?'];
}

function listTransportProblems(headers: Headers): string[] {
  const sent = headers.get('strict-transport-security');
  if (sent === null) return ['Lacks the header Strict-Transport-Security'];
  const seconds = Number(/max-age=(\d+)/i.exec(sent)?.[1] ?? 0);
  return seconds >= LEAST_STRICT_TRANSPORT ? [] : ['Has a Strict-Transport-Security of less than a year'];
}

/** Where nothing may be kept, nothing may; where something may be kept, a host may be stricter. */
function listCacheProblems({ headers, file = '', status }: Answered): string[] {
  const sent = headers.get('cache-control');
  const expected = status === 200 ? policy.getCacheRule(file) : policy.NO_STORE;
  if (sent === null) return [`Lacks the header Cache-Control: ${expected}`];
  if (listParts(sent).includes(policy.NO_STORE)) return [];
  return normalize(sent) === normalize(expected)
    ? []
    : [`Has a wrong header Cache-Control: ${expected} is right`];
}

function listTypeProblems(file: string, headers: Headers): string[] {
  const expected = policy.contentTypes[extname(file).slice(1)];
  const [sent = '', charset] = listTypeParts(headers.get('content-type') ?? '');
  const [right = ''] = listTypeParts(expected ?? policy.otherType);
  // A list to read: some hosts don't know what it is, and let it be saved.
  const others = expected === undefined ? ['application/octet-stream'] : (SAME_TYPES[right] ?? []);
  if (sent !== right && !others.includes(sent))
    return [
      sent === '' ? 'Lacks the header Content-Type' : `Has the wrong Content-Type ${sent}: ${right} is right`,
    ];
  return charset === undefined || charset === 'charset=utf-8'
    ? []
    : [`Has the wrong ${charset} in its Content-Type`];
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
  return [`Comes packed with ${encoding}, which was not asked for`];
}
