import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

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
  execFileSync(process.execPath, [SCRIPT], { cwd: folder });
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

it('does nothing on a machine that the project brings no Node for', () => {
  run();
  expect(existsSync(link)).toBe(false);
});
