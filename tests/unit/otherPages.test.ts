import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { otherPageAddresses } from '../../src/domain/paths.ts';

it('every page of a language that is not made from content is in the table of other pages', () => {
  const routes = readdirSync('src/pages/[lang]', { encoding: 'utf8', recursive: true }).flatMap(
    (file) => /^([a-z/]+)\.astro$/.exec(file)?.[1] ?? [],
  );
  const addresses = routes.filter((route) => !/(^|\/)index$/.test(route)).map((route) => `/${route}/`);
  expect(addresses.sort()).toEqual(Object.values(otherPageAddresses).sort());
});
