import { describe, expect, it } from 'vitest';
import {
  getPageAddress,
  getReadablePageAddress,
  isPlaceholderAddress,
} from '../../src/domain/pageAddress.ts';

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

describe('a name that stands in until there is one', () => {
  it('ends as no name that somebody can own', () => {
    const stand = [
      'https://vejviser.example',
      'https://a.b.test/x',
      'http://localhost:4321',
      'https://x.invalid',
    ];
    expect(stand.filter((address) => !isPlaceholderAddress(address))).toEqual([]);
    const own = ['https://vejviser.dk', 'https://example.dk', 'https://myexample', 'https://test.dk/example'];
    expect(own.filter(isPlaceholderAddress)).toEqual([]);
  });
});
