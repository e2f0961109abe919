import { expect, it } from 'vitest';
import { getFitClass } from '../../src/codes/print/printStyle.ts';

// A letter is up to 0.72 em wide, a space 0.4 em. The number is the size in percent of the width of a line.
it.each([
  ['in one line up to 12 em', 'Help today and now', 'fit-8'],
  ['in two lines above 12 em', 'You can get help now', 'fit-15'],
  ['no larger than its longest word fits', 'Opholdstilladelse', 'fit-9'],
  ['no larger than 40 percent', 'Hi', 'fit-40'],
  ['in letters of double width', '需要帮助吗', 'fit-18'],
])('a title is %s: %s', (_, title, fit) => expect(getFitClass(title, 'en')).toBe(fit));
