import { describe, expect, it } from 'vitest';
import { getLanguagesFile, languagesSchema } from '../../src/data/languagesFile.ts';
import { listReviewedTexts, summarizeReviews } from '../../src/content/reviews.ts';
import type { Reviewed } from '../../src/content/schemas/reviewedSchema.ts';
import { hashText } from '../../src/content/textState.ts';
import { listTranslatedTexts } from '../../src/content/textUnits.ts';
import { acceptTexts } from '../../tools/translation/acceptTexts.ts';
import { dropFile, readChanged, replaceIn, writeFile, type Change } from '../support/contentFixture.ts';

const GUIDE = 'guides/rights';

const isOfGuide = (id: string): boolean => id.startsWith(`${GUIDE}/`);

/** The fixture with all translations accepted, and its guide reviewed by these people. */
function review(...people: readonly string[]): Change {
  const content = readChanged();
  const hashes = listTranslatedTexts(content, 'ar').flatMap(({ source, target }): [string, string][] =>
    target && isOfGuide(source.id) ? [[source.id, hashText(target.text)]] : [],
  );
  const reviewed: Reviewed = {
    reviewers: Object.fromEntries(
      people.map((name, index) => [
        name,
        { name: name.toUpperCase(), relation: 'native', date: `2026-11-0${String(index + 1)}` },
      ]),
    ),
    texts: Object.fromEntries(
      hashes.map(([id, hash]) => [id, Object.fromEntries(people.map((name) => [name, hash]))]),
    ),
  };
  const accepted = acceptTexts(content, 'ar', []).files.get('ar/translated.json') ?? '';
  return (files) =>
    writeFile('ar/translated.json', accepted)(writeFile('ar/reviewed.json', JSON.stringify(reviewed))(files));
}

/** The reviewers of each text of the guide after some changes; "changed" for a text that has lost its review. */
function listReviews(...changes: readonly Change[]): string[] {
  return listReviewedTexts(readChanged(...changes), 'ar')
    .filter(({ source }) => isOfGuide(source.id))
    .map(({ source, reviewers, isChanged }) =>
      [source.id.slice(GUIDE.length + 1), ...reviewers, ...(isChanged ? ['changed'] : [])].join(' '),
    );
}

function summarize(...changes: readonly Change[]) {
  const content = readChanged(...changes);
  const texts = listReviewedTexts(content, 'ar').filter(({ source }) => isOfGuide(source.id));
  return summarizeReviews(content, 'ar', texts);
}

describe('listReviewedTexts', () => {
  const before = listReviews(review('amal'));

  it('lists who has reviewed each text', () => {
    expect(before.length).toBeGreaterThan(4);
    expect(before.every((line) => line.endsWith(' amal'))).toBe(true);
  });

  it.each([
    ['its translation', replaceIn('ar/guides/rights.mdx', '- يمكنك الاتصال بشخص.', '- يمكنك ألا تتصل بشخص.')],
    [
      'its source',
      replaceIn('en/guides/rights.mdx', '- You can call somebody.', '- You cannot call somebody.'),
    ],
  ])('invalidates the review of a text, and of no other, when %s changes', (_, change) => {
    const after = listReviews(review('amal'), change);
    expect(after.filter((line) => !before.includes(line))).toEqual(['2 changed']);
    expect(after).toHaveLength(before.length);
  });

  it('ignores whitespace', () =>
    expect(
      listReviews(review('amal'), replaceIn('ar/guides/rights.mdx', '- يمكنك الاتصال', '- يمكنك  الاتصال')),
    ).toEqual(before));

  it('keeps the reviews of the blocks below a new one', () => {
    const added = [
      replaceIn('en/guides/rights.mdx', '- You can go', '- New.\n- You can go'),
      replaceIn('ar/guides/rights.mdx', '- يمكنك الذهاب', '- جديد.\n- يمكنك الذهاب'),
    ] as const;
    const after = listReviews(review('amal'), ...added);
    expect(after.filter((line) => !line.endsWith(' amal'))).toEqual(['3']);
    expect(after).toHaveLength(before.length + 1);
  });

  it('finds no review in a language without reviewed.json', () =>
    expect(
      listReviews(review('amal'), dropFile('ar/reviewed.json')).filter((line) => line.includes(' ')),
    ).toEqual([]));
});

describe('languages.json', () => {
  const site = {
    ...{ address: 'https://example.org/', country: 'DK', timeZone: 'Europe/Copenhagen' },
    ...{
      license: { name: 'CC', url: 'https://example.org/' },
      sourceLanguage: 'en',
      languages: ['en', 'ar'],
    },
    buildTime: 0,
  };

  it('contains the reviews of each language and guide, without names', () => {
    const all = summarize(review('amal'));
    const file = getLanguagesFile(site, [
      { tag: 'ar', name: 'العربية', english: 'Arabic', all, guides: new Map([['rights', all]]) },
    ]);
    expect(languagesSchema.parse(file)).toEqual(file);
    expect(file.translations).toMatchObject([
      { language: 'ar', state: 'reviewed', reviewers: 1, guides: [{ guide: 'rights', reviewed: all.texts }] },
    ]);
    expect(JSON.stringify(file)).not.toContain('AMAL');
  });
});

describe('summarizeReviews', () => {
  const change = replaceIn('ar/guides/rights.mdx', '- يمكنك الاتصال بشخص.', '- يمكنك ألا تتصل بشخص.');

  it.each([
    ['none', [review()]],
    ['reviewed', [review('amal')]],
    ['twice', [review('amal', 'basma')]],
    ['changed', [review('amal'), change]],
  ] as const)('returns the state "%s"', (state, changes) => expect(summarize(...changes).state).toBe(state));

  it('returns the state "partly" when a text was never reviewed', () =>
    expect(
      summarize(
        review('amal'),
        replaceIn('en/guides/rights.mdx', '- You can go', '- New.\n- You can go'),
        replaceIn('ar/guides/rights.mdx', '- يمكنك الذهاب', '- جديد.\n- يمكنك الذهاب'),
      ).state,
    ).toBe('partly'));

  it('counts texts and people, and returns the date of the oldest review', () => {
    const { texts, ...counts } = summarize(review('amal', 'basma'), change);
    expect(counts).toEqual({
      state: 'changed',
      reviewed: texts - 1,
      twice: texts - 1,
      changed: 1,
      people: 2,
      since: '2026-11-01',
    });
  });
});
