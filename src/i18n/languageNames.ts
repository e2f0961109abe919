import { findByNames, listNameWords } from '../domain/nameSearch.ts';
import { getCountryName, getLanguageName } from './format.ts';

interface NamedLanguage {
  readonly tag: string;
  readonly name: string;
  readonly english: string;
  readonly alsoCalled?: readonly string[] | undefined;
  readonly countries?: readonly string[] | undefined;
}

/**
 * The words by which each language can be found: its own names, its name in every language of the list, and the names of
 * the countries where it is spoken, in its own language and in `countryNamesIn`.
 */
export function listLanguageNames(
  languages: readonly NamedLanguage[],
  countryNamesIn: readonly string[],
): string[][] {
  return languages.map(({ tag, name, english, alsoCalled = [], countries = [] }) => {
    const countryNames = [tag, ...countryNamesIn].flatMap((other) =>
      countries.map((country) => getCountryName(other, country)),
    );
    const names = listLongest(listNameWords([name, english, ...alsoCalled, ...countryNames].join(' ')));
    const exonyms = languages.map((other) => getLanguageName(other.tag, tag));
    // Exonyms differ little between related languages. All of them would double the size of the page.
    for (const word of listLongest(listNameWords(exonyms.join(' '))))
      if (findByNames([names], word).length === 0) names.push(word);
    return names.sort();
  });
}

/** Leaves out words that are the beginning of another one; the longest come first. */
function listLongest(words: readonly string[]): string[] {
  return [...new Set(words)]
    .filter((word) => !words.some((other) => other !== word && other.startsWith(word)))
    .sort((a, b) => b.length - a.length);
}
