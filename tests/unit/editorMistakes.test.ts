import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { checkContent } from '../../src/check/checkContent.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { createDesk, replaceFiles } from '../../src/editor/desk.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const NOW = Date.parse(FIXTURE_TIME);
const files = readContentFiles(FIXTURE_CONTENT);
const desk = createDesk(files, NOW);

/** A field that somebody fills in wrongly; undefined takes it out. */
type Case = readonly [path: readonly (string | number)[], value: unknown];

const HOUSE: readonly Case[] = [
  [['name'], ''],
  [['name'], undefined],
  [['id'], 'house'],
  [['id'], '1111'],
  [['id'], 'ph6x'],
  [['organisation'], 'nobody'],
  [['organisation'], 'Example House'],
  [['organisation'], ''],
  [['kind'], 'bar'],
  [['city'], 'Nowhere'],
  [['coordinates'], { lat: 11.5, lon: 55.5 }],
  [['coordinates'], { lat: 95, lon: 11.5 }],
  [['coordinates'], { lat: 55.5 }],
  [['coordinates', 'lat'], 'north'],
  [['phone'], '12'],
  [['phone'], '+45 phone'],
  [['hours'], ''],
  [['hours'], 'Tu-Fr 10-16 Uhr'],
  [['hours'], 'Tu-Fr 10:00-16:00'],
  [['hours'], 'PH off; Mo-Fr 10:00-16:00'],
  [['hours'], 'Mo 16:00-10:00; PH off'],
  [['hours'], 'Mo sunrise-sunset; PH off'],
  [['hours'], 'Mo 10:00–16:00; PH off'],
  [['hours'], 'Mo unknown; PH off'],
  [['exceptions', 0, 'hours'], '10-12'],
  [['exceptions', 0, 'hours'], '16:00-10:00'],
  [['exceptions', 0, 'to'], '2026-11-01'],
  [['exceptions', 0, 'from'], '2026-02-30'],
  [['exceptions', 0, 'reason'], 'party'],
  [['exceptions', 0, 'reason'], undefined],
  [['closures'], [{ from: '2026-12-24', to: '2026-12-20' }]],
  [['closures'], [{ from: '2026-12-24' }]],
  [['validFrom'], 'soon'],
  [['appointment'], 'perhaps'],
  [['people'], 'everyone'],
  [['papers'], 'yes'],
  [['ages'], '18'],
  [['services'], ['music']],
  [['languages'], []],
  [['languages'], ['Danish']],
  [['languages'], 'none'],
  [['interpreter'], true],
  [['cost'], 'cheap'],
  [['nameless'], 'sometimes'],
  [['stepFree'], 2],
  [['confidential'], true],
  [['source'], 'no-source'],
  [['source'], []],
  [['source'], ['example-page', 'Example']],
  [['assured', 'date'], '2027-05-01'],
  [['assured', 'date'], 'today'],
  [['assured', 'by'], ''],
  [['assured'], undefined],
  [['confidence'], 'low'],
  [['confidence'], 'very'],
  [['publish'], 'no'],
  [['question'], ' '],
];

const OTHERS: readonly (readonly [shelf: string, id: string, ...Case])[] = [
  ['contacts', 'hotline', ['number'], '12'],
  ['contacts', 'hotline', ['hours'], 'Mo-Fr 09:00-15:00'],
  ['contacts', 'hotline', ['tellsAuthorities'], 'perhaps'],
  ['contacts', 'hotline', ['country'], 'Denmark'],
  ['contacts', 'hotline', ['organisation'], 'nobody'],
  ['contacts', 'hotline', ['publish'], false],
  ['numbers', 'time-first', ['value'], 'thirty'],
  ['numbers', 'time-first', ['unit'], 'days'],
  ['numbers', 'time-first', ['source'], 'no-source'],
  ['organisations', 'house', ['kind'], 'house'],
  ['organisations', 'house', ['email'], 'post at house'],
  ['organisations', 'house', ['url'], 'house.example'],
  ['organisations', 'house', ['does'], ['dance']],
  ['sources', 'example-page', ['kind'], 'book'],
  ['sources', 'example-page', ['url'], 'nothing'],
  ['sources', 'example-page', ['date'], '2026-13'],
];

