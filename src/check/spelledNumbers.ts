/** Finds numbers written in words: phone numbers that are not written in digits. */
import { isUnspaced } from '../domain/script.ts';
import { memoizeByName } from '../domain/memoize.ts';
import { CAPITAL_DOT, foldWords } from '../domain/wordFolding.ts';

/** Two number words also occur in "one or two" and "two of three"; the shortest phone numbers have three digits. */
const WORDS = 3;
/** What may be between two number words: spaces, punctuation and markup on the same line. */
const GAP = /^[^\p{L}\p{M}\p{N}\n]{0,5}$/u;
const WORD = /[\p{L}\p{M}']+/gu;

interface Word {
  readonly start: number;
  readonly end: number;
  /** The languages, by index, in which it is a number word. */
  readonly languages: ReadonlySet<number>;
}

/**
 * Creates a function that lists the numbers of three or more words in a text, in lower case. Each list has the number words of a
 * language; all words of a number are in one language.
 * @example createSpelledNumberFinder([['one', 'two']])('Call one, one, two now') // => ['one, one, two']
 */
export function createSpelledNumberFinder(
  lists: readonly (readonly string[])[],
): (text: string) => readonly string[] {
  return createFinder(JSON.stringify(lists));
}

/** Memoized with what it finds, because the editor checks all texts again after each change. */
const createFinder = memoizeByName((json) => {
  const lists = JSON.parse(json) as readonly (readonly string[])[];
  const byWord = new Map<string, Set<number>>();
  lists.forEach((words, language) => {
    // Also without accents, as people type them; the text is not folded, because an accent can make it another word.
    const spellings = new Set(words.map(normalize).flatMap((word) => [word, foldWords(word)]));
    for (const word of [...spellings, ...listPairs([...spellings].filter((part) => !isUnspaced(part)))])
      byWord.set(word, (byWord.get(word) ?? new Set()).add(language));
  });
  const longestFirst = [...byWord.keys()].filter(isUnspaced).sort((a, b) => b.length - a.length);
  const unspaced = longestFirst.length > 0 && new RegExp(longestFirst.join('|'), 'gu');

  // A loop, because nearly every word of the content passes through it, and few are numbers.
  const listWords = (text: string, pattern: RegExp): Word[] => {
    const words: Word[] = [];
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const languages = byWord.get(word);
      if (languages) words.push({ start: index, end: index + word.length, languages });
    }
    return words;
  };

  return memoizeByName((typed): readonly string[] => {
    const text = normalize(typed);
    const words = [
      ...listWords(text, WORD).filter(({ start }) => !isUnspaced(text.charAt(start))),
      ...(unspaced ? listWords(text, unspaced) : []),
    ];
    return listRuns(
      words.sort((a, b) => a.start - b.start),
      text,
    );
  });
});

/** Words that are written as one. */
function listPairs(words: readonly string[]): string[] {
  return words.flatMap((first) => words.map((second) => first + second));
}

function listRuns(words: readonly Word[], text: string): string[] {
  const runs: string[] = [];
  let run: Word[] = [];
  let languages: ReadonlySet<number> = new Set();
  const finish = (): void => {
    if (run.length >= WORDS) runs.push(text.slice(run[0]?.start, run.at(-1)?.end));
  };
  for (const word of words) {
    const isNear = GAP.test(text.slice(run.at(-1)?.end ?? 0, word.start));
    const shared = languages.intersection(word.languages);
    if (isNear && shared.size > 0) {
      run.push(word);
      languages = shared;
    } else {
      finish();
      run = [word];
      languages = word.languages;
    }
  }
  finish();
  return runs;
}

function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[’ʼ‘`]/g, "'")
    .toLowerCase()
    .replaceAll(CAPITAL_DOT, '');
}
