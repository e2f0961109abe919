import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/finish/listFiles.ts';
import { parseChecksums } from '../../src/domain/checksums.ts';
import { serveSite, type RunningSite } from '../support/browser.ts';
import { FIXTURE, SITE } from '../support/sites.ts';

let folder = '';
let copy = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copies-'));
  copy = join(folder, 'copy');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([SITE, FIXTURE])('SHA256SUMS of %s', (dist) => {
  const sums = parseChecksums(readFileSync(join(dist, 'SHA256SUMS'), 'utf8'));

  it('names every file but itself and the packed twins', () => {
    const files = listFiles(dist).filter((file) => file !== 'SHA256SUMS' && !/\.(br|gz)$/.test(file));
    expect(sums.map(({ file }) => file)).toEqual(files);
  });

  it('is what sha256sum reads and finds right', () => {
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: dist, stdio: 'pipe' });
  });
});

/** Runs `npm run verify` as a person does; the server of the test goes on meanwhile. */
async function verify(...words: string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['src/commands/verify.ts', ...words], {
    env: { ...process.env, OUT_DIR: FIXTURE },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, said };
}

describe('npm run verify', () => {
  let site: RunningSite;
  let page = '';
  beforeAll(() => {
    page = readFileSync(join(FIXTURE, 'en/now/index.html'), 'utf8').replace('<h1', '<h1 id="changed"');
  });

  async function serveChanged(make: () => void): Promise<string> {
    rmSync(copy, { recursive: true, force: true });
    cpSync(FIXTURE, copy, { recursive: true });
    make();
    site = await serveSite(copy);
    return site.origin;
  }

  it('finds a true copy true', async () => {
    const origin = await serveChanged(() => undefined);
    const { status, said } = await verify(origin, '--bytes');
    await site.stop();
    expect(status).toBe(0);
    expect(said).toMatch(/^All \d+ files at http:\/\/127\.0\.0\.1:\d+\/ are as in /m);
  });

  it('names what was changed, what is missing, and what only a phone would get', async () => {
    const origin = await serveChanged(() => {
      writeFileSync(join(copy, 'en/now/index.html'), page);
      rmSync(join(copy, 'licences.txt'));
      // The file is right, its packed twin is not: a browser would get the twin.
      writeFileSync(join(copy, 'ar/now/index.html.br'), brotliCompressSync(page));
    });
    const { status, said } = await verify(origin, '--bytes', '--sums', join(FIXTURE, 'SHA256SUMS'));
    await site.stop();
    expect(status).toBe(1);
    expect(said.split('\n').slice(1)).toEqual([
      'Missing (the server says 404): 1',
      '  licences.txt',
      'Not the same: 1',
      '  en/now/index.html',
      'Not the same, when a phone asks for it packed: 1',
      '  ar/now/index.html',
      '',
      `${origin}/ is not as it was built.`,
      '',
    ]);
  });

  it('says so when there is nothing to ask, or nothing to compare with', async () => {
    const silent = await verify();
    expect(silent.status).toBe(2);
    expect(silent.said).toContain('Usage: npm run verify -- https://guide.example/');
    expect((await verify('ftp://guide.example')).said).toContain('Usage: npm run verify');
    expect((await verify('https://guide.example', '--sum', 'x')).said).toContain('Did you mean "--sums"?');
    expect(await verify('http://127.0.0.1:9', '--sums', 'none')).toEqual({
      status: 2,
      said: 'There is no none. Run "npm run build" first, or name other sums.\n',
    });
  });
});

describe('what a site sends along', () => {
  it('names whose work it is, on what terms', () => {
    const text = readFileSync(join(SITE, 'licences.txt'), 'utf8');
    for (const name of ['pagefind', 'tailwindcss']) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
        version: string;
      };
      expect(text).toContain(`${name} ${version} (MIT)`);
    }
    expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('says whom to tell about a hole, where the publisher has said it', () => {
    expect(readFileSync(join(FIXTURE, '.well-known/security.txt'), 'utf8')).toMatch(
      /^Contact: mailto:security@fixture\.example\nExpires: 2027-11-24T12:00:00Z\n/,
    );
    const says = /^securityContact:/m.test(readFileSync('content/site.yaml', 'utf8'));
    expect(listFiles(SITE).includes('.well-known/security.txt')).toBe(says);
  });
});
