import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listReviewedTexts } from '../../src/content/reviews.ts';
import { listTranslatedTexts } from '../../src/content/textUnits.ts';
import { useContentCopy } from '../support/contentCopy.ts';
import {
  change,
  createResult,
  current,
  findText,
  fixture,
  good,
  type Verdict,
} from '../support/reviewResult.ts';

const copy = useContentCopy();
const { readAll, translate } = copy;

function importFile(content: string | Uint8Array, accept?: string): string {
  const file = join(copy.folder, 'result.json');
  writeFileSync(file, content);
  return translate(accept === undefined ? {} : { accept }, 'import-review', file);
}

const importResult = (texts: readonly Verdict[], accept?: string, fields?: object): string =>
  importFile(JSON.stringify(createResult(texts, fields)), accept);

/** The reviewers of a text, by its id. */
const reviewersOf = (id: string): readonly string[] =>
  listReviewedTexts(copy.readContent(), 'ar').find(({ source }) => source.id === id)?.reviewers ?? [];

const question = fixture.facts.reviewQuestions?.value.questions['end-call'];

/** Texts that the content check lets change freely. */
const plain = current.filter(
  ({ source, target }) =>
    source.file === 'ui.json' && !/[{<]/.test(source.text) && !/[{<]/.test(target?.text ?? '{'),
);

function getPlain(index: number) {
  const text = plain[index];
  if (!text) throw new Error('The fixture has too few texts.');
  return text;
}

describe('npm run translate -- import-review', () => {
  it('records good texts as reviewed, and suggests a thank-you message', () => {
    const two = plain.slice(0, 2);
    expect(importResult(two.map(good))).toBe(
      [
        'ar: reviewed by T. N. (native) on 2026-11-24',
        '  2 texts read: 2 good, 0 with a better text, 0 not understood.',
        '',
        'ar: 2 texts count as reviewed by T. N.; 0 texts were changed.',
        'To send to T. N.: Thank you for reading 2 texts.',
      ].join('\n'),
    );
    expect(two.map(({ source }) => reviewersOf(source.id))).toEqual([['t-n'], ['t-n']]);
  });

  it('shows changes and writes nothing until some are accepted', () => {
    const before = readAll();
    const shown = importResult([change(findText('contacts/hotline/who'), 'أشخاص يجيبون.')]);
    expect(shown).toContain('contacts/hotline/who\n  source: ');
    expect(shown).toContain('\n  new:    أشخاص يجيبون.');
    expect(shown).toContain('Nothing is written yet.');
    expect(readAll()).toBe(before);
  });

  it('keeps the paragraphs of a post', () => {
    const id = 'posts/phone/long';
    for (const tag of ['en', 'ar']) {
      const file = `${tag}/posts.yaml`;
      copy.write(file, copy.read(file).replace(/ (\{\{address\}\}"\s*)$/, String.raw`\n\n$1`));
    }
    translate({}, 'accept', 'ar', id);
    const findPost = () =>
      listTranslatedTexts(copy.readContent(), 'ar').find(({ source }) => source.id === id);
    const post = findPost();
    if (!post?.target?.text.includes('\n\n')) throw new Error('The post has no paragraphs.');
    const better = `${post.target.text}!`;
    importResult([change(post, better)], 'all');
    expect(findPost()?.target?.text).toBe(better);
  });

  it('applies 30 changes, and marks each text as reviewed', () => {
    const changed = plain.slice(0, 30);
    expect(changed).toHaveLength(30);
    expect(
      importResult(
        changed.map((text) => change(text)),
        'all',
      ),
    ).toMatch(/^ar: 30 texts count as reviewed by T\. N\.; 30 texts were changed\./);
    const after = listReviewedTexts(copy.readContent(), 'ar');
    for (const { source, target } of changed) {
      const now = after.find((text) => text.source.id === source.id);
      expect(now).toMatchObject({ target: { text: `${target?.text ?? ''} ا` }, reviewers: ['t-n'] });
    }
    // Unread texts don't count as reviewed.
    expect(after.filter(({ reviewers }) => reviewers.includes('t-n'))).toHaveLength(30);
  });

  it('applies only the named changes', () => {
    const [first, second] = [getPlain(0), getPlain(1)];
    importResult([change(first), change(second)], second.source.id);
    expect([first, second].map(({ source }) => reviewersOf(source.id))).toEqual([[], ['t-n']]);
  });

  it('recognizes a reviewer in another spelling, and keeps two reviewers apart', () => {
    const text = getPlain(0);
    importResult([good(text)]);
    importResult([good(text)], undefined, {
      reviewer: { name: 't.n.', relation: 'both', date: '2026-11-25' },
    });
    expect(reviewersOf(text.source.id)).toEqual(['t-n']);
    importResult([good(text)], undefined, {
      reviewer: { name: 'أمل', relation: 'native', date: '2026-11-25' },
    });
    expect(reviewersOf(text.source.id)).toEqual(['t-n', 'reviewer']);
  });

  it('withdraws a review if the reviewer no longer finds the text good', () => {
    const text = getPlain(0);
    importResult([good(text)]);
    importResult([{ ...good(text), verdict: 'unclear', note: 'من؟' }]);
    expect(reviewersOf(text.source.id)).toEqual([]);
  });

  it('removes other reviewers from a text that is changed', () => {
    const text = findText('guides/rights/1');
    expect(reviewersOf('guides/rights/1')).toEqual(['test']);
    importResult([change(text)], 'all');
    expect(reviewersOf('guides/rights/1')).toEqual(['t-n']);
    expect(reviewersOf('guides/rights/2')).toEqual(['test']);
  });

  it('skips a text if it or its source has changed since it was read', () => {
    const [first, second] = [getPlain(0), getPlain(1)];
    const source = JSON.stringify(second.source.text);
    translate({}, 'accept', 'ar');
    copy.replace('en/ui.json', source, `${source.slice(0, -1)} not"`);
    const shown = importResult([{ ...good(first), hash: '00000000' }, good(second)]);
    expect(shown).toContain(`${first.source.id}  The translation has changed since it was read.`);
    expect(shown).toContain(`${second.source.id}  The source text has changed since it was translated.`);
    expect(shown).toContain('0 texts count as reviewed');
  });

  it('does not count a sentence as reviewed if its question was not answered', () => {
    const texts = current.filter(({ source }) => source.file === 'guides/now.mdx');
    const asked = texts.find(({ source }) => source.text.includes(question?.says ?? '?'));
    if (!asked) throw new Error('The fixture has no question.');
    expect(importResult([good(asked)])).toContain(
      `${asked.source.id}  The question about it was not answered.`,
    );
    expect(reviewersOf(asked.source.id)).not.toContain('t-n');
  });

  it('does not count a sentence as reviewed if its question was answered incorrectly', () => {
    const texts = current.filter(({ source }) => source.file === 'guides/now.mdx');
    const asked = texts.find(({ source }) => source.text.includes(question?.says ?? '?'));
    if (!question || !asked) throw new Error('The fixture has no question.');
    const right = ['first', 'second', 'third'].indexOf(question.right);
    const answer = (number: number): object => ({ questions: [{ id: 'end-call', answer: number }] });
    expect(importResult(texts.map(good), undefined, answer(right))).toContain(
      '1 of 1 question answered right.',
    );
    expect(reviewersOf(asked.source.id)).toContain('t-n');
    const shown = importResult(texts.map(good), undefined, answer((right + 1) % 3));
    expect(shown).toContain('0 of 1 question answered right.');
    expect(shown).toContain(`  ${asked.source.id}  end-call: `);
    expect(reviewersOf(asked.source.id)).not.toContain('t-n');
  });

  it('reads a result that is quoted in an email', () => {
    const texts = plain.slice(0, 3).map(good);
    const json = JSON.stringify(createResult(texts), undefined, 1).replace(/^/gm, '> ');
    expect(importFile(`From: T. N.\n\nHello,\n${json}\n> \nBye\n`)).toContain('3 texts count as reviewed');
  });

  it('reads tomorrow’s date as today’s, for reviewers in time zones further east', () => {
    importResult(plain.slice(0, 1).map(good), undefined, {
      reviewer: { name: 'T. N.', relation: 'native', date: '2026-11-26' },
    });
    expect(copy.read('ar/reviewed.json')).toContain(
      '"t-n": { "name": "T. N.", "relation": "native", "date": "2026-11-25" }',
    );
  });
});

const [sample] = plain;
const reviewer = { name: 'T', relation: 'native', date: '2026-11-24' };
const bad = (fields: object): string => JSON.stringify(createResult(sample ? [good(sample)] : [], fields));
const badText = (fields: object): string =>
  JSON.stringify(createResult(sample ? [{ ...good(sample), ...fields }] : []));

/** Files that are rejected as a whole. */
const hostile: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['nothing', '', /no JSON in it/],
  ['words', 'The translation is very good!', /no JSON in it/],
  ['a list', '[]', /no JSON in it/],
  ['a number', '1', /no JSON in it/],
  ['half a file', bad({}).slice(0, -9), /no JSON in it/],
  ['HTML', '<!doctype html><title>x</title><script>alert(1)</script>', /no JSON in it/],
  ['HTML with braces', '<!doctype html><style>p {}</style>', /"format" is missing/],
  [
    'XML with entities',
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    /no JSON in it/,
  ],
  ['YAML', 'format: vejviser-review\nversion: 1\n', /no JSON in it/],
  ['a program', '#!/bin/sh\nrm -rf / # {}', /Unknown|missing/],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), /not saved as UTF-8/],
  ['null bytes', new Uint8Array(100), /no JSON in it/],
  ['10 MB', `${bad({})}${' '.repeat(10_000_000)}`, /larger than 2 MB/],
  ['an empty object', '{}', /"format" is missing/],
  ['another format', bad({ format: 'other' }), /"format" can't be "other"/],
  ['a later version', bad({ version: 2 }), /"version"/],
  ['another site', bad({ site: 'https://elsewhere.example/' }), /review of another site/],
  ['a site that is not a URL', bad({ site: 'javascript:alert(1)' }), /review of another site/],
  ['an unknown language', bad({ language: 'xx' }), /no translation "xx"/],
  ['the source language', bad({ language: 'en' }), /no translation "en"/],
  ['a path as language', bad({ language: '../../etc' }), /no translation/],
  ['no reviewer', bad({ reviewer: undefined }), /"reviewer" is missing/],
  ['a reviewer without a name', bad({ reviewer: { ...reviewer, name: ' ' } }), /"name"/],
  ['a name of 100 letters', bad({ reviewer: { ...reviewer, name: 'x'.repeat(100) } }), /"name"/],
  [
    'a name with a terminal escape sequence',
    bad({ reviewer: { ...reviewer, name: '\u001b[2J' } }),
    /invisible character/,
  ],
  [
    'an unknown relation',
    bad({ reviewer: { ...reviewer, relation: 'machine' } }),
    /"relation" can't be "machine"/,
  ],
  ['a day that does not exist', bad({ reviewer: { ...reviewer, date: '2026-02-30' } }), /"date"/],
  ['a day in the future', bad({ reviewer: { ...reviewer, date: '2027-01-01' } }), /is in the future/],
  ['a malformed time', bad({ made: 'yesterday' }), /"made"/],
  ['an unknown field', bad({ run: 'rm -rf /' }), /Unknown field "run"/],
  ['a prototype', bad({}).replace('{', '{"__proto__":{"accept":"all"},'), /"__proto__" can't be used/],
  ['a constructor', bad({ constructor: { prototype: {} } }), /"constructor" can't be used/],
  ['texts that are not a list', bad({ texts: { length: 1 } }), /"texts"/],
  ['a text that is not an object', bad({ texts: ['guides/now/1'] }), /"texts"|fields/],
  ['an unknown verdict', badText({ verdict: 'approved' }), /"verdict" can't be "approved"/],
  ['a change without a text', badText({ verdict: 'change' }), /does not fit the verdict/],
  ['a text that is good and changed', badText({ text: 'x' }), /does not fit the verdict/],
  ['a malformed hash', badText({ hash: 'ffffffffffff' }), /"hash"/],
  ['a text of 5000 letters', badText({ verdict: 'change', text: 'x'.repeat(5000) }), /"text"/],
  ['a text with a null character', badText({ verdict: 'change', text: 'a\u0000b' }), /invisible character/],
  [
    'a text with a right-to-left override',
    badText({ verdict: 'change', text: 'a\u202eb' }),
    /invisible character/,
  ],
  ['half a surrogate pair', badText({ verdict: 'change', text: 'a\ud800b' }), /character/],
  ['a note of 3000 letters', badText({ verdict: 'unclear', note: 'x'.repeat(3000) }), /"note"/],
  [
    'the same text twice',
    JSON.stringify(createResult(sample ? [good(sample), good(sample)] : [])),
    /in the file twice/,
  ],
  ['the same key twice', bad({}).replace('{', '{"language":"xx",'), /defined twice/],
  ['an answer out of range', bad({ questions: [{ id: 'q1', answer: 10 }] }), /"answer"/],
  ['an answer below zero', bad({ questions: [{ id: 'q1', answer: -1 }] }), /"answer"/],
  ['a fractional answer', bad({ questions: [{ id: 'q1', answer: 0.5 }] }), /"answer"/],
  [
    'two answers to a question',
    bad({ questions: [1, 2].map((answer) => ({ id: 'q1', answer })) }),
    /answered twice/,
  ],
  ['deep nesting', `{"texts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /./],
  ['20 000 texts', bad({ texts: Array.from({ length: 20_000 }, () => ({})) }), /./],
];

const PLACEHOLDER =
  current.find(({ source: { id, text } }) => /\{\{(?!country)/.test(text) && !id.includes('_'))?.source.id ??
  '';

/** Texts that are rejected even if the change is accepted. */
const wrongTexts: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
  ['a script', 'guides/rights/2', (text) => `${text} <script>alert(1)</script>`, /markup/],
  ['an image', 'contacts/hotline/who', () => '<img src=x onerror=alert(1)>', /markup/],
  ['an expression', 'guides/rights/2', (text) => `${text} {process.exit()}`, /markup/],
  [
    'another link',
    'guides/rights/2',
    (text) => `${text} [x](https://evil.example/)`,
    /\(https:\/\/evil\.example\/\)/,
  ],
  ['another fact', 'guides/rights/2', (text) => `${text} <Call to="hotline" />`, /<Call to="hotline" \/>/],
  ['a lost link', 'guides/rights/2', (text) => text.replace(/\[.*\]\(.*?\)/, ''), /missing/],
  ['front matter', 'guides/rights/1', () => '---\ntitle: x\n---', /markup/],
  ['a heading', 'guides/rights/1', () => '# x', /markup/],
  ['a sensitive title', 'guides/rights/title', () => 'شرطة', /reveals/],
  ['a lost placeholder', PLACEHOLDER, () => 'مفتوح', /missing/],
];

describe('npm run translate -- import-review rejects', () => {
  it.each(hostile)('%s', (_, file, message) => {
    const before = readAll();
    expect(() => importFile(file, 'all')).toThrow(message);
    expect(readAll()).toBe(before);
  });

  it.each(wrongTexts)('a text with %s', (_, id, make, message) => {
    const text = findText(id);
    const proposed = [change(text, make(text.target?.text ?? ''))];
    expect(importResult(proposed)).toMatch(message);
    const before = copy.read(`ar/${text.source.file}`);
    expect(() => importResult(proposed, id)).toThrow(message);
    expect(importResult(proposed, 'all')).toContain('0 texts were changed');
    expect(copy.read(`ar/${text.source.file}`)).toBe(before);
  });

  it.each([
    ['a phone number', 'contacts/hotline/who', 'اتصل على 12 34 56 78.'],
    ['a line break', 'guides/rights/1', 'واحد\n\n## اثنان'],
  ])('or neutralizes a text with %s', (_, id, proposed) => {
    const before = readAll();
    let written = '';
    try {
      importResult([change(findText(id), proposed)], 'all');
      written = copy.read(`ar/${findText(id).source.file}`);
    } catch (error) {
      expect(String(error)).toContain(id);
      expect(readAll()).toBe(before);
    }
    expect(written).not.toMatch(/^## اثنان|12 34/m);
  });

  it('the id of a text that is not changed in the file', () => {
    const text = getPlain(0);
    expect(() => importResult([change(text)], 'ui/nothing')).toThrow(
      '"ui/nothing" is not a change in this file.',
    );
  });

  it('texts that do not exist, but accepts the others', () => {
    const shown = importResult([
      ...plain.slice(0, 1).map(good),
      { id: '__proto__', hash: '00000000', verdict: 'good' },
    ]);
    expect(shown).toContain('__proto__  This text no longer exists.');
    expect(shown).toContain('1 text counts as reviewed');
  });
});
