import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/commands/commandError.ts';
import { readCommandLine } from '../../src/commands/commandLine.ts';
import { printCommand, readPrintOrder } from '../../src/commands/printOrder.ts';
import { printLayouts, printVersions } from '../../src/codes/printLayout.ts';

const printable = {
  codes: new Map([
    ['k7wp', 'ask'],
    ['m4xr', 'ar'],
  ]),
  languages: ['en', 'ar', 'th', 'vi'],
  live: ['en', 'ar', 'th'],
};
const read = (line: string, of = printable) =>
  readPrintOrder(readCommandLine(printCommand, line.split(' ').filter(Boolean)), of);

describe('an order to print', () => {
  it('is everything in the languages that readers are offered', () => {
    expect(read('k7wp')).toEqual({
      code: 'k7wp',
      languages: ['en', 'ar', 'th'],
      layouts: printLayouts,
      versions: printVersions,
      outDir: 'print',
    });
  });

  it('is in the language of the code, where it has one', () => {
    expect(read('m4xr').languages).toEqual(['ar']);
    expect(read('m4xr --languages ar').languages).toEqual(['ar']);
  });

  it('is what was chosen, once each, also a language that is not offered yet', () => {
    expect(read('k7wp --languages th,vi,th --layout card,poster --discreet --out /tmp/paper')).toEqual({
      code: 'k7wp',
      languages: ['th', 'vi'],
      layouts: ['card', 'poster'],
      versions: ['plain'],
      outDir: '/tmp/paper',
    });
  });
});

describe('a layout', () => {
  it('has other names', () => {
    expect(read('k7wp --layout flyer,posters').layouts).toEqual(['leaflet', 'poster']);
  });
});

describe('a mistake in an order', () => {
  it.each([
    ['k7wq', ['There is no code "k7wq". Did you mean "k7wp"? There are: k7wp, m4xr.']],
    ['k7wp --languages xx', ['There is no language "xx". There are: en, ar, th, vi.']],
    [
      'm4xr --languages th',
      [
        'The code m4xr opens in Arabic, so its paper can\'t be in Thai.\n  Leave "--languages" out to print it in Arabic, or make a code of its own: npm run code -- --language th (ask: one for all languages).',
      ],
    ],
    [
      'k7wp --layout pster',
      [
        'There is no layout "pster". Did you mean "poster"? There are: poster, leaflet, card, wallet-card, sticker.',
      ],
    ],
    [
      'k7wp --languages xx --layout page',
      [
        'There is no language "xx". There are: en, ar, th, vi.',
        'There is no layout "page". There are: poster, leaflet, card, wallet-card, sticker.',
      ],
    ],
  ])('%s', (line, issues) => {
    expect(() => read(line)).toThrow(new CommandError(issues.join('\n')));
  });

  it('is told of a site without codes', () => {
    expect(() => read('k7wp', { ...printable, codes: new Map() })).toThrow(
      new CommandError('There is no code "k7wp". There is none yet.'),
    );
  });
});
