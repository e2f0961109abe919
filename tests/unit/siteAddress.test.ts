import { describe, expect, it } from 'vitest';
import {
  isSiteAddress,
  isSameSite,
  getPageAddress,
  getReadablePageAddress,
  isPlaceholderAddress,
  getCodeAddress,
  getReadableCodeAddress,
} from '../../src/domain/siteAddress.ts';
import { getSettings } from '../../src/settings.ts';

const GOOD = [
  'https://guide.example',
  'https://guide.example/',
  'https://guide.example/some/copy',
  'https://guide.example/some/copy-2/',
  'https://xn--rdhus-ora.example/',
  `http://${'a'.repeat(56)}.onion/`,
  'http://localhost:4321/',
  'http://127.0.0.1:8080',
];
const BAD = [
  '',
  'notaurl',
  'guide.example',
  'http://guide.example/',
  'ftp://guide.example/',
  'https://guide.example:8443/',
  'https://me@guide.example/',
  'https://me:secret@guide.example/',
  'https://guide.example/?from=mail',
  'https://guide.example/#top',
  'https://guide.example./',
  'https://guide..example/',
  'https://-guide.example/',
  'https://Guide.example/',
  'https://guide/',
  'https://192.0.2.1/',
  'https://guide.example//',
  'https://guide.example/../',
  'https://guide.example/_copy/',
  'https://guide.example/a b/',
  'https://guide.example/;',
  'https://guide.example/\nreturn 200;',
  'https://guide.example\n',
  'https://guide.example/"',
  'https://guide.example/$host/',
  'https://guide.example/{path}/',
  ' https://guide.example/',
  'https://rådhus.example/',
  'http://localhost.example/',
];

describe('isSiteAddress', () => {
  it.each(GOOD)('accepts %s', (address) => {
    expect(isSiteAddress(address)).toBe(true);
    expect(getSettings({ SITE_URL: address }).siteUrl).toBe(address);
  });

  it.each(BAD)('rejects %j', (address) => {
    expect(isSiteAddress(address)).toBe(false);
    expect(() => getSettings({ SITE_URL: address })).toThrow(
      `SITE_URL is ${JSON.stringify(address)}, which is not a valid site URL. Write it like https://example.org/ or https://example.org/guide/`,
    );
  });

  it.each([
    ['https://guide.example/', true],
    ['https://www.guide.example/weather', true],
    ['https://weather.example/', false],
    ['https://otherguide.example/', false],
  ])('isSameSite(%s) is %s', (url, isSame) =>
    expect(isSameSite(url, 'https://guide.example/copy/')).toBe(isSame),
  );
});

describe('getPageAddress', () => {
  // Used in links on other sites and in print.
  it.each([
    ['https://vejviser.example', 'https://vejviser.example/th/time/', 'vejviser.example/th/time/'],
    ['https://Vejviser.example/', 'https://vejviser.example/th/time/', 'vejviser.example/th/time/'],
    ['https://ngo.example/Guide', 'https://ngo.example/Guide/th/time/', 'ngo.example/Guide/th/time/'],
    ['https://ngo.example/a/b/', 'https://ngo.example/a/b/th/time/', 'ngo.example/a/b/th/time/'],
    ['http://localhost:4321', 'http://localhost:4321/th/time/', 'localhost:4321/th/time/'],
  ])('returns the URL of a page for a site at %s', (site, address, readable) => {
    expect(getPageAddress(site, '/th/time/')).toBe(address);
    expect(getReadablePageAddress(site, '/th/time/')).toBe(readable);
  });
});

describe('isPlaceholderAddress', () => {
  it('recognizes reserved top-level domains', () => {
    const stand = [
      'https://vejviser.example',
      'https://a.b.test/x',
      'http://localhost:4321',
      'https://x.invalid',
    ];
    expect(stand.filter((address) => !isPlaceholderAddress(address))).toEqual([]);
    const real = [
      'https://vejviser.dk',
      'https://example.dk',
      'https://myexample',
      'https://test.dk/example',
    ];
    expect(real.filter(isPlaceholderAddress)).toEqual([]);
  });
});

describe('getCodeAddress', () => {
  // Both forms are printed and must work for ten years.
  it.each([
    ['https://vejviser.example', 'HTTPS://VEJVISER.EXAMPLE/Q/K7WP'],
    ['https://vejviser.example/', 'HTTPS://VEJVISER.EXAMPLE/Q/K7WP'],
    ['http://localhost:4321', 'HTTP://LOCALHOST:4321/Q/K7WP'],
    ['https://ngo.example/guide', 'https://ngo.example/guide/q/k7wp/'],
    ['https://ngo.example/Guide/', 'https://ngo.example/Guide/q/k7wp/'],
  ])('returns the URL of a code for %s', (site, address) =>
    expect(getCodeAddress(site, 'k7wp')).toBe(address),
  );
});

describe('getReadableCodeAddress', () => {
  it.each([
    ['https://vejviser.example', 'vejviser.example/q/k7wp'],
    ['https://ngo.example/guide/', 'ngo.example/guide/q/k7wp'],
  ])('returns the URL of a code for %s', (site, address) =>
    expect(getReadableCodeAddress(site, 'k7wp')).toBe(address),
  );
});
