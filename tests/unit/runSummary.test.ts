import { describe, expect, it } from 'vitest';
import { formatRunSummary } from '../support/runSummary.ts';

describe('the summary of a test run', () => {
  it('lists the ten slowest files, slowest first', () => {
    const files = Array.from({ length: 12 }, (_, index) => ({
      path: `${String(index)}.test.ts`,
      seconds: index,
      retried: [],
    }));
    const [, ...lines] = formatRunSummary(files).split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('  11.0 s  11.test.ts');
    expect(lines.at(-1)).toBe('   2.0 s  2.test.ts');
  });

  it('names each test that passed only after a retry', () => {
    expect(
      formatRunSummary([
        { path: 'a.test.ts', seconds: 1.25, retried: ['leaving > by a press', 'leaving > by Shift'] },
        { path: 'b.test.ts', seconds: 0.5, retried: [] },
      ]),
    ).toBe(
      [
        'The slowest files:',
        '   1.3 s  a.test.ts',
        '   0.5 s  b.test.ts',
        'Passed only after a retry:',
        '  a.test.ts: leaving > by a press',
        '  a.test.ts: leaving > by Shift',
      ].join('\n'),
    );
  });
});
