import { expect, it } from 'vitest';
import { listLanguageNames } from '../../src/i18n/languageNames.ts';

const languages = [
  { tag: 'fa', name: 'فارسی', english: 'Persian', alsoCalled: ['Farsi', 'Dari'], countries: ['IR'] },
  { tag: 'th', name: 'ไทย', english: 'Thai', countries: ['TH'] },
  { tag: 'vi', name: 'Tiếng Việt', english: 'Vietnamese' },
];

it('listLanguageNames has the names of each language in all, and its countries in its own and the given ones', () => {
  const [persian = [], thai = []] = listLanguageNames(languages, ['hu']);
  expect(persian).toEqual(expect.arrayContaining(['dari', 'farsi', 'persian', 'iran', 'ايران', 'เปอรเซย']));
  expect(thai).toEqual(expect.arrayContaining(['thaifold', 'ไทย', 'تايلندي']));
  // Not in English, which is not given.
  expect(thai).not.toContain('thailand');
});

it('listLanguageNames leaves out the exonyms by whose beginning another name is found', () => {
  const [persian = []] = listLanguageNames(languages, []);
  // The last, of Vietnamese, is not similar to any other.
  expect(persian).toEqual(expect.arrayContaining(['persian', 'farsi', 'tieng', 'ba', 'tu']));
  const danish = { tag: 'da', name: 'Dansk', english: 'Danish' };
  const norwegian = { tag: 'nb', name: 'Norsk', english: 'Norwegian' };
  expect(listLanguageNames([danish, norwegian], [])).toEqual([
    ['danish', 'dansk'],
    // Not "norwegian bokmal", which in Danish has the same beginning as in Norwegian.
    ['bokmal', 'norsk', 'norwegian'],
  ]);
});
