/** Compares what a server sends with the built site: every file, every redirect, and the headers that protect readers. */
import { hash } from 'node:crypto';
import type { Checksum } from '../../src/domain/checksums.ts';
import type { Redirect } from '../../src/codes/redirect.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Host, LIMITS } from '../../src/hosting/hosting.ts';
import { listHeaderProblems } from './verifyHeaders.ts';

/** How many requests run at the same time; few enough for a small server. */
const AT_ONCE = 8;
const TIMEOUT_MS = 30_000;
const ENCODINGS = ['identity', 'br, gzip'] as const;
const PERMANENT = [301, 308];
/** The 404 page of each language. */
const NOT_FOUND = /(^|\/)404\.html$/;

/** A site as it was built. */
export interface BuiltSite {
  readonly checksums: readonly Checksum[];
  readonly redirects: readonly Redirect[];
}

/** A difference between what a server sends and the built site. */
export interface Difference {
  readonly problem: string;
  /** Relative to the site. */
  readonly place: string;
}

interface Order {
  /** The address of the copy, with a trailing slash. */
  readonly address: string;
  /** Headers that the host can't send, which are not compared: all of them, or those of redirects. */
  readonly ignored?: (typeof LIMITS)[Host];
  readonly count: (done: number, total: number) => void;
}

/** What a server must send for a path. */
interface Request {
  readonly path: string;
  readonly encodings: readonly (typeof ENCODINGS)[number][];
  /** The path to which a permanent redirect may lead. */
  readonly redirect?: string | undefined;
  /** The file to send; undefined if it must redirect. */
  readonly file?: Checksum | undefined;
  /** Another file that may be sent instead. */
  readonly otherFile?: Checksum | undefined;
  /** Whether the page must not be sent at this address, where its relative links would not work. */
  readonly isPageWithoutSlash?: boolean;
  readonly status: 200 | 404;
}

/**
 * Requests every file of a copy, uncompressed and compressed as phones request it, every redirected address, printed codes
 * without a trailing slash, and addresses that do not exist.
 * @throws {CommandError} if the server can't be reached, isn't secure, or redirects to another address
 */
