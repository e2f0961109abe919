import { describe, expect, it } from 'vitest';
import { listNumberedTexts } from '../../tools/translation/numberedPage.ts';

const WRONG =
  '<details id="wrong" class="screen-only"><summary>Is a sentence wrong?</summary><p><span>Look.</span></p></details>';

const list = (html: string): [string, string][] => [
  ...(listNumberedTexts(`<header><p>Name</p></header><main>${html}${WRONG}</main>`) ?? []),
];

describe('listNumberedTexts', () => {
  it('numbers the innermost elements with text, in page order', () =>
    expect(list('<h1>Time &amp; law</h1><ul><li>One\n <b>two</b></li><li><p>Three</p></li></ul>')).toEqual([
      ['1', 'Time & law'],
      ['2', 'One two'],
      ['3', 'Three'],
    ]));

  it('numbers the texts in <details> hierarchically, at any depth', () =>
    expect(
      list(
        '<p>a</p><details><summary>b</summary><p>c</p><div><p>d</p></div><details><summary><h2>e</h2></summary><p>f</p></details></details><p>g</p>',
      ),
    ).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['2.1', 'c'],
      ['2.2', 'd'],
      ['2.3', 'e'],
      ['2.3.1', 'f'],
      ['3', 'g'],
    ]));

  it('numbers the texts of a comparison separately', () =>
    expect(
      list(
        '<p>a</p><div class="comparison"><p>b</p><details><summary>c</summary><p>d</p></details></div><p>e</p>',
      ),
    ).toEqual([
      ['1', 'a'],
      ['0.1', 'b'],
      ['0.2', 'c'],
      ['0.2.1', 'd'],
      ['2', 'e'],
    ]));

  it('rejects pages on which numbers occur twice', () =>
    expect(() =>
      list('<div class="comparison"><p>a</p></div><div class="comparison"><p>b</p></div>'),
    ).toThrow('Two texts of the page have the number 0.1.'));

  it('skips tools and phone lines, but not lists of choices', () => {
    expect(
      list(
        '<div class="a screen-only"><p>No</p></div><aside id="help"><p>No</p></aside><search class="screen-only"><ol><li>No</li></ol></search>' +
          '<ul class="screen-only"><li>Yes</li></ul>',
      ),
    ).toEqual([['1', 'Yes']]);
  });

  it('returns undefined for a page without numbers', () =>
    expect(listNumberedTexts('<main><p>One</p></main>')).toBeUndefined());
});
