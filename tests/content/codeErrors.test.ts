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

/** What somebody did, and all that the check then says. */
type Case = readonly [what: string, changes: readonly Change[], reported: readonly string[]];

const issues: Readonly<Record<string, readonly Case[]>> = {
  'in a printed code': [
    [
      'a file that is named otherwise',
      [replaceIn(ASKING, 'code: k7wp', 'code: k7wx')],
      [
        'content/facts/campaigns/k7wp.yaml:«k7wx»  The code is "k7wx", but the file is named "k7wp".',
        '  Name the file k7wx.yaml, or write: code: k7wp',
      ],
    ],
    [
      'a file with a name that can be no code',
      [
        writeFile(
          'facts/campaigns/toilets.yaml',
          'code: k7wx\ntarget: now\nlanguage: ask\nmaterial: card\nstatus: planned\n',
        ),
      ],
      [
        'content/facts/campaigns/toilets.yaml:«k7wx»  The code is "k7wx", but the file is named "toilets".',
        '  Name the file k7wx.yaml',
      ],
    ],
    [
      'two files with one code',
      [replaceIn(ASKING, 'code: k7wp', 'code: m4xr')],
      [
        'content/facts/campaigns/k7wp.yaml:«m4xr»  The code "m4xr" stands in content/facts/campaigns/m4xr.yaml too.',
        '  Two prints can\'t have one code. Make another one with "npm run code".',
      ],
    ],
    [
      'a sign that looks like another',
      [
        writeFile(
          'facts/campaigns/k0wp.yaml',
          'code: k0wp\ntarget: now\nlanguage: ask\nmaterial: card\nstatus: planned\n',
        ),
      ],
      [
        'content/facts/campaigns/k0wp.yaml:«k0wp»  The code "k0wp" has "0", which people take for another sign, or make words of.',
        '  Make another one with "npm run code".',
      ],
    ],
    [
      'capitals',
      [replaceIn(ASKING, 'code: k7wp', 'code: K7WP')],
      [
        'content/facts/campaigns/k7wp.yaml:«K7WP»  "K7WP" at "code" is not a code of small letters and digits.',
        '  Write it like this: code: k7wp',
      ],
    ],
    [
      'a guide that does not exist',
      [replaceIn(ASKING, 'target: time', 'target: timee')],
      [
        'content/facts/campaigns/k7wp.yaml:«timee»  The guide "timee" does not exist.',
        `  Did you mean "time"? Name one of: ${GUIDES}`,
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
        '  Write "ask" to let the reader choose, or name one of: ar, en',
      ],
    ],
    [
      'an owner that does not exist',
      [replaceIn(ASKING, 'note:', 'owner: hause\nnote:')],
      [
        'content/facts/campaigns/k7wp.yaml:«hause»  The organisation "hause" does not exist.',
        '  Did you mean "house"? Add "hause" to content/facts/organisations.yaml, or name one that stands there.',
      ],
    ],
    [
      'no day of printing',
      [replaceIn(ASKING, 'status: planned', 'status: printed')],
      [
        'content/facts/campaigns/k7wp.yaml:«status»  The "status" is "printed", but when it was printed is missing.',
        '  Add a line with the day on which it was first printed: printed: 2026-05-31',
      ],
    ],
    [
      'a day of printing for what is only planned',
      [replaceIn(ASKING, 'status: planned', 'status: planned\nprinted: 2026-11-01')],
      [
        'content/facts/campaigns/k7wp.yaml:«printed:»  It was printed in 2026-11-01, but "status" says that it is planned.',
        '  Write: status: printed, or take out "printed" until it is printed.',
      ],
    ],
    [
      'a file that is not read',
      [writeFile('facts/campaigns/h4mx.yml', '')],
      [
        'content/facts/campaigns/h4mx.yml  This file is not read, because its name does not end in ".yaml".',
        '  Name it: h4mx.yaml',
      ],
    ],
  ],
  'in what was published': [
    [
      'a code without its file',
      [dropFile(ASKING)],
      [
        'content/facts/campaigns/k7wp.yaml  This file is missing, and its code "k7wp" was published: content/permalinks.txt:11',
        '  Take the file back from an older version of the project. What is no longer handed out has "status: stopped".',
      ],
    ],
    [
      'a code that is used again',
      [
        replaceIn(PRINTED, 'material: sticker', 'material: poster'),
        replaceIn(PRINTED, "'2026-11-01'", "'2028-03-01'"),
      ],
      [
        'content/facts/campaigns/m4xr.yaml:«m4xr»  The code "m4xr" was printed as "sticker house 2026-11-01", but this file says "poster house 2028-03-01".',
        '  A code is never used again: put back what was here, and make a new code with "npm run code". If this is the same print and was only noted wrongly, correct content/permalinks.txt:12 too.',
      ],
    ],
    [
      'a printed code that becomes a plan again',
      [
        replaceIn(PRINTED, 'status: printed', 'status: planned'),
        replaceIn(PRINTED, "printed: '2026-11-01'\n", ''),
      ],
      [
        'content/facts/campaigns/m4xr.yaml:«m4xr»  The code "m4xr" was printed as "sticker house 2026-11-01", but this file says "planned".',
        '  A code is never used again: put back what was here, and make a new code with "npm run code". If this is the same print and was only noted wrongly, correct content/permalinks.txt:12 too.',
      ],
    ],
    [
      'a line that is no address',
      [replaceIn(REGISTRY, '/en/first-help/', 'en/first-help/')],
      [
        'content/permalinks.txt:«en/first-help/»  "en/first-help/" is no address.',
        '  An address begins with "/". A line with other words begins with "#". Don\'t write here by hand: npm run publish:permalinks',
      ],
    ],
    [
      'no list at all',
      [dropFile(REGISTRY)],
      ['content/permalinks.txt  This file is missing.', '  Copy it from an older version of the project.'],
    ],
  ],
  'in moves': [
    [
      'no successor',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: /first-help/, kind: retired, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«- { from: /first-help/,»  The field "to" is missing.',
        '  Add to this line: to: /rights/',
      ],
    ],
    [
      'a page that does not exist',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: /first-help/, to: /right/, kind: moved, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«- { from: /first-help/,»  The page /right/ does not exist.',
        `  Did you mean "/rights/"? Name one of: ${PAGES}, or a place: /places/…/`,
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
        'content/facts/moves.yaml:«- { from: /first-help/,»  /first-help/ leads to /welcome/, which leads on to another address.',
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
        'content/facts/moves.yaml:«- { from: /first-help/,»  /first-help/ leads round in a circle: /first-help/ → /second/ → /first-help/',
        '  Let one of them lead to a page that is there.',
        'content/facts/moves.yaml:«- { from: /second/,»  /second/ leads round in a circle: /second/ → /first-help/ → /second/',
        '  Let one of them lead to a page that is there.',
      ],
    ],
    [
      'a page that leads to itself',
      [
        replaceIn(
          MOVES,
          FIRST_REDIRECT,
          '{ from: /first-help/, to: /first-help/, kind: moved, on: 2026-10-01 }',
        ),
      ],
      [
        'content/facts/moves.yaml:«- { from: /first-help/,»  /first-help/ leads round in a circle: /first-help/ → /first-help/',
        '  Let one of them lead to a page that is there.',
      ],
    ],
    [
      'a page that is still there',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: /time/, to: /now/, kind: moved, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«- { from: /time/,»  The page /time/ is still there.',
        '  Take this move out, or take the file of the page out of the folder.',
      ],
    ],
    [
      'an address that stands there twice',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: /welcome/, to: /, kind: moved, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«- { from: /places/old-house/, to: /places/, kind: retired, on: 2026-09-15, note: The house was sold. }\n  -»  /welcome/ stands here for the second time.',
        '  Delete one of the two.',
      ],
    ],
    [
      'an address with its language',
      [replaceIn(MOVES, FIRST_REDIRECT, '{ from: en/first, to: /now/, kind: moved, on: 2026-10-01 }')],
      [
        'content/facts/moves.yaml:«en/first»  "en/first" at "from" is not an address without its language.',
        '  Write it like this: from: /old-page/',
      ],
    ],
    [
      'a file that leads to a page',
      [replaceIn(MOVES, 'to: /qr/k7wp.svg', 'to: /now/')],
      [
        'content/facts/moves.yaml:«- { from: /qr/old-picture.svg,»  /qr/old-picture.svg is a file, but /now/ is a page.',
        '  An address of a page ends with "/", that of a file does not.',
      ],
    ],
    [
      'a file that is closed',
      [replaceIn(MOVES, 'to: /qr/k7wp.svg, kind: moved', 'to: /qr/k7wp.svg, kind: retired')],
      [
        "content/facts/moves.yaml:«- { from: /qr/old-picture.svg,»  A file can't say that it is closed: /qr/old-picture.svg",
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
        'content/en/guides/start.mdx  A guide can\'t be named "start": in a printed code that is the start page.',
        '  Give the file another name.',
      ],
    ],
  ],
};

describe.each(Object.entries(issues))('%s', (_, cases) => {
  it.each(cases)('%s', (__, changes, reported) => {
    expect(checkChanged(...changes)).toBe(fillLines(reported, changes));
  });
});

describe('what nobody should be told about', () => {
  it.each<readonly [string, Change]>([
    ['a code that is no longer handed out', replaceIn(PRINTED, 'status: printed', 'status: stopped')],
    ['a code that leads to another page now', replaceIn(PRINTED, 'target: now', 'target: places')],
    ['a number of copies that grows', replaceIn(PRINTED, 'number: 100', 'number: 5000')],
    ['another use for a code that was never printed', replaceIn(ASKING, 'wallet-card', 'poster')],
    ['no moves at all', writeFile(MOVES, 'moves: []\n')],
  ])('%s', (_, change) => {
    expect(checkChanged(change)).toBe('');
  });
});
