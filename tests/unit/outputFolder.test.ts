import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { openOutputFolder, allowOverwrite } from '../../src/finish/outputFolder.ts';
import { RECORD } from '../../src/finish/writtenFiles.ts';

let root = '';
let folder = '';
useFolder((path) => {
  root = path;
  folder = join(root, 'out');
});

const list = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== RECORD)
    .sort();
const put = (name: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), 'mine');
};

describe('openOutputFolder', () => {
  it.each([
    ['own', ['b.txt']],
    ['shared', ['b.txt']],
    ['added', ['a', 'a/a.txt', 'b.txt']],
  ] as const)('replaces or keeps files of earlier runs: %s', (contents, left) => {
    openOutputFolder(folder, contents).write('a/a.txt', 'one');
    openOutputFolder(folder, contents).write('b.txt', 'two');
    expect(list()).toEqual(left);
    openOutputFolder(folder, contents).write('b.txt', 'three');
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('three');
  });

  it('rejects other files in a folder that only the command may use', () => {
    openOutputFolder(folder, 'own').write('a.txt', 'one');
    for (const name of ['.git', 'notes.txt']) put(name);
    expect(() => openOutputFolder(folder, 'own')).toThrow(
      `${folder} contains files that this command did not write: .git, notes.txt. Nothing was changed.`,
    );
    expect(list()).toEqual(['.git', 'a.txt', 'notes.txt']);
  });

  it.each(['shared', 'added'] as const)('keeps other files in a folder that is %s', (contents) => {
    openOutputFolder(folder, contents).write('01.txt', 'one');
    put('2024.txt');
    put('notes.txt');
    openOutputFolder(folder, contents, ['02.txt']).write('02.txt', 'two');
    expect(list()).toEqual(expect.arrayContaining(['02.txt', '2024.txt', 'notes.txt']));
    expect(readFileSync(join(folder, '2024.txt'), 'utf8')).toBe('mine');
  });

  it.each(['shared', 'added'] as const)('never overwrites other files: %s', (contents) => {
    put('01.txt');
    expect(() => openOutputFolder(folder, contents, ['01.txt'])).toThrow('did not write: 01.txt');
    expect(() => openOutputFolder(folder, contents).write('01.txt', 'one')).toThrow('did not write: 01.txt');
    expect(readFileSync(join(folder, '01.txt'), 'utf8')).toBe('mine');
  });

  it('neither deletes nor overwrites a file that was changed after it was written', () => {
    openOutputFolder(folder, 'shared').write('01.txt', 'one');
    put('01.txt');
    expect(() => openOutputFolder(folder, 'shared', ['01.txt'])).toThrow(
      '01.txt (changed after it was written)',
    );
    openOutputFolder(folder, 'shared').write('02.txt', 'two');
    expect(list()).toEqual(['01.txt', '02.txt']);
  });

  it('never writes through a link', () => {
    put('victim');
    symlinkSync('victim', join(folder, '01.txt'));
    expect(() => openOutputFolder(folder, 'added', ['01.txt'])).toThrow('did not write: 01.txt');
  });

  it('protects other files in a folder that is a link', () => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), folder);
    openOutputFolder(folder, 'added').write('01.txt', 'one');
    put('01.txt');
    expect(() => openOutputFolder(folder, 'added', ['01.txt'])).toThrow(
      '01.txt (changed after it was written)',
    );
  });

  it('rejects another file with the name of its record', () => {
    put(RECORD);
    expect(() => openOutputFolder(folder, 'shared')).toThrow(`did not write: ${RECORD}`);
  });
});

it('allowOverwrite lets a command replace a file that was changed, but no other file', () => {
  const written = openOutputFolder(folder, 'added');
  for (const name of ['a/a.txt', 'a/b.txt']) {
    written.write(name, 'one');
    put(name);
  }
  put('c.txt');
  for (const name of ['a/a.txt', 'c.txt']) allowOverwrite(join(folder, name));
  openOutputFolder(folder, 'added', ['a/a.txt']).write('a/a.txt', 'two');
  expect(readFileSync(join(folder, 'a/a.txt'), 'utf8')).toBe('two');
  for (const name of ['a/b.txt', 'c.txt'])
    expect(() => openOutputFolder(folder, 'added', [name])).toThrow(`did not write: ${name}`);
});
