import { describe, expect, it } from 'vitest';
import {
  checkChanged,
  dropFile,
  fillLines,
  replaceIn,
  writeFile,
  type Change,
} from '../support/contentFixture.ts';

const ASKING = 'facts/campaigns/k7wp.yaml';
const PRINTED = 'facts/campaigns/m4xr.yaml';
const MOVES = 'facts/moves.yaml';
const REGISTRY = 'permalinks.txt';
const FIRST_REDIRECT = '{ from: /first-help/, to: /now/, kind: moved, on: 2026-10-01 }';
const GUIDES = 'about, bed, compare, eu, non-eu, now, partners, phone, places, rights, start, time';
const PAGES =
  '/, /about/, /bed/, /compare/, /eu/, /non-eu/, /now/, /partners/, /phone/, /places/, /rights/, /time/';

/** A change to the fixture, and the complete report of the check. */
type Case = readonly [what: string, changes: readonly Change[], reported: readonly string[]];

const issues: Readonly<Record<string, readonly Case[]>> = {
  'in a printed code': [
    [
      'a code that differs from its file name',
      [replaceIn(ASKING, 'code: k7wp', 'code: k7wx')],
      [
        'content/facts/campaigns/k7wp.yaml:«k7wx»  The code is "k7wx", but the file is named "k7wp".',
        '  Rename the file to k7wx.yaml, or write: code: k7wp',
      ],
    ],
    [
      'a file name that is not a code',
      [
        writeFile(
          'facts/campaigns/toilets.yaml',
          'code: k7wx\ntarget: now\nlanguage: ask\nmaterial: card\nstatus: planned\n',
        ),
      ],
      [
        'content/facts/campaigns/toilets.yaml:«k7wx»  The code is "k7wx", but the file is named "toilets".',
        '  Rename the file to k7wx.yaml',
      ],
    ],
    [
      'a duplicate code',
      [replaceIn(ASKING, 'code: k7wp', 'code: m4xr')],
      [
        'content/facts/campaigns/k7wp.yaml:«m4xr»  The code "m4xr" is also used in content/facts/campaigns/m4xr.yaml.',
        '  Two prints can\'t share a code. Create another one with "npm run code".',
      ],
    ],
    [
      'an ambiguous character',
      [
        writeFile(
          'facts/campaigns/k0wp.yaml',
          'code: k0wp\ntarget: now\nlanguage: ask\nmaterial: card\nstatus: planned\n',
        ),
      ],
      [
        'content/facts/campaigns/k0wp.yaml:«k0wp»  The code "k0wp" contains "0", which is easily mistaken for another character or could form a word.',
        '  Create another one with "npm run code".',
      ],
    ],
    [
      'capital letters',
      [replaceIn(ASKING, 'code: k7wp', 'code: K7WP')],
      [
        'content/facts/campaigns/k7wp.yaml:«K7WP»  "code" must be a code of lowercase letters and digits, not "K7WP".',
        '  Write it like this: code: k7wp',
      ],
    ],
    [
      'an unknown guide',
      [replaceIn(ASKING, 'target: time', 'target: timee')],
      [
        'content/facts/campaigns/k7wp.yaml:«timee»  The guide "timee" does not exist.',
        `  Did you mean "time"? Use one of: ${GUIDES}`,
      ],
    ],
    [
      'a guide that has been replaced',
      [replaceIn(ASKING, 'target: time', 'target: first-help')],
      [
        'content/facts/campaigns/k7wp.yaml:«first-help»  The guide "first-help" does not exist.',
        '  It has been replaced. Write: target: now',
      ],
    ],
    [
      'a language without a folder',
      [replaceIn(ASKING, 'language: ask', 'language: th')],
      [
        'content/facts/campaigns/k7wp.yaml:«language:»  There is no folder for the language "th".',
        '  Write "ask" to let the reader choose, or use one of: ar, en',
      ],
    ],
    [
      'an unknown owner',
      [replaceIn(ASKING, 'note:', 'owner: hause\nnote:')],
      [
        'content/facts/campaigns/k7wp.yaml:«hause»  The organisation "hause" does not exist.',
        '  Did you mean "house"? Add "hause" to content/facts/organisations.yaml, or use one that is already there.',
      ],
    ],
    [
      'a missing printing date',
      [replaceIn(ASKING, 'status: planned', 'status: printed')],
      [
        'content/facts/campaigns/k7wp.yaml:«status»  "status" is "printed", but the printing date is missing.',
        '  Add a line with the day of the first printing: printed: 2026-05-31',
      ],
    ],
    [
      'a printing date of a planned code',
      [replaceIn(ASKING, 'status: planned', 'status: planned\nprinted: 2026-11-01')],
      [
        'content/facts/campaigns/k7wp.yaml:«printed:»  "printed" is 2026-11-01, but "status" is "planned".',
        '  Write: status: printed. Or delete the line "printed" until it is printed.',
      ],
    ],
    [
      'a file with a wrong extension',
      [writeFile('facts/campaigns/h4mx.yml', '')],
      [
        'content/facts/campaigns/h4mx.yml  This file is ignored, because its name does not end in ".yaml".',
        '  Rename it: h4mx.yaml',
      ],
    ],
  ],
  'in the permalink registry': [
    [
      'a code without a file',
      [dropFile(ASKING)],
      [
        'content/facts/campaigns/k7wp.yaml  This file is missing, but its code "k7wp" was published: content/permalinks.txt:11',
        '  Restore the file from an older version of the project. If the code is no longer handed out, write: status: stopped',
      ],
    ],
    [
      'a reused code',
      [
        replaceIn(PRINTED, 'material: sticker', 'material: poster'),
        replaceIn(PRINTED, "'2026-11-01'", "'2028-03-01'"),
      ],
      [
        'content/facts/campaigns/m4xr.yaml:«m4xr»  The code "m4xr" was printed as "sticker house 2026-11-01", but this file says "poster house 2028-03-01".',
        '  Codes are never reused: restore what was here, and create a new code with "npm run code". If this is the same print and was only recorded wrongly, correct content/permalinks.txt:12 too.',
      ],
    ],
    [
      'a printed code that is planned again',
      [
        replaceIn(PRINTED, 'status: printed', 'status: planned'),
        replaceIn(PRINTED, "printed: '2026-11-01'\n", ''),
      ],
      [
        'content/facts/campaigns/m4xr.yaml:«m4xr»  The code "m4xr" was printed as "sticker house 2026-11-01", but this file says "planned".',
        '  Codes are never reused: restore what was here, and create a new code with "npm run code". If this is the same print and was only recorded wrongly, correct content/permalinks.txt:12 too.',
      ],
    ],
    [
      'a line that is not an address',
      [replaceIn(REGISTRY, '/en/first-help/', 'en/first-help/')],
      [
        'content/permalinks.txt:«en/first-help/»  "en/first-help/" is not an address.',
        '  An address starts with "/", a comment with "#". Don\'t edit this file yourself: npm run publish:permalinks',
      ],
    ],
    [
      'a missing file',
      [dropFile(REGISTRY)],
      ['content/permalinks.txt  This file is missing.', '  Restore it from an older version of the project.'],
    ],
  ],
  'in redirects': [
    [
      'a missing target',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: /first-help/, kind: retired, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«- { from: /first-help/,»  The field "to" is missing.',
        '  Add to this line: to: /rights/',
      ],
    ],
    [
      'an unknown page',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: /first-help/, to: /right/, kind: moved, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«- { from: /first-help/,»  The page /right/ does not exist.',
        `  Did you mean "/rights/"? Use one of: ${PAGES}, or a place: /places/…/`,
      ],
    ],
    [
      'a chain',
      [
        replaceIn(
          MOVES,
          FIRST_REDIRECT,
          '{ from: /first-help/, to: /welcome/, kind: moved, on: 2026-10-01 }',
        ),
      ],
      [
        'content/facts/moves.yaml:«- { from: /first-help/,»  /first-help/ leads to /welcome/, which redirects to another address.',
        '  Write: to: /',
      ],
    ],
    [
      'a circle',
      [
        replaceIn(
          MOVES,
          FIRST_REDIRECT,
          `{ from: /first-help/, to: /second/, kind: moved, on: 2026-10-01 }
  - { from: /second/, to: /first-help/, kind: moved, on: 2026-10-01 }`,
        ),
      ],
      [
        'content/facts/moves.yaml:«- { from: /first-help/,»  /first-help/ redirects in a circle: /first-help/ → /second/ → /first-help/',
        '  Make one of them lead to an existing page.',
        'content/facts/moves.yaml:«- { from: /second/,»  /second/ redirects in a circle: /second/ → /first-help/ → /second/',
        '  Make one of them lead to an existing page.',
      ],
    ],
    [
      'a page that redirects to itself',
      [
        replaceIn(
          MOVES,
          FIRST_REDIRECT,
          '{ from: /first-help/, to: /first-help/, kind: moved, on: 2026-10-01 }',
        ),
      ],
      [
        'content/facts/moves.yaml:«- { from: /first-help/,»  /first-help/ redirects in a circle: /first-help/ → /first-help/',
        '  Make one of them lead to an existing page.',
      ],
    ],
    [
      'a page that still exists',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: /time/, to: /now/, kind: moved, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«- { from: /time/,»  The page /time/ still exists.',
        '  Remove this redirect, or remove the file of the page.',
      ],
    ],
    [
      'a duplicate address',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: /welcome/, to: /, kind: moved, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«- { from: /places/old-house/, to: /places/, kind: retired, on: 2026-09-15, note: The house was sold. }\n  -»  /welcome/ is listed twice.',
        '  Delete one of the two.',
      ],
    ],
    [
      'an address with a language',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: en/first, to: /now/, kind: moved, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«en/first»  "from" must be an address without its language, not "en/first".',
        '  Write it like this: from: /old-page/',
      ],
    ],
    [
      'a file that redirects to a page',
      [replaceIn(MOVES, 'to: /qr/k7wp.svg', 'to: /now/')],
      [
        'content/facts/moves.yaml:«- { from: /qr/old-picture.svg,»  /qr/old-picture.svg is a file, but /now/ is a page.',
        '  The address of a page ends with "/", the address of a file does not.',
      ],
    ],
    [
      'a retired file',
      [replaceIn(MOVES, 'to: /qr/k7wp.svg, kind: moved', 'to: /qr/k7wp.svg, kind: retired')],
      [
        "content/facts/moves.yaml:«- { from: /qr/old-picture.svg,»  A file can't be retired: /qr/old-picture.svg",
        '  Write: kind: moved',
      ],
    ],
    [
      'a guide with the name of the start page',
      [
        writeFile(
          'en/guides/start.mdx',
          '---\ntitle: a\nsummary: b\nwords: [c]\nrevision: 1\nchecked: 2026-11-20\nsources: [example-plan]\ngroup: now\norder: 99\nshows: []\n---\n\nText.\n',
        ),
      ],
      [
        'content/en/guides/start.mdx  A guide can\'t be named "start": in printed codes this name means the start page.',
        '  Rename the file.',
      ],
    ],
  ],
};

describe.each(Object.entries(issues))('checkContent reports issues %s:', (_, cases) => {
  it.each(cases)('%s', (__, changes, reported) => {
    expect(checkChanged(...changes)).toBe(fillLines(reported, changes));
  });
});

describe('checkContent reports nothing for', () => {
  it.each<readonly [string, Change]>([
    ['a code that is no longer handed out', replaceIn(PRINTED, 'status: printed', 'status: stopped')],
    ['a code with a new target', replaceIn(PRINTED, 'target: now', 'target: places')],
    ['a larger number of copies', replaceIn(PRINTED, 'number: 100', 'number: 5000')],
    ['a new use of a code that was never printed', replaceIn(ASKING, 'wallet-card', 'poster')],
    ['no redirects', writeFile(MOVES, 'moves: []\n')],
  ])('%s', (_, change) => {
    expect(checkChanged(change)).toBe('');
  });
});
