import { describe, expect, it } from 'vitest';
import { ContentError, formatContentError, formatContentErrors } from '../../src/domain/contentError.ts';

const issue = (file: string, line: number | undefined, problem: string) => ({
  file,
  line,
  problem,
  fix: 'Do it.',
});

describe('formatContentError', () => {
  it('formats location and problem, then the fix', () => {
    expect(
      formatContentError({
        file: 'content/site.yaml',
        line: 3,
        problem: 'The name is missing.',
        fix: 'Add a line: name: …',
      }),
    ).toBe('content/site.yaml:3  The name is missing.\n  Add a line: name: …');
  });

  it('omits an unknown line', () => {
    expect(formatContentError(issue('content/site.yaml', undefined, 'It is missing.'))).toBe(
      'content/site.yaml  It is missing.\n  Do it.',
    );
  });
});

describe('formatContentErrors', () => {
  it('sorts by file, then by line as a number, then by problem', () => {
    expect(
      formatContentErrors([
        issue('b', 1, 'B.'),
        issue('a', 10, 'A.'),
        issue('a', 9, 'Z.'),
        issue('a', 9, 'A.'),
        issue('a', undefined, 'Whole file.'),
      ]),
    ).toBe(
      [
        'a  Whole file.\n  Do it.',
        'a:9  A.\n  Do it.',
        'a:9  Z.\n  Do it.',
        'a:10  A.\n  Do it.',
        'b:1  B.\n  Do it.',
      ].join('\n'),
    );
  });

  it('removes duplicates', () =>
    expect(formatContentErrors([issue('a', 1, 'A.'), issue('a', 1, 'A.')])).toBe('a:1  A.\n  Do it.'));

  it('is empty without issues', () => expect(formatContentErrors([])).toBe(''));

  it('does not change the order of its argument', () => {
    const issues = [issue('b', 1, 'B.'), issue('a', 1, 'A.')];
    formatContentErrors(issues);
    expect(issues.map(({ file }) => file)).toEqual(['b', 'a']);
  });
});

describe('ContentError', () => {
  it('has the formatted issues as its message', () => {
    const error = new ContentError(issue('b', 1, 'B.'), issue('a', 1, 'A.'));
    expect(error.message).toBe('a:1  A.\n  Do it.\nb:1  B.\n  Do it.');
    expect(error.name).toBe('ContentError');
  });
});
