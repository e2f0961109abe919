import { describe, expect, it } from 'vitest';
import { getCodeAddress, getReadableCodeAddress } from '../../src/domain/codeAddress.ts';

describe('getCodeAddress', () => {
  // Both ways stand on paper for ten years.
  it.each([
    ['https://vejviser.example', 'HTTPS://VEJVISER.EXAMPLE/Q/K7WP'],
    ['https://vejviser.example/', 'HTTPS://VEJVISER.EXAMPLE/Q/K7WP'],
    ['http://localhost:4321', 'HTTP://LOCALHOST:4321/Q/K7WP'],
    ['https://ngo.example/guide', 'https://ngo.example/guide/q/k7wp/'],
    ['https://ngo.example/Guide/', 'https://ngo.example/Guide/q/k7wp/'],
  ])('of a code on %s', (site, address) => {
    expect(getCodeAddress(site, 'k7wp')).toBe(address);
  });
});

describe('getReadableCodeAddress', () => {
  it.each([
    ['https://vejviser.example', 'vejviser.example/q/k7wp'],
    ['https://ngo.example/guide/', 'ngo.example/guide/q/k7wp'],
  ])('of a code on %s', (site, address) => {
    expect(getReadableCodeAddress(site, 'k7wp')).toBe(address);
  });
});
