import { describe, expect, it } from 'vitest';
import { chooseShortClassNames, shortenClasses, shortenStyles } from '../../src/finish/shortClasses.ts';

describe('the short names of utilities', () => {
  it('go to the most common utilities first, and to none used by another rule or a script', () => {
    const entries = [
      '.mb-2{top:0}@layer utilities{.mt-1{top:.5px}.mb-2{left:0}.gap-3{gap:0}}',
      '@layer utilities{.gap-3{gap:0}.shown-x{top:0}@media print{.lg\\:mx-0{margin:0}}}',
    ];
    expect(chooseShortClassNames(entries, 'a.className = "shown-x"')).toEqual(
      new Map([
        ['gap-3', 'a'],
        ['lg:mx-0', 'b'],
        ['mt-1', 'c'],
      ]),
    );
  });

  it('do not clash with other classes', () =>
    expect(chooseShortClassNames(['.a{top:0}@layer utilities{.mt-1{top:0}}'], '')).toEqual(
      new Map([['mt-1', 'b']]),
    ));

  const names = new Map([
    ['mt-1', 'a'],
    ['[&>li]:mt-2', 'b'],
  ]);

  it('replace utilities in style sheets, even within other selectors', () => {
    expect(shortenStyles('.mt-1\\.5{top:0}.note:has(.mt-1)>li,.mt-1:not(.x){left:0}', names)).toBe(
      '.mt-1\\.5{top:0}.note:has(.a)>li,.a:not(.x){left:0}',
    );
  });

  it('replace utilities in pages', () => {
    expect(shortenClasses('<p class="mt-1 note [&amp;>li]:mt-2" id="mt-1">mt-1', names)).toBe(
      '<p class="a note b" id="mt-1">mt-1',
    );
  });
});
