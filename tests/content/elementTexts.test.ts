import { expect, it } from 'vitest';
import { listCallable } from '../../src/content/content.ts';
import { listElementTexts } from '../../tools/translation/elementTexts.ts';
import { readSiteContent } from '../support/siteContent.ts';

it('listElementTexts shows the phone number of everything that a text can refer to', () => {
  const content = readSiteContent();
  const callable = [...listCallable(content.facts)];
  const { Call } = listElementTexts(content, 'en');
  expect(callable.some(([id]) => content.facts.organisations.records.has(id))).toBe(true);
  expect(Call).toEqual(Object.fromEntries(callable.map(([id, { number }]) => [id, number])));
});
