/** Terms of the source language, each with the translation that is agreed on. */
import { escapePattern } from '../../src/domain/escapePattern.ts';
import { isUnspaced } from '../../src/domain/script.ts';

/** A term of a glossary. */
export interface AgreedTerm {
  readonly term: string;
  readonly use: string;
  readonly note?: string | undefined;
}

/** The terms of a glossary, in its order. */
export function listAgreedTerms(
  terms: Readonly<Record<string, { readonly use: string; readonly note?: string | undefined }>>,
): AgreedTerm[] {
  return Object.entries(terms).map(([term, { use, note }]) => ({ term, use, note }));
}

/** A piece of a text; `found` if it is a term. */
export interface TermPart {
  readonly text: string;
  readonly found?: AgreedTerm;
}

/** A term of at least this many letters is also found with endings, such as that of a plural. */
const MIN_INFLECTED = 4;
const MAX_ENDING = 2;

/**
 * Splits a text at the terms in it; the longest term counts.
 * @example createTermSplitter([{ term: 'permit', use: 'Karte' }])('Two permits.')
 * // => [{ text: 'Two ' }, { text: 'permits', found: { term: 'permit', use: 'Karte' } }, { text: '.' }]
 */
export function createTermSplitter(terms: readonly AgreedTerm[]): (text: string) => TermPart[] {
  const byForm = new Map(terms.map((found) => [dropRemark(found.term).toLowerCase(), found] as const));
  const find = createPhraseFinder([...byForm.keys()], MAX_ENDING);
  const getTerm = (typed: string): AgreedTerm | undefined => {
    const lower = typed.toLowerCase();
    const ends = Array.from({ length: MAX_ENDING + 1 }, (_, ending) => lower.length - ending);
    return ends.map((end) => byForm.get(lower.slice(0, end))).find((term) => term !== undefined);
  };
  return (text) =>
    find(text).map(({ text: part, isFound }) => {
      const found = isFound ? getTerm(part) : undefined;
      return found ? { text: part, found } : { text: part };
    });
}

/**
 * Drops a remark in brackets after a phrase, such as the official term. After a single word, the remark stays, because it
 * tells apart the meanings of that word.
 */
function dropRemark(term: string): string {
  const plain = term.replace(/\s*\([^()]*\)$/, '');
  return plain.includes(' ') ? plain : term;
}

/** The terms of a split text, each once. */
export function listFoundTerms(parts: readonly TermPart[]): AgreedTerm[] {
  return [...new Set(parts.flatMap(({ found }) => found ?? []))];
}

/**
 * Splits a text at whole phrases, in any case; in scripts without spaces, anywhere.
 * @param maxEnding how many letters may follow a phrase that is long enough
 */
export function createPhraseFinder(
  phrases: readonly string[],
  maxEnding = 0,
): (text: string) => { readonly text: string; readonly isFound: boolean }[] {
  const sorted = phrases.filter((phrase) => phrase.length > 1).sort((a, b) => b.length - a.length);
  if (sorted.length === 0) return (text) => (text === '' ? [] : [{ text, isFound: false }]);
  const toPattern = (phrase: string): string => {
    const escaped = escapePattern(phrase);
    if (isUnspaced(phrase)) return escaped;
    const ending = phrase.length < MIN_INFLECTED ? '' : `\\p{L}{0,${String(maxEnding)}}`;
    return `(?<![\\p{L}\\p{M}])${escaped}${ending}(?![\\p{L}\\p{M}])`;
  };
  const pattern = new RegExp(sorted.map(toPattern).join('|'), 'giu');
  return (text) => {
    const parts: { text: string; isFound: boolean }[] = [];
    let end = 0;
    for (const { 0: phrase, index } of text.matchAll(pattern)) {
      parts.push({ text: text.slice(end, index), isFound: false }, { text: phrase, isFound: true });
      end = index + phrase.length;
    }
    parts.push({ text: text.slice(end), isFound: false });
    return parts.filter((part) => part.text !== '');
  };
}

/**
 * The translations that a glossary gives for a term, without remarks.
 * @example listWordings('caz, situație (la un birou)') // => ['caz', 'situație']
 */
export function listWordings(phrase: string): string[] {
  return phrase
    .replace(/\([^()]*\)|（[^（）]*）/g, ' ')
    .split(/[,;/،؛、，；]/)
    .map((form) => form.replace(/\s+/g, ' ').trim())
    .filter((form) => form !== '');
}

/** The part of a word that its other forms usually share. */
const STEM = 0.6;
const MIN_STEM = 3;
/** Letters that a short word may get before and after it. */
const MAX_AFFIXES = 4;

/**
 * Whether a text seems to use a term, perhaps in another form: a hint, since languages inflect in many ways.
 * @example usesTerm('Sunați la poliție.', 'poliția') // => true
 */
export function usesTerm(text: string, use: string): boolean {
  const lower = text.toLowerCase();
  const words = lower.match(/[\p{L}\p{M}]+/gu) ?? [];
  return listWordings(use.toLowerCase()).some((form) => {
    if (isUnspaced(form)) return lower.includes(form);
    if (form.length < MIN_INFLECTED)
      return words.some((word) => word.includes(form) && word.length <= form.length + MAX_AFFIXES);
    if (lower.includes(form)) return true;
    const needed = (form.match(/[\p{L}\p{M}]+/gu) ?? []).filter(({ length }) => length > MIN_STEM);
    const used = needed.filter((word) => words.some((other) => sharesStem(word, other)));
    return needed.length > 0 && used.length >= needed.length / 2;
  });
}

/** Whether the second word contains a run of most of the first word's letters. */
function sharesStem(word: string, other: string): boolean {
  const length = Math.max(MIN_STEM, Math.ceil(word.length * STEM));
  for (let start = 0; start + length <= word.length; start++)
    if (other.includes(word.slice(start, start + length))) return true;
  return false;
}
