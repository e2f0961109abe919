import { describe, expect, it } from 'vitest';
import { groupByCity } from '../../src/domain/placeList.ts';

const nothing = { hours: 'unknown', appointment: 'unknown' };
const open = { hours: {}, appointment: 'no', address: 'Street 1' };

/** Names in order; unreachable places are in brackets. */
function list(
  ...places: {
    name: string;
    city?: string;
    phone?: string;
    address?: string | undefined;
    hours: unknown;
    appointment: string;
  }[]
): string[] {
  return groupByCity(places).map(({ city = '', reachable, unreachable }) =>
    [`${city}:`, ...reachable.map(({ name }) => name), ...unreachable.map(({ name }) => `(${name})`)].join(
      ' ',
    ),
  );
}

describe('groupByCity', () => {
  it('sorts places: those to visit, those to call first, unreachable ones', () => {
    const city = 'Aarhus';
    expect(
      list(
        { ...nothing, city, name: 'a' },
        { ...nothing, city, name: 'b', phone: '1' },
        { ...open, city, name: 'c', appointment: 'yes', phone: '2' },
        { ...open, city, name: 'd' },
        { ...open, city, name: 'e' },
        { ...open, city, name: 'f', address: undefined },
      ),
    ).toEqual(['Aarhus: d e b c f (a)']);
  });

  it('puts cities with a reachable place first, and otherwise keeps the order', () => {
    expect(
      list(
        { ...nothing, city: 'Aarhus', name: 'a' },
        { ...nothing, city: 'Esbjerg', name: 'b', phone: '1' },
        { ...open, address: undefined, city: 'Odense', name: 'c' },
        { ...nothing, name: 'd', phone: '2' },
      ),
    ).toEqual(['Esbjerg: b', ': d', 'Aarhus: (a)', 'Odense: c']);
  });
});
