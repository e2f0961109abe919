import { describe, expect, it } from 'vitest';
import { isSiteAddress, isSameSite } from '../../src/domain/siteAddress.ts';
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

describe('the address of a site', () => {
  it.each(GOOD)('may be %s', (address) => {
    expect(isSiteAddress(address)).toBe(true);
    expect(getSettings({ SITE_URL: address }).siteUrl).toBe(address);
  });

  it.each(BAD)('is not %j', (address) => {
    expect(isSiteAddress(address)).toBe(false);
    expect(() => getSettings({ SITE_URL: address })).toThrow(
      `SITE_URL is ${JSON.stringify(address)}, which is no address of a site. Write it like https://example.dk/ or https://example.dk/guide/`,
    );
  });

  it.each([
    ['https://guide.example/', true],
    ['https://www.guide.example/weather', true],
    ['https://weather.example/', false],
    ['https://otherguide.example/', false],
  ])('%s is the same site: %s', (url, isSame) => {
    expect(isSameSite(url, 'https://guide.example/copy/')).toBe(isSame);
  });
});
