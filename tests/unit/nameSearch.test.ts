import { describe, expect, it } from 'vitest';
import { findByNames, listNameWords } from '../../src/domain/nameSearch.ts';

it('listNameWords folds and separates words', () => {
  expect(listNameWords('Język łotewski, (Uproszczony)')).toEqual(['jezyk', 'lotewski', 'uproszczony']);
  expect(listNameWords(' – ')).toEqual([]);
});

describe('findByNames', () => {
  const names = [
    'thai thailand',
    'lithuanian litauisk',
    'viet vietnam tieng',
    'українська ukrainian',
    '简体中文',
  ];
  const lists = names.map(listNameWords);

  it.each([
    ['', [0, 1, 2, 3, 4]],
    // Not Lithuanian, which contains it.
    ['Th', [0]],
    ['tiếng Việt', [2]],
    ['中文', [4]],
    ['huan', [1]],
    ['thai language', [0]],
    ['український', [3]],
    ['litauiska', [1]],
    // Too little of it matches a name.
    ['thxx', []],
    ['litauischer', []],
  ])('finds the names that match "%s"', (typed, found) => {
    expect(findByNames(lists, typed)).toEqual(found);
  });
});
