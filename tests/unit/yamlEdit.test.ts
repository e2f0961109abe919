import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  addJsonText,
  replaceJsonText,
  replaceYamlText,
  rewriteYamlScalars,
} from '../../src/content/yamlEdit.ts';

const YAML = `# Above.
revision: 1
words:
  plain: A word. # beside
  double: "A \\"word\\"."
  single: 'It''s a word.'
  long: >-
    One line
    and another.

    A paragraph.

  block: |
    As it stands.
  flow: { who: Somebody, when: "Now: today" }
  # Below.
`;

const parsed = parse(YAML) as { words: Record<string, string> };
const KEYS = ['plain', 'double', 'single', 'long', 'block'];

describe('replaceYamlText', () => {
  it('keeps everything else, and the style of the value', () => {
    expect(replaceYamlText(YAML, ['words', 'double'], 'Another "word".')).toBe(
      YAML.replace('A \\"word\\".', 'Another \\"word\\".'),
    );
    expect(replaceYamlText(YAML, ['words', 'plain'], 'Another: word')).toBe(
      YAML.replace('A word. #', '"Another: word" #'),
    );
    expect(replaceYamlText(YAML, ['words', 'flow', 'who'], 'A, b')).toBe(YAML.replace('Somebody', '"A, b"'));
  });

  it.each(KEYS)('quotes a text that the style of "%s" can’t represent', (key) => {
    for (const words of [' ', '  a', 'a ']) {
      const changed = replaceYamlText(YAML, ['words', key], words);
      expect(parse(changed)).toEqual({ ...parsed, words: { ...parsed.words, [key]: words } });
    }
  });

  it('restores the original values when a change is undone', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', 'ข', "'", '"', ':', '#', ',', '-', '{'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), texts, (key, words) => {
        const path = ['words', key];
        const { words: before } = parse(YAML) as { words: Record<string, string> };
        const changed = replaceYamlText(YAML, path, words);
        const after = parse(changed) as { words: Record<string, string> };
        expect(after.words).toEqual({ ...before, [key]: words });
        expect(parse(replaceYamlText(changed, path, before[key] ?? ''))).toEqual(parse(YAML));
      }),
    );
  });
});

describe('replaceJsonText and addJsonText', () => {
  const json = '{\n  "a": "One",\n  "b": "Two \\"2\\""\n}\n';
  it('keep everything else', () =>
    expect(replaceJsonText(json, 'a', 'Ü "1"')).toBe('{\n  "a": "Ü \\"1\\"",\n  "b": "Two \\"2\\""\n}\n'));

  it.each([
    ['after', json, ['a'], '{\n  "a": "One",\n  "c": "New",\n  "b": "Two \\"2\\""\n}\n'],
    ['first', json, [], '{\n  "c": "New",\n  "a": "One",\n  "b": "Two \\"2\\""\n}\n'],
    ['last', json, ['a', 'b'], '{\n  "a": "One",\n  "b": "Two \\"2\\"",\n  "c": "New"\n}\n'],
    ['alone', '{}\n', ['a'], '{\n  "c": "New"\n}\n'],
  ])('add a key %s', (_, text, before, expected) =>
    expect(addJsonText(text, 'c', 'New', before)).toBe(expected),
  );
});

describe('rewriteYamlScalars', () => {
  const text = `# law
law: { page: law } # law
"b": [now, 'law#s1']
`;
  const upper = (typed: string): string => typed.replace('law', 'LAW');

  it('changes only the scalars at the given paths, and keeps their quotes', () =>
    expect(
      rewriteYamlScalars(
        text,
        [
          { path: ['law'], isKey: true },
          { path: ['law', 'page'], isKey: false },
          { path: ['b', 1], isKey: false },
        ],
        upper,
      ),
    ).toBe(`# law\nLAW: { page: LAW } # law\n"b": [now, 'LAW#s1']\n`));

  it('throws if there is nothing at a path', () => {
    for (const isKey of [true, false])
      expect(() => rewriteYamlScalars(text, [{ path: ['law', 'pages'], isKey }], upper)).toThrow('law.pages');
  });
});
