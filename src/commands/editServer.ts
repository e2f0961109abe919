/** Serves the page of the editor, and passes its questions on. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { NO_STORE, otherType } from '../domain/policy.ts';
import type { EditSession, Question } from './editSession.ts';

/** Bytes that a page may send: a sheet with its files, several times. */
const LARGEST_QUESTION = 4 * 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

/**
 * A server for this machine alone. It answers nobody but its own page: a question must come from the address that it is
 * served at, so that no other page that is open in the browser can change a file.
 */
export function createEditServer(session: EditSession, editorDir: string): Server {
  return createServer((request, response) => {
    void getAnswer(session, editorDir, request).then(({ status, type, body }) => {
      response.writeHead(status, {
        'content-type': type,
        'cache-control': NO_STORE,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        // A page of somebody else must not show the editor below its own buttons; a page can't say this of itself.
        'content-security-policy': "frame-ancestors 'none'",
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      response.end(body);
    });
  });
}

async function getAnswer(session: EditSession, editorDir: string, request: IncomingMessage): Promise<Answer> {
  const path = (request.url ?? '/').replace(/[?#].*$/, '');
  const question = /^\/session\/([a-z]+)$/.exec(path)?.[1];
  if (!isOwnRequest(request.headers, path)) return { status: 403, type: 'text/plain', body: REJECTED };
  if (question === undefined) return readPage(editorDir, path);
  const isJson = request.headers['content-type'] === 'application/json';
  if (request.method !== 'POST' || !isJson) return { status: 405, type: otherType, body: '' };
  try {
    const answer = session.answer(question, JSON.parse(await readBody(request)) as Question);
    return { status: 200, type: JSON_TYPE, body: JSON.stringify({ answer }) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { status: 500, type: JSON_TYPE, body: JSON.stringify({ problem }) };
  }
}

const JSON_TYPE = 'application/json';
const REJECTED =
  'The editor answers only its own page. Type its address into the address bar of the browser.';

/**
 * Whether a request comes from the editor's own page, or from somebody who typed its address. Browsers say where a request
 * comes from and what its answer is for; programs that say neither can reach the folder anyway.
 */
function isOwnRequest(headers: IncomingHttpHeaders, path: string): boolean {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-dest': use } = headers;
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const requested = path.startsWith('/session/') ? 'empty' : pageUses[extname(path)];
  return use === undefined || use === (requested ?? 'document');
}

/** What a browser loads each file of the page for. */
const pageUses: Readonly<Record<string, string | undefined>> = { '.css': 'style', '.js': 'script' };

/** The site itself has its styles in its pages. */
const pageTypes: Readonly<Record<string, string | undefined>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

function readPage(editorDir: string, path: string): Answer {
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
    if (size > LARGEST_QUESTION) throw new Error('This is more than the editor takes.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
