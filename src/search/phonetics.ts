/** Coarse phonetics, for words that readers spell by ear or in another script. */

/** The consonants of all scripts by sound. Keys do not contain vowels, h, y and w. */
const SOUNDS: Readonly<Record<string, string>> = {
  k: 'kgcqxกขฃคฅฆكقگغخкгхґकखगघকখগঘਕਖਗਘகკქგღყხ',
  t: 'tdดฎตฏถฐทธฑฒتدطضذظثڈтдटठडढतथदधٹটঠডঢতথদধਟਠਡਢਤਥਦਧடதთტდ',
  p: 'pbบปผพภبپпбपबभপবভਪਬਭபბპ',
  f: 'fvwฝฟวفڤфвफवফਫਵவფვ',
  s: 'szสศษซسصزشچجژจชฉฌjсзжшщчцसशषचछजझসশষচছজঝযਸਚਛਜਝசஜஷஸსზშჟცძწჭჩჯ',
  m: 'mมمмमমਮமმ',
  n: 'nนณงنнनङञणंँںনণঙঞংঁਨਣਙਞੰਂநனணஙஞნ',
  l: 'lrลฬรلرлрलरڑরলਲਰੜலரறளழლრ',
};
/** How many Ethiopic syllables in a row have the same consonant. */
export const SYLLABLE_ROW = 8;
/** The first syllable of each such row. */
const SYLLABLES: Readonly<Record<string, string>> = {
  k: 'ቀቈቐከኰኸገጐ',
  t: 'ተደዸጠ',
  p: 'በጰፐ',
  f: 'ቨፈ',
  s: 'ሠሰሸቸዘዠጀጨጸፀ',
  m: 'መ',
  n: 'ነኘ',
  l: 'ለረ',
};

const KEY_LETTERS = new Map([...listLetters(SOUNDS, 1), ...listLetters(SYLLABLES, SYLLABLE_ROW)]);

/** Each letter with its sound. `row`: how many letters, from each one in the table on, share its sound. */
function listLetters(
  sounds: Readonly<Record<string, string>>,
  row: number,
): [letter: string, sound: string][] {
  return Object.entries(sounds).flatMap(([sound, letters]) =>
    Array.from(letters, (letter) => letter.charCodeAt(0)).flatMap((first) =>
      Array.from({ length: row }, (_, index): [string, string] => [
        String.fromCharCode(first + index),
        sound,
      ]),
    ),
  );
}

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
