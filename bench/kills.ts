/**
 * `node bench/kills.ts 200`: 200 times, starts a process that replaces one small site after another, kills it with SIGKILL at
 * a random moment, and restores the site as the next command would. Prints how often a site was lost or mixed.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { getSiteFolders } from '../src/finish/siteFolders.ts';
import {
  clearAway,
  restoreFolders,
  recordStaging,
  startStaging,
  swapFolders,
} from '../src/finish/swapFolders.ts';

const FILES = ['index.html', 'a/index.html', 'b/index.html', 'SHA256SUMS'];
/** How long a process may live after its first site is in place (ms). */
const MAX_LIFE = 30;

const [, , argument = '200', root = mkdtempSync(join(tmpdir(), 'kills-'))] = process.argv;
const folders = getSiteFolders(join(root, 'dist'));
if (argument === 'build') buildRepeatedly();
else await killOften(Number(argument));

function buildRepeatedly(): never {
  restoreFolders(folders);
  clearAway(folders);
  for (let version = Date.now(); ; version += 1) {
    startStaging(folders);
    for (const folder of [folders.newSite, folders.newHosting]) {
      for (const name of ['a', 'b']) mkdirSync(join(folder, name), { recursive: true });
      for (const file of FILES) writeFileSync(join(folder, file), String(version));
    }
    recordStaging(folders);
    swapFolders(folders);
    process.send?.('up');
  }
}

async function killOften(times: number): Promise<void> {
  let [lost, restored] = [0, 0];
  for (let turn = 0; turn < times; turn += 1) {
    const child = fork(import.meta.filename, ['build', root]);
    await new Promise((resolve) => child.once('message', resolve));
    await setTimeout(Math.random() * MAX_LIFE);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    if (restoreFolders(folders)) restored += 1;
    const versions = new Set([folders.site, folders.hosting].flatMap(listVersions));
    if (versions.size !== 1 || versions.has('')) lost += 1;
  }
  rmSync(root, { recursive: true });
  console.log(
    `kills   ${String(times)}: ${String(restored)} during a swap, ${String(lost)} sites lost or mixed`,
  );
}

function listVersions(folder: string): string[] {
  return FILES.map((file) => join(folder, file)).map((file) =>
    existsSync(file) ? readFileSync(file, 'utf8') : '',
  );
}
