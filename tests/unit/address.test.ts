import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../src/data/address.ts';

describe('splitAddress', () => {
  it.each([
    ['Kæmnervej 1, 2400 København NV', { street: 'Kæmnervej 1', postalCode: '2400', town: 'København NV' }],
    [
      'Eksempelvej 1, 2. tv., 8000 Aarhus C',
      { street: 'Eksempelvej 1, 2. tv.', postalCode: '8000', town: 'Aarhus C' },
    ],
  ])('splits %s', (address, parts) => expect(splitAddress(address)).toEqual(parts));

  it.each(['Eksempelvej 1', 'Eksempelvej 1, København', 'Eksempelvej 1, 2400'])(
    'does not split an address without a postcode and town: %s',
    (address) => expect(splitAddress(address)).toEqual({ street: address, postalCode: '', town: '' }),
  );
});
