import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/commands/commandError.ts';
import {
  formatHelp,
  formatUsage,
  isHelpRequested,
  readCommandLine,
  type Command,
} from '../../src/commands/commandLine.ts';

const printing = {
  script: 'print',
  summary: 'Makes posters of a printed code.',
  changes: 'writes PDFs into the folder "print".',
  next: 'scan a code before you print',
  args: { name: 'CODE', min: 1, max: 1 },
  options: {
    layout: { value: 'poster,card', meaning: 'these layouts; else all of them' },
    discreet: { meaning: 'in few words' },
  },
  examples: [['k7wp --layout poster', 'posters of a code']],
} as const satisfies Command;
const plain = { script: 'test', summary: 'Tests.', changes: 'nothing.', next: 'rest', options: {} } as const;
const search = { ...plain, script: 'places', args: { name: 'NAME', min: 0, max: Infinity } } as const;

const read = (line: string) => readCommandLine(printing, line.split(' ').filter(Boolean));

describe('readCommandLine', () => {
  it('returns the values of options and the positional arguments', () => {
    expect(read('--layout card k7wp --discreet')).toEqual({
      values: { layout: 'card', discreet: true },
      args: ['k7wp'],
    });
    expect(read('k7wp --layout=card')).toEqual({ values: { layout: 'card' }, args: ['k7wp'] });
    expect(readCommandLine(search, ['the', 'house']).args).toEqual(['the', 'house']);
    expect(readCommandLine(plain, [])).toEqual({ values: {}, args: [] });
  });

  it.each([
    ['', 'Missing argument CODE.\n  Usage: npm run print -- CODE [--layout poster,card] [--discreet]'],
    [
      'k7wp m4xr',
      'Unexpected argument "m4xr".\n  Put a value that contains spaces in quotation marks. For all options: npm run print -- --help',
    ],
    [
      'k7wp --layouts card',
      'Unknown option "--layouts".\n  Did you mean "--layout"? For all options: npm run print -- --help',
    ],
    ['k7wp -x', 'Unknown option "-x".\n  For all options: npm run print -- --help'],
    ['k7wp --toString', 'Unknown option "--toString".\n  For all options: npm run print -- --help'],
    ['k7wp --layout', 'Option "--layout" needs a value.\n  Example: --layout poster,card'],
    ['k7wp --layout=', 'Option "--layout" needs a value.\n  Example: --layout poster,card'],
    ['k7wp --discreet=no', 'Option "--discreet" takes no value.\n  Write: --discreet'],
    [
      '--nothing --layout --discreet',
      'Unknown option "--nothing".\n  For all options: npm run print -- --help\nOption "--layout" needs a value.\n  Example: --layout poster,card',
    ],
  ])('rejects "%s" and suggests a fix', (line, reported) =>
    expect(() => read(line)).toThrow(new CommandError(reported)),
  );
});

describe('isHelpRequested', () => {
  it.each([['--help'], ['-h'], ['k7wp', '--layout', 'card', '--help'], ['--unknown', '-h']])(
    'is true for %s %s %s %s',
    (...typed) => expect(isHelpRequested(typed)).toBe(true),
  );

  it.each([[], ['help'], ['--helpful'], ['--', '--help']])('is false for %j', (...typed) =>
    expect(isHelpRequested(typed)).toBe(false),
  );
});

describe('formatHelp', () => {
  it('shows the usage, the options and what the command changes', () => {
    expect(formatHelp(printing)).toBe(
      [
        'Makes posters of a printed code.',
        '',
        'Usage: npm run print -- CODE [--layout poster,card] [--discreet]',
        '',
        '  --layout poster,card  these layouts; else all of them',
        '  --discreet            in few words',
        '  --help                show this help and exit',
        '',
        '  npm run print -- k7wp --layout poster',
        '    posters of a code',
        '',
        'Changes: writes PDFs into the folder "print".',
        '',
        'Next: scan a code before you print',
        '',
        'Exit status: 0 it succeeded, 1 a check failed, 2 it could not run.',
      ].join('\n'),
    );
  });

  it('fits 80 columns, and breaks no option or command', () => {
    const long = {
      ...printing,
      options: {
        ...printing.options,
        format: { value: 'a|b|c|d|e|f|g|h|i|j|k|l', meaning: 'a meaning that is long '.repeat(5).trim() },
      },
      examples: [['', 'print it '.repeat(12).trim()]],
    } as const;
    const lines = formatHelp(long).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.slice(2, 4)).toEqual([
      'Usage: npm run print -- CODE [--layout poster,card] [--discreet]',
      '  [--format a|b|c|d|e|f|g|h|i|j|k|l]',
    ]);
    expect(lines).toContain('  --format a|b|c|d|e|f|g|h|i|j|k|l');
  });

  it('shows how to call each script with npm', () =>
    expect([plain, search].map(formatUsage)).toEqual(['npm test', 'npm run places -- [NAME …]']));
});
