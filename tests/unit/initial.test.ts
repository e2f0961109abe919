import { expect, it } from 'vitest';
import { compareNames, getInitial } from '../../src/domain/initial.ts';

it.each([
  ['čeština', 'C'],
  ['Українська', 'У'],
  ['नेपाली', 'न'],
  ['中文', '中'],
  ['', ''],
])('getInitial of %s is %s', (name, initial) => expect(getInitial(name)).toBe(initial));

it('compareNames sorts names by script', () => {
  expect(['中文', 'Русский', 'Dansk', 'Čeština', 'English', 'Українська'].sort(compareNames)).toEqual([
    'Čeština',
    'Dansk',
    'English',
    'Русский',
    'Українська',
    '中文',
  ]);
});
