import { describe, expect, it } from 'vitest';
import { wrapFallback, hasFallback, renderFallback, unwrapFallback } from '../../src/domain/fallbackText.ts';

const english = { tag: 'en', direction: 'ltr' };

describe('renderFallback', () => {
  it.each([
    ['a text', `<p>${wrapFallback('Doctor')}</p>`, '<p><span lang="en" dir="ltr">Doctor</span></p>'],
    ['a part of a text', `<p>a ${wrapFallback('b')} c</p>`, '<p>a <span lang="en" dir="ltr">b</span> c</p>'],
    [
      'a text that contains an element',
      `<p>${wrapFallback('a <b>b</b>')}</p>`,
      '<p><span lang="en" dir="ltr">a <b>b</b></span></p>',
    ],
    ['an attribute', `<a title="${wrapFallback('a > b')}">c</a>`, '<a title="a > b">c</a>'],
    ['a title', `<title>${wrapFallback('A')} – b</title>`, '<title>A – b</title>'],
    ['a field to copy from', `<textarea>${wrapFallback('A')}</textarea>`, '<textarea>A</textarea>'],
    ['a script', `<script>"${wrapFallback('A')}" < 3</script>`, '<script>"A" < 3</script>'],
    ['a picture', `<svg><text>${wrapFallback('A')}</text></svg>`, '<svg><text>A</text></svg>'],
  ])('renders fallback text in %s', (_, html, marked) => expect(renderFallback(html, english)).toBe(marked));
});

it('unwrapFallback removes the delimiters', () => {
  expect(unwrapFallback(`{"a":"${wrapFallback('b')}"}`)).toBe('{"a":"b"}');
  expect(hasFallback(unwrapFallback(wrapFallback('a')))).toBe(false);
});
