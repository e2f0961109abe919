import { describe, expect, it } from 'vitest';
import type { OpeningState } from '../../src/opening/openingState.ts';
import { describeOpeningState, isSameDay, type OpeningSubject } from '../../src/opening/openingWords.ts';
import { COPENHAGEN, stateLocale } from '../support/place.ts';

/** A Wednesday, 13:00 in Copenhagen. */
const NOW = Date.parse('2026-11-25T12:00:00Z');

const t = (state: OpeningState, subject: OpeningSubject = 'place', language = 'en'): string =>
  describeOpeningState(state, NOW, subject, { ...stateLocale, language });

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
      'state.temporarilyClosedUntil 30 November',
    ],
    [
      {
        name: 'temporarily-closed',
        until: at('2026-11-30T00:00+01:00'),
        next: at('2026-12-03T10:00+01:00'),
      },
      'state.temporarilyClosedNext Thursday 3 December 10:00',
    ],
    [{ name: 'call-first' }, 'state.callFirst'],
  ])('%j is “%s”', (state, said) => {
    expect(t(state)).toBe(said);
  });

  it('do not tell to call where there is no number', () => {
    expect(t({ name: 'call-first' }, 'placeWithoutPhone')).toBe('state.askFirst');
  });

  it('name the date of a day that is a week away, and no time of a day that is not the next', () => {
    expect(t({ name: 'closed', next: NOW + 7 * 86_400_000 })).toBe(
      'state.closedNext Wednesday 2 December 13:00',
    );
    expect(t({ name: 'open', until: NOW + 86_400_000 })).toBe('state.open');
  });

  it('have the digits of the door and the calendar of a letter in every language', () => {
    expect(t({ name: 'closed', next: NOW + 9 * 86_400_000 }, 'place', 'ar')).toBe(
      'state.closedNext الجمعة، 4 ديسمبر 13:00',
    );
    expect(t({ name: 'open', until: at('2026-11-25T16:00+01:00') }, 'place', 'th')).toBe(
      'state.openUntil 16:00',
    );
  });

  it.each<[OpeningState, string]>([
    [{ name: 'open', until: at('2026-11-25T16:00+01:00') }, 'state.openUntil 16:00'],
    [{ name: 'closed' }, 'state.closed'],
    [{ name: 'usually-open' }, 'state.line.open'],
    [{ name: 'usually-open', until: at('2026-11-26T02:00+01:00') }, 'state.line.openUntil 02:00'],
    [{ name: 'usually-closed' }, 'state.line.closed'],
    [{ name: 'usually-closed', next: at('2026-11-26T18:00+01:00') }, 'state.line.closedNext Thursday 18:00'],
    [{ name: 'call-first' }, 'state.line.unknown'],
  ])('of a phone line tell nobody to call first: %j is “%s”', (state, said) => {
    expect(t(state, 'line')).toBe(said);
  });
});

describe('isSameDay', () => {
  it('goes by the calendar of the place', () => {
    expect(isSameDay(at('2026-11-25T23:59+01:00'), NOW, COPENHAGEN.timeZone)).toBe(true);
    expect(isSameDay(at('2026-11-26T00:00+01:00'), NOW, COPENHAGEN.timeZone)).toBe(false);
    expect(isSameDay(undefined, NOW, COPENHAGEN.timeZone)).toBe(false);
  });
});
