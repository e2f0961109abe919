import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/commands/commandError.ts';
import {
  asksForHelp,
  formatHelp,
  formatUsage,
  readCommandLine,
  type Command,
} from '../../src/commands/commandLine.ts';

const printing = {
  script: 'print',
  summary: 'Makes posters of a printed code.',
  changes: 'writes PDFs into the folder "print".',
  words: { name: 'CODE', least: 1, most: 1 },
  options: {
    layout: { value: 'poster,card', meaning: 'these layouts; else all of them' },
    discreet: { meaning: 'in few words' },
  },
  examples: [['k7wp --layout poster', 'posters of a code']],
} as const satisfies Command;
const plain = { script: 'test', summary: 'Tests.', changes: 'nothing.', options: {} } as const;
const search = { ...plain, script: 'places', words: { name: 'NAME', least: 0, most: Infinity } } as const;

const read = (line: string) => readCommandLine(printing, line.split(' ').filter(Boolean));

describe('readCommandLine', () => {
  it('returns the values of options, and the words besides', () => {
    expect(read('--layout card k7wp --discreet')).toEqual({
      values: { layout: 'card', discreet: true },
      words: ['k7wp'],
    });
    expect(read('k7wp --layout=card')).toEqual({ values: { layout: 'card' }, words: ['k7wp'] });
    expect(readCommandLine(search, ['the', 'house']).words).toEqual(['the', 'house']);
    expect(readCommandLine(plain, [])).toEqual({ values: {}, words: [] });
  });

  it.each([
    ['', 'CODE is missing.\n  Usage: npm run print -- CODE [--layout poster,card] [--discreet]'],
    [
      'k7wp m4xr',
      '"m4xr" belongs to no option.\n  Put words with spaces between quotation marks. All that it takes: npm run print -- --help',
    ],
    [
      'k7wp --layouts card',
      'Unknown option "--layouts".\n  Did you mean "--layout"? All that it takes: npm run print -- --help',
    ],
    ['k7wp -x', 'Unknown option "-x".\n  All that it takes: npm run print -- --help'],
    ['k7wp --toString', 'Unknown option "--toString".\n  All that it takes: npm run print -- --help'],
    ['k7wp --layout', '"--layout" needs a value.\n  Write it like this: --layout poster,card'],
    ['k7wp --layout=', '"--layout" needs a value.\n  Write it like this: --layout poster,card'],
    ['k7wp --discreet=no', '"--discreet" takes no value.\n  Write it alone: --discreet'],
    [
      '--nothing --layout --discreet',
      'Unknown option "--nothing".\n  All that it takes: npm run print -- --help\n"--layout" needs a value.\n  Write it like this: --layout poster,card',
    ],
  ])('rejects "%s" with what to type', (line, reported) => {
    expect(() => read(line)).toThrow(new CommandError(reported));
  });
});

describe('asksForHelp', () => {
  it.each([['--help'], ['-h'], ['k7wp', '--layout', 'card', '--help'], ['--unknown', '-h']])(
    'is true for %s %s %s %s',
    (...typed) => {
      expect(asksForHelp(typed)).toBe(true);
    },
  );

  it.each([[], ['help'], ['--helpful'], ['--', '--help']])('is false for %j', (...typed) => {
    expect(asksForHelp(typed)).toBe(false);
  });
});

describe('formatHelp', () => {
  it('says how to write the command, what its options mean, and what it changes', () => {
    expect(formatHelp(printing)).toBe(
      [
        'Makes posters of a printed code.',
        '',
        'Usage: npm run print -- CODE [--layout poster,card] [--discreet]',
        '',
        '  --layout poster,card  these layouts; else all of them',
        '  --discreet            in few words',
        '  --help                show this, and do nothing',
        '',
        '  npm run print -- k7wp --layout poster  posters of a code',
        '',
        'Changes: writes PDFs into the folder "print".',
      ].join('\n'),
    );
  });

  it('names scripts as npm has them', () => {
    expect([plain, search].map(formatUsage)).toEqual(['npm test', 'npm run places -- [NAME …]']);
  });
});
