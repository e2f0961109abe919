import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEditServer } from '../../src/commands/editServer.ts';
import { createEditSession } from '../../src/commands/editSession.ts';
import type { OpenedEntry } from '../../src/editor/page/access.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'edit-server-'));
const contentDir = join(folder, 'content');
const editorDir = join(folder, 'editor');
let server: Server;
let port = 0;

beforeAll(async () => {
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
  cpSync('src/editor/page', editorDir, { recursive: true });
  for (const name of ['index.html', 'editor.js']) writeFileSync(join(editorDir, name), '');
  server = createEditServer(
    createEditSession({
      contentDir,
      historyDir: join(folder, 'history'),
      getNow: () => Date.parse(FIXTURE_TIME),
    }),
    editorDir,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** `fetch` refuses to set the headers that only browsers set. */
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
        .on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
    });
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const getSite = (site: string, dest: string) => ({ 'sec-fetch-site': site, 'sec-fetch-dest': dest });

async function ask<Answer>(question: string, asked: object): Promise<Answer> {
  const { body } = await send(`/session/${question}`, json, JSON.stringify(asked));
  return (JSON.parse(body) as { readonly answer: Answer }).answer;
}

describe('every response of the server of the editor', () => {
  it.each([
    ['/', {}, undefined, 200],
    ['/editor.css', {}, undefined, 200],
    ['/nothing', {}, undefined, 404],
    ['/', { host: 'evil.example' }, undefined, 403],
    ['/session/config', { ...json, origin: 'https://evil.example' }, '{}', 403],
    ['/session/config', {}, undefined, 405],
    ['/session/config', json, '{"language":"en"}', 200],
    ['/session/config', json, 'no JSON', 500],
  ] as const)('forbids frames: %s %j', async (path, headers, body, status) => {
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

describe('the server of the editor rejects what another page asks for', () => {
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
  ])('%s %s %s', async (path, site, dest) => {
    expect((await send(path, getSite(site, dest))).status).toBe(403);
  });

  it.each([
    ['cross-site', 'empty'],
    ['same-site', 'empty'],
    ['same-origin', 'document'],
    ['none', 'document'],
  ])('a question %s %s', async (site, dest) => {
    const reply = await send('/session/config', { ...json, ...getSite(site, dest) }, '{"language":"en"}');
    expect(reply.status).toBe(403);
  });

  it.each([
    ['/', 'none', 'document'],
    ['/', 'same-origin', 'document'],
    ['/editor.js', 'same-origin', 'script'],
    ['/editor.css', 'same-origin', 'style'],
  ])('and answers its own: %s %s %s', async (path, site, dest) => {
    expect((await send(path, getSite(site, dest))).status).toBe(200);
  });

  it('and answers its own questions', async () => {
    const reply = await send(
      '/session/config',
      { ...json, ...getSite('same-origin', 'empty') },
      '{"language":"en"}',
    );
    expect(reply.status).toBe(200);
  });
});

describe('a name that somebody typed or followed', () => {
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
  ])('is rejected at once where it is no short name: %s/%s', async (collection, id) => {
    const started = performance.now();
    const { status, body } = await send('/session/open', json, JSON.stringify({ name: { collection, id } }));
    expect([status, body]).toEqual([200, '{}']);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is rejected where it is no language', async () => {
    const name = { collection: 'guides', id: 'time', language: '../x' };
    expect(await ask('open', { name })).toBeUndefined();
  });

  it('finds the notes of a record in a file of many', async () => {
    const path = join(contentDir, 'facts/contacts.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(/^hotline:\n/m, 'hotline:\n  # Said on the phone.\n'));
    const { opened } = await ask<OpenedEntry>('open', { name: { collection: 'contacts', id: 'hotline' } });
    expect(opened.comments).toContain('Said on the phone.');
    writeFileSync(path, before);
  });
});

it('a new record is not written through a link to a folder outside', async () => {
  const outside = join(folder, 'outside');
  cpSync(join(contentDir, 'facts/campaigns'), outside, { recursive: true });
  rmSync(join(contentDir, 'facts/campaigns'), { recursive: true });
  symlinkSync(outside, join(contentDir, 'facts/campaigns'));
  const { opened } = await ask<OpenedEntry>('open', { name: { collection: 'campaigns', id: 'k4wh' } });
  const filled = { target: 'rights', language: 'en', material: 'card', owner: 'house', number: 10 };
  const values = { parts: [{ ...(opened.values.parts[0] as object), ...filled }] };
  const { status, body } = await send('/session/save', json, JSON.stringify({ opened, values }));
  expect([status, body]).toEqual([500, expect.stringContaining('leads out of') as string]);
  expect(readdirSync(outside)).not.toContain('k4wh.yaml');
});
