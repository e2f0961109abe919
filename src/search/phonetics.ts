/**
 * Coarse phonetics, for words that readers spell by ear: with another Thai letter of the same sound, or in another
 * script.
 */

/** Thai letters that sound alike. The first of each group replaces the others. */
const THAI_HOMOPHONES = [
  'กขฃคฅฆ',
  'ชฉฌ',
  'สศษซ',
  'ยญ',
  'ดฎ',
  'ทตฏถฐฑฒธ',
  'นณ',
  'พผภ',
  'ฟฝ',
  'ลรฬ',
  'หฮ',
  'าะ',
  'ิี',
  'ึื',
  'ุู',
  'ไใ',
];
const THAI_LETTERS = getLeaders(THAI_HOMOPHONES);

/**
 * The phonetic form of a Thai word: one letter for each sound, without tones, silent letters and long vowels.
 * @example foldThaiSounds('พาสปอร์ต') // => foldThaiSounds('พาสปอต')
 */
export function foldThaiSounds(word: string): string {
  return word
    .replace(/[ก-ฮ][ิุ]?์/g, '')
    .replace(/[\u0e47-\u0e4b\u0e4d\u0e4eๆ]/g, '')
    .replaceAll('ำ', 'าม')
    .replace(/ห(?=[งนมยญลวร])/g, '')
    .replaceAll('ัย', 'ไ')
    .replace(/([ก-ฮ]{1,2})ไ/g, 'ไ$1')
    .replace(/ไ([ก-ฮ]{1,2})ย/g, 'ไ$1')
    .replace(/รร/g, 'ั')
    .replace(/[ก-ฮะ-ู]|[เ-ไ]/g, (letter) => THAI_LETTERS.get(letter) ?? letter);
}

/** The consonants of all scripts by sound. Keys do not contain vowels, h, y and w. */
const SOUNDS: Readonly<Record<string, string>> = {
  k: 'kgcqxกขฃคฅฆكقگغخкгхґकखगघ',
  t: 'tdดฎตฏถฐทธฑฒتدطضذظثڈтдटठडढतथदध',
  p: 'pbบปผพภبپпбपबभ',
  f: 'fvwฝฟวفڤфвफव',
  s: 'szสศษซسصزشچجژจชฉฌjсзжшщчцसशषचछजझ',
  m: 'mมمмम',
  n: 'nนณงنнनङञणंँ',
  l: 'lrลฬรلرлрलर',
};
const KEY_LETTERS = new Map(
  Object.entries(SOUNDS).flatMap(([sound, letters]) => Array.from(letters, (letter) => [letter, sound])),
);

/**
 * The consonants of a folded word, by sound class, without repetitions. Words that sound alike have the same key in every
 * script.
 * @example getSoundKey('udrejsefrist') // => getSoundKey('อุดไรเซฟริสต์')
 */
export function getSoundKey(word: string): string {
  const letters = word
    .replace(/[ก-ฮ][ิุ]?์/g, '')
    .replaceAll('ำ', 'ม')
    .replace(/ch|sh|kh/g, (pair) => (pair === 'kh' ? 'k' : 's'))
    .replace(/ph/g, 'p')
    .replace(/th/g, 't')
    .replace(/ng|نغ|نج|نك/g, 'n');
  let key = '';
  for (const letter of letters) {
    const sound = KEY_LETTERS.get(letter) ?? '';
    if (!key.endsWith(sound)) key += sound;
  }
  return key;
}

function getLeaders(groups: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group) => Array.from(group, (letter) => [letter, group[0] ?? letter] as const)),
  );
}
