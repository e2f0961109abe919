import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs, { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { undoEndedRelease } from '../../src/commands/releaseUndo.ts';
import { runRelease, type ReleaseOrder, type RunScript } from '../../tools/release/runRelease.ts';
import { writeContentFiles } from '../../src/content/writeContentFiles.ts';
import { formatChecksums } from '../../src/domain/checksums.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { useContentCopy } from '../support/contentCopy.ts';
import { FIXTURE_TIME } from '../support/sites.ts';

const copy = useContentCopy();

/** The text of pages, by address. */
type Pages = Readonly<Record<string, string>>;

const PAGES: Pages = { '/en/now/': 'Call', '/ar/now/': 'اتصل', '/en/time/': 'Think' };

interface Steps {
  readonly pages?: Pages;
  /** The script that fails, and in which of its runs. */
  readonly fails?: readonly [script: string, run: number];
  readonly mode?: ReleaseOrder['mode'];
  readonly siteAddress?: string;
  readonly isDamaged?: boolean;
}

/** Makes a release with simulated steps; returns what was run, what was reported, and the error that stopped it. */
function release({
  pages = PAGES,
  fails,
  mode = 'whole',
  siteAddress = 'https://guide.org',
  isDamaged = false,
}: Steps = {}) {
  const ran: string[] = [];
  const reported: string[] = [];
  /** The content files that the last build reads. */
  let copied: string[] = [];
  const run: RunScript = (script, { CONTENT_DIR: from = '', OUT_DIR: site = '', COMPRESSION: level }) => {
    ran.push(level === undefined ? script : `${script} ${level}`);
    if (fails?.[0] === script && fails[1] === ran.filter((other) => other.startsWith(script)).length)
      throw new Error(`${script} failed`);
    if (script === 'build') {
      writeSite(site, pages, isDamaged);
      copied = listFiles(from);
    }
    if (script === 'publish:permalinks')
      writeFileSync(join(from, 'permalinks.txt'), `${Object.keys(pages).join('\n')}\n`);
    if (script === 'audit:privacy') writeFileSync(join(from, 'privacyAudit.yaml'), 'audited\n');
  };
  const order = {
    contentDir: copy.contentDir,
    outDir: join(copy.folder, 'dist'),
    staging: join(copy.folder, 'staging'),
    undoFile: join(copy.folder, 'undo.json'),
    siteAddress,
    mode,
    buildTime: Date.parse(FIXTURE_TIME),
  };
  try {
    const next = runRelease(order, run, (text) => reported.push(text));
    return { ran, copied, reported: reported.join('\n').split('\n'), next, stopped: '' };
  } catch (error) {
    return {
      ran,
      copied,
      reported: reported.join('\n').split('\n'),
      next: '',
      stopped: (error as Error).message,
    };
  }
}

function writeSite(site: string, pages: Pages, isDamaged: boolean): void {
  rmSync(site, { recursive: true, force: true });
  const sums = Object.entries(pages).map(([address, text]) => {
    const file = `${address.slice(1)}index.html`;
    mkdirSync(dirname(join(site, file)), { recursive: true });
    const html = `<main data-pagefind-body><p>${text}</p></main>`;
    writeFileSync(join(site, file), isDamaged ? 'damaged' : html);
    return { file, sum: createHash('sha256').update(html).digest('hex') };
  });
  writeFileSync(join(site, 'SHA256SUMS'), formatChecksums(sums));
}

/** The content of every file in the folder. */
function readAll(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listFiles(copy.folder).map((file) => [file, readFileSync(join(copy.folder, file), 'utf8')]),
  );
}

/** The lines below a heading of the report. */
function findSection(reported: readonly string[], heading: string): string[] {
  const start = reported.indexOf(heading) + 1;
  const end = reported.indexOf('', start);
  return reported.slice(start, end === -1 ? undefined : end).map((line) => line.trim());
}

