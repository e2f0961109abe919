import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { readContentFiles } from '../../src/content/readContentFiles.ts';

/** A fake Git host with one repository, which also serves the editor's pages. */
export interface Gitea {
  readonly server: Server;
  readonly files: Map<string, string>;
  /** Commits a file as another user. */
  readonly commit: (path: string, text: string) => void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const hash = (text: string): string => createHash('sha1').update(text).digest('hex');
const hashBlob = (text: string): string => hash(`blob ${String(Buffer.byteLength(text))}\0${text}`);

/** The part of the Gitea 1.25 API that Sveltia CMS uses: `ngo/guide` with a content folder, and one user. */
export function createGitea(contentDir: string, pagesDir: string): Gitea {
  const files = new Map(readContentFiles(contentDir).map(({ path, text }) => [`content/${path}`, text]));
  let headCommit = hash('first');
  const commit = (path: string, text: string): void => {
    files.set(path, text);
    headCommit = hash(headCommit + path + text);
  };
  const describe = (path: string) => {
    const text = files.get(path) ?? '';
    const content = Buffer.from(text).toString('base64');
    return { path, sha: hashBlob(text), size: Buffer.byteLength(text), encoding: 'base64', content };
  };
  const author = { name: 'Anna', email: 'anna@ngo.example', date: '2026-11-25T12:00:00Z' };
  const respond = (path: string, body: string): unknown => {
    if (path === '/version') return { version: '1.25.0' };
    if (path === '/user')
      return { id: 1, login: 'anna', full_name: 'Anna', email: author.email, avatar_url: '' };
    if (path === '/settings/api') return { max_response_items: 50, default_git_trees_per_page: 1000 };
    if (path === '/repos/ngo/guide')
      return {
        id: 1,
        full_name: 'ngo/guide',
        default_branch: 'main',
        permissions: { push: true, pull: true },
      };
    if (path.startsWith('/repos/ngo/guide/branches/'))
      return { name: 'main', commit: { id: headCommit, message: '', author } };
    if (path.startsWith('/repos/ngo/guide/commits'))
      return [{ sha: headCommit, commit: { message: '', author } }];
    if (path.startsWith('/repos/ngo/guide/git/trees')) {
      const tree = [...files.keys()].map((file) => ({ ...describe(file), mode: '100644', type: 'blob' }));
      return { sha: headCommit, truncated: false, total_count: tree.length, page: 1, tree };
    }
    if (path.startsWith('/repos/ngo/guide/file-contents'))
      return (JSON.parse(body) as { files: string[] }).files.map(describe);
    if (path !== '/repos/ngo/guide/contents') return undefined;
    const changes = (JSON.parse(body) as { files: { path: string; content: string }[] }).files;
    for (const { path: file, content } of changes)
      commit(file, Buffer.from(content, 'base64').toString('utf8'));
    return { commit: { sha: headCommit, author }, files: changes.map((change) => describe(change.path)) };
  };
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const found = pathname.startsWith('/api/v1/')
        ? {
            type: 'application/json',
            body: JSON.stringify(respond(pathname.slice('/api/v1'.length), body)) as string | undefined,
          }
        : readPage(pagesDir, pathname);
      response.writeHead(found.body === undefined ? 404 : 200, { 'content-type': found.type });
      response.end(found.body ?? '{}');
    });
  });
  return { server, files, commit };
}

function readPage(dir: string, path: string): { readonly type: string; readonly body: Buffer | undefined } {
  const type = types[extname(path)] ?? 'text/html';
  try {
    return { type, body: readFileSync(join(dir, path === '/' ? 'index.html' : path)) };
  } catch {
    return { type, body: undefined };
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
