import fs, { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { startOtherBuild } from '../support/otherBuild.ts';
import { getSiteFolders, type SiteFolders } from '../../src/finish/siteFolders.ts';
import {
  clearAway,
  restoreFolders,
  recordStaging,
  startStaging,
  swapFolders,
  type Files,
} from '../../src/finish/swapFolders.ts';
import { listWritten, writeRecord } from '../../src/finish/writtenFiles.ts';

let root = '';
let folders: SiteFolders;
useFolder((path) => {
  root = path;
  folders = getSiteFolders(join(root, 'dist'));
});

/** Generous, for busy machines (ms). */
const TIMEOUT = 60_000;
const NAMES = ['index.html', 'en/index.html', 'SHA256SUMS'];

function write(folder: string, version: string): void {
  for (const name of NAMES) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), version);
  }
}

/** Writes a site and its hosting files as a build leaves them. */
function writeBoth(site: string, hosting: string, version: string): void {
  write(site, version);
  write(hosting, version);
  writeRecord(hosting, { site: listWritten(site), hosting: listWritten(hosting) });
}

/** The version of all files in a folder; undefined if the folder is missing or empty. */
function read(folder: string): string | undefined {
  if (!existsSync(folder) || fs.readdirSync(folder).length === 0) return undefined;
  const versions = new Set(NAMES.map((name) => readFileSync(join(folder, name), 'utf8')));
  expect(versions.size).toBe(1);
  return [...versions][0];
}

/** What a build does with its folders, from start to end. */
function build(version: string, files: Files): string[] {
  restoreFolders(folders, files);
  const problems = clearAway(folders, files);
  startStaging(folders, files);
  write(folders.newSite, version);
  write(folders.newHosting, version);
  recordStaging(folders);
  return [...problems, ...swapFolders(folders, files)];
}

class Killed extends Error {}

type Change = 'mkdirSync' | 'writeFileSync' | 'renameSync' | 'rmSync' | 'rmdirSync';

/**
 * Lets calls succeed up to the one with this number. With `fail` only that call fails, with `failAll` all later ones fail too,
 * with `kill` the process ends there, possibly halfway through deleting a folder.
 */
function breakFiles(at: number, how: 'fail' | 'failAll' | 'kill'): { files: Files; getCalls: () => number } {
  let calls = 0;
  const isBroken = (): boolean => {
    calls += 1;
    return how === 'fail' ? calls === at : calls >= at;
  };
  const wrap =
    <Name extends Change>(name: Name) =>
    (...args: Parameters<Files[Name]>): unknown => {
      if (isBroken()) {
        if (how !== 'kill') throw new Error(`EACCES: ${name}`);
        if (name === 'rmSync' && calls === at)
          rmSync(join(String(args[0]), 'en'), { recursive: true, force: true });
        throw new Killed();
      }
      return (fs[name] as (...all: unknown[]) => unknown)(...args);
    };
  const files = {
    existsSync,
    mkdirSync: wrap('mkdirSync'),
    writeFileSync: wrap('writeFileSync'),
    renameSync: wrap('renameSync'),
    rmSync: wrap('rmSync'),
    rmdirSync: wrap('rmdirSync'),
  } as Files;
  return { files, getCalls: () => calls };
}

const starts: Readonly<Record<string, () => void>> = {
  'nothing exists': () => undefined,
  'an empty folder exists': () => mkdirSync(folders.site),
  'a site and its hosting files exist': () => writeBoth(folders.site, folders.hosting, 'old'),
  'a build was killed while building': () => {
    writeBoth(folders.site, folders.hosting, 'old');
    startStaging(folders);
    write(folders.newSite, 'half');
  },
  'a build was killed during the swap': () => {
    startStaging(folders);
    write(folders.newSite, 'half');
    writeBoth(folders.oldSite, folders.oldHosting, 'old');
    fs.renameSync(folders.newHosting, folders.hosting);
    write(folders.hosting, 'half');
  },
};

/**
 * Builds with broken calls, then restores as the next command does, and builds again. Nothing may be lost, and
 * messages must be true.
 */
function checkBroken(start: string, { files, getCalls }: ReturnType<typeof breakFiles>): number {
  starts[start]?.();
  const isFirst = start === 'nothing exists' || start === 'an empty folder exists';
  const before = isFirst ? undefined : 'old';
  let reported = '';
  try {
    build('new', files);
  } catch (error) {
    reported = error instanceof Killed ? 'killed' : (error as Error).message;
  }
  const calls = getCalls();
  if (reported === '') expect(read(folders.site)).toBe('new');
  if (reported.includes('which is unchanged')) expect(read(folders.site)).toBe(before);
  if (reported.includes('Nothing is lost'))
    expect([folders.site, folders.oldSite].map(read)).toContain(before);

  restoreFolders(folders);
  const after = read(folders.site);
  expect(reported === '' ? ['new'] : reported === 'killed' ? [before, 'new'] : [before]).toContain(after);
  expect(read(folders.hosting)).toBe(after === 'new' ? 'new' : before);

  build('newer', fs);
  expect([read(folders.site), read(folders.hosting)]).toEqual(['newer', 'newer']);
  return calls;
}

describe.each(Object.keys(starts))('swapFolders when %s', (start) => {
  it('puts the new site in place and leaves no other folders', () => {
    starts[start]?.();
    expect(build('new', fs)).toEqual([]);
    expect([read(folders.site), read(folders.hosting)]).toEqual(['new', 'new']);
    expect(fs.readdirSync(root).sort()).toEqual(['dist', 'dist-hosting']);
  });

  it.each(['fail', 'failAll', 'kill'] as const)(
    'loses nothing and reports correctly, whichever call fails: %s',
    (how) => {
      let at = 1;
      for (; checkBroken(start, breakFiles(at, how)) >= at; at += 1) {
        rmSync(root, { recursive: true });
        mkdirSync(root);
      }
      expect(at).toBeGreaterThan(10);
    },
    TIMEOUT,
  );
});

describe('clearAway', () => {
  it('leaves the staging folder of another running build alone', () => {
    startOtherBuild(folders);
    expect(clearAway(folders)).toEqual([]);
    expect(fs.readdirSync(folders.staging).sort()).toEqual(['BUILDING', 'hosting', 'site']);
  });
});
