import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { otherPageAddresses } from '../../src/domain/paths.ts';

it('otherPageAddresses lists every page in src/pages/[lang] that is not made from content', () => {
  const routes = readdirSync('src/pages/[lang]', { encoding: 'utf8', recursive: true }).flatMap(
    (file) => /^([a-z/]+)\.astro$/.exec(file)?.[1] ?? [],
  );
  const addresses = routes.filter((route) => !/(^|\/)index$/.test(route)).map((route) => `/${route}/`);
  expect(addresses.sort()).toEqual(Object.values(otherPageAddresses).sort());
});
