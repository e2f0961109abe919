import { expect, it } from 'vitest';
import { createWordFinder } from '../../src/check/glossary.ts';

it.each([
  { words: ['bail', 'Ask'], text: 'ask the bailiff.', found: ['Ask'] },
  { words: ['ikamet izni'], text: 'İkamet izni var.', found: ['ikamet izni'] },
  { words: ['İhbar hattı'], text: 'ihbar hattı', found: ['İhbar hattı'] },
  { words: ['签证'], text: '没有签证了', found: ['签证'] },
])('createWordFinder finds $found in "$text"', ({ words, text, found }) =>
  expect(createWordFinder(words)(text)).toEqual(found),
);
