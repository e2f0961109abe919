import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNode, parse, parseDocument } from 'yaml';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { applyValues } from '../../src/content/yamlEditValues.ts';
import { isDeepEqual } from '../../src/domain/deepEqual.ts';

const PLACE = [
  '# About this file.',
  'name: House # as on the door',
  'hours: Mo-Fr 10:00-12:00; PH off',
  '# Nobody knows.',
  'papers: unknown',
  'languages: [da, en]',
  "assured: { date: '2016', by: house, undated: true }",
  'closures:',
  '  # For the summer.',
  '  - { from: 2026-07-01, to: 2026-07-31 }',
  '  - { from: 2026-12-24, to: 2026-12-26, reason: holiday } # Christmas',
  'question: >-',
  '  Is it',
  '  so?',
  '',
].join('\n');
const ORDER = ['name', 'hours', 'exceptions', 'closures', 'papers', 'languages', 'assured', 'question'];
const listBefore = (path: readonly string[]) => {
  const index = ORDER.indexOf(path.at(-1) ?? '');
  return index === -1 ? undefined : ORDER.slice(0, index);
};

type Fields = Record<string, unknown>;

function change(text: string, edit: (value: Fields) => void, path: string[] = []): string {
  const root = parse(text) as Fields;
  const before = path.reduce((value, key) => value[key] as Fields, root);
  const after = structuredClone(before);
  edit(after);
  return applyValues(text, path, before, after, listBefore);
}

