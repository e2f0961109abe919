import { describe, expect, it } from 'vitest';
import { addToRegistry, formatRecord, parseRegistry } from '../../src/codes/permalinkRegistry.ts';

const TEXT = `# Description.
# More of it.

/en/now/
# Printed on the cards.
/q/k7wp/
/q/m4xr/ sticker house 2026-11-01
/q/t6xc/ poster - 2026-09
`;

describe('parseRegistry', () => {
  it('reads addresses, what was printed, and comments', () => {
    const { header, entries, footer, unreadable } = parseRegistry(TEXT);
    expect(header).toEqual(['# Description.', '# More of it.']);
    expect(entries).toEqual([
      { address: '/en/now/', line: 4, record: undefined, comments: [] },
      { address: '/q/k7wp/', line: 6, record: undefined, comments: ['# Printed on the cards.'] },
      {
        address: '/q/m4xr/',
        line: 7,
        record: { material: 'sticker', owner: 'house', printed: '2026-11-01' },
        comments: [],
      },
      {
        address: '/q/t6xc/',
        line: 8,
        record: { material: 'poster', owner: undefined, printed: '2026-09' },
        comments: [],
      },
    ]);
    expect([footer, unreadable]).toEqual([[], []]);
  });

  it('assigns a comment at the start to the first address, unless an empty line follows', () => {
    expect(parseRegistry('# Printed.\n/q/k7wp/\n')).toMatchObject({
      header: [],
      entries: [{ address: '/q/k7wp/', comments: ['# Printed.'] }],
    });
  });

  it('reads Windows line endings', () =>
    expect(parseRegistry(TEXT.replaceAll('\n', '\r\n'))).toEqual(parseRegistry(TEXT)));

  it.each(['en/now/', '/q/m4xr/ sticker', '/q/m4xr/ sticker house soon', 'https://x.example/'])(
    'reports "%s" as unreadable',
    (text) => expect(parseRegistry(text).unreadable).toEqual([{ line: 1, text }]),
  );
});

describe('addToRegistry', () => {
  it('adds new addresses in order, records what was printed, and keeps everything else', () => {
    const printed = new Map([
      ['/q/k7wp/', { material: 'card', owner: 'house', printed: '2027-01-01' }],
      ['/q/m4xr/', { material: 'poster', owner: 'office', printed: '2030-01-01' }],
    ]);
    expect(addToRegistry(TEXT, ['/en/time/', '/en/now/', '/'], printed)).toBe(`# Description.
# More of it.

/
/en/now/
/en/time/
# Printed on the cards.
/q/k7wp/ card house 2027-01-01
/q/m4xr/ sticker house 2026-11-01
/q/t6xc/ poster - 2026-09
`);
  });

  it('changes nothing when there is nothing new', () =>
    expect(addToRegistry(TEXT, ['/en/now/'], new Map())).toBe(TEXT));

  it('creates a registry from an empty text', () =>
    expect(addToRegistry('', ['/b/', '/a/'], new Map())).toBe('/a/\n/b/\n'));

  it('keeps a comment at the end', () =>
    expect(addToRegistry('/a/\n# The end.\n', ['/b/'], new Map())).toBe('/a/\n/b/\n# The end.\n'));
});

describe('formatRecord', () => {
  it('writes what `parseRegistry` reads', () => {
    for (const owner of ['house', undefined]) {
      const record = { material: 'wallet-card', owner, printed: '2026' };
      expect(parseRegistry(`/q/k7wp/ ${formatRecord(record)}`).entries[0]?.record).toEqual(record);
    }
  });
});
