import { describe, expect, it } from 'vitest';
import { formatChecksums, parseChecksums } from '../../src/domain/checksums.ts';

const sums = [
  { file: 'en/index.html', sum: 'a'.repeat(64) },
  { file: 'two words.txt', sum: '0'.repeat(64) },
];

describe('parseChecksums', () => {
  it('reads what `formatChecksums` writes', () => {
    expect(formatChecksums(sums)).toBe(
      `${'a'.repeat(64)}  en/index.html\n${'0'.repeat(64)}  two words.txt\n`,
    );
    expect(parseChecksums(formatChecksums(sums))).toEqual(sums);
  });

  it.each(['en/index.html', `${'a'.repeat(63)}  x`, 'a'.repeat(64), `${'A'.repeat(64)}  x`, '<html>'])(
    'rejects the line "%s"',
    (line) => {
      expect(() => parseChecksums(`${'a'.repeat(64)}  x\n${line}\n`)).toThrow(
        `Line 2 of the checksums is not in the format of sha256sum: ${line}`,
      );
    },
  );
});
