/** Undoes spellings that people can read but a search can't find. */

/**
 * Look-alikes of each Latin letter, upper and lower case: Cyrillic, Greek, Armenian, Cherokee, Lisu, small capitals. From
 * the confusables of Unicode (UTS 39), without those that compatibility decomposition already maps.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  A: 'АΑᎪꓮ',
  B: 'ВΒᏴꓐ',
  C: 'СϹᏟꓚ',
  D: 'Ꭰꓓ',
  E: 'ЕΕᎬꓰ',
  F: 'Ϝꓝ',
  G: 'ԌᏀꓖ',
  H: 'НΗᎻꓧ',
  I: 'ІΙӀᏆꓲ',
  J: 'ЈᎫꓙ',
  K: 'КΚᏦꓗ',
  L: 'ԼᏞꓡ',
  M: 'МΜᎷꓟ',
  N: 'Νꓠ',
  O: 'ОΟՕꓳ',
  P: 'РΡᏢꓑ',
  Q: 'Ԛ',
  R: 'Ꭱꓣ',
  S: 'ЅՏᏚꓢ',
  T: 'ТΤᎢꓔ',
  U: 'Սꓴ',
  V: 'ѴᏙꓦ',
  W: 'ԜᎳꓪ',
  X: 'ХΧꓫ',
  Y: 'УΥҮꓬ',
  Z: 'ΖᏃꓜ',
  a: 'аαɑᴀ',
  b: 'вьβʙ',
  c: 'сϲᴄ',
  d: 'ԁᴅɖ',
  e: 'еεҽᴇ℮',
  f: 'ϝƒꜰ',
  g: 'ɡցɢ',
  h: 'һнհʜ',
  i: 'іιıɪ',
  j: 'јϳᴊ',
  k: 'кκᴋ',
  l: 'ӏʟ',
  m: 'мᴍ',
  n: 'пηոɴ',
  o: 'оοσօᴏ',
  p: 'рρᴘ',
  q: 'ԛզ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτᴛ',
  u: 'υսᴜ',
  v: 'ѵνᴠ',
  w: 'ԝωᴡ',
  x: 'хχ',
  y: 'уγүʏ',
  z: 'ᴢ',
};

/** First code points of the ranges of 26 framed Latin letters and regional indicators. */
const FRAMED = [0x1f150, 0x1f170, 0x1f1e6];
const FRAMED_LETTER = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;

/** Scripts whose letters are mixed with Latin ones. */
const MIXED = ['Cyrillic', 'Greek'] as const;

const toLatin = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, others]) =>
    Array.from(others, (other) => [other, latin] as const),
  ),
);
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;

const fromLatin = MIXED.map((script) => {
  const letter = new RegExp(`\\p{Script=${script}}`, 'u');
  const lookAlikes = Object.entries(LOOK_ALIKES).flatMap(([latin, others]) => {
    const other = Array.from(others).find((candidate) => letter.test(candidate));
    return other === undefined ? [] : [[latin, other] as const];
  });
  return { letter, lookAlikes: new Map(lookAlikes) };
});

/** Letters written one by one ("t r a p"), and separators inside a word ("tr-ap"). */
const SPACED_OUT =
  /(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:[^\p{L}\p{M}\p{N}]{1,3}\p{L}\p{M}*){2,}(?![\p{L}\p{M}\p{N}])/gu;
const INNER_SEPARATORS = /([\p{L}\p{M}])[-._·•*+~|'’‐-―/]+(?=\p{L})/gu;

/**
 * All readings of a text: as it is, with look-alikes replaced, and each of these with separated letters joined.
 * @example listReadings('T.r.a.p') // => ['T.r.a.p', 'Trap']
 */
export function listReadings(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
    .replace(FRAMED_LETTER, unframe);
  const readings = [
    text,
    plain,
    readAsLatin(plain),
    ...fromLatin.map(({ letter, lookAlikes }) => replaceInMixedWords(plain, letter, lookAlikes)),
  ];
  return [...new Set(readings.flatMap((reading) => [reading, joinLetters(reading)]))];
}

/** Replaces look-alikes in words that mix scripts, or everywhere if the text has only Latin letters and look-alikes. */
function readAsLatin(text: string): string {
  const isDisguised = Array.from(text).every(
    (letter) => !/\p{L}/u.test(letter) || LATIN.test(letter) || toLatin.has(letter),
  );
  return isDisguised ? replaceLetters(text, toLatin) : replaceInMixedWords(text, LATIN, toLatin);
}

function replaceInMixedWords(
  text: string,
  letter: RegExp,
  replacements: ReadonlyMap<string, string>,
): string {
  return text.replace(WORD, (word) => (letter.test(word) ? replaceLetters(word, replacements) : word));
}

function replaceLetters(text: string, replacements: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => replacements.get(letter) ?? letter).join('');
}

function joinLetters(text: string): string {
  // The slashes of an address separate words: "/en/rights/".
  const isAddress = text.startsWith('/');
  return text
    .replace(SPACED_OUT, (spelled) => spelled.replace(/[^\p{L}\p{M}]/gu, ''))
    .replace(INNER_SEPARATORS, (separated, letter: string) =>
      isAddress && separated.includes('/') ? separated : letter,
    );
}

function unframe(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const first = FRAMED.findLast((start) => start <= code) ?? code;
  return String.fromCharCode('a'.charCodeAt(0) + code - first);
}