const cases = [...HOUSE.map((one) => ['places', 'example-house', ...one] as const), ...OTHERS];
const CODES: readonly Case[] = [
  [['target'], 'no-guide'],
  [['language'], 'German'],
  [['status'], 'printed'],
  [['material'], 'shirt'],
  [['number'], 'many'],
];
const code = desk.content.facts.campaigns.records.keys().next().value ?? '';

describe('what the check refuses', () => {
  it('is tried often enough', () => {
    expect(cases.length + CODES.length).toBeGreaterThanOrEqual(60);
  });

  it.each([...cases, ...CODES.map((one) => ['campaigns', code, ...one] as const)])(
    'the editor refuses with the same words: %s/%s %j %j',
    (shelf, id, path, value) => {
      const opened = desk.open({ shelf, id, language: 'en' });
      const part = opened?.parts[0];
      if (!opened || !part) throw new Error(`There is no ${shelf}/${id}.`);
      // By hand: the same value in the same place, written by another program.
      const document = parseDocument(files.find((file) => file.path === part.path)?.text ?? '');
      if (value === undefined || value === '') document.deleteIn([...part.keys, ...path]);
      else document.setIn([...part.keys, ...path], document.createNode(value, { flow: true }));
      const byHand = replaceFiles(files, new Map([[part.path, document.toString()]]));
      const wanted = checkContent(readContent(byHand), NOW).map(({ problem, fix }) => `${problem} ${fix}`);
      expect(wanted).not.toEqual([]);

      const values = structuredClone(opened.values) as { parts: Record<string, unknown>[] };
      const around = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>(
          (inner, key) => inner[key] as Record<string, unknown>,
          values.parts[0] ?? {},
        );
      around[path.at(-1) ?? ''] = value;
      const list = (isWhole: boolean): string[] =>
        desk.listMistakes(opened, values, isWhole).map(({ problem, fix }) => `${problem} ${fix}`);
      expect(list(true).toSorted()).toEqual(wanted.toSorted());
      // While somebody types, languages that are not edited wait.
      expect(wanted).toEqual(expect.arrayContaining(list(false)));
    },
  );

  it('is told at the field in which it stands', () => {
    const opened = desk.open({ shelf: 'places', id: 'example-house', language: 'en' });
    if (!opened) throw new Error('There is no such place.');
    const [first, ...words] = opened.values.parts as [Record<string, unknown>];
    const values = {
      parts: [{ ...first, phone: '12', closures: [{ from: '2026-12-24', to: '2026-12-20' }] }, ...words],
    };
    expect(desk.listMistakes(opened, values, false).map(({ part, path }) => [part, path])).toEqual([
      [0, ['phone']],
      [0, ['closures', 0, 'to']],
    ]);
  });
});

describe('what the site will say', () => {
  const opened = desk.open({ shelf: 'places', id: 'example-house', language: 'en' });
  const [first] = (opened?.values.parts ?? []) as [Record<string, unknown>];
  const preview = (fields: Record<string, unknown>, day: string) =>
    opened && desk.preview(opened, { parts: [fields] }, day, 'en');

  it('is told in its own words, for any day', () => {
    const told = preview(
      { ...first, closures: [{ from: '2026-12-24', to: '2026-12-26', reason: 'staff' }] },
      '2026-12-22',
    );
    expect(told?.days).toHaveLength(14);
    expect(told?.days[2]).toMatchObject({
      date: '2026-12-24',
      state: 'temporarily-closed',
      reason: 'the staff are away',
    });
    expect(told?.now).toBe('Open now, until 16:00');
    expect(preview(first, '2026-11-26')?.days[0]).toMatchObject({
      hours: '10:00–16:00',
      says: 'Open now, until 16:00',
    });
  });

  it('waits while the hours have mistakes, and not while other fields have', () => {
    expect(preview({ ...first, hours: 'Tu 10-16' }, '2026-11-26')).toBeUndefined();
    expect(preview({ ...first, phone: '' }, '2026-11-26')).toBeDefined();
  });
});
