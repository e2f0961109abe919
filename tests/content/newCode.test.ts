import { describe, expect, it } from 'vitest';
import {
  codeCommand,
  listOpenQuestions,
  planCode,
  readCodeValues,
  type CodeValues,
  type Plan,
} from '../../src/commands/planCode.ts';
import { readCommandLine } from '../../src/commands/commandLine.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import { CODE_CHARACTERS } from '../../src/codes/code.ts';
import { createCodePicture } from '../../src/codes/pictures/codePicture.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const contentFiles = readContentFiles(FIXTURE_CONTENT);
const now = Date.parse(FIXTURE_TIME);

/** A random source that first yields these codes and then continues pseudorandomly. */
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
  it('creates a valid file with all values', () => {
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

  it('lists missing options with all possible values', () => {
    expect(plan([])).toEqual({
      issues: [
        'Option "--target" is missing: Which page does it open?\n  Its value must be one of: start, about, compare, eu, non-eu, now, partners, phone, places, rights, time, bed',
        'Option "--language" is missing: In which language? ("ask" lets the reader choose)\n  Its value must be one of: ask, ar, en',
        'Option "--material" is missing: What is it printed on?\n  Its value must be one of: poster, leaflet, card, wallet-card, sticker, product, other',
      ],
      file: undefined,
    });
    expect(plan(['--target', 'now', '--language', 'ask']).issues).toHaveLength(1);
    expect(listOpenQuestions(read(ALL), contentFiles)).toEqual([]);
  });

  it('needs only target, language and material', () => {
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
  ])('accepts %s as material', (word, material) => {
    expect(plan([...ALL, '--material', word]).file?.text).toContain(`material: ${material}\n`);
  });

  it('warns if the address of the site is a placeholder', () => {
    expect(plan(ALL).file?.next).not.toContain('leads nowhere');
    expect(plan(ALL, spell('h4mx'), 'https://vejviser.example').file?.next).toMatch(
      /Do not print .*https:\/\/vejviser\.example .*leads nowhere\.\n.*"address" in site\.yaml/,
    );
  });

  it('never uses a code that a file or the permalink registry contains', () => {
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

  it('uses a code whose picture scans with a blob anywhere', () => {
    const { file } = plan(ALL, spell(), 'https://vejviser.example');
    const address = `HTTPS://VEJVISER.EXAMPLE/Q/${file?.code.toUpperCase() ?? ''}`;
    expect(createCodePicture(address, 'Q').fatalBlobs).toBe(0);
  });
});

describe('npm run code with invalid values', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'reports an unknown guide and language',
      ['--target', 'tim', '--language', 'xx'],
      [
        'The guide "tim" does not exist.\n  Did you mean "time"? Use one of: about, bed, compare, eu, non-eu, now, partners, phone, places, rights, start, time',
        'There is no folder for the language "xx".\n  Write "ask" to let the reader choose, or use one of: ar, en',
      ],
    ],
    [
      'reports an invalid number',
      ['--number', 'many'],
      ['"number" must be the number of copies, not "many".\n  Write it like this: number: 500'],
    ],
  ])('%s', (_, typed, reported) => {
    const { issues, file } = plan([...ALL, ...typed]);
    expect(issues).toEqual(reported);
    expect(file).toBeUndefined();
  });
});
