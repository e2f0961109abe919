import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { respectPermissions } from '../support/permissions.ts';

const SCRIPT = resolve('src/commands/linkNode.js');
const node = `node-${process.platform}-${process.arch}`;
let folder: string;
let link: string;

useFolder((path) => {
  folder = path;
  link = join(folder, 'node_modules/.bin/node');
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
});

function install(name: string): void {
  mkdirSync(join(folder, 'node_modules', name, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', name, 'bin/node'), '');
}

function run(): void {
  // Hides the warning.
  execFileSync(...respectPermissions([process.execPath, SCRIPT]), { cwd: folder, stdio: 'pipe' });
}

it('links the Node package of this platform if npm has not done so', () => {
  install(node);
  run();
  expect(readlinkSync(link)).toBe(`../${node}/bin/node`);
  expect(existsSync(link)).toBe(true);
});

it('keeps a link that npm has created', () => {
  install(node);
  install('another');
  symlinkSync('../another/bin/node', link);
  run();
  expect(readlinkSync(link)).toBe('../another/bin/node');
});

it('replaces a dangling link', () => {
  install(node);
  symlinkSync('../gone/bin/node', link);
  run();
  expect(readlinkSync(link)).toBe(`../${node}/bin/node`);
});

/** Installations that need no link, or can't have one. */
it.each<readonly [string, () => void]>([
  ['without .bin', () => rmSync(dirname(link), { recursive: true })],
  [
    'whose .bin is a link to another folder',
    () => {
      rmSync(dirname(link), { recursive: true });
      mkdirSync(join(folder, 'elsewhere'));
      symlinkSync(join(folder, 'elsewhere'), dirname(link));
    },
  ],
  [
    'whose .bin is a file',
    () => {
      rmSync(dirname(link), { recursive: true });
      writeFileSync(dirname(link), '');
    },
  ],
  ['whose .bin is not writable', () => chmodSync(dirname(link), 0o555)],
])('changes nothing in an installation %s', (_, make) => {
  install(node);
  make();
  const list = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const before = list();
  run();
  expect(list()).toEqual(before);
});

it('does nothing on a platform without a Node package', () => {
  run();
  expect(existsSync(link)).toBe(false);
});
