import { describe, expect, it } from 'vitest';
import strings from '../../content/en/ui.json' with { type: 'json' };
import { getDateNames } from '../../src/i18n/format.ts';
import type { OpeningState } from '../../src/opening/openingState.ts';
import { describeOpeningState, getOpeningWords, isSameDay } from '../../src/opening/openingWords.ts';

const ZONE = 'Europe/Copenhagen';
/** A Wednesday, 13:00 in Copenhagen. */
const NOW = Date.parse('2026-11-25T12:00:00Z');

/** Words are their keys with what the source language fills in. */
const words = getOpeningWords((key) =>
  [key, ...((strings as Record<string, string>)[key]?.match(/\{\{\w+\}\}/g) ?? [])].join(' '),
);

const say = (state: OpeningState, hasPhone = true, language = 'en'): string =>
  describeOpeningState(state, NOW, hasPhone, { words, language, timeZone: ZONE });

const at = (instant: string): number => Date.parse(instant);

describe('the words of a state', () => {
  it.each<[OpeningState, string]>([
    [{ name: 'open' }, 'state.open'],
    [{ name: 'open', until: at('2026-11-25T16:00+01:00') }, 'state.openUntil 16:00'],
    [{ name: 'usually-open' }, 'state.usuallyOpen'],
    [{ name: 'usually-open', until: at('2026-11-26T02:00+01:00') }, 'state.usuallyOpenUntil 02:00'],
    [{ name: 'closed' }, 'state.closed'],
    [{ name: 'closed', next: at('2026-11-26T18:00+01:00') }, 'state.closedNext Thursday 18:00'],
    [{ name: 'usually-closed' }, 'state.usuallyClosed'],
    [
      { name: 'usually-closed', next: at('2026-11-26T18:00+01:00') },
      'state.usuallyClosedNext Thursday 18:00',
    ],
    [{ name: 'by-appointment' }, 'state.byAppointment'],
    [{ name: 'temporarily-closed' }, 'state.temporarilyClosed'],
    [
      { name: 'temporarily-closed', until: at('2026-11-30T00:00+01:00') },
      'state.temporarilyClosedUntil November 30',
    ],
    [
      {
        name: 'temporarily-closed',
        until: at('2026-11-30T00:00+01:00'),
        next: at('2026-12-03T10:00+01:00'),
      },
      'state.temporarilyClosedNext Thursday, December 3 10:00',
    ],
    [{ name: 'call-first' }, 'state.callFirst'],
  ])('%j is “%s”', (state, said) => {
    expect(say(state)).toBe(said);
  });

  it('do not tell to call where there is no number', () => {
    expect(say({ name: 'call-first' }, false)).toBe('state.askFirst');
  });

  it('name the date of a day that is a week away, and no time of a day that is not the next', () => {
    expect(say({ name: 'closed', next: NOW + 7 * 86_400_000 })).toBe(
      'state.closedNext Wednesday, December 2 13:00',
    );
    expect(say({ name: 'open', until: NOW + 86_400_000 })).toBe('state.open');
  });

  it('have the digits of the door and the calendar of a letter in every language', () => {
    expect(say({ name: 'closed', next: NOW + 9 * 86_400_000 }, true, 'ar')).toBe(
      'state.closedNext الجمعة، 4 ديسمبر 13:00',
    );
    expect(say({ name: 'open', until: at('2026-11-25T16:00+01:00') }, true, 'th')).toBe(
      'state.openUntil 16:00',
    );
  });

  it('have the names of days and months that a page carries for a language unknown to the device', () => {
    const names = getDateNames('ne');
    const sayCarried = (next: number): string =>
      describeOpeningState({ name: 'closed', next }, NOW, true, {
        words,
        language: 'xx',
        timeZone: ZONE,
        names,
      });
    expect(sayCarried(at('2026-11-26T18:00+01:00'))).toBe('state.closedNext बिहिबार 18:00');
    expect(sayCarried(NOW + 9 * 86_400_000)).toBe('state.closedNext शुक्रबार, 4 डिसेम्बर 13:00');
  });
});

describe('isSameDay', () => {
  it('goes by the calendar of the place', () => {
    expect(isSameDay(at('2026-11-25T23:59+01:00'), NOW, ZONE)).toBe(true);
    expect(isSameDay(at('2026-11-26T00:00+01:00'), NOW, ZONE)).toBe(false);
    expect(isSameDay(undefined, NOW, ZONE)).toBe(false);
  });
});
