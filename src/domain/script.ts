/** All that the site must know of a script, so that a new language in any of them needs nothing but its folder. */

/** Scripts that put no space between words, by their codes in ISO 15924. */
const WITHOUT_SPACES = ['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Hani', 'Hira', 'Kana'];
/** Codes that stand for several scripts at once. */
const MADE_OF: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani', Jpan: 'Hani' };
/** With marks above and below the line in body text, or with letters that join into tall groups. */
const TALL = [
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Tibt',
  'Deva',
  'Beng',
  'Gujr',
  'Guru',
  'Knda',
  'Mlym',
  'Orya',
  'Sinh',
  'Taml',
  'Telu',
  'Aran',
];
/** With marks that meet between two lines of a heading. */
const OPEN = ['Arab', 'Syrc', 'Thaa', 'Hebr', 'Ethi'];

/** With letters that join their neighbours, so that a sign which nobody sees may have to keep two of them apart. */
const JOINED =
  'Arab Syrc Mand Nkoo Adlm Rohg Thaa Mong Phag Khmr Mymr Tibt Deva Beng Gujr Guru Knda Mlym Orya Sinh Taml Telu Java Bali';

/** A letter of a script that puts no space between words. */
export const UNSPACED_LETTER = createLetterPattern(WITHOUT_SPACES);

/** A letter of a script whose letters join. */
export function createJoinedLetterPattern(): RegExp {
  return createLetterPattern(JOINED.split(' '));
}

function createLetterPattern(scripts: readonly string[]): RegExp {
  return new RegExp(scripts.map((code) => `\\p{Script=${code}}`).join('|'), 'u');
}

/**
 * The script that a language is written in, by its code in ISO 15924.
 * @example getScript('fa') // => 'Arab'
 */
export function getScript(language: string): string {
  const script = new Intl.Locale(language).maximize().script ?? 'Zyyy';
  return MADE_OF[script] ?? script;
}

/** What a word of the language's own script has. */
export function getLetterPattern(language: string): RegExp {
  const script = getScript(language);
  // Unicode knows no script that is made of Hangul and Chinese characters.
  return new RegExp(`\\p{Script=${script === 'Kore' ? 'Hang' : script}}`, 'u');
}

/** @example hasSpaces('km') // => false */
export function hasSpaces(language: string): boolean {
  return !WITHOUT_SPACES.includes(getScript(language));
}

/**
 * Whether a word is in a script that puts no space between words: then it is found wherever it stands in a text.
 * @example isUnspaced('หนี้') // => true
 */
export function isUnspaced(word: string): boolean {
  return UNSPACED_LETTER.test(word);
}

/**
 * How far apart the lines of a language stand, as `data-lines` for the styles: `tall` everywhere, `open` in headings,
 * undefined as usual.
 */
export function findLines(language: string): 'tall' | 'open' | undefined {
  const script = getScript(language);
  if (TALL.includes(script)) return 'tall';
  return OPEN.includes(script) ? 'open' : undefined;
}

/** The direction in which a language is written, whatever its folder says. */
export function getDirection(language: string): 'ltr' | 'rtl' {
  return new Intl.Locale(language).getTextInfo().direction ?? 'ltr';
}

/** Whether a name in one language stands apart in a text in another, so that neither turns the order of the other. */
export function standsApart(name: string, text: string): boolean {
  return [name, text].some((language) => getDirection(language) === 'rtl');
}
