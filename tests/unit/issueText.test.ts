import { describe, expect, it, vi } from 'vitest';
import { readEditorWords } from '../../src/commands/buildEditor.ts';
import { issueCodes, remedyCodes } from '../../src/domain/contentError.ts';
import { setAt } from '../../src/domain/mergeValues.ts';
import type { OpenEntry, EntryValues } from '../../src/editor/editor.ts';
import type { EditorContext } from '../../src/editor/page/editorStrings.ts';
import { createFixtureEditor, listWrongCases, putWrong } from '../support/wrongFields.ts';

const allWords = readEditorWords();
vi.stubGlobal('EDITOR_WORDS', allWords);
const { createEditorTranslator } = await import('../../src/editor/page/editorStrings.ts');
const { describeIssue } = await import('../../src/editor/page/issueText.ts');

const editor = createFixtureEditor();
const languages = Object.keys(allWords);
const getSurroundings = (language: string): EditorContext => ({
  language,
  t: createEditorTranslator(language),
  config: editor.config(language),
});

function open(collection: string, id: string): OpenEntry {
  const opened = editor.open({ collection, id, language: 'en' });
  if (!opened) throw new Error(`There is no ${collection}/${id}.`);
  return opened;
}

function listShown(opened: OpenEntry, values: EntryValues, language = 'en') {
  return editor
    .listIssues(opened, values, true)
    .map((issue) => describeIssue(getSurroundings(language), opened, issue, undefined));
}

/** What only a file has: names of fields, lists and groups, paths. */
const OF_FILES =
  /\b(facts|content|en|da)\/|\.yaml|\{ |\[|\]|"|\b(assured|strictObject|stepFree|publish|undated|editionOf|freshDays|abroad|validFrom|anonymous|closures|exceptions|confidence|true|false)\b/;

describe('the words for mistakes', () => {
  it.each(languages)('exist for every code in %s', (language) => {
    const words = allWords[language] ?? {};
    const lacking = [
      ...issueCodes.map((code) => `issue.${code}`),
      ...remedyCodes.map((code) => `remedy.${code}`),
    ].filter((key) => words[key] === undefined);
    expect(lacking).toEqual([]);
  });

  it.each(listWrongCases(editor))(
    'name the field as it is labelled: %s/%s %j %j',
    (collection, id, path, value) => {
      const opened = open(collection, id);
      const values = putWrong(opened, path, value);
      const said = languages.map((language) => {
        const shown = listShown(opened, values, language);
        expect(shown.length).toBeGreaterThan(0);
        for (const { label, text, remedies, check } of shown) {
          expect([label, text]).not.toContain('');
          // Every mistake in a field has words of its own; of what is wrong elsewhere then, those of the check are there too.
          if (label !== undefined) expect([label, check]).toEqual([label, undefined]);
          else expect(check).toBeDefined();
          for (const words of [label ?? '', text, ...remedies.map((remedy) => remedy.label)]) {
            expect(words).not.toMatch(OF_FILES);
            expect(words).not.toContain('{{');
            expect(words).not.toMatch(/^(mistake|remedy|field)\./);
          }
        }
        return shown.map(({ text }) => text).join(' ');
      });
      // No language borrows the words of another.
      expect(new Set(said).size).toBe(languages.length);
    },
  );

  it.each(listWrongCases(editor))(
    'offer only what corrects it: %s/%s %j %j',
    (collection, id, path, value) => {
      const opened = open(collection, id);
      const values = putWrong(opened, path, value);
      const before = editor.listIssues(opened, values, true);
      for (const issue of before) {
        for (const { part, path: at, value: right } of issue.remedies ?? []) {
          const corrected = {
            ...values,
            parts: values.parts.map((fields, index) =>
              index === part
                ? setAt(
                    fields,
                    at.map((name) => (typeof name === 'number' ? name : String(name))),
                    right,
                  )
                : fields,
            ),
          };
          const after = editor.listIssues(opened, corrected, true);
          expect(after.map(({ problem }) => problem)).not.toContain(issue.problem);
        }
      }
    },
  );

  it('say once what is missing, at its field, however many languages lack it', () => {
    const opened = editor.open({ collection: 'places', id: 'new-house', language: 'en', title: 'New House' });
    if (!opened) throw new Error('No place can be added.');
    const shown = listShown(opened, opened.values);
    expect(shown.map(({ label, text }) => `${label ?? ''}: ${text}`)).toEqual([
      'Organisation: Choose one.',
      'Sources: Choose a source, or add one.',
      'Stated by whom, and when: Who stated it: Fill this in.',
      'What it is (English): Fill this in.',
    ]);
  });

  it('write dates as the field does, in the language of the reader', () => {
    const opened = open('places', 'example-house');
    const values = putWrong(opened, ['closures'], [{ from: '2026-12-24', to: '2026-12-20' }]);
    expect(listShown(opened, values, 'en')).toMatchObject([
      {
        label: 'Closed days 1: Last day',
        text: 'The last day, 20 December 2026, is before the first day, 24 December 2026.',
        remedies: [{ label: 'Write “24 December 2026”' }],
      },
    ]);
  });

  it('name the days whose times are not whole', () => {
    const opened = open('places', 'example-house');
    const [issue] = editor.listIssues(opened, putWrong(opened, ['hours'], 'Mo -; Tu 09:00-; PH off'), false);
    if (!issue) throw new Error('Nothing is wrong.');
    const { text } = describeIssue(getSurroundings('en'), opened, issue, 'Mo -; Tu 09:00-; PH off');
    expect(text).toBe('Monday, Tuesday: write from when to when, for example 10:00 and 16:00.');
  });
});
