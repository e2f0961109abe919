import { describe, expect, it, vi } from 'vitest';
import { readEditorStrings } from '../../tools/editor/buildEditor.ts';
import { issueCodes, remedyCodes } from '../../src/domain/contentError.ts';
import { setAt } from '../../tools/editor/page/mergeValues.ts';
import type { OpenEntry, EntryValues } from '../../tools/editor/editor.ts';
import type { EditorContext } from '../../tools/editor/page/editorStrings.ts';
import { memoizeByName } from '../../src/domain/memoize.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import { readChanged, writeFile } from '../support/contentFixture.ts';
import { FIXTURE_TIME } from '../support/sites.ts';
import { createFixtureEditor, listWrongCases, putWrong } from '../support/wrongFields.ts';

const strings = readEditorStrings();
vi.stubGlobal('EDITOR_STRINGS', strings);
const { createEditorTranslator } = await import('../../tools/editor/page/editorStrings.ts');
const { describeIssue } = await import('../../tools/editor/page/issueText.ts');
const { describeValue } = await import('../../tools/editor/page/describeField.ts');
const { getPartName } = await import('../../tools/editor/page/mergeEntries.ts');

const editor = createFixtureEditor();
const languages = Object.keys(strings);
const getContext = memoizeByName((language): EditorContext => ({
  language,
  t: createEditorTranslator(language),
  config: editor.config(language),
}));

function open(collection: string, id: string): OpenEntry {
  const opened = editor.open({ collection, id, language: 'en' });
  if (!opened) throw new Error(`There is no ${collection}/${id}.`);
  return opened;
}

function listShown(opened: OpenEntry, values: EntryValues, shownIn: readonly string[] = ['en']) {
  const issues = editor.listIssues(opened, values, true);
  return shownIn.map((language) =>
    issues.map((issue) => describeIssue(getContext(language), opened, issue, undefined)),
  );
}

/** Syntax and names that only occur in files. */
const FILE_SYNTAX =
  /\b(facts|content|en|da)\/|\.yaml|\{ |\[|\]|"|\b(assured|strictObject|stepFree|publish|undated|editionOf|freshDays|abroad|validFrom|anonymous|closures|exceptions|confidence|true|false)\b/;

describe('describeIssue', () => {
  it.each(languages)('has a string for every code in %s', (language) => {
    const missing = [
      ...issueCodes.map((code) => `issue.${code}`),
      ...remedyCodes.map((code) => `remedy.${code}`),
    ].filter((key) => strings[language]?.[key] === undefined);
    expect(missing).toEqual([]);
  });

  it.each(languages)('fills in the ambiguous character of a code in %s', (language) => {
    const content = readChanged(
      writeFile(
        'facts/campaigns/k0wp.yaml',
        'code: k0wp\ntarget: now\nlanguage: ask\nmaterial: card\nstatus: planned\n',
      ),
    );
    const found = checkContent(content, Date.parse(FIXTURE_TIME)).find(
      ({ code }) => code === 'codeCharacter',
    );
    if (!found) throw new Error('The code was accepted.');
    const { remedies: _, ...issue } = found;
    const { text } = describeIssue(
      getContext(language),
      open('campaigns', 'k7wp'),
      { ...issue, part: 0, path: ['code'] },
      undefined,
    );
    expect(text).toContain('0');
    expect(text).not.toContain('{{');
  });

  it.each(listWrongCases(editor))(
    'uses the label of the field: %s/%s %j %j',
    (collection, id, path, value) => {
      const opened = open(collection, id);
      const values = putWrong(opened, path, value);
      const texts = listShown(opened, values, languages).map((shown) => {
        expect(shown.length).toBeGreaterThan(0);
        for (const { label, text, remedies, check } of shown) {
          expect([label, text]).not.toContain('');
          // An issue in a field has a string of its own; for one elsewhere, the check's message is shown too.
          if (label !== undefined) expect([label, check]).toEqual([label, undefined]);
          else expect(check).toBeDefined();
          for (const shownText of [label ?? '', text, ...remedies.map((remedy) => remedy.label)]) {
            expect(shownText).not.toMatch(FILE_SYNTAX);
            expect(shownText).not.toContain('{{');
            expect(shownText).not.toMatch(/^(issue|remedy|field)\./);
          }
        }
        return shown.map(({ text }) => text).join(' ');
      });
      // No language falls back to the strings of another.
      expect(new Set(texts).size).toBe(languages.length);
    },
  );

  it.each(listWrongCases(editor))(
    'offers only remedies that fix the issue: %s/%s %j %j',
    (collection, id, path, value) => {
      const opened = open(collection, id);
      const values = putWrong(opened, path, value);
      const before = editor.listIssues(opened, values, true);
      for (const issue of before) {
        for (const { part, path: at, value: correct } of issue.remedies ?? []) {
          const parts = values.parts.with(part, setAt(values.parts[part], at, correct));
          const after = editor.listIssues(opened, { ...values, parts }, true);
          expect(after.map(({ problem }) => problem)).not.toContain(issue.problem);
        }
      }
    },
  );

  it('reports a missing text once, at its field, even if several languages lack it', () => {
    const opened = editor.open({ collection: 'places', id: 'new-house', language: 'en', title: 'New House' });
    if (!opened) throw new Error('No place can be added.');
    const [shown = []] = listShown(opened, opened.values);
    expect(shown.map(({ label, text }) => `${label ?? ''}: ${text}`)).toEqual([
      'Organisation: Choose one.',
      'Sources: Choose a source, or add one.',
      'Last confirmed: Confirmed by: Fill this in.',
      'What it is (English): Fill this in.',
    ]);
  });

  it("formats dates as the field does, in the editor's language", () => {
    const opened = open('places', 'example-house');
    const values = putWrong(opened, ['closures'], [{ from: '2026-12-24', to: '2026-12-20' }]);
    const [shown] = listShown(opened, values);
    expect(shown).toMatchObject([
      {
        label: 'Closed days 1: Last day',
        text: 'The last day, 20 December 2026, is before the first day, 24 December 2026.',
        remedies: [{ label: 'Change to “24 December 2026”' }],
      },
    ]);
  });

  it('names the days with incomplete times', () => {
    const opened = open('places', 'example-house');
    const [issue] = editor.listIssues(opened, putWrong(opened, ['hours'], 'Mo -; Tu 09:00-; PH off'), false);
    if (!issue) throw new Error('Nothing is wrong.');
    const { text } = describeIssue(getContext('en'), opened, issue, 'Mo -; Tu 09:00-; PH off');
    expect(text).toBe('Monday, Tuesday: enter an opening and a closing time, for example 10:00 and 16:00.');
  });
});

describe('describeValue', () => {
  it.each([
    ['the label of a choice', ['kind'], 'clinic', 'Health clinic'],
    ['free text as it was typed, even if it is the name of a choice', ['assured', 'by'], 'union', 'union'],
  ])('is %s', (_, path, value, described) => {
    const opened = open('places', 'example-house');
    const part = opened.parts.map(getPartName).find((name) => name.startsWith('facts/')) ?? '';
    expect(describeValue(getContext('en'), opened, { part, path }, value)).toBe(described);
  });
});
