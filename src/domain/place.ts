export const placeKinds = [
  'meeting-place',
  'night-cafe',
  'clinic',
  'counselling',
  'legal-aid',
  'shelter',
  'union',
  'outreach',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const placeServices = [
  'talk',
  'social',
  'legal',
  'health',
  'food',
  'rest',
  'sleep',
  'accompany',
  'work',
] as const;
export type PlaceService = (typeof placeServices)[number];

export const placePeople = ['women', 'men', 'all', 'unknown'] as const;
export const placeAges = ['adults', 'children', 'all', 'unknown'] as const;
export const placePapers = ['not-needed', 'needed', 'unknown'] as const;

/** `depends` is free for some, or for a part; the words of the place say for whom. */
export const placeCosts = ['free', 'depends', 'paid', 'unknown'] as const;

/** A point on the earth in degrees (WGS84): north and east are above zero. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** What at least one of the places offers, in the order of all services. */
export function listOfferedServices(
  places: readonly { readonly services: readonly PlaceService[] }[],
): PlaceService[] {
  return placeServices.filter((service) => places.some(({ services }) => services.includes(service)));
}