describe('runRelease', () => {
  it('runs every step in order, and saves the permalink registry and the privacy audit', () => {
    const { ran, next } = release();
    expect(ran).toEqual(['check', 'build', 'publish:permalinks', 'audit:privacy', 'build best']);
    expect(copy.read('permalinks.txt')).toContain('/en/time/');
    expect(copy.read('privacyAudit.yaml')).toBe('audited\n');
    const sums = readFileSync(join(copy.folder, 'dist/SHA256SUMS'));
    expect(next).toContain(createHash('sha256').update(sums).digest('hex'));
    expect(listFiles(copy.folder).filter((file) => file.startsWith('staging'))).toEqual([]);
  });

  it('for the first release, reports all pages and facts as new, and counts unconfirmed ones', () => {
    const { reported } = release();
    expect(reported[0]).toBe('There is no earlier release: everything is new.');
    expect(findSection(reported, 'Pages')).toEqual([
      'new     /ar/…  a new language, pages: 1',
      'new     /en/…  a new language, pages: 2',
    ]);
    expect(findSection(reported, 'Facts')).toContain('8 new in places');
    expect(reported.at(-1)).toMatch(
      /^\d+ things are not confirmed yet\. To list them: npm run check:launch$/,
    );
  });

  it('reports changes since the last release: pages, facts with old and new values, addresses', () => {
    release();
    expect(findSection(release().reported, 'Pages')).toEqual(['none']);
    expect(findSection(release().reported, 'Facts')).toEqual(['none']);
    copy.replace('facts/places/example-house.yaml', 'Tu-Th 10:00-16:00', 'Tu-Th 10:00-18:00');
    copy.replace(
      'facts/places/example-house.yaml',
      "'2026-12-02', hours: 'off'",
      "'2026-12-03', hours: 'off'",
    );
    copy.replace('facts/contacts.yaml', "'000 001'", "'000 002'");
    copy.replace('facts/contacts.yaml', "date: '2026-10-01', by: office", "date: '2026-11-24', by: office");
    copy.replace('facts/places/by-appointment.yaml', 'confidence: high', 'confidence: low\npublish: false');
    const pages = { '/en/now/': 'Call us', '/ar/now/': 'اتصل بنا', '/en/rights/': 'Yours' };
    const { reported } = release({ pages });
    expect(reported[0]).toBe('Changes since the release of 2026-11-25:');
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
      'contacts/office-line  stated: 2026-10-01 → 2026-11-24',
    ]);
    expect(findSection(reported, 'New addresses')).toEqual(['/en/rights/']);
  });

  it('reports languages with stale or missing texts', () => {
    expect(findSection(release().reported, 'Languages with texts to translate')).toEqual([
      expect.stringMatching(/^ar: \d+ stale, \d+ missing$/),
    ]);
  });

  it('leaves everything untouched whichever step fails', () => {
    release();
    copy.replace('facts/contacts.yaml', "'000 001'", "'000 002'");
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

  it('fails if a file of the site does not match its checksum', () => {
    const before = copy.read('permalinks.txt');
    expect(release({ isDamaged: true }).stopped).toContain('do not match their checksums: en/now/index.html');
    expect(copy.read('permalinks.txt')).toBe(before);
  });

  it('with --dry-run, only reports what would change', () => {
    release();
    copy.replace('facts/contacts.yaml', "'000 001'", "'000 002'");
    const before = readAll();
    const { ran, reported, next } = release({ mode: 'dry' });
    expect(ran).toEqual(['build']);
    expect(findSection(reported, 'Facts')).toEqual(['contacts/night-line  number: 000 001 → 000 002']);
    expect(next).toBe('Nothing was changed. To make the release: npm run release');
    expect(readAll()).toEqual(before);
  });

  it('rejects a placeholder address, but not with --dry-run', () => {
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

  it('with --preview, builds a preview and records nothing', () => {
    const before = readAll();
    const { ran, reported, next } = release({ siteAddress: 'https://vejviser.example', mode: 'preview' });
    expect(ran).toEqual(['check', 'build best']);
    expect(reported[0]).toBe('There is no earlier release: everything is new.');
    expect(next).toMatch(/^A preview is in /);
    const { ...after } = readAll();
    const built = Object.keys(after).filter((file) => file.startsWith('dist/'));
    expect(built).toHaveLength(4);
    for (const file of built) Reflect.deleteProperty(after, file);
    expect(after).toEqual(before);
  });

  it('does not copy temporary files, which may be renamed meanwhile', () => {
    let copied: readonly string[] = [];
    const renameSync = (from: string, to: string): void => {
      ({ copied } = release());
      fs.renameSync(from, to);
    };
    const change = new Map([['site.yaml', copy.read('site.yaml')]]);
    writeContentFiles(copy.contentDir, change, { ...fs, renameSync: renameSync as typeof fs.renameSync });
    expect(copied).toContain('facts/contacts.yaml');
    expect(copied.filter((file) => file.endsWith('.new'))).toEqual([]);
  });

  it('is rolled back by the next command if it was killed during its last build', () => {
    const before = readAll();
    const script = `
      import { cpSync, writeFileSync } from 'node:fs';
      import { backUpFiles } from '${resolve('src/commands/releaseUndo.ts')}';
      backUpFiles('${copy.contentDir}', ['permalinks.txt', 'privacyAudit.yaml', 'released.json'], '${join(copy.folder, 'undo.json')}');
      for (const name of ['permalinks.txt', 'released.json']) writeFileSync('${copy.contentDir}/' + name, 'new');
      process.kill(process.pid, 'SIGKILL');
    `;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script]);
    expect(signal).toBe('SIGKILL');
    expect(copy.read('permalinks.txt')).toBe('new');
    const saved = join(copy.folder, 'ended');
    expect(undoEndedRelease(join(copy.folder, 'undo.json'), saved)).toMatch(
      /^The last release was interrupted\. These files were restored: \S+permalinks\.txt, \S+released\.json\./,
    );
    expect(readFileSync(join(saved, 'permalinks.txt'), 'utf8')).toBe('new');
    rmSync(saved, { recursive: true });
    expect(readAll()).toEqual(before);
    expect(undoEndedRelease(join(copy.folder, 'undo.json'), saved)).toBeUndefined();
  });

  it('is not rolled back while it is still running', () => {
    const undoFile = join(copy.folder, 'undo.json');
    const other = { process: process.ppid, contentDir: copy.contentDir, files: { 'permalinks.txt': 'old' } };
    writeFileSync(undoFile, JSON.stringify(other));
    const before = readAll();
    expect(undoEndedRelease(undoFile, join(copy.folder, 'ended'))).toBeUndefined();
    expect(readAll()).toEqual(before);
  });

  it('is not rolled back if it finishes while the next command starts', () => {
    const undoFile = join(copy.folder, 'undo.json');
    const other = { process: process.ppid, contentDir: copy.contentDir, files: { 'permalinks.txt': 'old' } };
    writeFileSync(undoFile, JSON.stringify(other));
    const before = copy.read('permalinks.txt');
    // Called with the process ID from the file, to find out whether that process is running.
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      rmSync(undoFile);
      throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
    });
    try {
      expect(undoEndedRelease(undoFile, join(copy.folder, 'ended'))).toBeUndefined();
      expect(kill).toHaveBeenCalledWith(process.ppid, 0);
    } finally {
      kill.mockRestore();
    }
    expect(copy.read('permalinks.txt')).toBe(before);
  });

  it.each(['whole', 'dry', 'preview'] as const)('leaves another running release alone: %s', (mode) => {
    writeFileSync(join(copy.folder, 'staging.lock'), String(process.ppid));
    mkdirSync(join(copy.folder, 'staging'));
    writeFileSync(join(copy.folder, 'staging/file'), 'of the other release');
    const before = readAll();
    const { ran, stopped } = release({ mode });
    expect(stopped).toBe(
      `Another release is running (process ${String(process.ppid)}). Wait until it has finished, then run this again.`,
    );
    expect(ran).toEqual([]);
    expect(readAll()).toEqual(before);
  });

  it('can be made again after one was killed', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(copy.folder, 'staging.lock'), String(pid));
    expect(release().stopped).toBe('');
    expect(listFiles(copy.folder).filter((file) => file.startsWith('staging'))).toEqual([]);
  });

  it('reports an invalid released.json with a fix', () => {
    copy.write('released.json', '{ "on": "yesterday" }');
    const { ran, stopped } = release();
    expect(ran).toEqual([]);
    expect(stopped).toMatch(/released\.json {2}The record of the last release can’t be read\.\n {2}Restore/);
  });
});
