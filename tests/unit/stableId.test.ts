import { describe, expect, it } from 'vitest';
import { getNamedUuid, getStableId } from '../../src/data/stableId.ts';

describe('an id that others keep', () => {
  it('is a UUID of version 5, as in the example of RFC 9562', () => {
    expect(getNamedUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  // Others have stored these: a change here cuts them off.
  it('never changes', () => {
    expect(getStableId('place', 'kompasset')).toBe('9a3fd00d-7963-5640-ac69-ff0162fd0ae6');
  });

  it('differs for other things of the same name', () => {
    expect(getStableId('contact', 'kompasset')).not.toBe(getStableId('place', 'kompasset'));
  });
});
