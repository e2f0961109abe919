import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useSharedFolder } from '../support/folder.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { listWritten, writeRecord } from '../../src/finish/writtenFiles.ts';
import { buildSite } from '../support/buildFixture.ts';
import { getPlacePath } from '../../src/domain/paths.ts';
import { getPlaceId } from '../support/placeIds.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

let folder = '';
useSharedFolder((path) => {
  folder = path;
}, '.build');

function copyContent(name: string): string {
  const content = join(folder, name);
  cpSync(FIXTURE_CONTENT, content, { recursive: true });
  return content;
}

/** The error output of a failing build. */
function failToBuild(content: string, dist: string): string {
  try {
    buildSite(content, dist, FIXTURE_TIME);
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
  throw new Error('The build did not fail.');
}

function publish(content: string, dist: string, siteUrl = 'https://guide.org'): string {
  return execFileSync(process.execPath, ['tools/release/publishPermalinks.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: dist, SITE_URL: siteUrl },
  });
}

describe('a build that loses a published address', () => {
  it('fails before anything has changed, and names the file to edit', () => {
    const content = copyContent('lost');
    const dist = join(folder, 'dist');
    const registry = join(content, 'permalinks.txt');
    const moves = join(content, 'facts/moves.yaml');
    writeFileSync(registry, `${readFileSync(registry, 'utf8')}/en/shelter/\n/ar/shelter/\n`);
    for (const built of [dist, `${dist}-hosting`]) mkdirSync(built);
    for (const file of ['index.html', 'SHA256SUMS']) writeFileSync(join(dist, file), 'as it was');
    writeRecord(`${dist}-hosting`, { site: listWritten(dist), hosting: new Map() });

    expect(failToBuild(content, dist)).toBe(
      `${moves}  The address /en/shelter/ was published and no longer works (and 1 more of the same page).
  Add what replaces it under "moves": - { from: /shelter/, to: /…/, kind: moved, on: 2026-11-25 }; or restore ${content}/en/guides/shelter.mdx from an older version of the project.
`,
    );
    expect(listFiles(dist)).toEqual(['SHA256SUMS', 'index.html']);
    expect(existsSync(`${dist}.new`)).toBe(false);

    writeFileSync(
      moves,
      `${readFileSync(moves, 'utf8')}  - { from: /shelter/, to: /now/, kind: retired, on: 2026-11-25 }\n`,
    );
    buildSite(content, dist, FIXTURE_TIME);
    expect(listFiles(dist)).toContain('ar/shelter/index.html');
    // Two builds take longer than the usual timeout while other tests run.
  });
});

describe('npm run move', () => {
  it('keeps every address of a published page', () => {
    const content = copyContent('moved');
    const dist = join(folder, 'moved-dist');
    publish(content, FIXTURE);
    const registry = readFileSync(join(content, 'permalinks.txt'), 'utf8');
    const env = { ...process.env, CONTENT_DIR: content, BUILD_TIME: FIXTURE_TIME };
    const move = (...options: string[]): string =>
      execFileSync(process.execPath, ['tools/pages/move.ts', 'time', 'pause', ...options], {
        ...{ encoding: 'utf8', env },
      });
    expect(move()).toContain(
      'Nothing was changed.\nNext: make these changes: npm run move -- time pause --yes\n',
    );
    expect(existsSync(join(content, 'ar/guides/pause.mdx'))).toBe(false);
    move('--yes');
    expect(readFileSync(join(content, 'permalinks.txt'), 'utf8')).toBe(registry);

    // A build fails if it loses a published address.
    buildSite(content, dist, FIXTURE_TIME);
    const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
    expect(read('ar/time/index.html')).toContain('id="onward" href="../pause/"');
    expect(read('go/time/index.html')).toContain('href="../../ar/pause/"');
    expect(read('qr/ar/time.svg')).toBe(read('qr/ar/pause.svg'));
  });
});

describe('npm run publish:permalinks', () => {
  it('records every address once, and what its code was printed on', () => {
    const content = copyContent('published');
    const registry = join(content, 'permalinks.txt');
    expect(publish(content, FIXTURE)).toMatch(
      /permalinks\.txt has \d+ addresses; \d+ of them are new\.\n(Next: commit permalinks\.txt\n)?$/,
    );
    const text = readFileSync(registry, 'utf8');
    const lines = text.split('\n');
    for (const line of [
      '/',
      '/ar/',
      '/ar/time/en/',
      getPlacePath('en', getPlaceId('example-house')),
      '/q/k7wp/',
      '/q/m4xr/ sticker house 2026-11-01',
      '/q/t6xc/ poster - 2026-09',
      '/qr/k7wp-h.svg',
      '# Printed on the cards of 2025.',
    ]) {
      expect(
        lines.filter((other) => other === line),
        line,
      ).toHaveLength(1);
    }
    expect(text).not.toMatch(/\/Q\/|pagefind|404|\.(br|gz)$|index\.html/m);
    const addresses = lines.filter((line) => line.startsWith('/'));
    expect(addresses).toEqual(addresses.toSorted());

    publish(content, FIXTURE);
    expect(readFileSync(registry, 'utf8')).toBe(text);
  });

  it('records nothing while the site address is a placeholder', () => {
    const content = copyContent('placeholder');
    const before = readFileSync(join(content, 'permalinks.txt'), 'utf8');
    expect(() => publish(content, FIXTURE, 'https://vejviser.example')).toThrow(
      /https:\/\/vejviser\.example is a placeholder address.*\n.*"address" in site\.yaml/,
    );
    expect(readFileSync(join(content, 'permalinks.txt'), 'utf8')).toBe(before);
  });

  it('omits a language that is not live yet', () => {
    const content = copyContent('preview');
    const file = join(content, 'ar/language.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: live', 'status: preview'));
    publish(content, FIXTURE);
    expect(readFileSync(join(content, 'permalinks.txt'), 'utf8')).not.toContain('/ar/time/');
  });
});
