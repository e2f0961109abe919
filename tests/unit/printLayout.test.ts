import { describe, expect, it } from 'vitest';
import {
  getChoiceId,
  getFirstLayout,
  getPrintFileName,
  printLayouts,
  printMeasures,
} from '../../src/domain/printLayout.ts';
import { campaignSchema } from '../../src/content/schemas/campaign.ts';

describe('the measures of paper', () => {
  it.each(printLayouts)('leave room on a %s for all of its pieces', (layout) => {
    const { size, pieces, codes, code } = printMeasures[layout];
    if (pieces === undefined) return;
    // Printers leave some millimetres of every edge white, and the marks stand outside the pieces.
    expect(size.width - pieces.width * pieces.columns).toBeGreaterThanOrEqual(20);
    expect(size.height - pieces.height * pieces.rows).toBeGreaterThanOrEqual(20);
    expect(codes).toBe(pieces.columns * pieces.rows);
    // Four modules of white on both sides of a code of twenty-five.
    expect(pieces.width).toBeGreaterThanOrEqual(code * (33 / 25));
    expect(pieces.height).toBeGreaterThanOrEqual(code * (33 / 25));
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
