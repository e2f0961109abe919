import { execFileSync, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatChecksums, parseChecksums } from '../../src/domain/checksums.ts';
import { writeHostingFiles } from '../../src/finish/hostingFiles.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { hosts, type Host } from '../../src/hosting/hosting.ts';
import { describeBundle, makeBundle, type Bundle } from '../../tools/release/makeBundle.ts';
import { exampleHosting } from '../support/exampleHosting.ts';
import { useFolder } from '../support/folder.ts';

let folder = '';
let site = '';
let out = '';

const PAGES = ['index.html', 'en/now/index.html', 'q/k7wp/index.html'];
const VARIANTS = PAGES.flatMap((file) => [`${file}.br`, `${file}.gz`]);

function writeSite(hosting = exampleHosting): void {
  rmSync(site, { recursive: true, force: true });
  const put = (file: string): void => {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), file);
  };
  [...PAGES, ...VARIANTS].forEach(put);
  const sums = PAGES.map((file) => ({ file, sum: hash('sha256', file) }));
  writeFileSync(join(site, 'SHA256SUMS'), formatChecksums(sums));
  writeHostingFiles(`${site}-hosting`, hosting, site);
}

useFolder((path) => {
  folder = path;
  site = join(folder, 'dist');
  out = join(folder, 'bundles');
});
beforeEach(() => {
  writeSite();
});

const make = async (host: Host, isTar = false): Promise<Bundle> => makeBundle({ site, host, out, isTar });
const inSite = (files: readonly string[], base = 'site'): string[] => files.map((file) => `${base}/${file}`);
const SERVED = inSite([...PAGES, 'SHA256SUMS']);

