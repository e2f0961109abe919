import { describe, expect, it } from 'vitest';
import { groupByCity } from '../../src/domain/placeList.ts';

const nothing = { hours: 'unknown', appointment: 'unknown' };
const open = { hours: {}, appointment: 'no', address: 'Street 1' };

/** The names of what is listed, in its order; what nobody can reach stands in brackets. */
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

describe('the order of places', () => {
  it('is by what somebody can do: go there, call first, ask somebody else', () => {
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

  it('begins with the cities in which a place can be reached, and otherwise keeps theirs', () => {
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
