import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/contentError.ts';
import { findOpeningHoursIssue, findRangeIssue } from '../../src/opening/hoursIssue.ts';

const COLON = '. Write times with a colon: 10:00, not 10.00';
const WEEKDAYS = '. The weekdays are Mo Tu We Th Fr Sa Su, holidays are PH';
const EXAMPLE_FIX = 'Write them like this: Tu-Fr 10:00-16:00; PH off';

/** The message of an issue, without the details for the editor. */
const getMessage = (issue: Issue | undefined) => issue && { problem: issue.problem, fix: issue.fix };

describe('findOpeningHoursIssue', () => {
  it.each([
    '24/7',
    'Tu-Fr 10:00-16:00; PH off',
    'Tu-Fr 10:00-16:00,18:00-20:00; PH off',
    'Tu-Fr 10:00-16:00, Th 18:00-21:00; PH off',
    'Fr-Sa 20:00-02:00; PH unknown',
    'Mo-Fr 16:00-24:00; PH unknown || Mo-Fr 08:00-16:00 unknown',
    'Mo-Sa 10:00-16:00; Su,PH 12:00-16:00',
    'Mo-Fr 10:00-16:00; PH 10:00-12:00; Dec 24 off',
    'Mo-Fr 10:00-16:00; PH off; Jul off; Dec 20-Jan 05 off',
  ])('accepts "%s"', (hours) => expect(findOpeningHoursIssue(hours)).toBeUndefined());

  it.each([
    ['Tu-Fr 10-16 Uhr', 'Uhr', 13],
    ['Tu-Fr 10-16; PH off', '10-16; PH off', 7],
    ['Tu-Fr 10.00-16.00; PH off', '10.00-16.00; PH off', 7, COLON],
    ['Monday to Friday', 'Monday to Friday', 1, WEEKDAYS],
    ['Ma-Fr 10:00-16:00; PH off', 'Ma-Fr 10:00-16:00; PH off', 1, WEEKDAYS],
    ['Mo-Fr 10:00-16:00, PH off', ', PH off', 18],
    ['Mo-Fr 10:00-16:00, PH 12:00-14:00', ', PH 12:00-14:00', 18],
    ['Mo-Fr 10:00-sunset; PH off', 'sunset; PH off', 13],
    ['24/7; PH off', 'off', 10],
    ['always', 'always', 1, WEEKDAYS],
    ['Mo 10:00-12:00 "ring; wait"; PH off', '"ring; wait"; PH off', 16],
  ])('reports that "%s" can’t be read at "%s", character %i', (hours, rest, character, hint = '') => {
    expect(getMessage(findOpeningHoursIssue(hours))).toEqual({
      problem: `The opening hours "${hours}" can't be read at "${rest}" (character ${String(character)}).`,
      fix: `${EXAMPLE_FIX}${hint}`,
    });
  });

  it.each(['–', '—', '−'])('reports a long dash: %s', (dash) => {
    expect(getMessage(findOpeningHoursIssue(`Tu${dash}Fr 10:00${dash}16:00; PH off`))).toEqual({
      problem: `The opening hours "Tu${dash}Fr 10:00${dash}16:00; PH off" contain a long dash (${dash}).`,
      fix: 'Use a hyphen instead: Tu-Fr 10:00-16:00; PH off',
    });
  });

  it('suggests swapping the times of an overlong night', () => {
    expect(getMessage(findOpeningHoursIssue('Mo-Fr 16:00-10:00; PH off', 'Kompasset'))).toEqual({
      problem: 'In the opening hours of Kompasset, "16:00-10:00" runs past midnight (18 hours).',
      fix: 'If the times are swapped, write 10:00-16:00. A night is written like Fr 22:00-02:00. If it really is that long, write two parts: 00:00-10:00,16:00-24:00',
    });
    for (const night of ['Fr 22:00-02:00', 'Mo-Su 18:00-08:00', 'Mo-Fr 00:00-10:00,16:00-24:00'])
      expect(findOpeningHoursIssue(`${night}; PH off`)).toBeUndefined();
    expect(findRangeIssue('12:00-14:00, 16:00-10:00')?.problem).toContain('"16:00-10:00"');
  });

  it.each(['12:00-12:00', '9:00-9:00', '24:00-24:00', '24:00-00:00', '10:00-11:00,12:00 - 12:00'])(
    'reports that "%s" starts and ends at the same time',
    (range) => {
      const same = range.split(',').at(-1) ?? '';
      const issue = {
        problem: `In the opening hours of Kompasset, "${same}" starts and ends at the same time.`,
        fix: 'Use 24/7 or two different times. For a single day that is open day and night, write 00:00-24:00.',
      };
      expect(getMessage(findOpeningHoursIssue(`Mo ${range}; PH off`, 'Kompasset'))).toEqual(issue);
      expect(getMessage(findRangeIssue(range, ' of Kompasset'))).toEqual(issue);
    },
  );

  it.each([
    ['Mo 00:30-16:00; Su 20:00-02:00; PH off', 'Su 20:00-02:00', 'Mo 00:30-16:00'],
    ['Fr 08:00-10:00,20:00-02:00; Sa 01:00-02:00,10:00-12:00; PH off', 'Fr 20:00-02:00', 'Sa 01:00-02:00'],
    ['Mo-Su 20:00-07:00; We 06:00-16:00; PH off', 'Tu 20:00-07:00', 'We 06:00-16:00'],
  ])('reports a night that overlaps the hours of the next day: %s', (hours, night, next) => {
    expect(getMessage(findOpeningHoursIssue(hours, 'Kompasset'))).toEqual({
      problem: `In the opening hours of Kompasset, "${night}" is not over when "${next}" begins.`,
      fix: 'Make the first end earlier, or the second begin later.',
    });
  });

  it('accepts a night that ends when the hours of the next day begin', () =>
    expect(findOpeningHoursIssue('Mo-Su 20:00-02:00; We 02:00-16:00; PH off')).toBeUndefined());

  it('accepts a day from midnight to midnight', () => {
    expect(findOpeningHoursIssue('Mo 00:00-24:00; PH off')).toBeUndefined();
    expect(findRangeIssue('00:00-24:00')).toBeUndefined();
  });

  it('includes the owner of the hours, if known', () => {
    const listProblems = (hours: string) => findOpeningHoursIssue(hours, 'Kompasset')?.problem;
    expect(
      ['Tu-Fr 10-16 Uhr', ' ', 'Tu 10:00-16:00', 'PH off; Tu 10:00-16:00', 'Tu 10:00+; PH off'].map(
        listProblems,
      ),
    ).toEqual([
      'The opening hours "Tu-Fr 10-16 Uhr" of Kompasset can\'t be read at "Uhr" (character 13).',
      'The opening hours of Kompasset are empty.',
      'The opening hours "Tu 10:00-16:00" of Kompasset don\'t say what happens on public holidays.',
      'In the opening hours of Kompasset, "Tu 10:00-16:00" overrides "PH off".',
      'The opening hours "Tu 10:00+" of Kompasset don\'t say when it opens and closes.',
    ]);
  });

  it.each(['', '  '])('reports that "%s" is empty', (hours) => {
    expect(getMessage(findOpeningHoursIssue(hours))).toEqual({
      problem: 'The opening hours are empty.',
      fix: `${EXAMPLE_FIX}, or "unknown" if they are not known`,
    });
  });

  it('reports missing public holidays', () => {
    expect(getMessage(findOpeningHoursIssue('Tu-Fr 10:00-16:00'))).toEqual({
      problem: 'The opening hours "Tu-Fr 10:00-16:00" don\'t say what happens on public holidays.',
      fix: 'Add "; PH off" if it is closed then, "; PH 10:00-14:00" if it is open, "; PH unknown" if that is not known.',
    });
  });

  it.each([
    ['PH off; Mo-Fr 10:00-16:00', 'PH off', 'Mo-Fr 10:00-16:00; PH off'],
    ['Dec 31 off; Mo-Fr 10:00-16:00; PH off', 'Dec 31 off', 'Mo-Fr 10:00-16:00; Dec 31 off; PH off'],
  ])('reports that "%s" has a rule that is overridden', (hours, replaced, right) => {
    expect(getMessage(findOpeningHoursIssue(hours))).toEqual({
      problem: `In the opening hours, "Mo-Fr 10:00-16:00" overrides "${replaced}".`,
      fix: `Write holidays, months and single days last: ${right}`,
    });
    expect(findOpeningHoursIssue(right)).toBeUndefined();
  });

  it.each([
    ['Mo-Fr 10:00+; PH off', 'Mo-Fr 10:00+'],
    ['Mo-Fr 10:00-16:00; Sa unknown; PH off', 'Sa unknown'],
    ['Mo-Fr 10:00-16:00 "call first"; PH off', 'Mo-Fr 10:00-16:00 "call first"'],
  ])('reports that "%s" has no opening or closing time', (hours, rule) => {
    expect(getMessage(findOpeningHoursIssue(hours))).toEqual({
      problem: `The opening hours "${rule}" don't say when it opens and closes.`,
      fix: `${EXAMPLE_FIX}, or "unknown" for all of it`,
    });
  });

  it.each([
    ['Tu-Fr 10:00-16:00', 'hoursHolidays', ['Tu-Fr 10:00-16:00; PH off', 'Tu-Fr 10:00-16:00; PH unknown']],
    ['Tu–Fr 10:00—16:00; PH off', 'hoursDash', ['Tu-Fr 10:00-16:00; PH off']],
    ['Mo 16:00-10:00; PH off', 'hoursTurned', ['Mo 10:00-16:00; PH off']],
    ['PH off; Mo 10:00-16:00', 'hoursReplaced', ['Mo 10:00-16:00; PH off']],
    ['Mo 12:00-12:00; PH off', 'hoursSame', undefined],
    ['Fr 20:00-02:00; Sa 00:00-24:00; PH off', 'hoursOverlap', undefined],
    ['Mo 10-16; PH off', 'hoursUnread', undefined],
    ['Mo unknown; PH off', 'hoursUncertain', undefined],
    ['', 'empty', undefined],
  ])('gives "%s" the code "%s" and working remedies', (hours, code, remedies) => {
    const issue = findOpeningHoursIssue(hours);
    expect([issue?.code, issue?.remedies?.map(({ value }) => value)]).toEqual([code, remedies]);
    for (const right of remedies ?? []) expect(findOpeningHoursIssue(right)).toBeUndefined();
  });

  it('never throws for random input', () => {
    expect(findOpeningHoursIssue('";"')?.problem).toContain('(character 1)');
    const pieces = 'Mo - Fr 10:00 16:00 ; PH off unknown , 24/7 Dec 24 " + ( || x'.split(' ');
    const piece = fc.constantFrom(' ', ...pieces);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const issue = findOpeningHoursIssue(pieces.join(''));
        expect(issue === undefined || issue.problem.endsWith('.')).toBe(true);
      }),
    );
  });
});