describe('makeBundle', () => {
  it.each([
    ['nginx', ['nginx.conf', ...inSite(VARIANTS)]],
    ['caddy', ['Caddyfile', 'Dockerfile', 'compose.yaml', ...inSite(VARIANTS)]],
    ['cloudflare', inSite(['_headers', '_redirects'])],
    ['netlify', inSite(['_headers', '_redirects'])],
    ['github-pages', inSite(['.nojekyll', 'CNAME'])],
    ['folder', []],
  ] as const)('makes a folder with exactly what %s needs, and its checksums', async (host, more) => {
    // Files that do not belong to the site.
    writeFileSync(join(site, '.env'), 'SECRET');
    writeFileSync(join(site, 'notes.txt'), 'SECRET');
    const { path, fileCount } = await make(host);
    expect(path).toBe(`${out}/${host}/`);
    expect(listFiles(path)).toEqual(['README.txt', 'SHA256SUMS', ...SERVED, ...more].sort());
    expect(fileCount).toBe(listFiles(path).length);
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: path, stdio: 'pipe' });
    const listed = parseChecksums(readFileSync(join(path, 'SHA256SUMS'), 'utf8')).map(({ file }) => file);
    expect(listed.sort()).toEqual(listFiles(path).filter((file) => file !== 'SHA256SUMS'));
  });

  it('puts a site with a base path in a folder of that name, unless the host adds the path', async () => {
    writeSite({ ...exampleHosting, address: 'https://guide.example/a/b/', base: '/a/b' });
    for (const host of hosts) {
      const { path } = await make(host);
      const base = host === 'github-pages' || host === 'folder' ? 'site' : 'site/a/b';
      expect(listFiles(path), host).toEqual(expect.arrayContaining(inSite(PAGES, base)));
    }
    expect(listFiles(join(out, 'netlify'))).toContain('site/_headers');
  });

  it('makes a reproducible tar file with the same content as the folder', async () => {
    const { path } = await make('nginx', true);
    const first = readFileSync(path);
    const { path: made } = await make('nginx');
    const unpacked = join(folder, 'unpacked');
    mkdirSync(unpacked);
    execFileSync('tar', ['--extract', '--file', path, '--directory', unpacked]);
    expect(listFiles(join(unpacked, 'nginx'))).toEqual(listFiles(made));
    for (const file of listFiles(made))
      expect(readFileSync(join(unpacked, 'nginx', file)).equals(readFileSync(join(made, file))), file).toBe(
        true,
      );
    await make('nginx', true);
    expect(readFileSync(path).equals(first)).toBe(true);
    expect(readdirSync(out).sort()).toEqual(['nginx', 'nginx.tar']);
  });

  it('replaces an earlier bundle, even an unfinished one, and leaves other bundles alone', async () => {
    await make('folder');
    const { path } = await make('caddy');
    rmSync(join(path, 'site/en'), { recursive: true });
    rmSync(join(site, 'SHA256SUMS'));
    rmSync(join(site, 'q'), { recursive: true });
    writeFileSync(
      join(site, 'SHA256SUMS'),
      formatChecksums([{ file: 'index.html', sum: hash('sha256', 'index.html') }]),
    );
    await make('caddy');
    expect(listFiles(join(path, 'site'))).toEqual([
      'SHA256SUMS',
      'index.html',
      'index.html.br',
      'index.html.gz',
    ]);
    expect(listFiles(join(out, 'folder/site'))).toContain('q/k7wp/index.html');
  });

  it.each([
    ['another file', 'site/mine.html', 'site/mine.html'],
    ['a changed file', 'site/index.html', 'site/index.html (changed after it was written)'],
    ['other checksums', 'SHA256SUMS', 'README.txt, SHA256SUMS, site/'],
  ])('does not touch a folder with %s', async (_, file, named) => {
    const { path } = await make('folder');
    writeFileSync(join(path, file), 'mine');
    const before = listFiles(path);
    await expect(make('folder')).rejects.toThrow(
      `contains files that are not from an earlier bundle: ${named}.`,
    );
    expect(listFiles(path)).toEqual(before);
    expect(readFileSync(join(path, file), 'utf8')).toBe('mine');
  });

  describe('if a build replaces the site meanwhile', () => {
    const message = 'A build has replaced the site while its files were bundled.';

    it('leaves an unfinished folder, which the next run replaces', async () => {
      mkdirSync(join(out, 'folder'), { recursive: true });
      const record = join(out, 'folder/SHA256SUMS');
      // The checksums of an earlier bundle are read before files are copied. Reading a named pipe waits until it is closed.
      execFileSync('mkfifo', [record]);
      const script = 'exec 3>"$1"; rm "$1"; echo new >"$2"; exec 3>&-';
      const builder = spawn('sh', ['-c', script, 'sh', record, join(site, 'en/now/index.html')]);
      try {
        await expect(make('folder')).rejects.toThrow(message);
      } finally {
        builder.kill();
      }
      writeSite();
      expect(listFiles((await make('folder')).path)).toEqual(['README.txt', 'SHA256SUMS', ...SERVED].sort());
    });

    it.each([
      ['with another file', (file: string) => writeFileSync(file, 'new')],
      ['without the file', (file: string) => rmSync(file)],
    ])('makes no tar file: %s', async (_, replace) => {
      const making = make('nginx', true);
      replace(join(site, 'en/now/index.html'));
      await expect(making).rejects.toThrow(message);
      expect(existsSync(join(out, 'nginx.tar'))).toBe(false);
    });
  });

  it('does not replace a file that is not a bundle', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'nginx.tar'), 'mine');
    await expect(make('nginx', true)).rejects.toThrow('nginx.tar. Nothing was changed.');
    expect(readFileSync(join(out, 'nginx.tar'), 'utf8')).toBe('mine');
  });

  it('rejects a site that is missing, damaged, or lacks compressed variants for a server', async () => {
    writeFileSync(join(site, 'en/now/index.html'), 'damaged');
    await expect(make('folder')).rejects.toThrow('do not match their checksums: en/now/index.html.');
    writeSite();
    for (const file of VARIANTS) rmSync(join(site, file));
    await expect(make('nginx')).rejects.toThrow('Run: npm run release');
    expect((await make('netlify')).fileCount).toBeGreaterThan(PAGES.length);
    rmSync(`${site}-hosting`, { recursive: true });
    await expect(make('folder')).rejects.toThrow('There is no complete site in');
    expect(readdirSync(out)).toEqual(['netlify']);
  });
});

describe('describeBundle', () => {
  const bundle: Bundle = {
    ...{ path: 'bundles/nginx/', host: 'nginx', address: 'https://guide.org/' },
    ...{ fileCount: 12, bytes: 3_400_000 },
  };

  it('describes the bundle and the next steps', () => {
    expect(describeBundle(bundle).split('\n')).toEqual([
      'The bundle for nginx is in bundles/nginx/ (12 files, 4 MB). It was built for https://guide.org/',
      expect.stringContaining('docs/hosting.md'),
      '2. Check that all of it arrived: npm run verify -- https://guide.org/',
    ]);
    expect(describeBundle({ ...bundle, host: 'netlify' })).toMatch(/ --host netlify https:\/\/guide\.org\/$/);
  });

  it('warns about a placeholder address', () => {
    expect(describeBundle({ ...bundle, address: 'https://guide.example/' })).toContain(
      'That address is a placeholder. To build for the real one: SITE_URL=https://… npm run release -- --preview',
    );
  });
});
