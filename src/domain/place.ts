import type { Assurance } from './assurance.ts';
import type { Opening } from '../opening/opening.ts';
import type { OpeningView } from '../opening/openingView.ts';
import type { PlaceRecord, PlaceWords } from './placeRecord.ts';
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

/** A place as a page shows it, in the words of a language. Undefined is what the record leaves out. */
export interface PlaceView
  extends
    Omit<PlaceRecord, keyof Opening | keyof OpeningView | 'opening' | 'languages' | 'sources' | 'words'>,
    OpeningView,
    PlaceWords {
  readonly path: string;
  /** The first and the last day on which the record counts, in words. */
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
  /** In words, or undefined where nobody knows. */
  readonly languages?: string | undefined;
  readonly assurance: Assurance;
  readonly sources: readonly SourceView[];
}

/** What at least one of the places offers, in the order of all services. */
export function listOfferedServices(places: readonly Pick<PlaceView, 'services'>[]): PlaceService[] {
  return placeServices.filter((service) => places.some(({ services }) => services.includes(service)));
}
