import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';

/** npm writes it last. */
const INSTALLED = 'node_modules/.package-lock.json';
let root = '';
let project = '';
useFolder((path) => {
  root = path;
  // Spaces and parentheses must be quoted.
  project = join(root, 'Our guide (2026)');
  mkdirSync(project);
  mkdirSync(join(root, 'bin'));
  copyFileSync('edit.command', join(project, 'edit.command'));
  writeFileSync(join(root, 'bin/npm'), `#!/bin/sh\necho "$PWD|$*" >> "${join(root, 'calls')}"\n`);
  chmodSync(join(root, 'bin/npm'), 0o755);
});

const run = (path: string): string =>
  execFileSync(join(project, 'edit.command'), { cwd: root, env: { PATH: path }, encoding: 'utf8' });
const listCalls = (): string[] => readFileSync(join(root, 'calls'), 'utf8').trim().split('\n');

describe('edit.command', () => {
  const withNpm = (): string => `${join(root, 'bin')}:/usr/bin:/bin`;

  it('opens the editor for its folder, from any working directory', () => {
    mkdirSync(join(project, 'node_modules'));
    writeFileSync(join(project, INSTALLED), '{}');
    run(withNpm());
    expect(listCalls()).toEqual([`${project}|run edit -- --open`]);
  });

  it('installs the packages first if they are missing', () => {
    run(withNpm());
    expect(listCalls()).toEqual([`${project}|ci`, `${project}|run edit -- --open`]);
  });

  it('installs the packages again if npm was interrupted', () => {
    mkdirSync(join(project, 'node_modules/astro'), { recursive: true });
    run(withNpm());
    expect(listCalls()).toEqual([`${project}|ci`, `${project}|run edit -- --open`]);
  });

  it('reports that Node is not installed', () => {
    mkdirSync(join(root, 'empty'));
    for (const tool of ['dirname', 'sh']) copyFileSync(`/usr/bin/${tool}`, join(root, 'empty', tool));
    expect(() => run(join(root, 'empty'))).toThrow();
    try {
      run(join(root, 'empty'));
    } catch (error) {
      expect((error as { stdout: string }).stdout).toContain('Node is not installed.');
    }
  });
});

it('edit.bat looks for the same file', () => {
  expect(readFileSync('edit.bat', 'utf8')).toContain(
    `if not exist ${INSTALLED.replace('/', '\\')} call npm ci`,
  );
});
