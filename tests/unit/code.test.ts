import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_CHARACTERS, createCode, listLookAlikes } from '../../src/codes/code.ts';

/** Repeats the numbers of a list. */
function replay(numbers: readonly number[]): (below: number) => number {
  let next = 0;
  return (below) => (numbers[next++ % numbers.length] ?? 0) % below;
}

/** The numbers that result in these codes, one after another. */
function spell(...codes: readonly string[]): (below: number) => number {
  return replay(Array.from(codes.join(''), (character) => CODE_CHARACTERS.indexOf(character)));
}

describe('createCode', () => {
  const anyNumbers = fc.array(fc.nat(15), { minLength: 40, maxLength: 40 });

  it('creates four unambiguous characters that are neither a word nor a number', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        // Ends with one that always fits.
        const code = createCode(new Set(), replay([...numbers, ...spellNumbers('k7wp')]));
        expect(code).toMatch(/^(?=.*[a-z])(?=.*\d)[3467cdfhkmnprtwx]{4}$/);
        expect(listLookAlikes(code)).toEqual([]);
        expect(code).not.toMatch(/rn|th|ht|xx/);
      }),
    );
  });

  it.each([
    ['a used code', 'k7wp'],
    ['letters alone', 'kdwp'],
    ['digits alone', '3467'],
    ['"rn", which looks like an m', '7rn3'],
    ['a possible abbreviation', 'ht37'],
  ])('skips %s', (_, rejected) =>
    expect(createCode(new Set(['k7wp']), spell(rejected, 'h4mx'))).toBe('h4mx'),
  );

  it('throws if no code is left', () =>
    expect(() => createCode(new Set(['k7wp']), spell('k7wp'))).toThrow('Almost all codes'));
});

function spellNumbers(code: string): number[] {
  return Array.from(code, (character) => CODE_CHARACTERS.indexOf(character));
}

describe('listLookAlikes', () => {
  it.each([
    ['k7wp', []],
    ['k0wp', ['0']],
    ['l1o0', ['l', '1', 'o', '0']],
    ['abba', ['a', 'b']],
  ])('%s', (code, expected) => expect(listLookAlikes(code)).toEqual(expected));

  it('finds no two confusable characters in CODE_CHARACTERS, in either case', () => {
    const alike = ['0oqd', '1lij', '2z', '5s', '8b3', '9gq', 'uvy', 'ce'];
    for (const characters of alike) {
      expect(
        Array.from(characters).filter((character) => CODE_CHARACTERS.includes(character)).length,
        characters,
      ).toBeLessThanOrEqual(1);
    }
    expect(CODE_CHARACTERS).not.toMatch(/[aeiouy]/);
  });
});
