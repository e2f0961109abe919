import { describe, expect, it } from 'vitest';
import { dropRules, inlineConstants, reduceStyles, startStyleReader } from '../../src/finish/unusedStyles.ts';

it.each([
  ['.a{top:0}.b{left:0}', ['a'], '.a{top:0}'],
  ['.b,.a{left:0}', ['b'], '.b{left:0}'],
  ['.a .b{left:0}', ['b'], ''],
  ['@media print{.a{left:0}}', [], ''],
  ['@layer base{a{left:0}:root{top:0}}', ['<a'], '@layer base{a{left:0}:root{top:0}}'],
  ['@layer base{a,kbd{left:0}:root{top:0}}', ['<kbd', 'a'], '@layer base{kbd{left:0}:root{top:0}}'],
  // Layers keep their order.
  ['@layer a,b;@layer b{*{top:0}}@layer a{.c{left:0}}', [], '@layer b{*{top:0}}'],
  ['@layer a,b;@layer b{*{top:0}}@layer a{*{left:0}}', [], '@layer a{*{left:0}}@layer b{*{top:0}}'],
  ['*,:before{left:0}', [], '*,:before{left:0}'],
  ['.py-3\\!{left:0!important}', ['py-3!'], '.py-3\\!{left:0!important}'],
  // A component that the page does not contain.
  [
    'a[data-astro-cid-x]{top:0}a[data-astro-cid-y],a[data-on]{left:0}',
    ['<a', 'data-astro-cid-y'],
    'a[data-astro-cid-y],a[data-on]{left:0}',
  ],
  // Wide letters, on pages of other languages.
  ['[data-wide]{font-size:1px}[data-lines]{top:0}', ['<a'], '[data-lines]{top:0}'],
  // A class inside :not() is not needed in the page.
  ['a:not(.b){left:0}', ['<a'], 'a:not(.b){left:0}'],
  ['::-webkit-date-and-time-value{min-height:1lh}', ['<input', 'type=radio', 'date'], ''],
  [
    '::-webkit-date-and-time-value{min-height:1lh}',
    ['<input', 'type=date'],
    '::-webkit-date-and-time-value{min-height:1lh}',
  ],
  ['::file-selector-button{margin-inline-end:4px}', ['button'], ''],
  ['::placeholder{opacity:1}', ['type=placeholder'], '::placeholder{opacity:1}'],
  ['::backdrop{margin:0}', [], '::backdrop{margin:0}'],
  // Tailwind declares variables for all its features.
  [
    '@property --tw-blur{syntax:"*";inherits:false}*{--tw-blur:none;--own:none}.a{--tw-font-weight:600}',
    ['a'],
    '*{--own:none}',
  ],
  ['*{--tw-blur:none}.a{filter:var(--tw-blur)}', ['a'], '*{--tw-blur:none}.a{filter:var(--tw-blur)}'],
  [
    '.a{-webkit-hyphens:auto;hyphens:auto;-webkit-text-size-adjust:100%}',
    ['a'],
    '.a{hyphens:auto;-webkit-text-size-adjust:100%}',
  ],
  // Chrome before 120 would fill the whole area of an icon.
  [
    '.a{-webkit-mask:url(sign.svg);mask:url(sign.svg)}',
    ['a'],
    '.a{-webkit-mask:url(sign.svg);mask:url(sign.svg)}',
  ],
])('dropRules keeps what is used: %s, with the names %j, becomes %s', (css, names, kept) => {
  expect(dropRules(css, new Set(names))).toBe(kept);
});

it.each([
  [
    'replaces a value that is the same everywhere',
    ':root,:host{--gap:1rem}.a{top:var(--gap)}',
    ':root,:host{}.a{top:1rem}',
  ],
  [
    'keeps a colour that differs in dark mode',
    ':root,:host{--ink:#000;--gap:1rem}@media (x){:root{--ink:#fff}}.a{color:var(--ink);top:var(--gap)}',
    ':root,:host{--ink:#000;}@media (x){:root{--ink:#fff}}.a{color:var(--ink);top:1rem}',
  ],
  [
    'replaces a variable that nothing sets with its fallback',
    ':root,:host{--low:1.4}.a{line-height:var(--tw-leading,var(--low))}',
    ':root,:host{}.a{line-height:1.4}',
  ],
  [
    'keeps a variable that some rule sets',
    '.a{line-height:var(--tw-leading,2)}.b{--tw-leading:1}',
    '.a{line-height:var(--tw-leading,2)}.b{--tw-leading:1}',
  ],
  [
    'keeps a variable that a rule sets for itself',
    '.a{--own:1px;top:var(--own)}',
    '.a{--own:1px;top:var(--own)}',
  ],
  [
    'replaces values of pages with wide letters',
    ':root,:host{--gap:1rem}[data-lines]{--gap:2rem}[data-wide]{--gap:3rem}.a{top:var(--gap)}',
    ':root,:host{}[data-lines]{}[data-wide]{}.a{top:3rem}',
  ],
])('inlineConstants %s', (_, css, expected) => {
  expect(inlineConstants(css)).toBe(expected);
});

describe('reduceStyles', () => {
  const makePage = (css: string, text: string): string =>
    `<style>@layer utilities{${css}}</style><p class="min-h-11">${text}</p>`;
  const PAGES = ['a', 'b', 'c'].map((name) => makePage(`.min-h-11{min-height:1px}.${name}{top:0}`, name));

  it('gives the same pages in whatever order they were read', () => {
    const [before, after] = [PAGES, PAGES.toReversed()].map((pages) => {
      const { add, reduce } = startStyleReader();
      for (const page of pages) add(page);
      const styles = reduce([]);
      return PAGES.map((page) => reduceStyles(page, styles));
    });
    expect(after).toEqual(before);
    expect(before?.join('')).not.toContain('min-h-11');
  });

  it('keeps classes that a script of the site sets', () => {
    const { add, reduce } = startStyleReader();
    for (const page of PAGES) add(page);
    expect(reduceStyles(PAGES[0] ?? '', reduce(['const name = "min-h-11";']))).toContain('min-h-11');
  });

  it('leaves a page alone whose styles were not read', () => {
    const { add, reduce } = startStyleReader();
    add(PAGES[0] ?? '');
    const other = makePage('.min-h-11{min-height:2px}', 'other');
    expect(reduceStyles(other, reduce([]))).toBe(other);
  });
});
