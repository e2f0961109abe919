import { expect, it } from 'vitest';
import { chooseShortVariableNames, shortenVariables } from '../../src/finish/shortVariables.ts';

it('custom properties get short names, the shortest for the most common', () => {
  const sheets = [':root{--color-ink:#000;--size:1px}a{color:var(--color-ink)}', 'b{color:var(--color-ink)}'];
  const names = chooseShortVariableNames(sheets);
  expect(names).toEqual(
    new Map([
      ['--color-ink', '--a'],
      ['--size', '--b'],
    ]),
  );
  expect(shortenVariables('.a--size{inset:var(--size,var(--other))}', names)).toBe(
    '.a--size{inset:var(--b,var(--other))}',
  );
});
