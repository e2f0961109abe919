import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { checkContent } from '../../src/check/contentRules.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { createEditor, replaceFiles } from '../../tools/editor/editor.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';
import { listWrongCases, putWrong } from '../support/wrongFields.ts';

const NOW = Date.parse(FIXTURE_TIME);
const files = readContentFiles(FIXTURE_CONTENT);
const editor = createEditor(files, NOW);

const cases = listWrongCases(editor);

describe('issues of the content check', () => {
  it('are covered by at least 60 cases', () => expect(cases.length).toBeGreaterThanOrEqual(60));

  it.each(cases)('are the same in the editor: %s/%s %j %j', (collection, id, path, value) => {
    const opened = editor.open({ collection, id, language: 'en' });
    const part = opened?.parts[0];
    if (!opened || !part) throw new Error(`There is no ${collection}/${id}.`);
    // The same value in the same place, written by the `yaml` package instead.
    const document = parseDocument(files.find((file) => file.path === part.path)?.text ?? '');
    if (value === undefined || value === '') document.deleteIn([...part.keys, ...path]);
    else document.setIn([...part.keys, ...path], document.createNode(value, { flow: true }));
    const written = replaceFiles(files, new Map([[part.path, document.toString()]]));
    const expected = checkContent(readContent(written), NOW).map(({ problem, fix }) => `${problem} ${fix}`);
    expect(expected).not.toEqual([]);

    const values = putWrong(opened, path, value);
    const list = (isWhole: boolean): string[] =>
      editor.listIssues(opened, values, isWhole).map(({ problem, fix }) => `${problem} ${fix}`);
    // A missing group is reported at each of its fields.
    expect([...new Set(list(true))].toSorted()).toEqual([...new Set(expected)].toSorted());
    // While typing, only the edited languages are checked.
    expect(expected).toEqual(expect.arrayContaining(list(false)));
  });

  it('are assigned to their field', () => {
    const opened = editor.open({ collection: 'places', id: 'example-house', language: 'en' });
    if (!opened) throw new Error('There is no such place.');
    const [first, ...texts] = opened.values.parts as [Record<string, unknown>];
    const values = {
      parts: [{ ...first, phone: '12', closures: [{ from: '2026-12-24', to: '2026-12-20' }] }, ...texts],
    };
    expect(editor.listIssues(opened, values, false).map(({ part, path }) => [part, path])).toEqual([
      [0, ['phone']],
      [0, ['closures', 0, 'to']],
    ]);
  });
});

describe('the preview', () => {
  const opened = editor.open({ collection: 'places', id: 'example-house', language: 'en' });
  const [first] = (opened?.values.parts ?? []) as [Record<string, unknown>];
  const preview = (fields: Record<string, unknown>, day: string) =>
    opened && editor.preview(opened, { parts: [fields] }, day, 'en');

  it("shows 14 days from any date, with the site's strings", () => {
    const shown = preview(
      { ...first, closures: [{ from: '2026-12-24', to: '2026-12-26', reason: 'staff' }] },
      '2026-12-22',
    );
    expect(shown?.days).toHaveLength(14);
    expect(shown?.days[2]).toMatchObject({
      date: '2026-12-24',
      state: 'temporarily-closed',
      reason: 'the staff are away',
    });
    expect(shown?.now).toBe('Open now, until 16:00');
    expect(preview(first, '2026-11-26')?.days[0]).toMatchObject({
      hours: '10:00–16:00',
      state: 'open',
    });
  });

  it('is undefined while the hours are invalid, but not if only other fields are', () => {
    expect(preview({ ...first, hours: 'Tu 10-16' }, '2026-11-26')).toBeUndefined();
    expect(preview({ ...first, phone: '' }, '2026-11-26')).toBeDefined();
  });
});
