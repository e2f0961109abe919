import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getSettings } from '../../src/settings.ts';

describe('the folders of a build', () => {
  it.each([
    ['dist/', 'dist'],
    ['./dist', 'dist'],
    ['a//b/../c/', 'a/c'],
    ['with spaces/here', 'with spaces/here'],
    [join(process.cwd(), 'dist'), 'dist'],
    [`${join(tmpdir(), 'x')}/`, join(tmpdir(), 'x')],
    ['../beside', join(process.cwd(), '..', 'beside')],
    ['..beside', '..beside'],
  ])('%j is %s', (typed, requested) => {
    const settings = getSettings({ OUT_DIR: typed, CONTENT_DIR: typed });
    expect([settings.outDir, settings.contentDir]).toEqual([requested, requested]);
  });

  it.each(['', ' ', '.', './', process.cwd()])('%j names none of its own', (typed) => {
    expect(() => getSettings({ OUT_DIR: typed })).toThrow(
      `OUT_DIR is "${typed}", which names no folder of its own. Write it like OUT_DIR=dist`,
    );
    expect(() => getSettings({ CONTENT_DIR: typed })).toThrow(/Write it like CONTENT_DIR=content$/);
  });
});
