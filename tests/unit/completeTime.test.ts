import { describe, expect, it } from 'vitest';
import { completeTime, parseTimeRange } from '../../src/opening/completeTime.ts';

describe('completeTime', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['930', '09:30'],
    ['0900', '09:00'],
    ['1730', '17:30'],
    ['9.30', '09:30'],
    ['9,30', '09:30'],
    [' 9:30 ', '09:30'],
    ['24', '24:00'],
    ['', ''],
    ['noon', 'noon'],
    ['9:5', '9:5'],
  ])('converts "%s" to "%s"', (typed, time) => expect(completeTime(typed)).toBe(time));
});

describe('parseTimeRange', () => {
  it.each([
    ['9-15.30', '09:00-15:30'],
    ['10–16', '10:00-16:00'],
    ['0900-1730', '09:00-17:30'],
    ['20 — 2', '20:00-02:00'],
    ['9-', undefined],
    ['9', undefined],
    ['9-12-15', undefined],
    ['9-late', undefined],
  ])('reads "%s" as %s', (typed, range) => expect(parseTimeRange(typed)).toBe(range));
});
