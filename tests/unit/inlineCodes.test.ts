import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinInline,
  listMeaningCodes,
  matchSourceIds,
  splitInline,
} from '../../tools/translation/inlineCodes.ts';

const anyText = fc
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
  it('gives both ends of a pair the same id', () => {
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

  it('treats brackets without a link as text', () => expect(splitInline('a [b] c')).toEqual(['a [b] c']));

  it('loses no character', () =>
    fc.assert(fc.property(anyText, (text) => joinInline(splitInline(text)) === text)));
});

describe('matchSourceIds', () => {
  it('gives equal codes equal ids in any order', () => {
    const source = splitInline('{{a}} and **{{b}}**');
    const target = matchSourceIds(splitInline('**{{b}}** og {{a}}'), source);
    expect(target.map((part) => (typeof part === 'string' ? part : `${part.code}${part.id}`))).toEqual([
      '**2',
      '{{b}}3',
      '**2',
      ' og ',
      '{{a}}1',
    ]);
  });

  it('changes only ids', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        (target, source) => joinInline(matchSourceIds(splitInline(target), splitInline(source))) === target,
      ),
    );
  });
});

it('listMeaningCodes lists elements, placeholders and link targets', () => {
  expect(listMeaningCodes('**Ask** [a lawyer](/law/) in <Fact id="x" />: {{y}}')).toEqual([
    '[…](/law/)',
    '<Fact id="x" />',
    '{{y}}',
  ]);
});
