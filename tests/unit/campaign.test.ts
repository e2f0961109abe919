import { describe, expect, it } from 'vitest';
import { ASK_LANGUAGE, getTargetAddress, mapPrintLanguages } from '../../src/codes/campaign.ts';
import { START } from '../../src/domain/paths.ts';

describe('getTargetAddress', () => {
  it('returns the path of the start page or another page, without a language', () => {
    expect(getTargetAddress(START)).toBe('/');
    expect(getTargetAddress('time')).toBe('/time/');
  });
});

describe('mapPrintLanguages', () => {
  it('omits codes whose readers choose their language', () => {
    const campaigns = [
      { code: 'k7wp', language: ASK_LANGUAGE },
      { code: 'm4xr', language: 'th' },
    ];
    expect([...mapPrintLanguages(campaigns)]).toEqual([['m4xr', 'th']]);
  });
});
