import { describe, expect, it } from 'vitest';
import {
  findLinkedSlug,
  getCardsPath,
  getGuidePath,
  getHelperPath,
  getHomePath,
  getNotFoundPath,
  getPlacePath,
  getTopicsPath,
  getWholeGuidePath,
} from '../../src/domain/paths.ts';

describe('addresses', () => {
  // They stand on stickers and cards: a change here breaks what is printed.
  it.each([
    [getHomePath('th'), '/th/'],
    [getGuidePath('th', 'time'), '/th/time/'],
    [getPlacePath('th', 'kompasset'), '/th/places/kompasset/'],
    [getTopicsPath('th'), '/th/topics/'],
    [getWholeGuidePath('th'), '/th/all/'],
    [getCardsPath('th'), '/th/cards/'],
    [getHelperPath('th', 'time', 'da'), '/th/time/da/'],
    [getNotFoundPath('pt-BR'), '/pt-BR/404.html'],
  ])('%s', (path, expected) => {
    expect(path).toBe(expected);
  });
});

describe('findLinkedSlug', () => {
  it.each([
    ['/rights/', 'rights'],
    ['/non-eu/', 'non-eu'],
  ])('%s names %s', (href, slug) => {
    expect(findLinkedSlug(href)).toBe(slug);
  });

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
  ])('"%s" names none', (href) => {
    expect(findLinkedSlug(href)).toBeUndefined();
  });
});
