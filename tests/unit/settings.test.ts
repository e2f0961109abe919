import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getSettings } from '../../src/settings.ts';

describe('getSettings', () => {
  it.each([
    ['dist/', 'dist'],
    ['./dist', 'dist'],
    ['a//b/../c/', 'a/c'],
    ['with spaces/here', 'with spaces/here'],
    [join(process.cwd(), 'dist'), 'dist'],
    [`${join(tmpdir(), 'x')}/`, join(tmpdir(), 'x')],
    ['../beside', join(process.cwd(), '..', 'beside')],
    ['..beside', '..beside'],
  ])('normalizes the folder %j to %s', (typed, expected) => {
    const settings = getSettings({ OUT_DIR: typed, CONTENT_DIR: typed });
    expect([settings.outDir, settings.contentDir]).toEqual([expected, expected]);
  });

  it.each(['', ' ', '.', './', process.cwd()])(
    'rejects the folder %j, which is empty or the project itself',
    (typed) => {
      expect(() => getSettings({ OUT_DIR: typed })).toThrow(
        `OUT_DIR is "${typed}", but must be a folder other than the project folder itself. Write it like OUT_DIR=dist`,
      );
      expect(() => getSettings({ CONTENT_DIR: typed })).toThrow(/Write it like CONTENT_DIR=content$/);
    },
  );

  it('compresses nothing unless asked to', () => {
    expect(getSettings({}).compression).toBe('none');
    expect(getSettings({ COMPRESSION: 'best' }).compression).toBe('best');
    expect(() => getSettings({ COMPRESSION: '11' })).toThrow(
      'COMPRESSION is "11". Write it like COMPRESSION=none, COMPRESSION=fast or COMPRESSION=best',
    );
  });
});
