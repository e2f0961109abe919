import { describe, expect, it } from 'vitest';
import { getGeoHref } from '../../src/domain/geoAddress.ts';

describe('the address of a point', () => {
  it('names the point twice, as map apps want it, and what stands there', () => {
    expect(getGeoHref({ lat: 55.5, lon: 11.25 }, 'Huset')).toBe('geo:55.5,11.25?q=55.5,11.25(Huset)');
  });

  it('keeps brackets and spaces of a name out of its own', () => {
    expect(getGeoHref({ lat: -1, lon: -0.5 }, 'Lancen (Odense) & Ø')).toBe(
      'geo:-1,-0.5?q=-1,-0.5(Lancen%20Odense%20%26%20%C3%98)',
    );
  });
});
