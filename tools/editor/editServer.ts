/** Serves the editor's page, and passes its requests to the session. */
import { timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { getErrorMessage } from '../../src/domain/errorMessage.ts';
import { NO_STORE, otherType } from '../../src/domain/policy.ts';
import type { EditSession, SessionRequest } from './editSession.ts';
import { TOKEN_HEADER } from './page/token.ts';

/** Largest request body (bytes): an entry with its files, several times over. */
const MAX_BODY = 4 * 1024 * 1024;

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

interface EditServerOptions {
  readonly session: EditSession;
  readonly editorDir: string;
  /** Known only to the person who started the editor, and to pages opened at the address that contains it. */
  readonly token: string;
}

/**
 * A server for this machine only. It rejects requests that don't come from its own origin, so that no other page open in the
 * browser can change a file, and session requests without the token, so that no other account on the machine can.
 */
export function createEditServer(options: EditServerOptions): Server {
  return createServer((request, response) => {
    void getReply(options, request).then(({ status, type, body }) => {
      response.writeHead(status, {
        'content-type': type,
        'cache-control': NO_STORE,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        // Prevents clickjacking; `frame-ancestors` only works as a header.
        'content-security-policy': "frame-ancestors 'none'",
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      response.end(body);
    });
  });
}

async function getReply(
  { session, editorDir, token }: EditServerOptions,
  request: IncomingMessage,
): Promise<Reply> {
  const path = (request.url ?? '/').replace(/[?#].*$/, '');
  const action = /^\/session\/([a-z]+)$/.exec(path)?.[1];
  if (!isFromEditor(request.headers, path)) return { status: 403, type: 'text/plain', body: REJECTED };
  if (action === undefined) return readPage(editorDir, path);
  if (!hasToken(request.headers, token)) return { status: 403, type: 'text/plain', body: NO_TOKEN };
  const isJson = request.headers['content-type'] === 'application/json';
  if (request.method !== 'POST' || !isJson) return { status: 405, type: otherType, body: '' };
  try {
    const answer = session.handle(action, JSON.parse(await readBody(request)) as SessionRequest);
    return { status: 200, type: JSON_TYPE, body: JSON.stringify({ answer }) };
  } catch (error) {
    return { status: 500, type: JSON_TYPE, body: JSON.stringify({ problem: getErrorMessage(error) }) };
  }
}

const JSON_TYPE = 'application/json';
const REJECTED =
  'The editor only answers its own page. Type its address into the address bar of the browser.';
const NO_TOKEN = 'Open the address that the terminal shows, with everything after "#".';

/** The comparison takes the same time wherever the tokens differ. */
function hasToken({ [TOKEN_HEADER]: sent = '' }: IncomingHttpHeaders, token: string): boolean {
  const [actual, expected] = [Buffer.from(String(sent)), Buffer.from(token)];
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/**
 * Whether a request comes from the editor's own page, or from the address bar. Browsers send `sec-fetch-*` headers; what other
 * programs may do depends on the token.
 */
function isFromEditor(headers: IncomingHttpHeaders, path: string): boolean {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-dest': use } = headers;
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const expected = path.startsWith('/session/') ? 'empty' : pageUses[extname(path)];
  return use === undefined || use === (expected ?? 'document');
}

/** The `sec-fetch-dest` with which a browser loads each file of the page. */
const pageUses: Readonly<Record<string, string | undefined>> = { '.css': 'style', '.js': 'script' };

/** The policy's types have no style sheet: the site inlines its styles. */
const pageTypes: Readonly<Record<string, string | undefined>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

function readPage(editorDir: string, path: string): Reply {
  const name = path === '/' ? 'index.html' : path.slice(1);
  try {
    if (!/^[\w.-]+$/.test(name)) throw new Error(name);
    const body = readFileSync(join(editorDir, name));
    return { status: 200, type: pageTypes[extname(name)] ?? otherType, body };
  } catch {
    return { status: 404, type: otherType, body: '' };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error('The request is larger than 4 MB. Make the texts shorter.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
