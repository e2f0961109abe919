import { describe, expect, it } from 'vitest';
import { getStableId } from '../../src/data/stableId.ts';

describe('an id that others keep', () => {
  // Others have stored these: a change here cuts them off.
  it('never changes', () => {
    expect(getStableId('place', 'kompasset')).toBe('9a3fd00d-7963-5640-ac69-ff0162fd0ae6');
  });

  it('differs for other things of the same name', () => {
    expect(getStableId('contact', 'kompasset')).not.toBe(getStableId('place', 'kompasset'));
  });
});
