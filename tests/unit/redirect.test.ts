import { describe, expect, it } from 'vitest';
import {
  listFormerCalendars,
  listFormerPageCodes,
  listFormerPickers,
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
  addresses: new Set([
    '/th/old/',
    '/th/old/da/',
    '/th/places/house/',
    '/da/print/k7wp/',
    '/th/print/k7wp/',
    '/da/print/hmr3/',
    // Other pages whose addresses start the same.
    '/th/old/house/',
    '/th/older/',
    // Not a language.
    '/xx/old/',
  ]),
  printedIn: new Map([['k7wp', 'th']]),
};

describe('listRedirectPages', () => {
  it('lists redirects from published pages, side-by-side views and obsolete print pages', () => {
    const pages = listRedirectPages(records, published);
    expect(pages.map(({ path, target, closedOn = '-' }) => `${path} ${target} ${closedOn}`)).toEqual([
      '/th/old/ /th/now/ -',
      '/th/old/da/ /th/now/ -',
      '/th/places/house/ /th/ 2027-03-01',
      '/da/print/k7wp/ /th/print/k7wp/ -',
    ]);
    expect(listRedirectPages(records, { ...published, addresses: new Set() })).toEqual([]);
  });
});

describe('listRedirects', () => {
  it('lists what hosts redirect with status 301: pages and files, but no retired pages', () => {
    expect(listRedirects(records, published)).toEqual([
      { from: '/th/old/', to: '/th/now/' },
      { from: '/th/old/da/', to: '/th/now/' },
      { from: '/da/print/k7wp/', to: '/th/print/k7wp/' },
      { from: '/data/v1/old.json', to: '/data/v1/new.json' },
    ]);
  });

  it('redirects the language picker of a moved page, but not of a retired one', () => {
    const addresses = new Set(['/go/old/', '/go/old/da/', '/go/places/house/', '/go/first/']);
    const first: RedirectRecord = { from: '/first/', to: '/', kind: 'moved', on: '2027-03-01' };
    const redirects = listRedirects([...records, first], { ...published, addresses, printedIn: new Map() });
    expect(redirects.filter(({ from }) => from.startsWith('/go/'))).toEqual([
      { from: '/go/old/', to: '/go/now/' },
      { from: '/go/old/da/', to: '/go/now/' },
      { from: '/go/first/', to: '/' },
    ]);
  });
});

describe('listFormerCalendars', () => {
  it('lists the published calendars of places whose id has changed', () => {
    const redirects: RedirectRecord[] = [
      { from: '/places/house/', to: '/places/h4mx/', kind: 'moved', on: '2027-03-01' },
      { from: '/places/gone/', to: '/places/', kind: 'retired', on: '2027-03-01' },
    ];
    const calendars = ['th/house', 'da/gone', 'th/h4mx'].map((name) => `/data/v1/calendars/${name}.ics`);
    expect(listFormerCalendars(redirects, { ...published, addresses: new Set(calendars) })).toEqual([
      { language: 'th', formerId: 'house', id: 'h4mx' },
    ]);
  });
});

describe('listFormerPickers', () => {
  it('lists published language pickers of redirected pages and their side-by-side views', () => {
    const addresses = new Set(['/go/old/', '/go/old/da/', '/go/places/house/', '/go/older/', '/go/old/xx/']);
    expect(listFormerPickers(records, { ...published, addresses })).toEqual([
      { path: '/go/old/', target: '/now/' },
      { path: '/go/old/da/', target: '/now/' },
      { path: '/go/places/house/', target: '/' },
    ]);
  });
});

describe('listFormerPageCodes', () => {
  it('lists the published code pictures of redirected pages', () => {
    const addresses = new Set(['/qr/th/old.svg', '/qr/th/house.svg', '/qr/xx/old.svg']);
    expect(listFormerPageCodes(records, { ...published, addresses })).toEqual([
      { language: 'th', formerSlug: 'old', path: '/th/now/' },
    ]);
  });
});
