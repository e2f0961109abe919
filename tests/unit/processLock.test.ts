import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undoEndedRelease } from '../../src/commands/releaseUndo.ts';
import { findLockingProcess } from '../../src/finish/processLock.ts';
import { getSiteFolders } from '../../src/finish/siteFolders.ts';
import { findBuilder } from '../../src/finish/swapFolders.ts';
import { useFolder } from '../support/folder.ts';
import { startOtherBuild } from '../support/otherBuild.ts';

let folder = '';
useFolder((path) => {
  folder = path;
});

/** As if the computer had been restarted a minute after the file was written. */
function ageBeyondStart(file: string): void {
  const written = Date.now() / 1000 - uptime() - 60;
  utimesSync(file, written, written);
}

describe('a process ID in a lock file that is older than the start of the computer', () => {
  it('belongs to no running process', () => {
    const lockFile = join(folder, 'lock');
    writeFileSync(lockFile, String(process.ppid));
    expect(findLockingProcess(lockFile)).toBe(process.ppid);
    ageBeyondStart(lockFile);
    expect(findLockingProcess(lockFile)).toBeUndefined();
  });

  it('does not block a build', () => {
    const folders = getSiteFolders(join(folder, 'site'));
    startOtherBuild(folders);
    expect(findBuilder(folders)).toBe(process.ppid);
    ageBeyondStart(folders.lockFile);
    expect(findBuilder(folders)).toBeUndefined();
  });

  it('does not block restoring the content after a release was interrupted', () => {
    const contentDir = join(folder, 'content');
    const [undoFile, ended] = [join(folder, 'undo.json'), join(folder, 'ended')];
    mkdirSync(contentDir);
    writeFileSync(join(contentDir, 'a.txt'), 'new');
    const undo = { process: process.ppid, contentDir, files: { 'a.txt': 'old' } };
    writeFileSync(undoFile, JSON.stringify(undo));
    expect(undoEndedRelease(undoFile, ended)).toBeUndefined();
    ageBeyondStart(undoFile);
    expect(undoEndedRelease(undoFile, ended)).toContain('These files were restored');
    expect(readFileSync(join(contentDir, 'a.txt'), 'utf8')).toBe('old');
  });
});
