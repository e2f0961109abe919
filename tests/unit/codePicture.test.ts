import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getCodeAddress } from '../../src/domain/siteAddress.ts';
import { createCodeFile } from '../../src/codes/pictures/codeFile.ts';
import { createCodePicture, getVersion, QUIET_ZONE } from '../../src/codes/pictures/codePicture.ts';

function getPictureVersion(address: string, level: 'Q' | 'H'): number {
  return getVersion(createCodePicture(address, level).size - 2 * QUIET_ZONE);
}

/** Host names by length. */
function hostOf(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({
      unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789')),
      minLength: minLength - 3,
      maxLength: maxLength - 3,
    })
    .filter((name) => /^[a-z]/.test(name))
    .map((name) => `${name}.dk`);
}

describe('the size of a code picture', () => {
  it.each([
    [4, 14, 2],
    [15, 25, 3],
  ])('of a host name of %d to %d letters is at most version %d', (shortest, longest, version) => {
    fc.assert(
      fc.property(hostOf(shortest, longest), (host) => {
        expect(getPictureVersion(getCodeAddress(`https://${host}`, 'k7wp'), 'Q')).toBeLessThanOrEqual(
          version,
        );
      }),
      { numRuns: 40, examples: [[`${'w'.repeat(longest - 3)}.dk`]] },
    );
  });

  it('grows with the length of its text', () => {
    expect(getPictureVersion('https://ngo.example/guide/q/k7wp/', 'Q')).toBe(4);
    expect(getPictureVersion('https://ngo.example/'.padEnd(150, 'a'), 'Q')).toBeGreaterThan(6);
  });

  it('is at least version 5 at level H', () => {
    expect(getPictureVersion('HTTPS://EXAMPLE.DK/Q/K7WP', 'H')).toBe(5);
    expect(getPictureVersion('HTTPS://EXAMPLE.DK/'.padEnd(40, 'A'), 'H')).toBe(5);
    expect(getPictureVersion('HTTPS://EXAMPLE.DK/'.padEnd(70, 'A'), 'H')).toBe(6);
  });
});

describe('a picture file', () => {
  const words = { address: 'HTTPS://VEJVISER.EXAMPLE/Q/K7WP', readable: 'vejviser.example/q/k7wp' };

  it('is black on white in every colour scheme', () => {
    for (const kind of ['plain', 'highCorrection', 'address'] as const) {
      const file = createCodeFile(words, kind);
      expect([...file.matchAll(/fill="([^"]*)"/g)].map(([, colour]) => colour)).toEqual(
        kind === 'address' ? ['#fff', '#000', '#000', '#000'] : ['#fff', '#000'],
      );
      expect(file).not.toMatch(/style|class|currentColor|<script|href/);
      expect(file).toContain('<title>vejviser.example/q/k7wp</title>');
    }
  });

  it('prints 30 mm wide, including the quiet zone', () =>
    expect(createCodeFile(words, 'plain')).toContain('width="30mm" height="30mm" viewBox="0 0 37 37"'));

  it('has the address below it, in legible letters', () => {
    const file = createCodeFile(words, 'address');
    expect([...file.matchAll(/>([^<]+)<\/text>/g)].map(([, line]) => line)).toEqual([
      'vejviser.example/',
      'q/k7wp',
    ]);
    const millimetres = (Number(/font-size="([\d.]+)"/.exec(file)?.[1]) * 30) / 37;
    // Eight points are 2.8 mm.
    expect(millimetres).toBeGreaterThan(2.5);
  });

  it.each([
    ['letters18.dk/q/abc', ['letters18.dk/q/abc']],
    ['letters-19.dk/q/abc', ['letters-19.dk/', 'q/abc']],
  ])('has an address of up to 18 letters in one line: %s', (readable, expected) => {
    const file = createCodeFile({ address: 'A', readable }, 'address');
    expect([...file.matchAll(/>([^<]+)<\/text>/g)].map(([, line]) => line)).toEqual(expected);
  });

  it.each(['a.dk/q/k7wp', words.readable, 'a-long-name-of-a-house.example/guide/q/k7wp'])(
    'keeps the lines of %s inside the picture, below the code and apart from each other',
    (readable) => {
      const file = createCodeFile({ ...words, readable }, 'address');
      const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(file) ?? []).map(Number);
      const lines = [
        ...file.matchAll(/<text x="(.*?)" y="(.*?)" .*?textLength="(.*?)" .*?font-size="(.*?)"/g),
      ];
      let above = width - QUIET_ZONE;
      for (const [x = 0, baseline = 0, length = 0, letter = 0] of lines.map((line) =>
        line.slice(1).map(Number),
      )) {
        expect(x).toBeCloseTo(width / 2, 1);
        expect(length).toBeLessThan(width);
        expect(baseline - 0.8 * letter).toBeGreaterThanOrEqual(above);
        above = baseline + 0.2 * letter;
        expect(height - above).toBeLessThan(2.6 * letter);
      }
      expect(above).toBeLessThan(height);
      expect(lines.length).toBeGreaterThan(0);
    },
  );
});
