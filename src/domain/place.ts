import type { Assurance } from './assurance.ts';
import type { Opening } from '../opening/opening.ts';
import type { OpeningRecord } from '../opening/openingState.ts';
import type { OpeningView } from '../opening/openingView.ts';
import type { YesNoUnknown } from './answers.ts';
import type { FactRecord, Translated } from './factRecord.ts';
import type { OrganisationKind, OrganisationTask } from './organisation.ts';
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

export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly english: string;
  readonly kind: OrganisationKind;
  readonly url?: string | undefined;
  readonly does: readonly OrganisationTask[];
}

/** The words of a place in one language. */
interface PlaceWords {
  readonly what: string;
  readonly expect?: string | undefined;
  readonly find?: string | undefined;
}

/** A place that may be shown, by its plain values. Undefined is what the record leaves out. */
export interface PlaceRecord extends FactRecord, Omit<Opening, 'record'> {
  /** The name of its file, which other files use for it. No address has it: it may name who runs the place. */
  readonly shortName: string;
  readonly name: string;
  /** Undefined where nothing may be said of the organisation. */
  readonly organisation?: OrganisationRecord | undefined;
  readonly kind: PlaceKind;
  readonly city?: string | undefined;
  readonly address?: string | undefined;
  readonly coordinates?: Coordinates | undefined;
  readonly station?: string | undefined;
  readonly confidential: boolean;
  readonly phone?: string | undefined;
  /** In OpenStreetMap's language, or `unknown`. */
  readonly hours: string;
  /** The first and the last day on which the record counts, `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly opening: OpeningRecord;
  readonly appointment: YesNoUnknown;
  readonly people: (typeof placePeople)[number];
  readonly ages: (typeof placeAges)[number];
  readonly papers: (typeof placePapers)[number];
  readonly services: readonly PlaceService[];
  readonly languages: 'unknown' | readonly string[];
  readonly interpreter: YesNoUnknown;
  readonly cost: (typeof placeCosts)[number];
  readonly nameless: YesNoUnknown;
  readonly stepFree: YesNoUnknown;
  readonly words: Translated<PlaceWords>;
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
