/**
 * `node bench/kills.ts 200`: ends a process that puts up one small site after another, in the way nothing can catch, at a
 * random moment, so many times; then does what the next command does. Prints how often a site was lost or mixed.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { getSiteFolders } from '../src/finish/siteFolders.ts';
import { clearAway, putBack, recordStaging, startStaging, swapFolders } from '../src/finish/swapFolders.ts';

const FILES = ['index.html', 'a/index.html', 'b/index.html', 'SHA256SUMS'];
/** The longest time that a process lives after its first site stands (ms). */
const LONGEST = 30;

const [, , word = '200', root = mkdtempSync(join(tmpdir(), 'kills-'))] = process.argv;
const folders = getSiteFolders(join(root, 'dist'));
if (word === 'build') buildForEver();
else await killOften(Number(word));

function buildForEver(): never {
  putBack(folders);
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
    await setTimeout(Math.random() * LONGEST);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    if (putBack(folders)) restored += 1;
    const versions = new Set([folders.site, folders.hosting].flatMap(listVersions));
    if (versions.size !== 1 || versions.has('')) lost += 1;
  }
  rmSync(root, { recursive: true });
  console.log(
    `kills   ${String(times)}: ${String(restored)} in the middle of a swap, ${String(lost)} lost or mixed`,
  );
}

function listVersions(folder: string): string[] {
  return FILES.map((file) => join(folder, file)).map((file) =>
    existsSync(file) ? readFileSync(file, 'utf8') : '',
  );
}
