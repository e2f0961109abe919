import type { YesNoUnknown } from './answers.ts';
import type { Assurance } from './assurance.ts';
import type { ClosureView, OpeningHoursView } from '../opening/openingHours.ts';
import type { SourceView } from './source.ts';

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

/** A place as a page shows it. Undefined is what the record leaves out; `unknown` is said to the reader. */
export interface PlaceView {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly kind: PlaceKind;
  /** Undefined for a service in the whole country. */
  readonly city?: string | undefined;
  readonly what: string;
  readonly expect?: string | undefined;
  readonly find?: string | undefined;
  readonly address?: string | undefined;
  /** Undefined where nobody has measured it, and always where the place is confidential. */
  readonly coordinates?: Coordinates | undefined;
  /** The nearest station or stop, in the language of the country. */
  readonly station?: string | undefined;
  /** The address is secret or not public, on purpose. */
  readonly confidential: boolean;
  readonly phone?: string | undefined;
  readonly hours: OpeningHoursView | 'unknown';
  readonly record: OpeningHoursView['record'];
  /** Times ahead in which it is closed, whatever its usual hours are; also where those are unknown. */
  readonly closures: readonly ClosureView[];
  /** The first and the last day on which the record counts, `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** The same two days in words. */
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
  readonly appointment: YesNoUnknown;
  readonly people: (typeof placePeople)[number];
  readonly ages: (typeof placeAges)[number];
  readonly papers: (typeof placePapers)[number];
  readonly services: readonly PlaceService[];
  /** In words, or undefined where nobody knows. */
  readonly languages?: string | undefined;
  readonly interpreter: YesNoUnknown;
  readonly cost: (typeof placeCosts)[number];
  readonly nameless: YesNoUnknown;
  readonly stepFree: YesNoUnknown;
  readonly assurance: Assurance;
  readonly sources: readonly SourceView[];
}

/** What at least one of the places offers, in the order of all services. */
export function listOfferedServices(places: readonly Pick<PlaceView, 'services'>[]): PlaceService[] {
  return placeServices.filter((service) => places.some(({ services }) => services.includes(service)));
}