/** The lines that are not in both texts, with their sign. */
function diff(before: string, after: string): string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `-${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('applyValues', () => {
  it.each<[string, (value: Fields) => void, string[]]>([
    ['a value', (v) => (v['hours'] = 'unknown'), ['-hours: Mo-Fr 10:00-12:00; PH off', '+hours: unknown']],
    [
      'a value before a comment',
      (v) => (v['name'] = 'Home'),
      ['-name: House # as on the door', '+name: Home # as on the door'],
    ],
    [
      'a field between braces',
      (v) => (v['assured'] = { date: '2026-11-26', by: 'Anna' }),
      ["-assured: { date: '2016', by: house, undated: true }", '+assured: { date: 2026-11-26, by: Anna }'],
    ],
    [
      'a list that grows',
      (v) => (v['languages'] = ['da', 'en', 'ar']),
      ['-languages: [da, en]', '+languages: [da, en, ar]'],
    ],
    ['a list that shrinks', (v) => (v['languages'] = ['en']), ['-languages: [da, en]', '+languages: [en]']],
    [
      'a list that becomes a word',
      (v) => (v['languages'] = 'unknown'),
      ['-languages: [da, en]', '+languages: unknown'],
    ],
    [
      'an added list element',
      (v) => (v['closures'] as Fields[]).push({ from: '2027-01-01', to: '2027-01-01' }),
      ['+  - { from: 2027-01-01, to: 2027-01-01 }'],
    ],
    [
      'a removed list element, whose comment stays',
      (v) => (v['closures'] as Fields[]).shift(),
      ['-  - { from: 2026-07-01, to: 2026-07-31 }'],
    ],
    [
      'a field of a list element',
      (v) => {
        const [first = {}] = v['closures'] as Fields[];
        first['reason'] = 'staff';
      },
      [
        '-  - { from: 2026-07-01, to: 2026-07-31 }',
        '+  - { from: 2026-07-01, to: 2026-07-31, reason: staff }',
      ],
    ],
    [
      'a new list',
      (v) =>
        (v['exceptions'] = [
          { from: '2026-12-23', to: '2026-12-23', hours: '10:00-12:00', reason: 'holiday' },
        ]),
      ['+exceptions:', '+  - { from: 2026-12-23, to: 2026-12-23, hours: 10:00-12:00, reason: holiday }'],
    ],
    ['a removed field', (v) => delete v['papers'], ['-papers: unknown']],
    [
      'a text of several lines',
      (v) => (v['question'] = 'Is it: so?'),
      ['-question: >-', '-  Is it', '-  so?', "+question: 'Is it: so?'"],
    ],
    [
      'a list that becomes empty',
      (v) => (v['closures'] = []),
      [
        '-closures:',
        '-  # For the summer.',
        '-  - { from: 2026-07-01, to: 2026-07-31 }',
        '-  - { from: 2026-12-24, to: 2026-12-26, reason: holiday } # Christmas',
        '+closures: []',
      ],
    ],
  ])('changes only %s', (_, edit, lines) => {
    const after = change(PLACE, edit);
    expect(diff(PLACE, after)).toEqual(lines);
    const requested = parse(PLACE) as Fields;
    edit(requested);
    expect(isDeepEqual(parse(after), requested)).toBe(true);
  });

  it('adds a field below the one that precedes it', () => {
    const after = change(PLACE, (value) => (value['exceptions'] = []));
    expect(after).toContain('PH off\nexceptions: []\n# Nobody knows.');
  });

  it('adds a record below the others', () => {
    const text = '# Lines\na:\n  number: "1"\n# Last\n';
    expect(change(text, (value) => (value['b'] = { number: '2', by: { date: '2026-01-01', by: 'x' } }))).toBe(
      '# Lines\na:\n  number: "1"\nb:\n  number: \'2\'\n  by: { date: 2026-01-01, by: x }\n# Last\n',
    );
  });

  it('writes a whole new file', () => {
    const record = {
      name: 'House',
      assured: { date: '2026-11-25', by: 'Anna' },
      closures: [{ from: '2026-12-24' }],
    };
    expect(applyValues('', [], undefined, record, listBefore)).toBe(
      'name: House\nassured: { date: 2026-11-25, by: Anna }\nclosures:\n  - { from: 2026-12-24 }\n',
    );
  });

  it('uses the style of neighbouring records', () => {
    const text = 'words:\n  a:\n    what: A house.\n';
    expect(applyValues(text, ['words', 'b'], undefined, { what: 'Another.' }, listBefore)).toBe(
      `${text}  b:\n    what: Another.\n`,
    );
  });

  it.each([
    [
      'between others',
      'w:\n  a: { what: A }\n  c: { what: C }\n',
      'w:\n  a: { what: A }\n  b:\n    what: B\n  c: { what: C }\n',
    ],
    ['in braces', 'w: { a: A, c: C }\n', 'w: { a: A, b: { what: B }, c: C }\n'],
    ['in a file without any', 'translates: 1\n', 'translates: 1\nw:\n  b:\n    what: B\n'],
    ['where there are none yet', 'w: {}\ncities: {}\n', 'w:\n  b:\n    what: B\ncities: {}\n'],
    ['in an empty file', '# Texts.\n{}\n', '# Texts.\nw:\n  b:\n    what: B\n'],
  ])('adds a text %s', (_, text, expected) => {
    expect(applyValues(text, ['w', 'b', 'what'], undefined, 'B', () => ['a'])).toBe(expected);
  });

  it('changes a field of one record', () => {
    const text = 'a:\n  # why\n  number: "1"\nb:\n  number: "2"\n';
    expect(change(text, (value) => (value['number'] = '3'), ['a'])).toBe(text.replace('"1"', "'3'"));
  });

  it('keeps concurrent changes to other fields', () => {
    const theirs = PLACE.replace('papers: unknown', 'papers: needed');
    const after = applyValues(
      theirs,
      [],
      { papers: 'unknown', name: 'House' },
      { papers: 'unknown', name: 'Home' },
      listBefore,
    );
    expect(diff(theirs, after)).toEqual(['-name: House # as on the door', '+name: Home # as on the door']);
  });

  it('writes any value correctly into every content file, and keeps comments', () => {
    const files = readContentFiles('content')
      .filter(({ path }) => /^(facts|en)\/.*\.yaml$/.test(path))
      .map(({ text }) => ({ text, before: parse(text) as Fields, document: parseDocument(text) }));
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'yes',
        'no',
        '2016',
        '2026-12-24',
        'off',
        '{{a}}',
        'a: b',
        '# a',
        '- a',
        "it's",
        '"',
        'a\nb',
        '',
      ),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.constantFrom('a', 'b,c', '[d]', 'null', '~')),
      fc.array(fc.record({ from: fc.constantFrom('2026-01-01', 'x: y'), to: fc.string() }), { maxLength: 3 }),
      fc.record({ date: fc.constantFrom('2016', '2026-11-26'), by: fc.string() }),
    );
    const property = fc.property(fc.nat(), fc.nat(), values, fc.boolean(), (which, at, fresh, isRemoved) => {
      const file = files[which % files.length];
      if (!file) throw new Error('There is no content.');
      const { text, before, document } = file;
      const after = structuredClone(before);
      const keys = Object.keys(after);
      const key = keys[at % keys.length] ?? '';
      const inner = after[key];
      const target =
        typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Fields) : after;
      const names = Object.keys(target);
      const name = target === after ? key : (names[at % names.length] ?? '');
      target[name] = isRemoved ? undefined : fresh;
      const changed = applyValues(text, [], before, after);
      expect(isDeepEqual(parse(changed) ?? {}, after)).toBe(true);
      const node = document.getIn(target === after ? [key] : [key, name], true);
      const [start = 0, , end = start] = isNode(node) && node.range ? node.range : [];
      // Only comments inside a removed value may be removed with it.
      const comments = [...text.matchAll(/^\s*#.*$/gm)].filter(
        ({ index }) => index < text.lastIndexOf(`${name}:`, start) || end < index,
      );
      expect(comments.filter(([line]) => !changed.includes(line))).toEqual([]);
    });
    fc.assert(property, { numRuns: 200 });
  });
});
