import { execFileSync, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSharedFolder } from '../support/folder.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { parseChecksums } from '../../src/domain/checksums.ts';
import { serveSite, type RunningSite } from '../support/browser.ts';
import { FIXTURE, SITE } from '../support/sites.ts';

let folder = '';
let copy = '';
useSharedFolder((path) => {
  folder = path;
  copy = join(folder, 'copy');
});

describe.each([SITE, FIXTURE])('SHA256SUMS of %s', (dist) => {
  const sums = parseChecksums(readFileSync(join(dist, 'SHA256SUMS'), 'utf8'));

  it('lists every file except itself and the compressed variants', () => {
    const files = listFiles(dist).filter((file) => file !== 'SHA256SUMS' && !/\.(br|gz)$/.test(file));
    expect(sums.map(({ file }) => file)).toEqual(files);
  });

  it('is accepted by sha256sum', () => {
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: dist, stdio: 'pipe' });
  });
});

/** Runs `npm run verify` without blocking the server of the test. */
async function verify(...args: string[]): Promise<{ status: number | null; printed: string }> {
  const child = spawn(process.execPath, ['tools/release/verify.ts', ...args], {
    env: { ...process.env, OUT_DIR: FIXTURE },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, printed };
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

  it('accepts an identical copy', async () => {
    const origin = await serveChanged(() => undefined);
    const { status, printed } = await verify(origin, '--bytes');
    await site.stop();
    expect(status).toBe(0);
    expect(printed).toMatch(/^All \d+ files at http:\/\/127\.0\.0\.1:\d+\/ match /m);
  });

  it('reports changed files, missing files and differences in compressed variants only', async () => {
    const origin = await serveChanged(() => {
      writeFileSync(join(copy, 'en/now/index.html'), page);
      rmSync(join(copy, 'licences.txt'));
      // The file is right, but its compressed variant, which browsers get, is not.
      writeFileSync(join(copy, 'ar/now/index.html.br'), brotliCompressSync(page));
    });
    const { status, printed } = await verify(origin, '--bytes', '--sums', join(FIXTURE, 'SHA256SUMS'));
    await site.stop();
    expect(status).toBe(1);
    expect(printed.split('\n').slice(1)).toEqual([
      'Content differs: 1',
      '  en/now/index.html',
      'Content differs, when requested compressed as phones do: 1',
      '  ar/now/index.html',
      'Missing (status 404): 1',
      '  licences.txt',
      '',
      `${origin}/ differs from the built site. Publish the site again, or fix the server: docs/hosting.md`,
      '',
    ]);
  });

  it('explains what to type when the address or the checksums are missing', async () => {
    const noArguments = await verify();
    expect(noArguments.status).toBe(2);
    expect(noArguments.printed).toContain('Usage: npm run verify -- https://guide.example/');
    expect((await verify('ftp://guide.example')).printed).toContain('Usage: npm run verify');
    expect((await verify('https://guide.example', '--sum', 'x')).printed).toContain('Did you mean "--sums"?');
    expect(await verify('http://127.0.0.1:9', '--sums', 'none')).toEqual({
      status: 2,
      printed: 'The file none does not exist. Run "npm run build" first, or name another file: --sums FILE\n',
    });
  });
});

describe('the built site', () => {
  it('lists third-party work and its licences in licences.txt', () => {
    const text = readFileSync(join(SITE, 'licences.txt'), 'utf8');
    for (const name of ['pagefind', 'tailwindcss']) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
        version: string;
      };
      expect(text).toContain(`${name} ${version} (MIT)`);
    }
    expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('has a security.txt if the publisher has set a contact', () => {
    expect(readFileSync(join(FIXTURE, '.well-known/security.txt'), 'utf8')).toMatch(
      /^Contact: mailto:security@fixture\.example\nExpires: 2027-11-24T12:00:00Z\n/,
    );
    const hasContact = /^securityContact:/m.test(readFileSync('content/site.yaml', 'utf8'));
    expect(listFiles(SITE).includes('.well-known/security.txt')).toBe(hasContact);
  });
});
