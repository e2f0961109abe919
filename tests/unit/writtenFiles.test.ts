import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deleteWritten, listForeign, listWritten } from '../../src/finish/writtenFiles.ts';
import { useFolder } from '../support/folder.ts';

let folder = '';
useFolder((path) => {
  folder = path;
});
afterEach(() => {
  vi.useRealTimers();
});

/** Longer than the steps in which a file system records times (ms). */
const STEP_MS = 30;
const TIME = new Date('2026-11-25T12:00:00Z');

describe('listForeign and deleteWritten', () => {
  it.each([
    ['just after it was compared', 0],
    ['long after it was written', 3_600_000],
  ])('detect a file that was edited %s, even if its size and time are the same', async (_, later) => {
    const file = join(folder, 'page.html');
    for (const name of ['page.html', 'other.html']) writeFileSync(join(folder, name), 'as built');
    utimesSync(file, TIME, TIME);
    const written = listWritten(folder);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + later });
    expect(listForeign(folder, written)).toEqual([]);
    await sleep(STEP_MS);
    writeFileSync(file, 'by hand!');
    utimesSync(file, TIME, TIME);
    expect(listForeign(folder, written)).toEqual([{ path: 'page.html', isChanged: true }]);
    deleteWritten(folder, written);
    expect(readdirSync(folder)).toEqual(['page.html']);
  });
});
