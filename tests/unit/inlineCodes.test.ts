import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinInline,
  listMeaningCodes,
  nameLikeSource,
  splitInline,
} from '../../src/translation/inlineCodes.ts';

const words = fc
  .array(
    fc.constantFrom(
      '**',
      '[',
      '](/law/)',
      ']',
      '<Fact id="a" />',
      '<Local word="b">',
      '</Local>',
      '{{c}}',
      '<',
      ' é ',
    ),
  )
  .map((parts) => parts.join(''));

describe('splitInline', () => {
  it('gives the ends of a pair one number', () => {
    expect(splitInline('Ask **a [lawyer](/law/)** in <Fact id="x" />.')).toEqual([
      'Ask ',
      { kind: 'start', id: '1', code: '**' },
      'a ',
      { kind: 'start', id: '2', code: '[' },
      'lawyer',
      { kind: 'end', id: '2', code: '](/law/)' },
      { kind: 'end', id: '1', code: '**' },
      ' in ',
      { kind: 'whole', id: '3', code: '<Fact id="x" />' },
      '.',
    ]);
  });

  it('takes brackets that are no link for words', () => {
    expect(splitInline('a [b] c')).toEqual(['a [b] c']);
  });

  it('loses nothing', () => {
    fc.assert(fc.property(words, (text) => joinInline(splitInline(text)) === text));
  });
});

describe('nameLikeSource', () => {
  it('gives the same codes the same numbers, in whatever order they stand', () => {
    const source = splitInline('{{a}} and **{{b}}**');
    const own = nameLikeSource(splitInline('**{{b}}** og {{a}}'), source);
    expect(own.map((part) => (typeof part === 'string' ? part : `${part.code}${part.id}`))).toEqual([
      '**2',
      '{{b}}3',
      '**2',
      ' og ',
      '{{a}}1',
    ]);
  });

  it('changes nothing but numbers', () => {
    fc.assert(
      fc.property(
        words,
        words,
        (own, source) => joinInline(nameLikeSource(splitInline(own), splitInline(source))) === own,
      ),
    );
  });
});

it('lists what a translation must have as often as its source', () => {
  expect(listMeaningCodes('**Ask** [a lawyer](/law/) in <Fact id="x" />: {{y}}')).toEqual([
    '[…](/law/)',
    '<Fact id="x" />',
    '{{y}}',
  ]);
});
