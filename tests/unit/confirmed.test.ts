import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/contentRules.ts';
import { listUnconfirmed } from '../../src/check/launch.ts';
import { getPlaceReport } from '../../tools/reports/placeReport.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { describeConfirmed, getPartAssured } from '../../src/domain/freshness.ts';
import { createEditor, replaceFiles } from '../../tools/editor/editor.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const NOW = Date.parse(FIXTURE_TIME);
const files = readContentFiles(FIXTURE_CONTENT);
const PATH = 'facts/places/overdue-cafe.yaml';
const text = files.find(({ path }) => path === PATH)?.text ?? '';
/** The record of the overdue café with one more line. */
const withLine = (line: string) => replaceFiles(files, new Map([[PATH, `${text}${line}\n`]]));
const HOURS = withLine('confirmed: { hours: { date: 2026-11-20, by: Anna } }');

describe('a part of a record that was confirmed separately', () => {
  it('uses its own date until the whole record is confirmed later', () => {
    const [old, part, all] = ['2022', '2026-11', '2026-12-01'].map((date) => ({ date, by: date }));
    if (!old || !part || !all) throw new Error('There must be three dates.');
    expect(getPartAssured({ assured: old, confirmed: { hours: part } }, 'hours')).toBe(part);
    expect(getPartAssured({ assured: old, confirmed: { hours: part } }, 'phone')).toBe(old);
    expect(getPartAssured({ assured: all, confirmed: { hours: part } }, 'hours')).toBe(all);
    expect(describeConfirmed({ assured: old, confirmed: { hours: part } })).toEqual([
      'hours 2026-11 by 2026-11',
    ]);
    expect(describeConfirmed({ assured: all, confirmed: { hours: part } })).toEqual([]);
  });

  it('affects only that part: confirmed hours are no longer overdue', () => {
    const content = readContent(HOURS);
    expect(checkContent(content, NOW)).toEqual([]);
    const order = { requested: 'Overskredet', days: 1 };
    const before = getPlaceReport(readContent(files), NOW, order).text;
    const after = getPlaceReport(content, NOW, order).text;
    expect(before).toContain('Usually open now');
    expect(after).toContain('Now: Open now, until 15:00');
    expect(after).toMatch(/OVERDUE since .*2022 by chapel; hours\s+2026-11-20 by Anna/s);
    const reported = listUnconfirmed(content, NOW).filter(({ file }) => file.endsWith(PATH));
    expect(reported.map(({ problem }) => problem).join()).toContain('Since then: hours 2026-11-20 by Anna.');
    const editor = createEditor(HOURS, NOW);
    const opened = editor.open({ collection: 'places', id: 'overdue-cafe' });
    expect(opened && editor.preview(opened, opened.values, undefined, 'en')?.now).toBe(
      'Open now, until 15:00',
    );
  });

  it.each([
    ['confirmed: { hours: { date: 2026-12-20, by: Anna } }', 'is in the future'],
    ['confirmed: { address: { date: 2026-11-20, by: Anna } }', 'address'],
    ['confirmed: { hours: { date: 2026-11-20 } }', 'by'],
  ])('is validated: %s', (line, problem) => {
    const issues = checkContent(readContent(withLine(line)), NOW);
    expect(issues.map((issue) => issue.problem).join()).toContain(problem);
  });
});
