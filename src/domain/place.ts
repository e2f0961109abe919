import type { Assurance } from './assurance.ts';
import type { Opening } from '../opening/opening.ts';
import type { OpeningRecord } from '../opening/openingState.ts';
import type { OpeningView } from '../opening/openingView.ts';
import type { FactRecord, Translated } from './factRecord.ts';
import type { OrganisationKind, OrganisationTask } from './organisation.ts';
import type { PlaceAnswers, PlaceKind, PlaceService } from './placeQuestions.ts';
import type { SourceView } from './source.ts';

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
export interface PlaceRecord extends FactRecord, PlaceAnswers, Omit<Opening, 'record'> {
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
  readonly services: readonly PlaceService[];
  readonly languages: 'unknown' | readonly string[];
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
