import { describe, expect, it } from 'vitest';
import {
  listFormerCalendars,
  listRedirectPages,
  listRedirects,
  type RedirectRecord,
  type Published,
} from '../../src/codes/redirect.ts';

const records: readonly RedirectRecord[] = [
  { from: '/old/', to: '/now/', kind: 'moved', on: '2027-03-01' },
  { from: '/places/house/', to: '/', kind: 'retired', on: '2027-03-01' },
  { from: '/data/v1/old.json', to: '/data/v1/new.json', kind: 'moved', on: '2027-03-01' },
];
const published: Published = {
  languages: ['da', 'th', 'eu'],
  countryLanguage: 'da',
  addresses: new Set([
    '/th/old/',
    '/th/old/da/',
    '/th/share/',
    '/th/share/now/',
    '/th/share/old/',
    '/da/share/places/house/',
    '/th/partners/start/',
    '/th/partners/links/',
    '/th/partners/da/',
    // The links of a guide that is called like a language.
    '/th/partners/eu/',
    '/da/print/k7wp/',
    '/th/print/k7wp/',
    '/da/print/hmr3/',
    // Another page, although its name begins the same.
    '/th/old/house/',
    '/th/older/',
    // No language.
    '/xx/share/now/',
  ]),
  printedIn: new Map([['k7wp', 'th']]),
};

describe('listMovedPages', () => {
  it('has every old page in the languages in which it was published, or in all, what was beside it, and what all pages share now', () => {
    const pages = listRedirectPages(records, published);
    expect(pages.map(({ path, target, kind }) => `${path} ${kind} ${target}`)).toEqual([
      '/th/old/ moved /th/now/',
      '/th/old/da/ moved /th/now/',
      '/da/places/house/ retired /da/',
      '/th/places/house/ retired /th/',
      '/eu/places/house/ retired /eu/',
      '/th/share/ moved /th/',
      '/th/share/now/ moved /th/now/',
      '/th/share/old/ moved /th/now/',
      '/da/share/places/house/ retired /da/',
      '/th/partners/start/ moved /th/partners/links/',
      '/th/partners/eu/ moved /th/partners/links/',
      '/da/print/k7wp/ moved /th/print/k7wp/',
    ]);
  });
});

describe('listMoves', () => {
  it('has what a host may answer with a 301: files too, but no page that is closed', () => {
    expect(listRedirects(records, published)).toEqual([
      { from: '/th/old/', to: '/th/now/' },
      { from: '/th/old/da/', to: '/th/now/' },
      { from: '/th/share/', to: '/th/' },
      { from: '/th/share/now/', to: '/th/now/' },
      { from: '/th/share/old/', to: '/th/now/' },
      { from: '/th/partners/start/', to: '/th/partners/links/' },
      { from: '/th/partners/eu/', to: '/th/partners/links/' },
      { from: '/da/print/k7wp/', to: '/th/print/k7wp/' },
      { from: '/data/v1/old.json', to: '/data/v1/new.json' },
    ]);
  });
});

describe('listFormerCalendars', () => {
  it('has the published calendars of places that have another id now', () => {
    const moves: RedirectRecord[] = [
      { from: '/places/house/', to: '/places/h4mx/', kind: 'moved', on: '2027-03-01' },
      { from: '/places/gone/', to: '/places/', kind: 'retired', on: '2027-03-01' },
    ];
    const calendars = ['th/house', 'da/gone', 'th/h4mx'].map((name) => `/data/v1/calendars/${name}.ics`);
    expect(listFormerCalendars(moves, { ...published, addresses: new Set(calendars) })).toEqual([
      { language: 'th', formerId: 'house', id: 'h4mx' },
    ]);
  });
});