export async function compareCopy(site: BuiltSite, order: Order): Promise<Difference[]> {
  await assertReachable(order.address);
  const requests = listRequests(site, order.ignored === 'headers');
  const differences: Difference[] = [];
  const waiting = [...requests];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { path } = next;
      const problems = await listProblems(next, order);
      differences.push(...problems.map((problem) => ({ problem, place: next.file?.file ?? path })));
      order.count(requests.length - waiting.length, requests.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return differences;
}

function listRequests({ checksums, redirects }: BuiltSite, bytesOnly: boolean): Request[] {
  const targets = new Map(redirects.map(({ from, to }) => [from.slice(1), to.slice(1)]));
  const files = checksums.map((file): Request => {
    const path = getPath(file.file);
    // Static hosts redirect this page to its address without the extension.
    const extensionless = NOT_FOUND.test(path) ? path.replace(/\.html$/, '') : undefined;
    return { path, file, encodings: ENCODINGS, redirect: targets.get(path) ?? extensionless, status: 200 };
  });
  const known = new Set(files.map(({ path }) => path));
  // Printed codes have no trailing slash; one other page represents all the rest.
  const isCode = ({ file }: Checksum): boolean => /^Q\/[^/]+\/index\.html$/.test(file);
  const isPage = ({ file }: Checksum): boolean => /^(?!q\/)[^/]+\/[^/]+\/index\.html$/i.test(file);
  const page = checksums.find((checksum) => isPage(checksum) && !targets.has(getPath(checksum.file)));
  const withoutSlash = [
    ...checksums.filter(isCode).map((file) => ({ file, isPageWithoutSlash: false })),
    ...(page ? [{ file: page, isPageWithoutSlash: true }] : []),
  ];
  const once = { encodings: ['identity'], status: 200 } as const;
  // A host that does not send our headers may also lack our redirects; having them is fine.
  const needed = bytesOnly ? [] : [...targets].filter(([path]) => !known.has(path));
  // Such a host may have one 404 page for all languages.
  const otherFile = bytesOnly ? checksums.find(({ file }) => file === '404.html') : undefined;
  return [
    ...files,
    ...needed.map(([path, redirect]): Request => ({ ...once, path, redirect })),
    ...withoutSlash.map(({ file, isPageWithoutSlash }): Request => {
      const redirect = getPath(file.file);
      return { ...once, path: redirect.slice(0, -1), redirect, file, isPageWithoutSlash };
    }),
    ...checksums
      .filter(({ file }) => NOT_FOUND.test(file))
      .map((file): Request => ({
        ...{ encodings: ENCODINGS, status: 404, file, otherFile },
        path: file.file.replace(NOT_FOUND, '$1no-such-page/'),
      })),
  ];
}

/** Servers redirect `…/index.html` to its folder and serve the page there. */
function getPath(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

async function listProblems(request: Request, order: Order): Promise<string[]> {
  const problems: string[] = [];
  for (const encoding of request.encodings) {
    const how = encoding === 'identity' ? '' : ', when requested compressed as phones do';
    for (const problem of await tryOnce(request, order, encoding)) {
      // A problem with both encodings is reported once.
      if (!problems.includes(problem)) problems.push(`${problem}${how}`);
    }
  }
  return problems;
}

async function tryOnce(request: Request, order: Order, encoding: string): Promise<string[]> {
  const { address } = order;
  let answer: Answer;
  try {
    answer = await send(new URL(request.path, address), encoding);
  } catch (error) {
    rejectInsecure(error, address);
    return [`Request failed: ${getReason(error)}`];
  }
  return compare(request, answer, order);
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Uint8Array;
  /** The requested encodings. */
  readonly accepted: string;
}

async function send(url: URL, accepted: string): Promise<Answer> {
  const response = await fetch(url, {
    headers: { 'Accept-Encoding': accepted },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const content = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, content, accepted };
}

function compare(request: Request, answer: Answer, { address, ignored }: Order): string[] {
  const { redirect, file, otherFile, status } = request;
  const { headers, content, accepted } = answer;
  const isSecure = address.startsWith('https:');
  const received = `status ${String(answer.status)}`;
  if (answer.status >= 300 && answer.status < 400) {
    const target = new URL(headers.get('location') ?? '', address).href;
    if (redirect === undefined) return [`Unexpected redirect to ${target}`];
    const right = new URL(redirect, address).href;
    return [
      ...(PERMANENT.includes(answer.status)
        ? []
        : [`Redirect is not permanent (${received}; it must be 301 or 308)`]),
      ...(target === right ? [] : [`Redirects to ${target} instead of ${right}`]),
      ...(ignored === undefined ? listHeaderProblems({ headers, isSecure, accepted }) : []),
    ];
  }
  if (!file) return [`Does not redirect to ${new URL(redirect ?? '', address).href} (${received})`];
  if (answer.status !== status)
    return [status === 404 ? `Should return 404 (${received})` : `Missing (${received})`];
  if (request.isPageWithoutSlash)
    return [`Should redirect to ${new URL(redirect ?? '', address).href} (${received})`];
  if (![file.sum, otherFile?.sum].includes(hash('sha256', content))) return ['Content differs'];
  if (ignored === 'headers') return [];
  return listHeaderProblems({ headers, isSecure, accepted, file: file.file, status, content });
}

/** @throws {CommandError} unless the copy responds at this address */
async function assertReachable(address: string): Promise<void> {
  let answer: Answer;
  try {
    answer = await send(new URL(address), 'identity');
  } catch (error) {
    rejectInsecure(error, address);
    throw new CommandError(
      `${address} can't be reached: ${getReason(error)}. Nothing was compared. Check the address and your connection.`,
    );
  }
  const location = answer.headers.get('location');
  if (answer.status < 300 || answer.status >= 400 || location === null) return;
  const target = new URL(location, address).href;
  throw new CommandError(
    `${address} redirects to another address. Nothing was compared. Run: npm run verify -- ${target}`,
    1,
  );
}

/** @throws {CommandError} if a browser would warn about the connection */
function rejectInsecure(error: unknown, address: string): void {
  const { cause } = error as Error;
  const { code = '', message = '' } = (cause ?? {}) as Partial<NodeJS.ErrnoException>;
  if (!/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|EPROTO/.test(code)) return;
  throw new CommandError(
    `The connection to ${address} isn't secure, and a browser would show a warning: ${message.split(/[;\n]/)[0] ?? ''} (${code}). Nothing more was compared.`,
    1,
  );
}

function getReason(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
}

/** How many places are listed for each problem. */
const MAX_PLACES = 3;

/** Lists every problem once with the number of its places and some of them; the most frequent first. */
export function formatDifferences(differences: readonly Difference[]): string {
  const byProblem = [...Map.groupBy(differences, ({ problem }) => problem)].map(
    ([problem, all]) => [problem, [...new Set(all.map(({ place }) => place))].sort()] as const,
  );
  return byProblem
    .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
    .map(([problem, places]) => {
      const more = places.length - MAX_PLACES;
      const named = places.slice(0, MAX_PLACES).join(', ');
      return `${problem}: ${String(places.length)}\n  ${named}${more > 0 ? ` and ${String(more)} more` : ''}`;
    })
    .join('\n');
}
