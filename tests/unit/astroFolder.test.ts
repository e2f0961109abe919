import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { lockAstroFolder } from '../../src/finish/astroFolder.ts';

let folder: string;
let lockFile: string;
useFolder((path) => {
  folder = path;
  lockFile = join(folder, 'astro/builder');
});

describe('lockAstroFolder', () => {
  it('locks the folder for one build and leaves no files behind', async () => {
    const onWait = vi.fn<(builder: number) => void>();
    const release = await lockAstroFolder(onWait, lockFile);
    expect(readFileSync(lockFile, 'utf8')).toBe(String(process.pid));
    release();
    expect(readdirSync(join(folder, 'astro'))).toEqual([]);
    expect(onWait).not.toHaveBeenCalled();
  });

  it('waits while another process holds the lock, and reports that once', async () => {
    (await lockAstroFolder(() => undefined, lockFile))();
    writeFileSync(lockFile, String(process.ppid));
    const onWait = vi.fn<(builder: number) => void>();
    let isLocked = false;
    const locking = lockAstroFolder(onWait, lockFile).then((release) => {
      isLocked = true;
      return release;
    });
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(isLocked).toBe(false);
    expect(onWait.mock.calls).toEqual([[process.ppid]]);
    rmSync(lockFile);
    (await locking)();
  });

  it('takes over the lock of a process that has ended', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    (await lockAstroFolder(() => undefined, lockFile))();
    writeFileSync(lockFile, String(pid));
    const onWait = vi.fn<(builder: number) => void>();
    (await lockAstroFolder(onWait, lockFile))();
    expect(onWait).not.toHaveBeenCalled();
    expect(readdirSync(join(folder, 'astro'))).toEqual([]);
  });
});
