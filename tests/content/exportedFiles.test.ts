/** An export never overwrites what a translator has returned, unless it was imported. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderError } from '../../src/finish/folderError.ts';
import { useContentCopy } from '../support/contentCopy.ts';

const copy = useContentCopy();

const BEFORE = 'بحث';
const AFTER = 'ابحث';

const run = (csv: boolean): string =>
  copy.translate({ out: copy.out, ...(csv ? { csv } : {}) }, 'export', 'ar');
const read = (name: string): string => readFileSync(join(copy.out, name), 'utf8');
const edit = (name: string, before: string, after: string): void =>
  writeFileSync(join(copy.out, name), read(name).replaceAll(before, after));

function getFailure(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof FolderError) return error.message;
    throw error;
  }
  throw new Error('It must fail.');
}

describe('npm run translate -- export', () => {
  it('replaces its own files, and a changed one only after it has been imported', () => {
    const name = 'ar.csv';
    const importFile = (): string => copy.translate({}, 'import', join(copy.out, name));
    run(true);
    edit(name, BEFORE, AFTER);
    const returned = read(name);
    const message = getFailure(() => run(true));
    expect(message).toContain('ar.csv (changed after it was written). Nothing was changed.');
    expect(message).toContain(`import them first: npm run translate -- import ${join(copy.out, name)}`);
    expect(read(name)).toBe(returned);
    importFile();
    run(true);
    expect(read(name)).toContain(AFTER);
    // An import covers neither what is changed after it, nor what it rejects.
    edit(name, AFTER, '{{lost}}');
    expect(importFile).toThrow();
    getFailure(() => run(true));
  });

  it('keeps changed XLIFF files, and does not write through a link', () => {
    const name = 'ar/ui.xlf';
    run(false);
    edit(name, BEFORE, AFTER);
    expect(getFailure(() => run(false))).toContain(`-- import ${join(copy.out, 'ar')}`);
    expect(read(name)).toContain(AFTER);
    const victim = resolve(copy.folder, 'victim.txt');
    writeFileSync(victim, 'mine');
    symlinkSync(victim, join(copy.out, 'ar.csv'));
    expect(getFailure(() => run(true))).toContain('did not write: ar.csv');
    expect(readFileSync(victim, 'utf8')).toBe('mine');
  });
});

it('npm run translate -- review keeps files that it did not write', () => {
  const review = (): string => copy.translate({ out: copy.out }, 'review', 'ar');
  const [path = ''] = review().split('  ');
  review();
  writeFileSync(path, 'mine');
  getFailure(review);
  expect(readFileSync(path, 'utf8')).toBe('mine');
});
