import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedEntry } from '../../tools/editor/page/access.ts';
import { TOKEN_HEADER } from '../../tools/editor/page/token.ts';
import { startEditServer, TOKEN } from '../support/editServer.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'edit-server-'));
const contentDir = join(folder, 'content');
const editorDir = join(folder, 'editor');
let stop: () => void;
let port = 0;

beforeAll(async () => {
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
  cpSync('tools/editor/page', editorDir, { recursive: true });
  for (const name of ['index.html', 'editor.js']) writeFileSync(join(editorDir, name), '');
  const editor = await startEditServer(folder, editorDir);
  stop = editor.stop;
  port = Number(new URL(editor.origin).port);
});

afterAll(() => {
  stop();
  rmSync(folder, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Uses `http`, since `fetch` can't set `sec-fetch-*`. */
function send(path: string, headers: Record<string, string> = {}, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      headers,
      method: body === undefined ? 'GET' : 'POST',
    });
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => (text += chunk))
        .on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
    });
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json', [TOKEN_HEADER]: TOKEN };
const getSite = (site: string, dest: string) => ({ 'sec-fetch-site': site, 'sec-fetch-dest': dest });

async function post<Answer>(action: string, request: object): Promise<Answer> {
  const { body } = await send(`/session/${action}`, json, JSON.stringify(request));
  return (JSON.parse(body) as { readonly answer: Answer }).answer;
}

describe('every response of the editor server', () => {
  it.each([
    ['/', {}, undefined, 200],
    ['/editor.css', {}, undefined, 200],
    ['/nothing', {}, undefined, 404],
    ['/', { host: 'evil.example' }, undefined, 403],
    ['/session/config', { ...json, origin: 'https://evil.example' }, '{}', 403],
    ['/session/config', {}, undefined, 403],
    ['/session/config', { [TOKEN_HEADER]: TOKEN }, undefined, 405],
    ['/session/config', json, '{"language":"en"}', 200],
    ['/session/config', json, 'not JSON', 500],
  ] as const)('has security headers: %s %j', async (path, headers, body, status) => {
    const reply = await send(path, headers, body);
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
});

describe('the editor server', () => {
  it.each([
    ['/', 'cross-site', 'document'],
    ['/', 'same-site', 'document'],
    ['/', 'cross-site', 'iframe'],
    ['/', 'same-origin', 'iframe'],
    ['/', 'same-origin', 'object'],
    ['/', 'same-origin', 'empty'],
    ['/editor.js', 'cross-site', 'script'],
    ['/editor.js', 'same-origin', 'document'],
    ['/editor.js', 'same-origin', 'serviceworker'],
    ['/editor.css', 'same-site', 'style'],
  ])('rejects requests from other pages: %s %s %s', async (path, site, dest) => {
    expect((await send(path, getSite(site, dest))).status).toBe(403);
  });

  it.each([
    ['cross-site', 'empty'],
    ['same-site', 'empty'],
    ['same-origin', 'document'],
    ['none', 'document'],
  ])('rejects session requests from other pages: %s %s', async (site, dest) => {
    const reply = await send('/session/config', { ...json, ...getSite(site, dest) }, '{"language":"en"}');
    expect(reply.status).toBe(403);
  });

  it.each([
    ['/', 'none', 'document'],
    ['/', 'same-origin', 'document'],
    ['/editor.js', 'same-origin', 'script'],
    ['/editor.css', 'same-origin', 'style'],
  ])('accepts requests from its own page: %s %s %s', async (path, site, dest) => {
    expect((await send(path, getSite(site, dest))).status).toBe(200);
  });

  it.each(['', 'f00', 'f00e', 'f00d0', 'f00d,f00d'])(
    'rejects session requests with the token "%s"',
    async (token) => {
      const headers = { ...json, [TOKEN_HEADER]: token };
      const { status, body } = await send('/session/config', headers, '{"language":"en"}');
      expect([status, body]).toEqual([403, expect.stringContaining('the terminal shows') as string]);
    },
  );

  it('accepts session requests from its own page', async () => {
    const reply = await send(
      '/session/config',
      { ...json, ...getSite('same-origin', 'empty') },
      '{"language":"en"}',
    );
    expect(reply.status).toBe(200);
  });
});

describe('an entry name from a URL', () => {
  it.each([
    ['contacts', '(.*)*(.*)*(.*)*(.*)*x'],
    ['contacts', '('],
    ['contacts', 'Hot line'],
    ['contacts', '../site'],
    ['contacts', 'constructor'],
    ['places', '../../site'],
    ['(.*)*(.*)*(.*)*x', 'hotline'],
    ['../en', 'ui'],
    ['guides', '../ui'],
  ])('is rejected quickly if it is not a short name: %s/%s', async (collection, id) => {
    const started = performance.now();
    const { status, body } = await send('/session/open', json, JSON.stringify({ name: { collection, id } }));
    expect([status, body]).toEqual([200, '{}']);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is rejected if it is not a language', async () => {
    const name = { collection: 'guides', id: 'time', language: '../x' };
    expect(await post('open', { name })).toBeUndefined();
  });

  it('opens a record of a shared file with its comments', async () => {
    const path = join(contentDir, 'facts/contacts.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(/^hotline:\n/m, 'hotline:\n  # Said on the phone.\n'));
    const { opened } = await post<OpenedEntry>('open', { name: { collection: 'contacts', id: 'hotline' } });
    expect(opened.comments).toContain('Said on the phone.');
    writeFileSync(path, before);
  });
});

it('does not write a new record through a symlink to a folder outside the content', async () => {
  const outside = join(folder, 'outside');
  cpSync(join(contentDir, 'facts/campaigns'), outside, { recursive: true });
  rmSync(join(contentDir, 'facts/campaigns'), { recursive: true });
  symlinkSync(outside, join(contentDir, 'facts/campaigns'));
  const { opened } = await post<OpenedEntry>('open', { name: { collection: 'campaigns', id: 'k4wh' } });
  const filled = { target: 'rights', language: 'en', material: 'card', owner: 'house', number: 10 };
  const values = { parts: [{ ...(opened.values.parts[0] as object), ...filled }] };
  const { status, body } = await send('/session/save', json, JSON.stringify({ opened, values }));
  expect([status, body]).toEqual([500, expect.stringContaining('leads out of') as string]);
  expect(readdirSync(outside)).not.toContain('k4wh.yaml');
});
