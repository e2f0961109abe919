import { describe, expect, it } from 'vitest';
import { importTexts } from '../../tools/translation/importTexts.ts';
import { listTranslatedTexts } from '../../src/content/textUnits.ts';
import { checkChanged, readChanged, replaceIn } from '../support/contentFixture.ts';
import { FIXTURE_TIME } from '../support/sites.ts';

const content = readChanged(
  replaceIn('en/places.yaml', 'words:\n', 'cities: { Andenby: Andenby, Eksempelby: Eksempelby }\nwords:\n'),
);
const texts = listTranslatedTexts(content, 'ar').filter(({ target }) => target !== undefined);

/** @example getKind({ file: 'contacts.yaml', path: ['words', 'hotline', 'who'] }) // => 'contacts.yaml words who' */
function getKind({ file, path }: { readonly file: string; readonly path: readonly string[] }): string {
  if (file === 'ui.json') return file;
  if (file.endsWith('.mdx')) return `guides ${/^\d+$/.test(path[0] ?? '') ? 'block' : (path[0] ?? '')}`;
  return [file, path[0], ...path.slice(2)].join(' ');
}

/** One text of each kind. */
const sample = [...Map.groupBy(texts, ({ source }) => getKind(source)).values()].flatMap((same) =>
  same.slice(0, 1),
);

describe('contact details in a translation', () => {
  it('are tested in every kind of text', () => {
    expect(sample.map(({ source }) => getKind(source))).toEqual(
      expect.arrayContaining([
        'ui.json',
        'places.yaml cities',
        'guides title',
        'guides block',
        'posts.yaml words short',
      ]),
    );
    expect(sample.length).toBeGreaterThan(18);
  });

  it.each([
    ['70 20 25 50', '70 20 25 50'],
    ['٧٠٢٠', '٧٠٢٠'],
    ['⑦⓪②⓪', '⑦⓪②⓪'],
    ['⁷⁰²⁰', '⁷⁰²⁰'],
    ['七〇二〇二五五〇', '七〇二〇二五五〇'],
    ['evil.example', 'evil.example'],
    ['https://evil.example/', 'https://evil.example/'],
    ['Telegram @ajutor', '@ajutor'],
    ['ajutor@evil.example', 'ajutor@evil.example'],
    ['зло.рф', 'зло.рф'],
    ['柒零贰零', '柒零贰零'],
    ['evil .example', 'evil.example'],
    ['a.dk', 'a.dk'],
    ['ajutor @ evil', '@ evil'],
    ['seven zero two zero', 'seven zero two zero'],
  ])('"%s" is rejected in every kind of text on import', (typed, expected) => {
    const units = sample.map(({ source, target }, index) => ({
      id: source.id,
      source: source.text,
      target: `${target?.text ?? ''} ${typed}`,
      isDone: true,
      line: index + 1,
      file: 'ar.xlf',
    }));
    const { issues } = importTexts(content, 'ar', units, Date.parse(FIXTURE_TIME));
    const reported = issues
      .filter(({ problem }) => problem.includes(`"${expected}"`))
      .map(({ problem }) => problem);
    const missing = units.filter(({ id }) => !reported.some((problem) => problem.startsWith(`${id}: `)));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('may include a number in words if the source has one', () => {
    const translated = replaceIn('ar/places.yaml', 'what: مقهى في الظهر.', 'what: one, two, three');
    const source = replaceIn('en/places.yaml', 'what: A café at noon.', 'what: Say one, two, three.');
    const problem = 'This text contains a number in words: "one, two, three"';
    expect(checkChanged(translated)).toContain(problem);
    expect(checkChanged(translated, source)).not.toContain(problem);
  });

  it('are reported with file and line', () => {
    expect(checkChanged(replaceIn('ar/language.yaml', 'name: العربية', 'name: العربية t.me/x'))).toBe(
      [
        'content/ar/language.yaml:1  This text contains contact details: "t.me/x"',
        '  Remove them. Phone numbers and addresses come from content/facts, and the source text has none here.',
      ].join('\n'),
    );
  });
});
