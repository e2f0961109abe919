import { expect, it } from 'vitest';
import { listLanguageNames } from '../../src/i18n/languageNames.ts';

const languages = [
  { tag: 'fa', name: 'فارسی', english: 'Persian', alsoCalled: ['Farsi', 'Dari'], countries: ['IR'] },
  { tag: 'th', name: 'ไทย', english: 'Thai', countries: ['TH'] },
  { tag: 'vi', name: 'Tiếng Việt', english: 'Vietnamese' },
];

it('listLanguageNames returns language names in every language, country names in some', () => {
  const [persian = [], thai = []] = listLanguageNames(languages, ['hu']);
  expect(persian).toEqual(expect.arrayContaining(['dari', 'farsi', 'persian', 'iran', 'ايران', 'เปอรเซย']));
  expect(thai).toEqual(expect.arrayContaining(['thaifold', 'ไทย', 'تايلندي']));
  // Not in English, which is not given.
  expect(thai).not.toContain('thailand');
});

it('listLanguageNames omits an exonym if a search for it already finds another name', () => {
  const [persian = []] = listLanguageNames(languages, []);
  // "tieng", "ba" and "tu", from the Vietnamese name, are not similar to any other.
  expect(persian).toEqual(expect.arrayContaining(['persian', 'farsi', 'tieng', 'ba', 'tu']));
  const danish = { tag: 'da', name: 'Dansk', english: 'Danish' };
  const norwegian = { tag: 'nb', name: 'Norsk', english: 'Norwegian' };
  expect(listLanguageNames([danish, norwegian], [])).toEqual([
    ['danish', 'dansk'],
    // Not the Danish name, which starts like the Norwegian one.
    ['bokmal', 'norsk', 'norwegian'],
  ]);
});
