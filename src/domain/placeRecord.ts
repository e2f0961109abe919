import type { YesNoUnknown } from './answers.ts';
import type { FactRecord, Translated } from './factRecord.ts';
import type { Opening } from '../opening/opening.ts';
import type { OpeningRecord } from '../opening/openingState.ts';
import type { OrganisationKind, OrganisationTask } from './organisation.ts';
import type { Coordinates, PlaceKind, PlaceService } from './place.ts';
import type { placeAges, placeCosts, placePapers, placePeople } from './place.ts';

export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly english: string;
  readonly kind: OrganisationKind;
  readonly url?: string | undefined;
  readonly does: readonly OrganisationTask[];
}

/** The words of a place in one language. */
export interface PlaceWords {
  readonly what: string;
  readonly expect?: string | undefined;
  readonly find?: string | undefined;
}

/** A place that may be shown, by its plain values. Undefined is what the record leaves out. */
export interface PlaceRecord extends FactRecord, Omit<Opening, 'record'> {
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
