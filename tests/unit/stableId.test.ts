import { describe, expect, it } from 'vitest';
import { getStableId } from '../../src/data/stableId.ts';

describe('getStableId', () => {
  // Users of the open data have stored these.
  it('never changes', () =>
    expect(getStableId('place', 'kompasset')).toBe('9a3fd00d-7963-5640-ac69-ff0162fd0ae6'));

  it('differs between kinds of records with the same name', () =>
    expect(getStableId('contact', 'kompasset')).not.toBe(getStableId('place', 'kompasset')));
});
