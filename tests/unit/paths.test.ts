import { describe, expect, it } from 'vitest';
import {
  findLinkedSlug,
  getCalendarPath,
  getBadgePath,
  getOtherPagePath,
  getCityId,
  getDataPath,
  getLanguagePickerPath,
  getDataReadmePath,
  getDataSchemaPath,
  getGuidePath,
  getSideBySidePath,
  getHomePath,
  getTargetPath,
  getNotFoundPath,
  getPageCodePath,
  getPlacePath,
  getRelativePath,
} from '../../src/domain/paths.ts';

describe('paths', () => {
  // These are printed on stickers and cards: changing them breaks printed links.
  it.each([
    [getHomePath('th'), '/th/'],
    [getGuidePath('th', 'time'), '/th/time/'],
    [getPlacePath('th', 'h4mx'), '/th/places/h4mx/'],
    [getOtherPagePath('th', 'topics'), '/th/topics/'],
    [getOtherPagePath('th', 'wholeGuide'), '/th/all/'],
    [getOtherPagePath('th', 'cards'), '/th/cards/'],
    [getSideBySidePath('th', 'time', 'da'), '/th/time/da/'],
    [getNotFoundPath('pt-BR'), '/pt-BR/404.html'],
    [getDataReadmePath(), '/data/README.txt'],
    [getDataPath('places.json'), '/data/v1/places.json'],
    [getDataSchemaPath('places.json'), '/data/v1/schema/places.json'],
    [getDataSchemaPath('places.geojson'), '/data/v1/schema/places.geojson.json'],
    [getCalendarPath('th', 'h4mx'), '/data/v1/calendars/th/h4mx.ics'],
    [getCityId('København'), 'city-kobenhavn'],
    [getCityId('Nykøbing Falster'), 'city-nykobing-falster'],
    [getCityId(), 'country'],
    [getLanguagePickerPath('/th/'), '/'],
    [getLanguagePickerPath('/pt-BR/places/h4mx/'), '/go/places/h4mx/'],
    [getOtherPagePath('th', 'partnerLinks'), '/th/partners/links/'],
    [getTargetPath('th', 'start'), '/th/'],
    [getTargetPath('th', 'time'), '/th/time/'],
    [getPageCodePath('th', 'start'), '/qr/th/start.svg'],
    [getBadgePath('th'), '/badges/th.svg'],
    [getBadgePath('th', 'card'), '/badges/th-card.svg'],
  ])('returns %s', (path, expected) => expect(path).toBe(expected));
});

describe('findLinkedSlug', () => {
  it.each([
    ['/rights/', 'rights'],
    ['/non-eu/', 'non-eu'],
  ])('returns for %s: %s', (href, slug) => expect(findLinkedSlug(href)).toBe(slug));

  it.each([
    'rights',
    '/rights',
    'rights/',
    '/en/rights/',
    '/',
    '//',
    '/Rights/',
    '/rights/#now',
    '/rights/?a',
    'https://x.example/rights/',
  ])('returns undefined for "%s"', (href) => expect(findLinkedSlug(href)).toBeUndefined());
});

describe('getRelativePath', () => {
  it.each([
    ['/en/topics/', '/en/now/', '../now/'],
    ['/en/topics/', '/en/topics/', './'],
    ['/en/topics/', '/en/topics/#part', '#part'],
    ['/en/topics/', '/en/now/#call', '../now/#call'],
    ['/en/topics/', '/', '../../'],
    ['/en/topics/', '/ar/topics/', '../../ar/topics/'],
    ['/en/places/house/', '/en/places/', '../'],
    ['/en/places/', '/en/places/house/', 'house/'],
    ['/', '/en/', 'en/'],
    ['/', '/', './'],
    ['/', '/#choices', '#choices'],
    ['/en/', '/', '../'],
    ['/en/', '/en/now/', 'now/'],
    ['/en/partners/', '/data/v1/places.json', '../../data/v1/places.json'],
    ['/data/v1/a.json', '/data/v1/b.json', 'b.json'],
    // A common prefix of names is not a common folder.
    ['/en/now/', '/en/nowhere/', '../nowhere/'],
    ['/en/now/da/', '/en/now/', '../'],
  ])('from %s to %s: %s', (from, to, relative) => {
    expect(getRelativePath(from, to)).toBe(relative);
    // A browser must resolve it to the same URL.
    expect(new URL(relative, `https://guide.example${from}`).href).toBe(`https://guide.example${to}`);
    expect(new URL(relative, `https://ngo.example/some/copy${from}`).href).toBe(
      `https://ngo.example/some/copy${to}`,
    );
  });
});
