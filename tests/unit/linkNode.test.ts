import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { respectPermissions } from '../support/permissions.ts';

const SCRIPT = resolve('src/commands/linkNode.js');
const own = `node-${process.platform}-${process.arch}`;
let folder: string;
let link: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-'));
  link = join(folder, 'node_modules/.bin/node');
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function install(name: string): void {
  mkdirSync(join(folder, 'node_modules', name, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', name, 'bin/node'), '');
}

function run(): void {
  // The warning is for a person to read.
  execFileSync(...respectPermissions([process.execPath, SCRIPT]), { cwd: folder, stdio: 'pipe' });
}

it('links the Node of this machine where npm has not', () => {
  install(own);
  run();
  expect(readlinkSync(link)).toBe(`../${own}/bin/node`);
  expect(existsSync(link)).toBe(true);
});

it('leaves the link of npm as it is', () => {
  install(own);
  install('another');
  symlinkSync('../another/bin/node', link);
  run();
  expect(readlinkSync(link)).toBe('../another/bin/node');
});

it('replaces a link that leads nowhere', () => {
  install(own);
  symlinkSync('../gone/bin/node', link);
  run();
  expect(readlinkSync(link)).toBe(`../${own}/bin/node`);
});

/** Installations in which there is nothing to link, or nothing that could be. */
it.each<readonly [string, () => void]>([
  [
    'without a folder of links',
    () => {
      rmSync(dirname(link), { recursive: true });
    },
  ],
  [
    'whose folder of links is a link to another folder',
    () => {
      rmSync(dirname(link), { recursive: true });
      mkdirSync(join(folder, 'elsewhere'));
      symlinkSync(join(folder, 'elsewhere'), dirname(link));
    },
  ],
  [
    'whose folder of links is a file',
    () => {
      rmSync(dirname(link), { recursive: true });
      writeFileSync(dirname(link), '');
    },
  ],
  [
    'whose folder of links may not be written to',
    () => {
      chmodSync(dirname(link), 0o555);
    },
  ],
])('leaves an installation as it is %s', (_, make) => {
  install(own);
  make();
  const list = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const before = list();
  run();
  expect(list()).toEqual(before);
});

it('does nothing on a machine that the project brings no Node for', () => {
  run();
  expect(existsSync(link)).toBe(false);
});
