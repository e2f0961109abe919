/** Whether a server sends the site as it was built: every file, every redirect, every header that protects a reader. */
import { hash } from 'node:crypto';
import type { Checksum } from '../domain/checksums.ts';
import type { Redirect } from '../codes/redirect.ts';
import { CommandError } from './commandError.ts';
import { listHeaderProblems } from './verifyHeaders.ts';

/** How many files are asked for at the same time: a small server must stand it. */
const AT_ONCE = 8;
const PATIENCE_MS = 30_000;
const ENCODINGS = ['identity', 'br, gzip'] as const;
const PERMANENT = [301, 308];
/** The page of each language for what there is not. */
const NOT_FOUND = /(^|\/)404\.html$/;

/** A site as it was built. */
export interface BuiltSite {
  readonly checksums: readonly Checksum[];
  readonly redirects: readonly Redirect[];
}

/** What is wrong with what a server sends, and where. */
export interface Difference {
  readonly problem: string;
  /** Relative to the site. */
  readonly place: string;
}

interface Order {
  /** The address of the copy; it ends in a slash. */
  readonly address: string;
  /** Compares what files hold, and not the headers that they come with. */
  readonly bytesOnly: boolean;
  readonly count: (done: number, total: number) => void;
}

/** What a server must send for a path. */
interface Request {
  readonly path: string;
  readonly encodings: readonly (typeof ENCODINGS)[number][];
  /** The path that a permanent redirect may lead to. */
  readonly redirect?: string | undefined;
  /** The file that it must send; undefined where only the redirect will do. */
  readonly file?: Checksum | undefined;
  readonly status: 200 | 404;
}

/**
 * Asks a copy of the site for every file, as it is and packed as phones ask for it, for every address that has moved, for
 * printed codes as their pictures name them, and for what there is not.
 * @throws {CommandError} if the server can't be reached, isn't secure, or answers at another address
 */
export async function compareCopy(site: BuiltSite, order: Order): Promise<Difference[]> {
  await assertReachable(order.address);
  const requests = listRequests(site, order.bytesOnly);
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
    // Hosts of static sites answer such a page without its ending.
    const own = NOT_FOUND.test(path) ? path.replace(/\.html$/, '') : undefined;
    return { path, file, encodings: ENCODINGS, redirect: targets.get(path) ?? own, status: 200 };
  });
  const known = new Set(files.map(({ path }) => path));
  // A picture of a code has no room for the last slash; of all other pages one stands for many.
  const isCode = ({ file }: Checksum): boolean => /^Q\/[^/]+\/index\.html$/.test(file);
  const isPage = ({ file }: Checksum): boolean => /^[^/]+\/[^/]+\/index\.html$/.test(file);
  const page = checksums.find((checksum) => isPage(checksum) && !targets.has(getPath(checksum.file)));
  const withoutSlash = [...checksums.filter(isCode), ...(page ? [page] : [])];
  const once = { encodings: ['identity'], status: 200 } as const;
  // A host without our headers may lack our redirects too, but one that has them is not wrong.
  const needed = bytesOnly ? [] : [...targets].filter(([path]) => !known.has(path));
  return [
    ...files,
    ...needed.map(([path, redirect]): Request => ({ ...once, path, redirect })),
    ...withoutSlash.map((file): Request => {
      const redirect = getPath(file.file);
      return { ...once, path: redirect.slice(0, -1), redirect, file };
    }),
    ...checksums
      .filter(({ file }) => NOT_FOUND.test(file))
      .map((file): Request => ({
        ...{ encodings: ENCODINGS, status: 404, file },
        path: file.file.replace(NOT_FOUND, '$1no-such-page/'),
      })),
  ];
}

/** Servers move `…/index.html` to its folder, and answer a page by its folder. */
function getPath(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

async function listProblems(request: Request, order: Order): Promise<string[]> {
  const problems: string[] = [];
  for (const encoding of request.encodings) {
    const how = encoding === 'identity' ? '' : ', when a phone asks for it packed';
    for (const problem of await tryOnce(request, order, encoding)) {
      // What is wrong in both ways is reported once.
      if (!problems.includes(problem)) problems.push(`${problem}${how}`);
    }
  }
  return problems;
}

async function tryOnce(request: Request, { address, bytesOnly }: Order, encoding: string): Promise<string[]> {
  let answer: Answer;
  try {
    answer = await ask(new URL(request.path, address), encoding);
  } catch (error) {
    rejectInsecure(error, address);
    return [`Can't be read: ${getReason(error)}`];
  }
  return judge(request, answer, address, bytesOnly);
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Uint8Array;
  /** The encodings that were asked for. */
  readonly accepted: string;
}

async function ask(url: URL, accepted: string): Promise<Answer> {
  const response = await fetch(url, {
    headers: { 'Accept-Encoding': accepted },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const content = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, content, accepted };
}

function judge(
  { redirect, file, status }: Request,
  answer: Answer,
  address: string,
  bytesOnly: boolean,
): string[] {
  const { headers, content, accepted } = answer;
  const isSecure = address.startsWith('https:');
  const says = `the server says ${String(answer.status)}`;
  if (answer.status >= 300 && answer.status < 400) {
    const target = new URL(headers.get('location') ?? '', address).href;
    if (redirect === undefined) return [`Moved to ${target}, which no redirect of the site says`];
    const right = new URL(redirect, address).href;
    return [
      ...(PERMANENT.includes(answer.status) ? [] : [`Not moved for good (${says})`]),
      ...(target === right ? [] : [`Moved to ${target} instead of ${right}`]),
      ...(bytesOnly ? [] : listHeaderProblems({ headers, isSecure, accepted })),
    ];
  }
  if (!file) return [`Not moved to ${new URL(redirect ?? '', address).href} (${says})`];
  if (answer.status !== status)
    return [status === 404 ? `Not answered with 404 (${says})` : `Missing (${says})`];
  if (hash('sha256', content) !== file.sum) return ['Not the same'];
  if (bytesOnly) return [];
  return listHeaderProblems({ headers, isSecure, accepted, file: file.file, status, content });
}

/** @throws {CommandError} unless the copy answers here */
async function assertReachable(address: string): Promise<void> {
  let answer: Answer;
  try {
    answer = await ask(new URL(address), 'identity');
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
    `${address} leads to another address. Nothing was compared. Write: npm run verify -- ${target}`,
    1,
  );
}

/** @throws {CommandError} if a browser would warn of the server */
function rejectInsecure(error: unknown, address: string): void {
  const { cause } = error as Error;
  const { code = '', message = '' } = (cause ?? {}) as Partial<NodeJS.ErrnoException>;
  if (!/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|EPROTO/.test(code)) return;
  throw new CommandError(
    `The connection to ${address} isn't secure, and a browser would warn its reader: ${message.split(/[;\n]/)[0] ?? ''} (${code}). Nothing more was compared.`,
    1,
  );
}

function getReason(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
}

/** How many places of a problem are named. */
const NAMED = 3;

/** Every problem once, with some of its places and how many there are; those with the most places first. */
export function formatDifferences(differences: readonly Difference[]): string {
  const byProblem = [...Map.groupBy(differences, ({ problem }) => problem)].map(
    ([problem, all]) => [problem, [...new Set(all.map(({ place }) => place))].sort()] as const,
  );
  return byProblem
    .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
    .map(([problem, places]) => {
      const more = places.length - NAMED;
      const named = places.slice(0, NAMED).join(', ');
      return `${problem}: ${String(places.length)}\n  ${named}${more > 0 ? ` and ${String(more)} more` : ''}`;
    })
    .join('\n');
}
