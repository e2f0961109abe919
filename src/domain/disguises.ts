/** Ways to write a word so that people read it and a search does not find it, taken back. */

/**
 * For each Latin letter, those that look like it, as capitals and as small letters: Cyrillic, Greek, Armenian, Cherokee, Lisu,
 * small capitals. From the confusables of Unicode (UTS 39), without what compatibility decomposition finds already.
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

/** The first of 26 signs each that are Latin letters in a frame, or flags. */
const FRAMED = [0x1f150, 0x1f170, 0x1f1e6];
const FRAMED_SIGN = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;

/** Scripts of which letters stand among those of another one. */
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
  const like = Object.entries(LOOK_ALIKES).flatMap(([latin, others]) => {
    const other = Array.from(others).find((candidate) => letter.test(candidate));
    return other === undefined ? [] : [[latin, other] as const];
  });
  return { letter, like: new Map(like) };
});

/** Between letters that are written one by one, and inside a word. */
const SPELLED =
  /(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:[^\p{L}\p{M}\p{N}]{1,3}\p{L}\p{M}*){2,}(?![\p{L}\p{M}\p{N}])/gu;
const INSIDE = /([\p{L}\p{M}])[-._·•*+~|'’‐-―]+(?=\p{L})/gu;

/**
 * What a text may be read as: itself, with the letters in place of those that look like them, and each of these with its
 * letters put together.
 * @example listReadings('T.r.a.p') // => ['T.r.a.p', 'Trap']
 */
export function listReadings(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
    .replace(FRAMED_SIGN, unframe);
  const readings = [
    text,
    plain,
    readAsLatin(plain),
    ...fromLatin.map(({ letter, like }) => mapMixed(plain, letter, like)),
  ];
  return [...new Set(readings.flatMap((reading) => [reading, joinLetters(reading)]))];
}

/** Words that mix scripts, or all of a text in which nothing but look-alikes is not Latin. */
function readAsLatin(text: string): string {
  const isDisguised = Array.from(text).every(
    (letter) => !/\p{L}/u.test(letter) || LATIN.test(letter) || toLatin.has(letter),
  );
  return isDisguised ? replaceLetters(text, toLatin) : mapMixed(text, LATIN, toLatin);
}

function mapMixed(text: string, letter: RegExp, by: ReadonlyMap<string, string>): string {
  return text.replace(WORD, (word) => (letter.test(word) ? replaceLetters(word, by) : word));
}

function replaceLetters(text: string, by: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => by.get(letter) ?? letter).join('');
}

function joinLetters(text: string): string {
  return text.replace(SPELLED, (spelled) => spelled.replace(/[^\p{L}\p{M}]/gu, '')).replace(INSIDE, '$1');
}

function unframe(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const first = FRAMED.findLast((start) => start <= code) ?? code;
  return String.fromCharCode('a'.charCodeAt(0) + code - first);
}
