import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { listLostAddresses } from '../../src/codes/check/lostAddresses.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

const DAY = '2027-03-01';
const files = readContentFiles(FIXTURE_CONTENT).map((file) => ({ ...file, file: `content/${file.path}` }));

/** What is told where these addresses were published, and only `built` ones answer. */
function report(published: readonly string[], built: readonly string[]): string {
  const changed = files.map((file) =>
    file.path === 'permalinks.txt' ? { ...file, text: published.join('\n') } : file,
  );
  return formatContentErrors(
    listLostAddresses(readContent(changed), { addresses: new Set(built), day: DAY }),
  );
}

describe('a published address that nothing answers any more', () => {
  it.each<readonly [what: string, published: readonly string[], built: readonly string[], reported: string]>([
    [
      'a guide, told once for all its languages and views',
      ['/ar/shelter/', '/ar/shelter/en/', '/go/shelter/', '/en/shelter/', '/en/now/'],
      ['/en/now/'],
      `content/facts/moves.yaml  The address /ar/shelter/ was published, and nothing answers there any more, like 3 more of it.
  Write under "moves", with what replaces it: - { from: /shelter/, to: /…/, kind: moved, on: 2027-03-01 }; or take content/en/guides/shelter.mdx back from an older version of the project.`,
    ],
    [
      'a guide with a short name',
      ['/en/law/'],
      [],
      `content/facts/moves.yaml  The address /en/law/ was published, and nothing answers there any more.
  Write under "moves", with what replaces it: - { from: /law/, to: /…/, kind: moved, on: 2027-03-01 }; or take content/en/guides/law.mdx back from an older version of the project.`,
    ],
    [
      'a place',
      ['/en/places/harbour/', '/go/places/harbour/'],
      [],
      `content/facts/moves.yaml  The address /en/places/harbour/ was published, and nothing answers there any more, like 1 more of it.
  Write under "moves", with what replaces it: - { from: /places/harbour/, to: /…/, kind: moved, on: 2027-03-01 }; or take the file with "id: harbour" in content/facts/places back from an older version of the project.`,
    ],
    [
      'a file',
      ['/data/v1/places.csv'],
      [],
      `content/facts/moves.yaml  The address /data/v1/places.csv was published, and nothing answers there any more.
  Write under "moves", with what replaces it: - { from: /data/v1/places.csv, to: /data/v1/…, kind: moved, on: 2027-03-01 }`,
    ],
    [
      'a file that is moved to one that is not there',
      ['/qr/old-picture.svg'],
      ['/qr/m4xr.svg'],
      `content/facts/moves.yaml  The address /qr/old-picture.svg leads to /qr/k7wp.svg, where nothing answers.
  Correct its move: let it lead to a file that is there.`,
    ],
    [
      'a language',
      ['/th/now/', '/th/'],
      [],
      `content/th/language.yaml  The address /th/now/ was published, and nothing answers there any more, like 1 more of it.
  Take the folder content/th back from an older version of the project. A language is never taken out.`,
    ],
    [
      'a code in capitals',
      ['/q/k7wp/'],
      ['/q/k7wp/'],
      `content/facts/campaigns/k7wp.yaml  The address /Q/K7WP/ was published, and nothing answers there any more.
  Take the file back from an older version of the project. A code is never taken out.`,
    ],
    [
      'the front door',
      ['/'],
      [],
      `content/permalinks.txt  The address / was published, and nothing answers there any more.
  Bring back what made this page. The front door never moves.`,
    ],
    [
      'a page of the site that has no file of its own',
      ['/en/topics/', '/en/print/k7wp/'],
      [],
      `content/facts/moves.yaml  The address /en/print/k7wp/ was published, and nothing answers there any more.
  Write under "moves", with what replaces it: - { from: /print/k7wp/, to: /…/, kind: moved, on: 2027-03-01 }
content/facts/moves.yaml  The address /en/topics/ was published, and nothing answers there any more.
  Write under "moves", with what replaces it: - { from: /topics/, to: /…/, kind: moved, on: 2027-03-01 }`,
    ],
  ])('%s', (_, published, built, reported) => {
    expect(report(published, built)).toBe(reported);
  });
});

describe('a published address that answers', () => {
  it.each<readonly [what: string, published: readonly string[], built: readonly string[]]>([
    ['with its page', ['/en/now/'], ['/en/now/']],
    ['with a page that leads on', ['/en/first-help/'], ['/en/first-help/', '/en/now/']],
    ['as a file that hosts move', ['/qr/old-picture.svg'], ['/qr/k7wp.svg']],
    ['as a code, in small letters and in capitals', ['/q/k7wp/'], ['/q/k7wp/', '/Q/K7WP/']],
  ])('%s', (_, published, built) => {
    expect(report(published, built)).toBe('');
  });
});
