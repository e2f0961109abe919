/**
 * What a screen reader reads, in its order: the accessibility trees of the pages that most readers come through. After an
 * intended change: npx vitest run --project site -u all tests/browser/readingOrder.test.ts
 */
import { expect, it } from 'vitest';
import { usePhone } from '../support/phone.ts';
import { FIXTURE, FIXTURE_TIME } from '../support/sites.ts';

const { newPage, getOrigin } = usePhone(FIXTURE);

it.each([
  ['home', '/en/'],
  ['places', '/en/places/'],
  ['compare', '/en/compare/'],
  ['the first question', '/en/bed/'],
  ['its answer', '/en/bed/#a8'],
  ['right to left', '/ar/now/'],
])('%s', async (_, path) => {
  const page = await newPage();
  await page.clock.setFixedTime(FIXTURE_TIME);
  await page.goto(getOrigin() + path);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('body').ariaSnapshot()).toMatchSnapshot();
});
