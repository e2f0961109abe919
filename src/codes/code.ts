/**
 * What codes are made of. No vowels, so that no code is a word. Of signs that people or cameras take for one another
 * (0 o q · 1 i l j · 2 z · 5 s · 8 b · 9 g · u v y) none is here, in small letters or in capitals.
 */
export const CODE_CHARACTERS = '3467cdfhkmnprtwx';

const CODE_LENGTH = 4;
const FOUR_CHARACTERS = new RegExp(`^[${CODE_CHARACTERS}]{${String(CODE_LENGTH)}}$`);

/** `rn` and `nn` look like an m; the others are short for something that nobody should be seen with. */
const REJECTED_PAIRS = ['rn', 'nn', 'cm', 'cp', 'ht', 'mh', 'th', 'xx', 'kk', 'wt', 'fc', 'fk', 'pm'];

/**
 * A code that was never used: four signs, of them at least one letter and one digit, so that it reads as no word, no
 * short form and no number. `random` returns a whole number from 0 up to the one it is given.
 * @example createCode(new Set(['k7wp']), (below) => randomInt(below)) // => 'h4mx'
 * @throws if there is hardly any code left.
 */
export function createCode(used: ReadonlySet<string>, random: (below: number) => number): string {
  const tries = CODE_CHARACTERS.length ** CODE_LENGTH;
  for (let tried = 0; tried < tries; tried += 1) {
    const code = Array.from(
      { length: CODE_LENGTH },
      () => CODE_CHARACTERS[random(CODE_CHARACTERS.length)],
    ).join('');
    if (isFitCode(code) && !used.has(code)) return code;
  }
  throw new Error('Hardly any code of four signs is left. Make them one sign longer: src/codes/code.ts');
}

/**
 * Whether `createCode` could make this code.
 * @example isFitCode('h4mx') // => true
 */
export function isFitCode(code: string): boolean {
  return (
    FOUR_CHARACTERS.test(code) &&
    /[a-z]/.test(code) &&
    /\d/.test(code) &&
    !REJECTED_PAIRS.some((pair) => code.includes(pair))
  );
}

/**
 * The signs of a code that people take for others.
 * @example listLookAlikes('k0wp') // => ['0']
 */
export function listLookAlikes(code: string): string[] {
  return [...new Set(code)].filter((character) => !CODE_CHARACTERS.includes(character));
}
