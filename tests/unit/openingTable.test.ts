import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Place } from '../../src/content/schemas/placeSchema.ts';
import { getOpening } from '../../src/opening/opening.ts';
import { getOverdueFrom } from '../../src/domain/freshness.ts';
import { getLocalTime } from '../../src/domain/localTime.ts';
import { getOpeningState, openingStates, type OpeningState } from '../../src/opening/openingState.ts';
import { listOpeningMoments } from '../../src/opening/openingTimeline.ts';
import { encodeOpeningTimeline, findOpeningMoment } from '../../src/opening/encodedOpeningTimeline.ts';
import { describeOpeningState } from '../../src/opening/openingLabels.ts';
import { COPENHAGEN, makePlace, stateLocale } from '../support/place.ts';

const ZONE = COPENHAGEN.timeZone;
const FRESH_DAYS = 90;

/** The states of a record at some instants, tested from the YAML record to the text on the phone. */
interface Scenario {
  readonly what: string;
  /** The relevant fields of the record. */
  readonly record: Partial<Place>;
  /** The page is built at noon of this day. */
  readonly built: string;
  /** One instant per line, in Copenhagen time: `instant  state  (why)`. */
  readonly expected: string;
}

const scenarios = parse(readFileSync('tests/unit/openingTable.yaml', 'utf8')) as readonly Scenario[];

/** Parses an instant in Copenhagen time; with its offset in the repeated hour of a clock change. */
function readInstant(text: string): number {
  const [date = '', time = ''] = text.split(' ');
  if (time.includes('+')) return Date.parse(`${date}T${time}`);
  const instants = ['+01:00', '+02:00'].map((offset) => Date.parse(`${date}T${time}${offset}`));
  const fitting = instants.filter((instant) => printInstant(instant) === text);
  if (fitting[0] === undefined || fitting.length > 1) throw new Error(`"${text}" is no single instant.`);
  return fitting[0];
}

function printInstant(instant: number): string {
  const { date, minutes } = getLocalTime(instant, ZONE);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date} ${hour ?? ''}:${minute ?? ''}`;
}

/** @example printState({ name: 'open', until: … }) // => 'open, until 2026-11-25 16:00' */
function printState({ name, until, next }: OpeningState): string {
  return [
    name,
    ...(until === undefined ? [] : [`until ${printInstant(until)}`]),
    ...(next === undefined ? [] : [`next ${printInstant(next)}`]),
  ].join(', ');
}

interface Row {
  readonly instant: string;
  readonly state: string;
}

function readRows(expected: string): Row[] {
  return expected
    .trim()
    .split('\n')
    .map((line) => {
      const [instant = '', state = ''] = line.trim().split('  ');
      return { instant, state };
    });
}

describe.each(scenarios)('$what', ({ record, built, expected }) => {
  const place = makePlace({
    appointment: false,
    assured: { date: '2099-01-01', by: 'office' },
    ...record,
  });
  const opening = getOpening(
    place,
    getOverdueFrom(place.assured, FRESH_DAYS),
    Date.parse(`${built}T11:00:00Z`),
    COPENHAGEN,
  );
  const onPhone = encodeOpeningTimeline(listOpeningMoments(opening.record, 'place', stateLocale));

  it.each(readRows(expected))('$instant  $state', ({ instant, state }) => {
    const now = readInstant(instant);
    const reported = getOpeningState(opening.record, now);
    expect(printState(reported)).toBe(state);
    expect(findOpeningMoment(onPhone, now)).toMatchObject({
      state: reported.name,
      text: describeOpeningState(reported, now, 'place', stateLocale),
    });
  });
});

describe('the table', () => {
  const states = scenarios.flatMap(({ expected }) => readRows(expected)).map(({ state }) => state);

  it('covers every state and more than 60 instants', () => {
    expect(states.length).toBeGreaterThan(60);
    expect(new Set(states.map((state) => state.split(',')[0]))).toEqual(new Set(openingStates));
  });
});
