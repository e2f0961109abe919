import { describe, expect, it } from 'vitest';
import { splitAtFirstSection, splitAtSections } from '../../src/components/page/htmlBlocks.ts';

it.each([
  [
    '<div><h2 class="a">In short</h2></div><h2 id="s1">One</h2><p>1</p><h2 id="s2">Two</h2>',
    '<div><h2 class="a">In short</h2></div>',
  ],
  ['<p>Text</p><h2>One</h2>', '<p>Text</p>'],
  ['<h2 id="s1">One</h2>', ''],
  ['<div><h2 class="a">In short</h2></div>', '<div><h2 class="a">In short</h2></div>'],
])('splitAtFirstSection splits %s after "%s"', (html, start) => {
  const [before, sections] = splitAtFirstSection(html);
  expect(before).toBe(start);
  expect(before + sections).toBe(html);
});

describe('splitAtSections', () => {
  it('starts a section at each heading, so that extra blocks do not shift later sections', () => {
    expect(
      splitAtSections('<p>a</p><h2 id="s1">b</h2><p>c</p><div><h2>d</h2></div><h2 id="s2">e</h2>'),
    ).toEqual([
      ['<p>a</p>'],
      ['<h2 id="s1">b</h2>', '<p>c</p>', '<div><h2>d</h2></div>'],
      ['<h2 id="s2">e</h2>'],
    ]);
    expect(splitAtSections('')).toEqual([[]]);
  });

  it.each(['&quot;><script>alert(1)</script>', '&quot;><svg onload=alert(1)>', '--><script>'])(
    'leaves attributes unchanged, so that their text can’t become an element: %s',
    (text) => {
      const block = `<p title="${text}"><a aria-label="${text}">b</a></p>`;
      expect(splitAtSections(`${block}<hr>`)).toEqual([[block, '<hr>']]);
    },
  );
});
