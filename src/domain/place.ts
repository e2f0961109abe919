import type { YesNoUnknown } from './answers.ts';
import type { Assurance } from './assurance.ts';
import type { OpeningHoursView } from './openingHours.ts';
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
  /** The address is secret or not public, on purpose. */
  readonly confidential: boolean;
  readonly phone?: string | undefined;
  readonly hours: OpeningHoursView | 'unknown';
  readonly record: OpeningHoursView['record'];
  readonly appointment: YesNoUnknown;
  readonly people: (typeof placePeople)[number];
  readonly ages: (typeof placeAges)[number];
  readonly papers: (typeof placePapers)[number];
  readonly services: readonly PlaceService[];
  /** In words, or undefined where nobody knows. */
  readonly languages?: string | undefined;
  readonly interpreter: YesNoUnknown;
  readonly cost: 'free' | 'unknown';
  readonly nameless: YesNoUnknown;
  readonly stepFree: YesNoUnknown;
  readonly assurance: Assurance;
  readonly sources: readonly SourceView[];
}
