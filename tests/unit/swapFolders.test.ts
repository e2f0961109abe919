import fs, { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getSiteFolders, type SiteFolders } from '../../src/finish/siteFolders.ts';
import {
  clearAway,
  putBack,
  recordStaging,
  startStaging,
  swapFolders,
  type Files,
} from '../../src/finish/swapFolders.ts';
import { listWritten, writeRecord } from '../../src/finish/writtenFiles.ts';

let root = '';
let folders: SiteFolders;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
  folders = getSiteFolders(join(root, 'dist'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** On a machine that has other things to do (ms). */
const PATIENCE = 60_000;
const NAMES = ['index.html', 'en/index.html', 'SHA256SUMS'];

function write(folder: string, version: string): void {
  for (const name of NAMES) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), version);
  }
}

/** As a build has left them. */
function writeBoth(site: string, hosting: string, version: string): void {
  write(site, version);
  write(hosting, version);
  writeRecord(hosting, { site: listWritten(site), hosting: listWritten(hosting) });
}

/** The one version of all files in a folder, undefined if there is none. */
function read(folder: string): string | undefined {
  if (!existsSync(folder) || fs.readdirSync(folder).length === 0) return undefined;
  const versions = new Set(NAMES.map((name) => readFileSync(join(folder, name), 'utf8')));
  expect(versions.size).toBe(1);
  return [...versions][0];
}

/** What a build does with folders, from its start to its end. */
function build(version: string, files: Files): string[] {
  putBack(folders, files);
  const problems = clearAway(folders, files);
  startStaging(folders, files);
  write(folders.newSite, version);
  write(folders.newHosting, version);
  recordStaging(folders);
  return [...problems, ...swapFolders(folders, files)];
}

class Ended extends Error {}

type Change = 'mkdirSync' | 'writeFileSync' | 'renameSync' | 'rmSync' | 'rmdirSync';

/**
 * Lets the changes go through up to the one with this number. `fail` refuses that one alone, `refuse` it and all later
 * ones, `end` is the end of the process, which may come in the middle of deleting a folder.
 */
function breakFiles(at: number, how: 'fail' | 'refuse' | 'end'): { files: Files; getCalls: () => number } {
  let calls = 0;
  const isBroken = (): boolean => {
    calls += 1;
    return how === 'fail' ? calls === at : calls >= at;
  };
  const wrap =
    <Name extends Change>(name: Name) =>
    (...words: Parameters<Files[Name]>): unknown => {
      if (isBroken()) {
        if (how !== 'end') throw new Error(`EACCES: ${name}`);
        if (name === 'rmSync' && calls === at)
          rmSync(join(String(words[0]), 'en'), { recursive: true, force: true });
        throw new Ended();
      }
      return (fs[name] as (...all: unknown[]) => unknown)(...words);
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
  'nothing stands': () => undefined,
  'an empty folder stands': () => {
    mkdirSync(folders.site);
  },
  'a site stands with its hosting files': () => {
    writeBoth(folders.site, folders.hosting, 'old');
  },
  'a build was ended in the middle of its work': () => {
    writeBoth(folders.site, folders.hosting, 'old');
    startStaging(folders);
    write(folders.newSite, 'half');
  },
  'a build was ended in the middle of the swap': () => {
    startStaging(folders);
    write(folders.newSite, 'half');
    writeBoth(folders.oldSite, folders.oldHosting, 'old');
    fs.renameSync(folders.newHosting, folders.hosting);
    write(folders.hosting, 'half');
  },
};

/** Builds with one broken call, then does what the next command does, and the next build. Nothing may be lost or untrue. */
function checkBroken(start: string, { files, getCalls }: ReturnType<typeof breakFiles>): number {
  starts[start]?.();
  const isFirst = start === 'nothing stands' || start === 'an empty folder stands';
  const before = isFirst ? undefined : 'old';
  let reported = '';
  try {
    build('new', files);
  } catch (error) {
    reported = error instanceof Ended ? 'ended' : (error as Error).message;
  }
  const calls = getCalls();
  if (reported === '') expect(read(folders.site)).toBe('new');
  if (reported.includes('the old one is as it was')) expect(read(folders.site)).toBe(before);
  if (reported.includes('it is in')) expect([folders.site, folders.oldSite].map(read)).toContain(before);

  putBack(folders);
  const after = read(folders.site);
  expect(reported === '' ? ['new'] : reported === 'ended' ? [before, 'new'] : [before]).toContain(after);
  expect(read(folders.hosting)).toBe(after === 'new' ? 'new' : before);

  build('newer', fs);
  expect([read(folders.site), read(folders.hosting)]).toEqual(['newer', 'newer']);
  return calls;
}

describe.each(Object.keys(starts))('a build where %s', (start) => {
  it('puts up the new site and leaves nothing beside it', () => {
    starts[start]?.();
    expect(build('new', fs)).toEqual([]);
    expect([read(folders.site), read(folders.hosting)]).toEqual(['new', 'new']);
    expect(fs.readdirSync(root).sort()).toEqual(['dist', 'dist-hosting']);
  });

  it.each(['fail', 'refuse', 'end'] as const)(
    'loses nothing and tells the truth, whichever call does: %s',
    (how) => {
      let at = 1;
      for (; checkBroken(start, breakFiles(at, how)) >= at; at += 1) {
        rmSync(root, { recursive: true });
        mkdirSync(root);
      }
      expect(at).toBeGreaterThan(10);
    },
    PATIENCE,
  );
});
