import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoEndedRelease } from '../../src/commands/releaseUndo.ts';
import { runRelease, type ReleaseOrder, type RunScript } from '../../src/commands/runRelease.ts';
import { formatChecksums } from '../../src/domain/checksums.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  content = join(folder, 'content');
  cpSync(FIXTURE_CONTENT, content, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What pages say, by address. */
type Pages = Readonly<Record<string, string>>;

const PAGES: Pages = { '/en/now/': 'Call', '/ar/now/': 'اتصل', '/en/time/': 'Think' };

interface Steps {
  readonly pages?: Pages;
  /** The script that fails, and at which of its turns. */
  readonly fails?: readonly [script: string, turn: number];
  readonly mode?: ReleaseOrder['mode'];
  readonly siteAddress?: string;
  readonly spoils?: boolean;
}

/** Makes a release whose steps are played: what was run, what was told, and what stopped it. */
function release({
  pages = PAGES,
  fails,
  mode = 'whole',
  siteAddress = 'https://guide.org',
  spoils = false,
}: Steps = {}) {
  const ran: string[] = [];
  const reported: string[] = [];
  const run: RunScript = (script, { CONTENT_DIR: from = '', OUT_DIR: site = '' }) => {
    ran.push(script);
    if (fails?.[0] === script && fails[1] === ran.filter((other) => other === script).length)
      throw new Error(`${script} failed`);
    if (script === 'build') writeSite(site, pages, spoils);
    if (script === 'publish:permalinks')
      writeFileSync(join(from, 'permalinks.txt'), `${Object.keys(pages).join('\n')}\n`);
    if (script === 'audit:privacy') writeFileSync(join(from, 'privacyAudit.yaml'), 'proven\n');
  };
  const order = {
    ...{ contentDir: content, outDir: join(folder, 'dist'), staging: join(folder, 'staging') },
    ...{ mark: join(folder, 'undo.json'), siteAddress, mode },
    buildTime: Date.parse(FIXTURE_TIME),
  };
  try {
    const next = runRelease(order, run, (text) => reported.push(text));
    return { ran, reported: reported.join('\n').split('\n'), next, stopped: '' };
  } catch (error) {
    return { ran, reported: reported.join('\n').split('\n'), next: '', stopped: (error as Error).message };
  }
}

function writeSite(site: string, pages: Pages, spoils: boolean): void {
  rmSync(site, { recursive: true, force: true });
  const sums = Object.entries(pages).map(([address, words]) => {
    const file = `${address.slice(1)}index.html`;
    mkdirSync(dirname(join(site, file)), { recursive: true });
    const html = `<main data-pagefind-body><p>${words}</p></main>`;
    writeFileSync(join(site, file), spoils ? 'spoilt' : html);
    return { file, sum: createHash('sha256').update(html).digest('hex') };
  });
  writeFileSync(join(site, 'SHA256SUMS'), formatChecksums(sums));
}

function edit(path: string, found: string, by: string): void {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(found);
  writeFileSync(
    file,
    text.replace(found, () => by),
  );
}

/** Every file in the folder with what is in it. */
function readAll(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

/** The lines below one heading of what is told. */
function findSection(reported: readonly string[], heading: string): string[] {
  const start = reported.indexOf(heading) + 1;
  const end = reported.indexOf('', start);
  return reported.slice(start, end === -1 ? undefined : end).map((line) => line.trim());
}

describe('a release', () => {
  it('runs every step in its order, and keeps what it has noted', () => {
    const { ran, next } = release();
    expect(ran).toEqual(['check', 'build', 'publish:permalinks', 'audit:privacy', 'build']);
    expect(readFileSync(join(content, 'permalinks.txt'), 'utf8')).toContain('/en/time/');
    expect(readFileSync(join(content, 'privacyAudit.yaml'), 'utf8')).toBe('proven\n');
    const sums = readFileSync(join(folder, 'dist/SHA256SUMS'));
    expect(next).toContain(createHash('sha256').update(sums).digest('hex'));
    expect(listFiles(folder).filter((file) => file.startsWith('staging'))).toEqual([]);
  });

  it('says of the first one how much is new, and how many facts are open', () => {
    const { reported } = release();
    expect(reported[0]).toBe('No earlier release is on record: all of it is new.');
    expect(findSection(reported, 'Pages')).toEqual([
      'new     /ar/…  a new language, pages: 1',
      'new     /en/…  a new language, pages: 2',
    ]);
    expect(findSection(reported, 'Facts')).toContain('8 new in places');
    expect(reported.at(-1)).toMatch(
      /^\d+ things are not confirmed yet\. "npm run check:launch" names them\.$/,
    );
  });

  it('says what has changed since: pages, facts with their old and new values, addresses', () => {
    release();
    expect(findSection(release().reported, 'Pages')).toEqual(['none']);
    expect(findSection(release().reported, 'Facts')).toEqual(['none']);
    edit('facts/places/example-house.yaml', 'Tu-Th 10:00-16:00', 'Tu-Th 10:00-18:00');
    edit('facts/places/example-house.yaml', "'2026-12-02', hours: 'off'", "'2026-12-03', hours: 'off'");
    edit('facts/contacts.yaml', "'000 001'", "'000 002'");
    edit('facts/contacts.yaml', "date: '2026-10-01', by: office", "date: '2026-11-24', by: office");
    edit('facts/places/by-appointment.yaml', 'confidence: high', 'confidence: low\npublish: false');
    const pages = { '/en/now/': 'Call us', '/ar/now/': 'اتصل بنا', '/en/rights/': 'Yours' };
    const { reported } = release({ pages });
    expect(reported[0]).toBe('What changes since the release of 2026-11-25:');
    expect(findSection(reported, 'Pages')).toEqual([
      'new     /rights/  en',
      'changed /now/  all 2 languages',
      'gone    /time/  en',
    ]);
    expect(findSection(reported, 'Facts')).toEqual([
      'contacts/night-line  number: 000 001 → 000 002',
      'places/example-house  hours: Tu-Th 10:00-16:00; Fr 20:00-02:00; PH off → Tu-Th 10:00-18:00; Fr 20:00-02:00; PH off',
      expect.stringMatching(/^places\/example-house {2}exceptions: .*to 2026-12-02.* → .*to 2026-12-03/),
      'places/by-appointment  gone',
      'contacts/office-line  stated: date 2026-10-01, by office → date 2026-11-24, by office',
    ]);
    expect(findSection(reported, 'New addresses')).toEqual(['/en/rights/']);
  });

  it('names the languages in which texts are stale or missing', () => {
    expect(findSection(release().reported, 'Languages with texts to do')).toEqual([
      expect.stringMatching(/^ar: \d+ stale, \d+ missing$/),
    ]);
  });

  it('leaves all as it was where a step fails, whichever it is', () => {
    release();
    edit('facts/contacts.yaml', "'000 001'", "'000 002'");
    const before = readAll();
    const steps = [
      ['check', 1],
      ['build', 1],
      ['publish:permalinks', 1],
      ['audit:privacy', 1],
      ['build', 2],
    ] as const;
    for (const fails of steps) {
      expect(release({ fails, pages: { ...PAGES, '/en/rights/': 'Yours' } }).stopped).toBe(
        `${fails[0]} failed`,
      );
      expect(readAll(), fails.join()).toEqual(before);
    }
  });

  it('is none where a file of the site is not the one that was built', () => {
    const before = readFileSync(join(content, 'permalinks.txt'), 'utf8');
    expect(release({ spoils: true }).stopped).toContain('are not as they were built: en/now/index.html');
    expect(readFileSync(join(content, 'permalinks.txt'), 'utf8')).toBe(before);
  });

  it('says with --dry-run what would change, and changes nothing', () => {
    release();
    edit('facts/contacts.yaml', "'000 001'", "'000 002'");
    const before = readAll();
    const { ran, reported, next } = release({ mode: 'dry' });
    expect(ran).toEqual(['build']);
    expect(findSection(reported, 'Facts')).toEqual(['contacts/night-line  number: 000 001 → 000 002']);
    expect(next).toBe('Nothing was changed. "npm run release" makes the release.');
    expect(readAll()).toEqual(before);
  });

  it('is none while the address is a placeholder', () => {
    const before = readAll();
    for (const siteAddress of [
      'https://vejviser.example',
      'https://guide.test/x/',
      'http://localhost:4321',
    ]) {
      const { ran, stopped } = release({ siteAddress });
      expect([siteAddress, ran]).toEqual([siteAddress, []]);
      expect(stopped).toContain(`No release was made: ${siteAddress} is a placeholder`);
      expect(stopped).toContain('SITE_URL=https://… npm run release\n');
      expect(stopped).toContain('npm run release -- --preview');
    }
    expect(readAll()).toEqual(before);
    expect(release({ siteAddress: 'https://vejviser.example', mode: 'dry' }).stopped).toBe('');
  });

  it('builds a preview with --preview, and records nothing', () => {
    const before = readAll();
    const { ran, reported, next } = release({ siteAddress: 'https://vejviser.example', mode: 'preview' });
    expect(ran).toEqual(['check', 'build']);
    expect(reported[0]).toBe('No earlier release is on record: all of it is new.');
    expect(next).toMatch(/^A preview is in /);
    const { ...after } = readAll();
    const built = Object.keys(after).filter((file) => file.startsWith('dist/'));
    expect(built).toHaveLength(4);
    for (const file of built) Reflect.deleteProperty(after, file);
    expect(after).toEqual(before);
  });

  it('that is killed in its last build is put back by the next command', () => {
    const before = readAll();
    const script = `
      import { cpSync, writeFileSync } from 'node:fs';
      import { keepFiles } from '${resolve('src/commands/releaseUndo.ts')}';
      keepFiles('${content}', ['permalinks.txt', 'privacyAudit.yaml', 'released.json'], '${join(folder, 'undo.json')}');
      for (const name of ['permalinks.txt', 'released.json']) writeFileSync('${content}/' + name, 'new');
      process.kill(process.pid, 'SIGKILL');
    `;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script]);
    expect(signal).toBe('SIGKILL');
    expect(readFileSync(join(content, 'permalinks.txt'), 'utf8')).toBe('new');
    const ended = join(folder, 'ended');
    expect(undoEndedRelease(join(folder, 'undo.json'), ended)).toMatch(
      /^The last release was ended before it was done\. \S+permalinks\.txt, \S+released\.json: as before it/,
    );
    expect(readFileSync(join(ended, 'permalinks.txt'), 'utf8')).toBe('new');
    rmSync(ended, { recursive: true });
    expect(readAll()).toEqual(before);
    expect(undoEndedRelease(join(folder, 'undo.json'), ended)).toBeUndefined();
  });

  it('that is still running is left alone', () => {
    const mark = join(folder, 'undo.json');
    const other = { process: process.ppid, contentDir: content, files: { 'permalinks.txt': 'old' } };
    writeFileSync(mark, JSON.stringify(other));
    const before = readAll();
    expect(undoEndedRelease(mark, join(folder, 'ended'))).toBeUndefined();
    expect(readAll()).toEqual(before);
  });

  it('says what to do where somebody has changed its record by hand', () => {
    writeFileSync(join(content, 'released.json'), '{ "on": "yesterday" }');
    const { ran, stopped } = release();
    expect(ran).toEqual([]);
    expect(stopped).toMatch(/released\.json {2}What the last release showed can’t be read\.\n {2}Take/);
  });
});
