import { describe, expect, it } from 'vitest';
import { expectCalm } from '../support/messages.ts';
import {
  checkChanged,
  dropFile,
  replaceIn,
  writeFile,
  type Change,
  quoteLines,
} from '../support/contentFixture.ts';

const ASKING = 'facts/campaigns/k7wp.yaml';
const PRINTED = 'facts/campaigns/m4xr.yaml';
const REDIRECTS = 'facts/moves.yaml';
const REGISTRY = 'permalinks.txt';
const PLANNED = 'target: now\nlanguage: ask\nmaterial: card\nstatus: planned\n';

/** Replaces the first redirect. */
const redirect = (by: string) =>
  replaceIn(
    REDIRECTS,
    '{ from: /first-help/, to: /now/, kind: moved, on: 2026-10-01 }',
    `{ ${by}, on: 2026-10-01 }`,
  );

/** Changes to the fixture. The snapshot has the complete report of the check. */
const issues: Readonly<Record<string, Readonly<Record<string, Change | readonly Change[]>>>> = {
  'in a printed code': {
    'a code that differs from its file name': replaceIn(ASKING, 'code: k7wp', 'code: k7wx'),
    'a file name that is not a code': writeFile('facts/campaigns/toilets.yaml', `code: k7wx\n${PLANNED}`),
    'a duplicate code': replaceIn(ASKING, 'code: k7wp', 'code: m4xr'),
    'an ambiguous character': writeFile('facts/campaigns/k0wp.yaml', `code: k0wp\n${PLANNED}`),
    'capital letters': replaceIn(ASKING, 'code: k7wp', 'code: K7WP'),
    'an unknown guide': replaceIn(ASKING, 'target: time', 'target: timee'),
    'a guide that has been replaced': replaceIn(ASKING, 'target: time', 'target: first-help'),
    'a language without a folder': replaceIn(ASKING, 'language: ask', 'language: th'),
    'an unknown owner': replaceIn(ASKING, 'note:', 'owner: hause\nnote:'),
    'a missing printing date': replaceIn(ASKING, 'status: planned', 'status: printed'),
    'a printing date of a planned code': replaceIn(
      ASKING,
      'status: planned',
      'status: planned\nprinted: 2026-11-01',
    ),
    'a file with a wrong extension': writeFile('facts/campaigns/h4mx.yml', ''),
  },
  'in the permalink registry': {
    'a code without a file': dropFile(ASKING),
    'a reused code': [
      replaceIn(PRINTED, 'material: sticker', 'material: poster'),
      replaceIn(PRINTED, "'2026-11-01'", "'2028-03-01'"),
    ],
    'a printed code that is planned again': [
      replaceIn(PRINTED, 'status: printed', 'status: planned'),
      replaceIn(PRINTED, "printed: '2026-11-01'\n", ''),
    ],
    'a line that is not an address': replaceIn(REGISTRY, '/en/first-help/', 'en/first-help/'),
    'a missing file': dropFile(REGISTRY),
  },
  'in redirects': {
    'a missing target': redirect('from: /first-help/, kind: retired'),
    'an unknown page': redirect('from: /first-help/, to: /right/, kind: moved'),
    'a chain': redirect('from: /first-help/, to: /welcome/, kind: moved'),
    'a cycle': redirect(
      'from: /first-help/, to: /second/, kind: moved, on: 2026-10-01 }\n  - { from: /second/, to: /first-help/, kind: moved',
    ),
    'a page that redirects to itself': redirect('from: /first-help/, to: /first-help/, kind: moved'),
    'a page that still exists': redirect('from: /time/, to: /now/, kind: moved'),
    'a duplicate address': redirect('from: /welcome/, to: /, kind: moved'),
    'an address with a language': redirect('from: en/first, to: /now/, kind: moved'),
    'a redirect from a page that was never published': redirect('from: /never/, to: /now/, kind: moved'),
    'a redirect from a file that was never published': replaceIn(
      REDIRECTS,
      'from: /qr/old-picture.svg',
      'from: /qr/never.svg',
    ),
    'a file that redirects to a page': replaceIn(REDIRECTS, 'to: /qr/k7wp.svg', 'to: /now/'),
    'a retired file': replaceIn(
      REDIRECTS,
      'to: /qr/k7wp.svg, kind: moved',
      'to: /qr/k7wp.svg, kind: retired',
    ),
    'a guide with the name of the start page': writeFile(
      'en/guides/start.mdx',
      '---\ntitle: a\nsummary: b\nwords: [c]\nrevision: 1\nchecked: 2026-11-20\nsources: [example-plan]\ngroup: now\norder: 99\nshows: []\n---\n\nText.\n',
    ),
  },
};

describe.each(Object.entries(issues))('checkContent reports issues %s:', (_, cases) => {
  it.each(Object.entries(cases))('%s', (what, change) => {
    const changes = [change].flat();
    const reported = checkChanged(...changes);
    expect(quoteLines(reported, changes)).toMatchSnapshot();
    expectCalm(reported, 'content', what);
  });
});

describe('checkContent reports nothing for', () => {
  it.each<readonly [string, Change]>([
    ['a code that is no longer handed out', replaceIn(PRINTED, 'status: printed', 'status: stopped')],
    ['a code with a new target', replaceIn(PRINTED, 'target: now', 'target: places')],
    ['a larger number of copies', replaceIn(PRINTED, 'number: 100', 'number: 5000')],
    ['a new use of a code that was never printed', replaceIn(ASKING, 'wallet-card', 'poster')],
    ['no redirects', writeFile(REDIRECTS, 'moves: []\n')],
  ])('%s', (_, change) => expect(checkChanged(change)).toBe(''));
});
