/**
 * The characters of codes. Without vowels, so that no code is a word, and without characters that people or cameras confuse
 * in either case (0 o q · 1 i l j · 2 z · 5 s · 8 b · 9 g · u v y).
 */
export const CODE_CHARACTERS = '3467cdfhkmnprtwx';

const CODE_LENGTH = 4;
const FOUR_CHARACTERS = new RegExp(`^[${CODE_CHARACTERS}]{${String(CODE_LENGTH)}}$`);

/** `rn` and `nn` look like an m; the others are abbreviations that could embarrass or endanger a reader. */
const REJECTED_PAIRS = ['rn', 'nn', 'cm', 'cp', 'ht', 'mh', 'th', 'xx', 'kk', 'wt', 'fc', 'fk', 'pm'];

/**
 * An unused code: four characters with at least one letter and one digit, so that it cannot be read as a word, an
 * abbreviation or a number. `random` returns a random integer from 0 up to, but not including, its argument.
 * @example createCode(new Set(['k7wp']), (below) => randomInt(below)) // => 'h4mx'
 * @throws if almost all codes are used
 */
export function createCode(used: ReadonlySet<string>, random: (below: number) => number): string {
  const tries = CODE_CHARACTERS.length ** CODE_LENGTH;
  for (let tried = 0; tried < tries; tried += 1) {
    const code = Array.from(
      { length: CODE_LENGTH },
      () => CODE_CHARACTERS[random(CODE_CHARACTERS.length)],
    ).join('');
    if (isValidCode(code) && !used.has(code)) return code;
  }
  throw new Error('Almost all codes of four characters are used. Increase CODE_LENGTH in src/codes/code.ts');
}

/** Random integers for `createCode` that are the same each time, so that the proposed code stays the same until it is used. */
export function createSeededRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 75 + 74) % 65_537;
    return state % below;
  };
}

/**
 * Whether `createCode` could make this code.
 * @example isValidCode('h4mx') // => true
 */
export function isValidCode(code: string): boolean {
  return (
    FOUR_CHARACTERS.test(code) &&
    /[a-z]/.test(code) &&
    /\d/.test(code) &&
    !REJECTED_PAIRS.some((pair) => code.includes(pair))
  );
}

/**
 * The characters of a code that are easily confused with others.
 * @example listLookAlikes('k0wp') // => ['0']
 */
export function listLookAlikes(code: string): string[] {
  return [...new Set(code)].filter((character) => !CODE_CHARACTERS.includes(character));
}
