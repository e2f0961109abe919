import { describe, expect, it } from 'vitest';
import {
  getChoiceId,
  getFirstLayout,
  getPrintFileName,
  printLayouts,
  printMeasures,
} from '../../src/codes/printLayout.ts';
import { campaignSchema } from '../../src/content/schemas/campaignSchema.ts';

/** A code with four modules of white on both sides of its twenty-five. */
const WITH_WHITE = 33 / 25;

describe('the measures of paper', () => {
  it.each(printLayouts)('leave room on a %s for its code and the white around it', (layout) => {
    const { size, pieces = size, code } = printMeasures[layout];
    expect(code * WITH_WHITE).toBeLessThanOrEqual(Math.min(pieces.width, pieces.height));
  });

  const cut = printLayouts.filter((layout) => printMeasures[layout].pieces !== undefined);

  it('are of pieces to cut where they are small', () => {
    expect(cut).toEqual(['wallet-card', 'sticker']);
  });

  it.each(cut)('leave room on an A4 of a %s for all of its pieces', (layout) => {
    const { size, pieces = { width: 0, height: 0, columns: 0, rows: 0 }, codes } = printMeasures[layout];
    // Printers leave some millimetres of every edge white, and the marks stand outside the pieces.
    expect(size.width - pieces.width * pieces.columns).toBeGreaterThanOrEqual(20);
    expect(size.height - pieces.height * pieces.rows).toBeGreaterThanOrEqual(20);
    expect(codes).toBe(pieces.columns * pieces.rows);
    expect(codes).toBeGreaterThan(1);
  });
});

describe('getFirstLayout', () => {
  it('is what the code is printed on', () => {
    for (const layout of printLayouts) expect(getFirstLayout(layout)).toBe(layout);
  });

  it('is a card for everything else', () => {
    const others = campaignSchema.shape.material.options.filter(
      (material) => !printLayouts.some((layout) => layout === material),
    );
    expect(others).toEqual(['product', 'other']);
    for (const material of others) expect(getFirstLayout(material)).toBe('card');
  });
});

describe('the names of files and controls', () => {
  it('say nothing but what they are', () => {
    expect(getPrintFileName('k7wp', 'th', 'card', 'open')).toBe('k7wp-th-card.pdf');
    expect(getPrintFileName('k7wp', 'pt-BR', 'wallet-card', 'plain')).toBe(
      'k7wp-pt-BR-wallet-card-plain.pdf',
    );
    expect(getChoiceId('wallet-card')).toBe('choose-wallet-card');
  });
});
