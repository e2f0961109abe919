import { expect, it } from 'vitest';
import { compareNames, getInitial } from '../../src/domain/initial.ts';

it.each([
  ['čeština', 'C'],
  ['Українська', 'У'],
  ['नेपाली', 'न'],
  ['中文', '中'],
  ['', ''],
])('%s is found under %s', (name, initial) => {
  expect(getInitial(name)).toBe(initial);
});

it('puts names of one script together', () => {
  expect(['中文', 'Русский', 'Dansk', 'Čeština', 'English', 'Українська'].sort(compareNames)).toEqual([
    'Čeština',
    'Dansk',
    'English',
    'Русский',
    'Українська',
    '中文',
  ]);
});
