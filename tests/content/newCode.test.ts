import { describe, expect, it } from 'vitest';
import {
  codeCommand,
  listCodeQuestions,
  planCode,
  readCodeValues,
  type CodeValues,
  type Plan,
} from '../../tools/codes/planCode.ts';
import { readCommandLine } from '../../src/commands/commandLine.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import { CODE_CHARACTERS } from '../../src/codes/code.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const contentFiles = readContentFiles(FIXTURE_CONTENT);
const now = Date.parse(FIXTURE_TIME);

/** Random numbers that result in these codes, then pseudo-random ones. */
function spell(...codes: readonly string[]): (below: number) => number {
  const numbers = Array.from(codes.join(''), (character) => CODE_CHARACTERS.indexOf(character));
  let state = 7;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return (numbers.shift() ?? state) % below;
  };
}

const ALL = ['--target', 'now', '--language', 'ask', '--material', 'sticker'];

const read = (typed: readonly string[]): CodeValues => readCodeValues(readCommandLine(codeCommand, typed));

function plan(typed: readonly string[], random = spell('h4mx'), siteAddress = 'https://site.dk'): Plan {
  return planCode(read(typed), { contentFiles, siteAddress, now, random });
}

describe('npm run code', () => {
  it('creates a valid file and lists the next steps', () => {
    const { file, issues } = plan([
      '--target',
      'time',
      '--language=ar',
      '--material',
      'card',
      '--owner',
      'house',
      '--place',
      'Café: "Noon" # 2',
      '--number',
      '500',
      '--note',
      'For the autumn.',
    ]);
    expect(issues).toEqual([]);
    expect(file?.path).toMatch(/^facts\/campaigns\/[3467cdfhkmnprtwx]{4}\.yaml$/);
    expect(file?.text).toBe(`code: ${file?.code ?? ''}
target: time
language: ar
material: card
place: "Café: \\"Noon\\" # 2"
number: 500
owner: house
note: For the autumn.
status: planned
`);
    const { path = '', text = '' } = file ?? {};
    expect(checkContent(readContent([...contentFiles, { path, file: path, text }]), now)).toEqual([]);
  });

  it('lists missing options with their possible values', () => {
    expect(plan([])).toEqual({
      issues: [
        'Which page does it open?\n  Type --target with one of: start, about, compare, eu, non-eu, now, partners, phone, places, rights, time, bed',
        'In which language? ("ask" lets the reader choose)\n  Type --language with one of: ask, ar, en',
        'What is it printed on?\n  Type --material with one of: poster, leaflet, card, wallet-card, sticker, product, other',
      ],
      file: undefined,
    });
    expect(plan(['--target', 'now', '--language', 'ask']).issues).toHaveLength(1);
    expect(listCodeQuestions(read(ALL), contentFiles)).toEqual([]);
  });

  it('works with the required options alone', () => {
    const { file } = plan(ALL);
    expect(file?.text).toBe(
      `code: ${file?.code ?? ''}\ntarget: now\nlanguage: ask\nmaterial: sticker\nstatus: planned\n`,
    );
    expect(file?.next.split('\n')[0]).toBe(`The code is ${file?.code ?? ''}: site.dk/q/${file?.code ?? ''}`);
  });

  it.each([
    ['flyer', 'leaflet'],
    ['Flyers', 'leaflet'],
    ['wallet cards', 'wallet-card'],
    ['business-card', 'wallet-card'],
    ['poster', 'poster'],
  ])('understands %s', (word, material) =>
    expect(plan([...ALL, '--material', word]).file?.text).toContain(`material: ${material}\n`),
  );

  it('warns if the site address is a placeholder', () => {
    expect(plan(ALL).file?.next).not.toContain('leads nowhere');
    expect(plan(ALL, spell('h4mx'), 'https://vejviser.example').file?.next).toMatch(
      /Do not print .*https:\/\/vejviser\.example .*leads nowhere\.\n.*"address" in site\.yaml/,
    );
  });

  it('skips codes that are in a file or in the permalink registry', () => {
    const registry = contentFiles.map((file) =>
      file.path === 'permalinks.txt' ? { ...file, text: '/q/h4mx/ card - 2026\n' } : file,
    );
    const { file } = planCode(read(ALL), {
      contentFiles: registry,
      siteAddress: 'https://site.example',
      now,
      random: spell('k7wp', 'm4xr', 't6xc', 'h4mx'),
    });
    expect(file).toBeDefined();
    expect(['k7wp', 'm4xr', 't6xc', 'h4mx']).not.toContain(file?.code);
  });
});

describe('npm run code rejects', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'an unknown guide and an unknown language',
      ['--target', 'tim', '--language', 'xx'],
      [
        'The guide "tim" does not exist.\n  Did you mean "time"? Use one of: about, bed, compare, eu, non-eu, now, partners, phone, places, rights, start, time',
        'There is no folder for the language "xx".\n  Write "ask" to let the reader choose, or use one of: ar, en',
      ],
    ],
    [
      'an invalid number of copies',
      ['--number', 'many'],
      ['"number" must be the number of copies, not "many".\n  Write it like this: number: 500'],
    ],
  ])('%s', (_, typed, reported) => {
    const { issues, file } = plan([...ALL, ...typed]);
    expect(issues).toEqual(reported);
    expect(file).toBeUndefined();
  });
});
