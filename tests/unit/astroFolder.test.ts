import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdAstroFolder } from '../../src/finish/astroFolder.ts';

let folder: string;
let mark: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hold-'));
  mark = join(folder, 'astro/builder');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the folder of Astro', () => {
  it('is held by one build, and leaves nothing behind', async () => {
    const tellWait = vi.fn<(builder: number) => void>();
    const release = await holdAstroFolder(tellWait, mark);
    expect(readFileSync(mark, 'utf8')).toBe(String(process.pid));
    release();
    expect(readdirSync(join(folder, 'astro'))).toEqual([]);
    expect(tellWait).not.toHaveBeenCalled();
  });

  it('is waited for while another process holds it, which is told once', async () => {
    (await holdAstroFolder(() => undefined, mark))();
    writeFileSync(mark, String(process.ppid));
    const tellWait = vi.fn<(builder: number) => void>();
    let isHeld = false;
    const holding = holdAstroFolder(tellWait, mark).then((release) => {
      isHeld = true;
      return release;
    });
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(isHeld).toBe(false);
    expect(tellWait.mock.calls).toEqual([[process.ppid]]);
    rmSync(mark);
    (await holding)();
  });

  it('is taken from a process that has ended', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    (await holdAstroFolder(() => undefined, mark))();
    writeFileSync(mark, String(pid));
    const tellWait = vi.fn<(builder: number) => void>();
    (await holdAstroFolder(tellWait, mark))();
    expect(tellWait).not.toHaveBeenCalled();
    expect(readdirSync(join(folder, 'astro'))).toEqual([]);
  });
});
