/** Properties of scripts, so that adding a language in any script needs only its folder. */
import { memoizeByName } from './memoize.ts';

/** Scripts without spaces between words (ISO 15924). */
const WITHOUT_SPACES = ['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Hani', 'Hira', 'Kana'];
/** Codes for combinations of scripts, with the script to use for them. */
const MAIN_SCRIPTS: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani', Jpan: 'Hani' };
/** With marks above and below in body text, or with letters that stack into tall clusters: more line spacing. */
const TALL = /^(Thai|Laoo|Khmr|Mymr|Tibt|Deva|Beng|Gujr|Guru|Knda|Mlym|Orya|Sinh|Telu|Aran)$/;
/** With marks that would collide between the lines of a heading. */
const OPEN = ['Arab', 'Syrc', 'Thaa', 'Hebr', 'Ethi', 'Taml'];
/** With letters so wide that texts would take half as much space again. */
const WIDE = ['Taml'];

/** With joining letters, which an invisible character may have to keep apart. */
const JOINED =
  'Arab Syrc Mand Nkoo Adlm Rohg Thaa Mong Phag Khmr Mymr Tibt Deva Beng Gujr Guru Knda Mlym Orya Sinh Taml Telu Java Bali';

/** Matches a letter of a script without spaces between words. */
export const UNSPACED_LETTER = createLetterPattern(WITHOUT_SPACES);

/** Matches a letter of a script whose letters join. */
export function createJoinedLetterPattern(): RegExp {
  return createLetterPattern(JOINED.split(' '));
}

function createLetterPattern(scripts: readonly string[]): RegExp {
  return new RegExp(scripts.map((code) => `\\p{Script=${code}}`).join('|'), 'u');
}

/**
 * The script of a language (ISO 15924).
 * @example getScript('fa') // => 'Arab'
 */
export function getScript(language: string): string {
  const script = new Intl.Locale(language).maximize().script ?? 'Zyyy';
  return MAIN_SCRIPTS[script] ?? script;
}

/** Matches a letter of the script of a language. */
export function getLetterPattern(language: string): RegExp {
  const script = getScript(language);
  // Unicode has no script property for Korean, which combines Hangul and Han.
  return new RegExp(`\\p{Script=${script === 'Kore' ? 'Hang' : script}}`, 'u');
}

/** @example hasSpaces('km') // => false */
export function hasSpaces(language: string): boolean {
  return !WITHOUT_SPACES.includes(getScript(language));
}

/**
 * Whether a word is in a script without spaces between words, so that it may match anywhere in a text.
 * @example isUnspaced('หนี้') // => true
 */
export function isUnspaced(word: string): boolean {
  return UNSPACED_LETTER.test(word);
}

/**
 * Line spacing for a language, as `data-lines` for CSS: `tall` increases it everywhere, `open` in headings, undefined means
 * the default.
 */
export function findLineSpacing(language: string): 'tall' | 'open' | undefined {
  const script = getScript(language);
  if (TALL.test(script)) return 'tall';
  return OPEN.includes(script) ? 'open' : undefined;
}

/** Whether the letters of a language are so wide that texts need a smaller size. */
export function isWide(language: string): boolean {
  return WIDE.includes(getScript(language));
}

/** The text direction of a language, regardless of its `language.yaml`. */
export const getDirection = memoizeByName(
  (language): 'ltr' | 'rtl' => new Intl.Locale(language).getTextInfo().direction ?? 'ltr',
);

/** Whether a name must be isolated in a text in another language, because one of them is right-to-left. */
export function needsIsolation(name: string, text: string): boolean {
  return [name, text].some((language) => getDirection(language) === 'rtl');
}
