/** What stands behind the page of the editor: reads the content folder, answers, and writes what has no mistakes. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { ContentFile } from '../content/contentFile.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { NO_STORE, otherType } from '../domain/policy.ts';
import { createDesk, isAsOpened, type Desk, type OpenSheet, type SheetValues } from '../editor/desk.ts';
import type { SaveAnswer } from '../editor/page/access.ts';
import type { SheetName } from '../editor/sheets.ts';
import { writeContentFiles } from './writeContentFiles.ts';

export interface EditOrder {
  readonly contentDir: string;
  readonly editorDir: string;
  /** The present, ms. */
  readonly getNow: () => number;
}

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
export function createEditServer(order: EditOrder): Server {
  const bench = createBench(order);
  return createServer((request, response) => {
    void getAnswer(bench, order.editorDir, request).then(({ status, type, body }) => {
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

async function getAnswer(bench: Bench, editorDir: string, request: IncomingMessage): Promise<Answer> {
  const path = (request.url ?? '/').replace(/[?#].*$/, '');
  const question = /^\/desk\/([a-z]+)$/.exec(path)?.[1];
  if (!isOwnRequest(request.headers, path)) return { status: 403, type: 'text/plain', body: REJECTED };
  if (question === undefined) return readPage(editorDir, path);
  const isJson = request.headers['content-type'] === 'application/json';
  if (request.method !== 'POST' || !isJson) return { status: 405, type: otherType, body: '' };
  try {
    const answer = bench.answer(question, JSON.parse(await readBody(request)) as Question);
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
  const wanted = path.startsWith('/desk/') ? 'empty' : pageUses[extname(path)];
  return use === undefined || use === (wanted ?? 'document');
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

interface Question {
  readonly language?: string;
  readonly first?: string;
  readonly opened?: OpenSheet;
  readonly values?: SheetValues;
  readonly name?: SheetName;
}

interface Bench {
  readonly answer: (question: string, asked: Question) => unknown;
}

function createBench({ contentDir, getNow }: EditOrder): Bench {
  let files: readonly ContentFile[] = [];
  let desk: Desk | undefined;
  /** Of the files as they are on the disk now. */
  const refresh = (): Desk => {
    const fresh = readContentFiles(contentDir);
    const isSame =
      fresh.length === files.length &&
      fresh.every((file, index) => file.path === files[index]?.path && file.text === files[index].text);
    if (!desk || !isSame) {
      files = fresh;
      desk = createDesk(files, getNow());
    }
    return desk;
  };
  const getText = (path: string): string | undefined => files.find((file) => file.path === path)?.text;

  const save = (opened: OpenSheet, values: SheetValues): SaveAnswer => {
    const now = refresh();
    // What the page says of a sheet is not believed: its parts are made anew.
    const own = { ...opened, parts: now.open(opened.name)?.parts ?? [] };
    if (!isAsOpened(own, getText)) return { kind: 'conflict' };
    const mistakes = now.listMistakes(own, values, true);
    if (mistakes.length > 0) return { kind: 'refused', mistakes };
    const changes = now.getChanges(own, values);
    writeContentFiles(contentDir, changes);
    refresh();
    return { kind: 'saved', files: [...changes.keys()] };
  };

  /** What somebody changed, on top of what stands in the files now. */
  const merge = (opened: OpenSheet, values: SheetValues) => {
    const now = refresh();
    const theirs = now.open(opened.name);
    if (!theirs) throw new Error('It is not there any more.');
    const changes = now.getChanges({ ...opened, parts: theirs.parts }, values);
    const merged = createDesk(replaceTexts(files, changes, contentDir), getNow()).open(opened.name);
    return { opened: theirs, values: merged?.values ?? values };
  };

  return {
    answer: (question, { language = '', first, opened, values, name }) => {
      if (question === 'start') return refresh().start(language);
      if (question === 'open' && name) return refresh().open(name);
      if (!opened || !values) throw new Error('The editor does not know this question.');
      if (question === 'save') return save(opened, values);
      if (question === 'merge') return merge(opened, values);
      const now = desk ?? refresh();
      return {
        mistakes: now.listMistakes(opened, values, false),
        preview: now.preview(opened, values, first, language),
      };
    },
  };
}

function replaceTexts(
  files: readonly ContentFile[],
  changes: ReadonlyMap<string, string>,
  contentDir: string,
): ContentFile[] {
  return [
    ...files.filter(({ path }) => !changes.has(path)),
    ...[...changes].map(([path, text]) => ({ path, file: `${contentDir}/${path}`, text })),
  ];
}
