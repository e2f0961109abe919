import { describe, expect, it } from 'vitest';
import { borrow, hasBorrowed, markBorrowed, unmarkBorrowed } from '../../src/domain/borrowedText.ts';

const english = { tag: 'en', direction: 'ltr' };

describe('markBorrowed', () => {
  it.each([
    ['words', `<p>${borrow('Doctor')}</p>`, '<p><span lang="en" dir="ltr">Doctor</span></p>'],
    ['words beside others', `<p>a ${borrow('b')} c</p>`, '<p>a <span lang="en" dir="ltr">b</span> c</p>'],
    [
      'words with an element in them',
      `<p>${borrow('a <b>b</b>')}</p>`,
      '<p><span lang="en" dir="ltr">a <b>b</b></span></p>',
    ],
    ['an attribute', `<a title="${borrow('a > b')}">c</a>`, '<a title="a > b">c</a>'],
    ['a title', `<title>${borrow('A')} – b</title>`, '<title>A – b</title>'],
    ['a field to copy from', `<textarea>${borrow('A')}</textarea>`, '<textarea>A</textarea>'],
    ['a script', `<script>"${borrow('A')}" < 3</script>`, '<script>"A" < 3</script>'],
    ['a picture', `<svg><text>${borrow('A')}</text></svg>`, '<svg><text>A</text></svg>'],
  ])('%s', (_, html, marked) => {
    expect(markBorrowed(html, english)).toBe(marked);
  });
});

it('gives words back without a sign', () => {
  expect(unmarkBorrowed(`{"a":"${borrow('b')}"}`)).toBe('{"a":"b"}');
  expect(hasBorrowed(unmarkBorrowed(borrow('a')))).toBe(false);
});
