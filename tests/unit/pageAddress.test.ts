import { describe, expect, it } from 'vitest';
import { getPageAddress, getReadablePageAddress } from '../../src/domain/pageAddress.ts';

describe('the address of a page', () => {
  // It stands in links on other sites and on paper.
  it.each([
    ['https://vejviser.example', 'https://vejviser.example/th/time/', 'vejviser.example/th/time/'],
    ['https://Vejviser.example/', 'https://vejviser.example/th/time/', 'vejviser.example/th/time/'],
    ['https://ngo.example/Guide', 'https://ngo.example/Guide/th/time/', 'ngo.example/Guide/th/time/'],
    ['https://ngo.example/a/b/', 'https://ngo.example/a/b/th/time/', 'ngo.example/a/b/th/time/'],
    ['http://localhost:4321', 'http://localhost:4321/th/time/', 'localhost:4321/th/time/'],
  ])('of a site at %s', (site, address, readable) => {
    expect(getPageAddress(site, '/th/time/')).toBe(address);
    expect(getReadablePageAddress(site, '/th/time/')).toBe(readable);
  });
});
