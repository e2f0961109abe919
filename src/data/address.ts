export interface AddressParts {
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
}

/**
 * Splits an address. One that is not written as "street, postcode town" is kept whole, without guessing.
 * @example splitAddress('Example Street 1, 0000 Exampleton')
 * // => { street: 'Example Street 1', postalCode: '0000', town: 'Exampleton' }
 */
export function splitAddress(address: string): AddressParts {
  const [, street, postalCode, town] = /^(.+), (\d{3,5}) (\D.*)$/.exec(address) ?? [];
  return street && postalCode && town
    ? { street, postalCode, town }
    : { street: address, postalCode: '', town: '' };
}
