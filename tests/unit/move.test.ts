import { describe, expect, it } from 'vitest';
import { listMovedPages, listMoves, type MoveRecord } from '../../src/domain/move.ts';

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
  it('has every old page in every language, and what was published beside it', () => {
    const pages = listMovedPages(records, ['da', 'th'], published);
    expect(pages.map(({ path, target, kind }) => `${path} ${kind} ${target}`)).toEqual([
      '/da/old/ moved /da/now/',
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
      { from: '/da/old/', to: '/da/now/' },
      { from: '/th/old/', to: '/th/now/' },
      { from: '/th/old/da/', to: '/th/now/' },
      { from: '/th/share/old/', to: '/th/now/' },
      { from: '/data/v1/old.json', to: '/data/v1/new.json' },
    ]);
  });
});
