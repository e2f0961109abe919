/** In which order places are listed: by city, and there by how far somebody gets with what is known of them. */

/** What the order asks of a place. */
interface Listed {
  /** By the name on its signs; undefined for a service in the whole country. */
  readonly city?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly hours: unknown;
  readonly appointment: string;
}

/** The places of a city, or of the whole country. */
export interface CityPlaces<Place> {
  readonly city: string | undefined;
  /** Those with a number or hours: first the ones whose hours are known. */
  readonly reachable: readonly Place[];
  /** Those of which neither is known: somebody else must be asked about them. */
  readonly unreachable: readonly Place[];
}

/**
 * Cities with a place that one can go to or call come first. Otherwise cities keep their order, and so do places that are equally
 * useful.
 */
export function groupByCity<Place extends Listed>(places: readonly Place[]): CityPlaces<Place>[] {
  return [...Map.groupBy(places, ({ city }) => city)]
    .map(([city, own]) => ({
      city,
      reachable: own.filter(isReachable).sort((a, b) => getRank(a) - getRank(b)),
      unreachable: own.filter((place) => !isReachable(place)),
    }))
    .sort((a, b) => Number(!isUseful(a)) - Number(!isUseful(b)));
}

/** @example isReachable({ hours: 'unknown', appointment: 'no' }) // => false */
function isReachable({ phone, hours }: Listed): boolean {
  return phone !== undefined || hours !== 'unknown';
}

/** One can go to a place of the city, or call it. */
function isUseful({ reachable }: CityPlaces<Listed>): boolean {
  return reachable.some((place) => getRank(place) < 2);
}

/** 0: one can go there as it is. 1: a call comes first. 2: its hours are known, but neither where it is nor its number. */
function getRank({ hours, appointment, phone, address }: Listed): 0 | 1 | 2 {
  if (phone === undefined && address === undefined) return 2;
  return hours === 'unknown' || appointment === 'yes' ? 1 : 0;
}
