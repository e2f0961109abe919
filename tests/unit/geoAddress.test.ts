import { describe, expect, it } from 'vitest';
import { getGeoHref } from '../../src/domain/geoAddress.ts';

describe('the address of a point', () => {
  it('names the point twice, as map apps want it, and nothing else', () => {
    expect(getGeoHref({ lat: 55.5, lon: 11.25 })).toBe('geo:55.5,11.25?q=55.5,11.25');
    expect(getGeoHref({ lat: -1, lon: -0.5 })).toBe('geo:-1,-0.5?q=-1,-0.5');
  });
});
