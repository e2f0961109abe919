import { describe, expect, it } from 'vitest';
import { listLostAddresses } from '../../src/codes/check/lostAddresses.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { readChanged, writeFile } from '../support/contentFixture.ts';

const DAY = '2027-03-01';

/** The report if `published` addresses are registered and only `built` ones exist. */
function report(published: readonly string[], built: readonly string[]): string {
  const content = readChanged(writeFile('permalinks.txt', published.join('\n')));
  return formatContentErrors(listLostAddresses(content, { addresses: new Set(built), day: DAY }));
}

describe('listLostAddresses reports', () => {
  it.each<readonly [what: string, published: readonly string[], built: readonly string[], reported: string]>([
    [
      'a guide, once for all its languages and views',
      ['/ar/shelter/', '/ar/shelter/en/', '/go/shelter/', '/en/shelter/', '/en/now/'],
      ['/en/now/'],
      `content/facts/moves.yaml  The address /ar/shelter/ was published and no longer works (and 3 more of the same page).
  Add what replaces it under "moves": - { from: /shelter/, to: /…/, kind: moved, on: 2027-03-01 }; or restore content/en/guides/shelter.mdx from an older version of the project.`,
    ],
    [
      'a guide with a short name',
      ['/en/law/'],
      [],
      `content/facts/moves.yaml  The address /en/law/ was published and no longer works.
  Add what replaces it under "moves": - { from: /law/, to: /…/, kind: moved, on: 2027-03-01 }; or restore content/en/guides/law.mdx from an older version of the project.`,
    ],
    [
      'a place',
      ['/en/places/harbour/', '/go/places/harbour/'],
      [],
      `content/facts/moves.yaml  The address /en/places/harbour/ was published and no longer works (and 1 more of the same page).
  Add what replaces it under "moves": - { from: /places/harbour/, to: /…/, kind: moved, on: 2027-03-01 }; or restore the file with "id: harbour" in content/facts/places from an older version of the project.`,
    ],
    [
      'a file',
      ['/data/v1/places.csv'],
      [],
      `content/facts/moves.yaml  The address /data/v1/places.csv was published and no longer works.
  Add what replaces it under "moves": - { from: /data/v1/places.csv, to: /data/v1/…, kind: moved, on: 2027-03-01 }`,
    ],
    [
      'a file that redirects to a missing one',
      ['/qr/old-picture.svg'],
      ['/qr/m4xr.svg'],
      `content/facts/moves.yaml  The address /qr/old-picture.svg redirects to /qr/k7wp.svg, which does not exist.
  Correct its redirect: make it lead to an existing file.`,
    ],
    [
      'a language',
      ['/th/now/', '/th/'],
      [],
      `content/th/language.yaml  The address /th/now/ was published and no longer works (and 1 more of the same page).
  Restore the folder content/th from an older version of the project. Languages are never removed.`,
    ],
    [
      'a code in capital letters',
      ['/q/k7wp/'],
      ['/q/k7wp/'],
      `content/facts/campaigns/k7wp.yaml  The address /Q/K7WP/ was published and no longer works.
  Restore the file from an older version of the project. Codes are never removed.`,
    ],
    [
      'the start page',
      ['/'],
      [],
      `content/permalinks.txt  The address / was published and no longer works.
  Restore the start page. It can't be moved or removed.`,
    ],
    [
      'a page without a content file',
      ['/en/topics/', '/en/print/k7wp/'],
      [],
      `content/facts/moves.yaml  The address /en/print/k7wp/ was published and no longer works.
  Add what replaces it under "moves": - { from: /print/k7wp/, to: /…/, kind: moved, on: 2027-03-01 }
content/facts/moves.yaml  The address /en/topics/ was published and no longer works.
  Add what replaces it under "moves": - { from: /topics/, to: /…/, kind: moved, on: 2027-03-01 }`,
    ],
  ])('%s', (_, published, built, reported) => expect(report(published, built)).toBe(reported));
});

describe('listLostAddresses reports nothing for an address that works', () => {
  it.each<readonly [what: string, published: readonly string[], built: readonly string[]]>([
    ['as a page', ['/en/now/'], ['/en/now/']],
    ['as a redirect page', ['/en/first-help/'], ['/en/first-help/', '/en/now/']],
    ['as a file that the host redirects', ['/qr/old-picture.svg'], ['/qr/k7wp.svg']],
    ['as a code, in lowercase and uppercase letters', ['/q/k7wp/'], ['/q/k7wp/', '/Q/K7WP/']],
  ])('%s', (_, published, built) => expect(report(published, built)).toBe(''));
});
