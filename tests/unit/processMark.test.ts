import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undoEndedRelease } from '../../src/commands/releaseUndo.ts';
import { findMarkedProcess } from '../../src/finish/processMark.ts';
import { getSiteFolders } from '../../src/finish/siteFolders.ts';
import { findBuilder, startStaging } from '../../src/finish/swapFolders.ts';
import { useFolder } from '../support/folder.ts';

let folder = '';
useFolder((path) => {
  folder = path;
});

/** As if the computer had been restarted a minute after the file was written. */
function ageBeyondStart(mark: string): void {
  const written = Date.now() / 1000 - uptime() - 60;
  utimesSync(mark, written, written);
}

describe('a process ID in a mark that is older than the start of the computer', () => {
  it('belongs to no running process', () => {
    const mark = join(folder, 'mark');
    writeFileSync(mark, String(process.ppid));
    expect(findMarkedProcess(mark)).toBe(process.ppid);
    ageBeyondStart(mark);
    expect(findMarkedProcess(mark)).toBeUndefined();
  });

  it('does not block a build', () => {
    const folders = getSiteFolders(join(folder, 'site'));
    startStaging(folders);
    const mark = readFileSync(folders.mark, 'utf8');
    writeFileSync(folders.mark, mark.replace(String(process.pid), String(process.ppid)));
    expect(findBuilder(folders)).toBe(process.ppid);
    ageBeyondStart(folders.mark);
    expect(findBuilder(folders)).toBeUndefined();
  });

  it('does not block restoring the content after a release was interrupted', () => {
    const contentDir = join(folder, 'content');
    const [mark, ended] = [join(folder, 'undo.json'), join(folder, 'ended')];
    mkdirSync(contentDir);
    writeFileSync(join(contentDir, 'a.txt'), 'new');
    const undo = { process: process.ppid, contentDir, files: { 'a.txt': 'old' } };
    writeFileSync(mark, JSON.stringify(undo));
    expect(undoEndedRelease(mark, ended)).toBeUndefined();
    ageBeyondStart(mark);
    expect(undoEndedRelease(mark, ended)).toContain('These files were restored');
    expect(readFileSync(join(contentDir, 'a.txt'), 'utf8')).toBe('old');
  });
});
