import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/commands/commandLine.ts';
import { getPlaceReport, placesCommand, readReportOrder } from '../../tools/reports/placeReport.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { replaceIn } from '../support/contentFixture.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const files = readContentFiles(FIXTURE_CONTENT);
const now = Date.parse(FIXTURE_TIME);

const listLines = (requested: string, at = now, order = {}): string[] =>
  getPlaceReport(readContent(files), at, { requested, days: 14, ...order }).text.split('\n');

describe('getPlaceReport', () => {
  it('lists each place with its state now and on the next days', () => {
    expect(listLines('eksempelhuset')).toEqual([
      'Wednesday, 25 November 2026, 13:00 (Europe/Copenhagen)',
      '',
      'Eksempelhuset',
      '  facts/places/example-house.yaml, Eksempelby',
      '  Now: Open now, until 16:00',
      '  Overdue from Saturday, 9 January 2027: last stated 2026-11-20 by house.',
      '  Wed 25 Nov - Thu 26 Nov  10:00-16:00',
      '  Fri 27 Nov               20:00-02:00',
      '  Sat 28 Nov - Mon 30 Nov  closed',
      '  Tue  1 Dec - Wed  2 Dec  closed (the staff are away)',
      '  Thu  3 Dec               10:00-16:00',
      '  Fri  4 Dec               20:00-02:00',
      '  Sat  5 Dec - Mon  7 Dec  closed',
      '  Tue  8 Dec               12:00-14:00 (repairs)',
    ]);
  });

  it('includes holidays, closed days and the day on which a record becomes overdue', () => {
    expect(listLines('eksempelhuset', Date.parse('2026-12-30T12:00:00Z')).slice(4)).toEqual([
      '  Now: Closed now. Opens Tuesday at 10:00',
      '  Overdue from Saturday, 9 January 2027: last stated 2026-11-20 by house.',
      '  Wed 30 Dec - Sun  3 Jan  closed (holiday)',
      '  Mon  4 Jan               closed',
      '  Tue  5 Jan - Thu  7 Jan  10:00-16:00',
      '  Fri  8 Jan               20:00-02:00',
      '  Sat  9 Jan - Mon 11 Jan  usually closed, call first',
      '  Tue 12 Jan               usually 10:00-16:00, call first',
    ]);
  });

  it('includes seasons, closures and unknown hours', () => {
    expect(listLines('vinter').slice(4)).toEqual([
      '  Now: Closed for some time. Opens Tuesday at 20:00',
      '  Overdue from Saturday, 9 January 2027: last stated 2026-11-20 by chapel.',
      '  Wed 25 Nov - Mon 30 Nov  closed (its first day is 2026-12-01)',
      '  Tue  1 Dec - Tue  8 Dec  20:00-07:00',
    ]);
    expect(listLines('vinter', Date.parse('2027-01-09T12:00:00Z')).slice(6)).toEqual([
      '  Sat  9 Jan - Sun 10 Jan  usually 20:00-07:00, call first',
      '  Mon 11 Jan - Fri 22 Jan  call first (its last day was 2027-01-10)',
    ]);
    expect(listLines('lukkede')[6]).toBe('  Wed 25 Nov - Sun 29 Nov  closed for some time (repairs)');
    expect(listLines('aftale')[6]).toBe('  Wed 25 Nov - Tue  8 Dec  by appointment');
    expect(listLines('skjulte')[6]).toBe('  Wed 25 Nov - Tue  8 Dec  00:00-24:00');
    expect(listLines('ukendte timer')[6]).toBe('  Wed 25 Nov - Tue  8 Dec  call first (hours unknown)');
  });

  it('includes an exception even if the usual hours are unknown', () => {
    expect(listLines('ukendte timer', now, { first: '2026-12-28', days: 3 }).slice(-3)).toEqual([
      '  Mon 28 Dec               call first (hours unknown)',
      '  Tue 29 Dec               12:00-14:00 (holiday)',
      '  Wed 30 Dec               call first (hours unknown)',
    ]);
    const [, , , , at] = listLines('ukendte timer', Date.parse('2026-12-29T12:30:00Z'));
    expect(at).toBe('  Now: Open now, until 14:00');
  });

  it('shows since when a record is overdue, and what to do', () => {
    expect(listLines('overdue').slice(4, 8)).toEqual([
      '  Now: Usually open now, until 15:00. Call first.',
      '  OVERDUE since Sunday, 20 February 2022: last stated 2022 by chapel.',
      '  To do: Ask the Example Chapel: is the café still open?',
      '  Wed 25 Nov - Tue  8 Dec  usually 12:00-15:00, call first',
    ]);
    // On the 24th its usual hours and those of a holiday are both possible.
    expect(listLines('overskredet', Date.parse('2026-12-23T12:00:00Z')).slice(7, 10)).toEqual([
      '  Wed 23 Dec               usually 12:00-15:00, call first',
      '  Thu 24 Dec - Sat 26 Dec  call first (perhaps 00:00-24:00)',
      '  Sun 27 Dec - Wed 30 Dec  usually 12:00-15:00, call first',
    ]);
  });

  it('covers the requested days, including an exception during a closure', () => {
    const christmas = [
      '  Fri 18 Dec               10:00-14:00',
      '  Sat 19 Dec - Sun 20 Dec  closed',
      '  Mon 21 Dec - Mon 28 Dec  closed for some time (holiday)',
      '  Tue 29 Dec               12:00-14:00 (holiday)',
      '  Wed 30 Dec - Sun  3 Jan  closed for some time (holiday)',
      '  Mon  4 Jan - Fri  8 Jan  10:00-14:00',
    ];
    expect(listLines('lukkede', now, { days: 45 }).slice(1 - christmas.length)).toEqual(christmas.slice(1));
    const later = listLines('lukkede', now, { first: '2026-12-18', days: 22 });
    expect(later.slice(-christmas.length)).toEqual(christmas);
    expect(later[4]).toBe('  Now: Closed for some time. Opens Monday at 10:00');
    expect(listLines('overskredet', now, { first: '2027-10-01', days: 2 }).at(-1)).toBe(
      '  Fri  1 Oct - Sat  2 Oct  usually 12:00-15:00, call first',
    );
  });

  it('reads the command line, and rejects invalid options', () => {
    const read = (typed: string): unknown =>
      readReportOrder(readCommandLine(placesCommand, typed.split(' ').filter(Boolean)), now);
    expect(read('')).toEqual({ requested: '', first: undefined, days: 14 });
    expect(read('det lille --days 60')).toEqual({ requested: 'det lille', first: undefined, days: 60 });
    expect(read('--date=2026-12-24')).toEqual({ requested: '', first: '2026-12-24', days: 14 });
    expect(() => read('--day 3')).toThrow('Unknown option "--day".');
    expect(() => read('--date')).toThrow('Option "--date" needs a value.');
    expect(() => read('--days many')).toThrow('"many" is not a number of days from 1 to 366.');
    expect(() => read('--date 24.12.2026')).toThrow('"24.12.2026" is not a date within the next 366 days.');
    expect(() => read('--date 2026-11-01')).toThrow('"2026-11-01" is not a date within the next 366 days.');
  });

  it('reports why a place is not shown, and omits its hours', () => {
    expect(listLines('rumoured').slice(2)).toEqual([
      'Rygtets Hus',
      '  facts/places/rumoured-place.yaml',
      '  Not shown: the record is too uncertain (confidence: low).',
      '  To do: Ask the Example Times: is there such a place?',
    ]);
  });

  it('is sorted by name, with lines of at most 80 characters', () => {
    const lines = listLines('');
    const names = lines.filter((line, index) => line !== '' && lines[index - 1] === '');
    expect(names).toHaveLength(9);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('reports that no place has the requested name', () => {
    expect(listLines('nowhere').at(-1)).toBe(
      'No place has "nowhere" in its name. To list all places: npm run places',
    );
  });

  it('omits a place whose file has an issue, and reports the issue', () => {
    const broken = replaceIn('facts/places/overdue-cafe.yaml', 'PH unknown', 'PH perhaps')(files);
    const { text, issues } = getPlaceReport(readContent(broken), now, { requested: '', days: 14 });
    expect(text).not.toContain('Overskredet');
    expect(issues.map(({ problem }) => problem)).toEqual([
      'The opening hours "Mo-Su 12:00-15:00; PH perhaps" of Overskredet Café can\'t be read at "perhaps" (character 23).',
    ]);
  });
});
