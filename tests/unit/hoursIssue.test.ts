import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/contentError.ts';
import { findOpeningHoursIssue, findRangeIssue } from '../../src/opening/hoursIssue.ts';

const COLON = '. A time has a colon: 10:00, not 10.00';
const WEEKDAYS = '. The weekdays are Mo Tu We Th Fr Sa Su, holidays are PH';
const LIKE_THIS = 'Write them like this: Tu-Fr 10:00-16:00; PH off';

/** What the check says of a mistake; a form has words of its own. */
const inWords = (issue: Issue | undefined) => issue && { problem: issue.problem, fix: issue.fix };

describe('findOpeningHoursMistake', () => {
  it.each([
    '24/7',
    'Tu-Fr 10:00-16:00; PH off',
    'Tu-Fr 10:00-16:00,18:00-20:00; PH off',
    'Tu-Fr 10:00-16:00, Th 18:00-21:00; PH off',
    'Fr-Sa 20:00-02:00; PH unknown',
    'Mo-Sa 10:00-16:00; Su,PH 12:00-16:00',
    'Mo-Fr 10:00-16:00; PH 10:00-12:00; Dec 24 off',
    'Mo-Fr 10:00-16:00; PH off; Jul off; Dec 20-Jan 05 off',
  ])('"%s" has none', (hours) => {
    expect(findOpeningHoursIssue(hours)).toBeUndefined();
  });

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
  ])('"%s" can’t be read at "%s", character %i', (hours, rest, character, hint = '') => {
    expect(inWords(findOpeningHoursIssue(hours))).toEqual({
      problem: `The opening hours "${hours}" can't be read at "${rest}" (character ${String(character)}).`,
      fix: `${LIKE_THIS}${hint}`,
    });
  });

  it.each(['–', '—', '−'])('tells of a long dash: %s', (dash) => {
    expect(inWords(findOpeningHoursIssue(`Tu${dash}Fr 10:00${dash}16:00; PH off`))).toEqual({
      problem: `The opening hours "Tu${dash}Fr 10:00${dash}16:00; PH off" have a long dash (${dash}).`,
      fix: 'Write the short one of the keyboard: Tu-Fr 10:00-16:00; PH off',
    });
  });

  it('takes a night that is longer than a night for a day whose times are turned round', () => {
    expect(inWords(findOpeningHoursIssue('Mo-Fr 16:00-10:00; PH off', 'Kompasset'))).toEqual({
      problem: 'In the opening hours of Kompasset, "16:00-10:00" goes on over midnight for 18 hours.',
      fix: 'If it is a day, write 10:00-16:00. A night is written like Fr 22:00-02:00. If it is really so long, write two parts: 00:00-10:00,16:00-24:00',
    });
    for (const night of ['Fr 22:00-02:00', 'Mo-Su 18:00-08:00', 'Mo-Fr 00:00-10:00,16:00-24:00'])
      expect(findOpeningHoursIssue(`${night}; PH off`)).toBeUndefined();
    expect(findRangeIssue('12:00-14:00, 16:00-10:00')?.problem).toContain('"16:00-10:00"');
  });

  it.each(['12:00-12:00', '9:00-9:00', '24:00-24:00', '24:00-00:00', '10:00-11:00,12:00 - 12:00'])(
    'rejects "%s", whose two times are the same',
    (range) => {
      const same = range.split(',').at(-1) ?? '';
      const issue = {
        problem: `In the opening hours of Kompasset, "${same}" begins and ends at the same time.`,
        fix: 'Use 24/7 or two times. For a single day that is open day and night, write 00:00-24:00.',
      };
      expect(inWords(findOpeningHoursIssue(`Mo ${range}; PH off`, 'Kompasset'))).toEqual(issue);
      expect(inWords(findRangeIssue(range, ' of Kompasset'))).toEqual(issue);
    },
  );

  it('takes a day from midnight to midnight', () => {
    expect(findOpeningHoursIssue('Mo 00:00-24:00; PH off')).toBeUndefined();
    expect(findRangeIssue('00:00-24:00')).toBeUndefined();
  });

  it('says whose hours they are, where that is known', () => {
    const listProblems = (hours: string) => findOpeningHoursIssue(hours, 'Kompasset')?.problem;
    expect(
      ['Tu-Fr 10-16 Uhr', ' ', 'Tu 10:00-16:00', 'PH off; Tu 10:00-16:00', 'Tu 10:00+; PH off'].map(
        listProblems,
      ),
    ).toEqual([
      'The opening hours "Tu-Fr 10-16 Uhr" of Kompasset can\'t be read at "Uhr" (character 13).',
      'The opening hours of Kompasset are empty.',
      'The opening hours "Tu 10:00-16:00" of Kompasset don\'t say what happens on public holidays.',
      'In the opening hours of Kompasset, "Tu 10:00-16:00" takes the place of "PH off".',
      'The opening hours "Tu 10:00+" of Kompasset don\'t say from when to when.',
    ]);
  });

  it.each(['', '  '])('"%s" is empty', (hours) => {
    expect(inWords(findOpeningHoursIssue(hours))).toEqual({
      problem: 'The opening hours are empty.',
      fix: `${LIKE_THIS}, or "unknown" if nobody knows`,
    });
  });

  it('asks what happens on public holidays', () => {
    expect(inWords(findOpeningHoursIssue('Tu-Fr 10:00-16:00'))).toEqual({
      problem: 'The opening hours "Tu-Fr 10:00-16:00" don\'t say what happens on public holidays.',
      fix: 'Add "; PH off" if it is closed then, "; PH 10:00-14:00" if it is open, "; PH unknown" if nobody knows.',
    });
  });

  it.each([
    ['PH off; Mo-Fr 10:00-16:00', 'PH off', 'Mo-Fr 10:00-16:00; PH off'],
    ['Dec 31 off; Mo-Fr 10:00-16:00; PH off', 'Dec 31 off', 'Mo-Fr 10:00-16:00; Dec 31 off; PH off'],
  ])('"%s" has a rule that is replaced', (hours, replaced, right) => {
    expect(inWords(findOpeningHoursIssue(hours))).toEqual({
      problem: `In the opening hours, "Mo-Fr 10:00-16:00" takes the place of "${replaced}".`,
      fix: `Write holidays, months and single days last: ${right}`,
    });
    expect(findOpeningHoursIssue(right)).toBeUndefined();
  });

  it.each([
    ['Mo-Fr 10:00+; PH off', 'Mo-Fr 10:00+'],
    ['Mo-Fr 10:00-16:00; Sa unknown; PH off', 'Sa unknown'],
    ['Mo-Fr 10:00-16:00 "call first"; PH off', 'Mo-Fr 10:00-16:00 "call first"'],
  ])('"%s" leaves something open', (hours, rule) => {
    expect(inWords(findOpeningHoursIssue(hours))).toEqual({
      problem: `The opening hours "${rule}" don't say from when to when.`,
      fix: `${LIKE_THIS}, or "unknown" for all of it`,
    });
  });

  it.each([
    ['Tu-Fr 10:00-16:00', 'hoursHolidays', ['Tu-Fr 10:00-16:00; PH off', 'Tu-Fr 10:00-16:00; PH unknown']],
    ['Tu–Fr 10:00—16:00; PH off', 'hoursDash', ['Tu-Fr 10:00-16:00; PH off']],
    ['Mo 16:00-10:00; PH off', 'hoursTurned', ['Mo 10:00-16:00; PH off']],
    ['PH off; Mo 10:00-16:00', 'hoursReplaced', ['Mo 10:00-16:00; PH off']],
    ['Mo 12:00-12:00; PH off', 'hoursSame', undefined],
    ['Mo 10-16; PH off', 'hoursUnread', undefined],
    ['Mo unknown; PH off', 'hoursUncertain', undefined],
    ['', 'empty', undefined],
  ])('says of "%s" to a form that it is "%s", and what would correct it', (hours, code, remedies) => {
    const issue = findOpeningHoursIssue(hours);
    expect([issue?.code, issue?.remedies?.map(({ value }) => value)]).toEqual([code, remedies]);
    for (const right of remedies ?? []) expect(findOpeningHoursIssue(right)).toBeUndefined();
  });

  it('never fails, whatever somebody writes', () => {
    expect(findOpeningHoursIssue('";"')?.problem).toContain('(character 1)');
    const piece = fc.constantFrom(
      'Mo',
      '-',
      'Fr',
      ' ',
      '10:00',
      '16:00',
      ';',
      'PH',
      'off',
      'unknown',
      ',',
      '24/7',
      'Dec',
      '24',
      '"',
      '+',
      '(',
      '||',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const issue = findOpeningHoursIssue(pieces.join(''));
        expect(issue === undefined || issue.problem.endsWith('.')).toBe(true);
      }),
    );
  });
});
