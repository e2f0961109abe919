import { describe, expect, it } from 'vitest';
import type { OpeningState } from '../../src/opening/openingState.ts';
import { describeOpeningState, isSameDay, type OpeningSubject } from '../../src/opening/openingLabels.ts';
import { COPENHAGEN, stateLocale } from '../support/place.ts';

/** A Wednesday, 13:00 in Copenhagen. */
const NOW = Date.parse('2026-11-25T12:00:00Z');

const describeState = (state: OpeningState, subject: OpeningSubject = 'place', language = 'en'): string =>
  describeOpeningState(state, NOW, subject, { ...stateLocale, language });

const at = (instant: string): number => Date.parse(instant);

describe('describeOpeningState', () => {
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
  ])('describes %j as “%s”', (state, expected) => expect(describeState(state)).toBe(expected));

  it.each<[OpeningState, string]>([
    [{ name: 'call-first' }, 'state.askFirst'],
    [{ name: 'usually-open' }, 'state.askFirst'],
    [{ name: 'usually-open', until: at('2026-11-25T16:00+01:00') }, 'state.ask.usuallyOpenUntil 16:00'],
    [{ name: 'usually-closed' }, 'state.askFirst'],
    [
      { name: 'usually-closed', next: at('2026-11-26T18:00+01:00') },
      'state.ask.usuallyClosedNext Thursday 18:00',
    ],
  ])('does not mention calling when there is no phone number: %j', (state, expected) =>
    expect(describeState(state, 'placeWithoutPhone')).toBe(expected),
  );

  it('includes the date from a week ahead, and omits times more than a day ahead', () => {
    expect(describeState({ name: 'closed', next: NOW + 7 * 86_400_000 })).toBe(
      'state.closedNext Wednesday 2 December 13:00',
    );
    expect(describeState({ name: 'open', until: NOW + 86_400_000 })).toBe('state.open');
  });

  it('uses Latin digits and the Gregorian calendar in every language', () => {
    expect(describeState({ name: 'closed', next: NOW + 9 * 86_400_000 }, 'place', 'ar')).toBe(
      'state.closedNext الجمعة، 4 ديسمبر 13:00',
    );
    expect(describeState({ name: 'open', until: at('2026-11-25T16:00+01:00') }, 'place', 'th')).toBe(
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
  ])('never returns “call first” for a phone line: %j is “%s”', (state, expected) =>
    expect(describeState(state, 'line')).toBe(expected),
  );
});

describe('isSameDay', () => {
  it('compares days in the time zone of the place', () => {
    expect(isSameDay(at('2026-11-25T23:59+01:00'), NOW, COPENHAGEN.timeZone)).toBe(true);
    expect(isSameDay(at('2026-11-26T00:00+01:00'), NOW, COPENHAGEN.timeZone)).toBe(false);
    expect(isSameDay(undefined, NOW, COPENHAGEN.timeZone)).toBe(false);
  });
});
