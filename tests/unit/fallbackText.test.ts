import { describe, expect, it } from 'vitest';
import { wrapFallback, hasFallback, renderFallback, unwrapFallback } from '../../src/domain/fallbackText.ts';

const english = { tag: 'en', direction: 'ltr' };

describe('markBorrowed', () => {
  it.each([
    ['words', `<p>${wrapFallback('Doctor')}</p>`, '<p><span lang="en" dir="ltr">Doctor</span></p>'],
    [
      'words beside others',
      `<p>a ${wrapFallback('b')} c</p>`,
      '<p>a <span lang="en" dir="ltr">b</span> c</p>',
    ],
    [
      'words with an element in them',
      `<p>${wrapFallback('a <b>b</b>')}</p>`,
      '<p><span lang="en" dir="ltr">a <b>b</b></span></p>',
    ],
    ['an attribute', `<a title="${wrapFallback('a > b')}">c</a>`, '<a title="a > b">c</a>'],
    ['a title', `<title>${wrapFallback('A')} – b</title>`, '<title>A – b</title>'],
    ['a field to copy from', `<textarea>${wrapFallback('A')}</textarea>`, '<textarea>A</textarea>'],
    ['a script', `<script>"${wrapFallback('A')}" < 3</script>`, '<script>"A" < 3</script>'],
    ['a picture', `<svg><text>${wrapFallback('A')}</text></svg>`, '<svg><text>A</text></svg>'],
  ])('%s', (_, html, marked) => {
    expect(renderFallback(html, english)).toBe(marked);
  });
});

it('gives words back without a sign', () => {
  expect(unwrapFallback(`{"a":"${wrapFallback('b')}"}`)).toBe('{"a":"b"}');
  expect(hasFallback(unwrapFallback(wrapFallback('a')))).toBe(false);
});
