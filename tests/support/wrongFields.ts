/** Invalid field values for the forms of the editor, based on the fixture. */
import { createEditor, type Editor, type OpenEntry, type EntryValues } from '../../tools/editor/editor.ts';
import { setAt } from '../../tools/editor/page/mergeValues.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from './sites.ts';

/** A field with an invalid value; undefined removes the field. */
export type Case = readonly [path: readonly (string | number)[], value: unknown];

const PLACE_CASES: readonly Case[] = [
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
  [['anonymous'], 'sometimes'],
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

const RECORD_CASES: readonly (readonly [collection: string, id: string, ...Case])[] = [
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

const CAMPAIGN_CASES: readonly Case[] = [
  [['target'], 'no-guide'],
  [['language'], 'German'],
  [['status'], 'printed'],
  [['material'], 'shirt'],
  [['number'], 'many'],
];

/** Cases of collection, record, field and invalid value. */
export function listWrongCases(editor: Editor) {
  const code = editor.content.facts.campaigns.records.keys().next().value ?? '';
  return [
    ...PLACE_CASES.map((one) => ['places', 'example-house', ...one] as const),
    ...RECORD_CASES,
    ...CAMPAIGN_CASES.map((one) => ['campaigns', code, ...one] as const),
  ];
}

export const createFixtureEditor = (): Editor =>
  createEditor(readContentFiles(FIXTURE_CONTENT), Date.parse(FIXTURE_TIME));

/** The values of a form after a field of its first part is changed. */
export function putWrong({ values }: OpenEntry, path: Case[0], value: unknown): EntryValues {
  return { ...values, parts: values.parts.with(0, setAt(values.parts[0], path, value)) };
}
