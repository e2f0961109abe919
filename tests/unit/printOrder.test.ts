import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/commands/commandError.ts';
import { readCommandLine } from '../../src/commands/commandLine.ts';
import { printCommand, readPrintOrder } from '../../tools/print/printOrder.ts';
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

describe('readPrintOrder', () => {
  it('defaults to every layout in all languages that readers are offered', () => {
    expect(read('k7wp')).toEqual({
      code: 'k7wp',
      languages: ['en', 'ar', 'th'],
      layouts: printLayouts,
      versions: printVersions,
      outDir: 'print',
    });
  });

  it('uses the language of the code if it has one', () => {
    expect(read('m4xr').languages).toEqual(['ar']);
    expect(read('m4xr --languages ar').languages).toEqual(['ar']);
  });

  it('returns each choice once, including languages that are not offered yet', () => {
    expect(read('k7wp --languages th,vi,th --layout card,poster --discreet --out /tmp/prints')).toEqual({
      code: 'k7wp',
      languages: ['th', 'vi'],
      layouts: ['card', 'poster'],
      versions: ['plain'],
      outDir: '/tmp/prints',
    });
  });

  it('recognizes other names for layouts', () => {
    expect(read('k7wp --layout flyer,posters').layouts).toEqual(['leaflet', 'poster']);
    expect(read('k7wp --layout signs').layouts).toEqual(['poster']);
  });
});

describe('readPrintOrder with invalid arguments', () => {
  it('reports a missing code before it reads anything', () =>
    expect(() => readCommandLine(printCommand, [])).toThrow(
      /^Missing argument CODE\.\n {2}Usage: npm run print -- CODE/,
    ));

  it.each([
    ['k7wq', ['Unknown code "k7wq".\n  Did you mean "k7wp"? It must be one of: k7wp, m4xr.']],
    ['k7wp --languages xx', ['Unknown language "xx".\n  It must be one of: en, ar, th, vi.']],
    [
      'm4xr --languages th',
      [
        'The code m4xr opens a page in Arabic, so it can\'t be printed in Thai.\n  Omit "--languages" to print it in Arabic, or create a new code: npm run code -- --language th (ask: one for all languages).',
      ],
    ],
    [
      'k7wp --layout pster',
      [
        'Unknown layout "pster".\n  Did you mean "poster"? It must be one of: poster, leaflet, card, wallet-card, sticker.',
      ],
    ],
    [
      'k7wp --languages xx --layout page',
      [
        'Unknown language "xx".\n  It must be one of: en, ar, th, vi.',
        'Unknown layout "page".\n  It must be one of: poster, leaflet, card, wallet-card, sticker.',
      ],
    ],
  ])('rejects "%s" and suggests a fix', (line, issues) =>
    expect(() => read(line)).toThrow(new CommandError(issues.join('\n'))),
  );

  it('rejects any code if the site has none', () => {
    expect(() => read('k7wp', { ...printable, codes: new Map() })).toThrow(
      new CommandError('Unknown code "k7wp".\n  The site has no code yet.'),
    );
  });
});
