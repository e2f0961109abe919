import { describe, expect, it } from 'vitest';
import { readEditorStrings } from '../../tools/editor/buildEditor.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { listPlaceholders } from '../../src/domain/placeholders.ts';
import { getControl, type Control } from '../../tools/editor/formFields.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

const [[firstLanguage, first] = ['', {}], ...others] = Object.entries(readEditorStrings());
const getFile = (language: string): string => `tools/editor/strings/${language}.json`;

function listNames(control: Control): string[] {
  if (control.kind === 'group')
    return control.fields.flatMap(({ name, control: inner }) => [name, ...listNames(inner)]);
  if (control.kind === 'list' || control.kind === 'map') return listNames(control.of);
  return [];
}

describe('the strings of the editor', () => {
  it('have the same keys and placeholders in every language', () => {
    expect(others.length).toBeGreaterThan(0);
    for (const [language, other] of others) {
      const list = (strings: object, lacking: object): string[] =>
        Object.keys(strings).filter((key) => !(key in lacking));
      expect(list(first, other), `missing in ${getFile(language)}`).toEqual([]);
      expect(list(other, first), `missing in ${getFile(firstLanguage)}`).toEqual([]);
      expect(Object.keys(other), `order of ${getFile(language)}`).toEqual(Object.keys(first));
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
    const keys = [...new Set(names)].map((name) => `field.${name}`);
    expect(
      keys.filter((key) => first[key] === undefined),
      `missing in ${getFile(firstLanguage)}`,
    ).toEqual([]);
  });
});
