import { describe, expect, it } from 'vitest';
import { createCutMarks } from '../../src/codes/pictures/cutMarks.ts';

describe('createCutMarks', () => {
  it('draws each cut at both ends, outside the pieces', () => {
    const marks = createCutMarks({ width: 100, height: 80 }, { width: 30, height: 30, columns: 2, rows: 2 });
    expect(marks).toBe(
      [
        'M20 9v-4M20 71v4',
        'M50 9v-4M50 71v4',
        'M80 9v-4M80 71v4',
        'M19 10h-4M81 10h4',
        'M19 40h-4M81 40h4',
        'M19 70h-4M81 70h4',
      ].join(''),
    );
  });
});
