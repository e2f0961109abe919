import { describe, expect, it } from 'vitest';
import {
  getChoiceId,
  getFirstLayout,
  getPrintFileName,
  normalizeMaterial,
  printLayouts,
  printMeasures,
} from '../../src/codes/printLayout.ts';
import { campaignSchema } from '../../src/content/schemas/campaignSchema.ts';

/** The width of a code of 25 modules with its quiet zone, as a multiple of the code. */
const WITH_WHITE = 33 / 25;

describe('the sizes of print layouts', () => {
  it.each(printLayouts)('leave room on a %s for its code and quiet zone', (layout) => {
    const { size, pieces = size, code } = printMeasures[layout];
    expect(code * WITH_WHITE).toBeLessThanOrEqual(Math.min(pieces.width, pieces.height));
  });

  const cut = printLayouts.filter((layout) => printMeasures[layout].pieces !== undefined);

  it('include pieces to cut for small layouts only', () => expect(cut).toEqual(['wallet-card', 'sticker']));

  it.each(cut)('fit all pieces of a %s on an A4 sheet', (layout) => {
    const { size, pieces = { width: 0, height: 0, columns: 0, rows: 0 }, codes } = printMeasures[layout];
    // Printers cannot print near the edges, and cut marks are outside the pieces.
    expect(size.width - pieces.width * pieces.columns).toBeGreaterThanOrEqual(20);
    expect(size.height - pieces.height * pieces.rows).toBeGreaterThanOrEqual(20);
    expect(codes).toBe(pieces.columns * pieces.rows);
    expect(codes).toBeGreaterThan(1);
  });
});

describe('normalizeMaterial', () => {
  it('finds a layout by its other names', () => {
    expect(['Flyers', 'wallet cards', 'pocket card', 'Labels', 'mug'].map(normalizeMaterial)).toEqual([
      'leaflet',
      'wallet-card',
      'wallet-card',
      'sticker',
      'mug',
    ]);
  });

  it('uses each name for only one layout', () => {
    const names = printLayouts.flatMap((layout) => [layout, ...printMeasures[layout].otherNames]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('getFirstLayout', () => {
  it('returns the layout of the code’s material', () => {
    for (const layout of printLayouts) expect(getFirstLayout(layout)).toBe(layout);
  });

  it('returns the card for all other materials', () => {
    const others = campaignSchema.shape.material.options.filter(
      (material) => !printLayouts.some((layout) => layout === material),
    );
    expect(others).toEqual(['product', 'other']);
    for (const material of others) expect(getFirstLayout(material)).toBe('card');
  });
});

describe('the names of files and controls', () => {
  it('do not reveal what the site is about', () => {
    expect(getPrintFileName('k7wp', 'th', 'card', 'open')).toBe('k7wp-th-card.pdf');
    expect(getPrintFileName('k7wp', 'pt-BR', 'wallet-card', 'plain')).toBe(
      'k7wp-pt-BR-wallet-card-plain.pdf',
    );
    expect(getChoiceId('wallet-card')).toBe('choose-wallet-card');
  });
});
