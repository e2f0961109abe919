import { describe, expect, it } from 'vitest';
import { readEditorStrings } from '../../tools/editor/buildEditor.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { listPlaceholders } from '../../src/domain/placeholders.ts';
import { getControl, type Control } from '../../tools/editor/formFields.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

const [first = {}, ...others] = Object.values(readEditorStrings());

function listNames(control: Control): string[] {
  if (control.kind === 'group')
    return control.fields.flatMap(({ name, control: inner }) => [name, ...listNames(inner)]);
  if (control.kind === 'list' || control.kind === 'map') return listNames(control.of);
  return [];
}

describe('the strings of the editor', () => {
  it('have the same keys and placeholders in every language', () => {
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      expect(Object.keys(first).filter((key) => !(key in other))).toEqual([]);
      expect(Object.keys(other).filter((key) => !(key in first))).toEqual([]);
      expect(Object.keys(other)).toEqual(Object.keys(first));
      for (const [key, text] of Object.entries(first))
        expect([key, listPlaceholders(other[key] ?? '')]).toEqual([key, listPlaceholders(text)]);
    }
  });

  it('include a label for every field of the facts', () => {
    const { folder } = readContent(readContentFiles(FIXTURE_CONTENT));
    const names = folder
      .listForms()
      .filter((path) => path.startsWith('facts/') || path === 'site.yaml')
      .flatMap((path) => listNames(getControl(folder.findForm(path)?.schema)));
    expect([...new Set(names)].filter((name) => first[`field.${name}`] === undefined)).toEqual([]);
  });
});
