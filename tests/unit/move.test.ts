import { describe, expect, it } from 'vitest';
import { listFormerCalendars, listMovedPages, listMoves, type MoveRecord } from '../../src/domain/move.ts';

const records: readonly MoveRecord[] = [
  { from: '/old/', to: '/now/', kind: 'moved', on: '2027-03-01' },
  { from: '/places/house/', to: '/', kind: 'retired', on: '2027-03-01' },
  { from: '/data/v1/old.json', to: '/data/v1/new.json', kind: 'moved', on: '2027-03-01' },
];
const published = new Set([
  '/th/old/',
  '/th/old/da/',
  '/th/share/old/',
  '/da/share/places/house/',
  // Another page, although its name begins the same.
  '/th/old/house/',
  '/th/older/',
]);

describe('listMovedPages', () => {
  it('has every old page in the languages in which it was published, or in all, and what was beside it', () => {
    const pages = listMovedPages(records, ['da', 'th'], published);
    expect(pages.map(({ path, target, kind }) => `${path} ${kind} ${target}`)).toEqual([
      '/th/old/ moved /th/now/',
      '/th/old/da/ moved /th/now/',
      '/th/share/old/ moved /th/now/',
      '/da/places/house/ retired /da/',
      '/da/share/places/house/ retired /da/',
      '/th/places/house/ retired /th/',
    ]);
  });
});

describe('listMoves', () => {
  it('has what a host may answer with a 301: files too, but no page that is closed', () => {
    expect(listMoves(records, ['da', 'th'], published)).toEqual([
      { from: '/th/old/', to: '/th/now/' },
      { from: '/th/old/da/', to: '/th/now/' },
      { from: '/th/share/old/', to: '/th/now/' },
      { from: '/data/v1/old.json', to: '/data/v1/new.json' },
    ]);
  });
});

describe('listFormerCalendars', () => {
  it('has the published calendars of places that have another id now', () => {
    const moves: MoveRecord[] = [
      { from: '/places/house/', to: '/places/h4mx/', kind: 'moved', on: '2027-03-01' },
      { from: '/places/gone/', to: '/places/', kind: 'retired', on: '2027-03-01' },
    ];
    const calendars = ['th/house', 'da/gone', 'th/h4mx'].map((name) => `/data/v1/calendars/${name}.ics`);
    expect(listFormerCalendars(moves, ['da', 'th'], new Set(calendars))).toEqual([
      { language: 'th', formerId: 'house', id: 'h4mx' },
    ]);
  });
});
