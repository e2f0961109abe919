import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getCodeAddress } from '../../src/domain/siteAddress.ts';
import { COVERED, getVersion, listBlobs } from '../../src/codes/pictures/codeDamage.ts';
import { createCodeFile } from '../../src/codes/pictures/codeFile.ts';
import { createCodePicture } from '../../src/codes/pictures/codePicture.ts';

const QUIET_ZONE = 4;

function getPictureVersion(address: string, level: 'Q' | 'H'): number {
  return getVersion(createCodePicture(address, level).size - 2 * QUIET_ZONE);
}

/** Host names of so many letters. */
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

  it('grows with what it holds, up to any length', () => {
    expect(getPictureVersion('https://ngo.example/guide/q/k7wp/', 'Q')).toBe(4);
    expect(getPictureVersion('https://ngo.example/'.padEnd(150, 'a'), 'Q')).toBeGreaterThan(6);
  });

  it('is larger at level H, so that scratches spoil a smaller share', () => {
    expect(getPictureVersion('HTTPS://EXAMPLE.DK/Q/K7WP', 'H')).toBe(5);
  });
});

describe('the dirt that a code picture stands', () => {
  it('is a blob anywhere between the corner marks, in a picture at level H', () => {
    for (const code of ['K7WP', 'M4XR', 'T6XC']) {
      expect(createCodePicture(`HTTPS://VEJVISER.EXAMPLE/Q/${code}`, 'H').fatalBlobs).toBe(0);
    }
  });

  it('is tried with round blobs that touch no corner mark', () => {
    const blobs = listBlobs(29, COVERED.Q);
    expect(blobs.length).toBeGreaterThan(50);
    for (const { x, y, radius } of blobs) {
      expect(Math.PI * radius ** 2).toBeCloseTo(0.1 * 29 * 29);
      expect(Math.hypot(Math.max(x - 8, 0), Math.max(y - 8, 0))).toBeGreaterThanOrEqual(radius);
    }
  });
});

describe('a picture file', () => {
  const words = { address: 'HTTPS://VEJVISER.EXAMPLE/Q/K7WP', readable: 'vejviser.example/q/k7wp' };

  it('is black on white, whatever colours the reader has', () => {
    for (const kind of ['plain', 'highCorrection', 'address'] as const) {
      const file = createCodeFile(words, kind);
      expect([...file.matchAll(/fill="([^"]*)"/g)].map(([, colour]) => colour)).toEqual(
        kind === 'address' ? ['#fff', '#000', '#000', '#000'] : ['#fff', '#000'],
      );
      expect(file).not.toMatch(/style|class|currentColor|<script|href/);
      expect(file).toContain('<title>vejviser.example/q/k7wp</title>');
    }
  });

  it('prints 30 mm wide, with the quiet zone inside', () => {
    expect(createCodeFile(words, 'plain')).toContain('width="30mm" height="30mm" viewBox="0 0 37 37"');
  });

  it('has the address under it, in letters that can be read at that size', () => {
    const file = createCodeFile(words, 'address');
    expect([...file.matchAll(/>([^<]+)<\/text>/g)].map(([, line]) => line)).toEqual([
      'vejviser.example/',
      'q/k7wp',
    ]);
    const millimetres = (Number(/font-size="([\d.]+)"/.exec(file)?.[1]) * 30) / 37;
    // 2.8 mm are eight points.
    expect(millimetres).toBeGreaterThan(2.5);
    expect(createCodeFile({ address: 'A', readable: 'short.dk/q/k7wp' }, 'address')).toContain(
      '>short.dk/q/k7wp</text>',
    );
  });
});
