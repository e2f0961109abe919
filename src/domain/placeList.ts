/** Orders places by city, and within a city by how useful the available information is. */

/** The fields that determine the order. */
interface Listed {
  /** Local name; undefined for a nationwide service. */
  readonly city?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly hours: unknown;
  readonly appointment: string;
}

/** The places of a city, or the nationwide ones. */
export interface CityPlaces<Place> {
  readonly city: string | undefined;
  /** With a phone number or hours, the most useful first. */
  readonly reachable: readonly Place[];
  /** With neither: readers must ask someone else about them. */
  readonly unreachable: readonly Place[];
}

/** Cities with a place to go to or call come first. Otherwise the order of cities and of equally useful places is kept. */
export function groupByCity<Place extends Listed>(places: readonly Place[]): CityPlaces<Place>[] {
  return [...Map.groupBy(places, ({ city }) => city)]
    .map(([city, cityPlaces]) => ({
      city,
      reachable: cityPlaces.filter(isReachable).sort((a, b) => getRank(a) - getRank(b)),
      unreachable: cityPlaces.filter((place) => !isReachable(place)),
    }))
    .sort((a, b) => Number(!isUseful(a)) - Number(!isUseful(b)));
}

/** @example isReachable({ hours: 'unknown', appointment: 'no' }) // => false */
function isReachable({ phone, hours }: Listed): boolean {
  return phone !== undefined || hours !== 'unknown';
}

/** Whether the city has a place that readers can go to or call. */
function isUseful({ reachable }: CityPlaces<Listed>): boolean {
  return reachable.some((place) => getRank(place) < 2);
}

/** 0: readers can just go there. 1: they must call first. 2: hours are known, but neither address nor phone number. */
function getRank({ hours, appointment, phone, address }: Listed): 0 | 1 | 2 {
  if (phone === undefined && address === undefined) return 2;
  return hours === 'unknown' || appointment === 'yes' ? 1 : 0;
}
