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
