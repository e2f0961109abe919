import type { YesNoUnknown } from './answers.ts';
import type { DifferentDayRanges } from '../opening/differentDays.ts';
import type { FactRecord, Translated } from './factRecord.ts';
import type { MinuteRange } from '../opening/minuteRange.ts';
import type { ClosingReason } from '../opening/openingHours.ts';
import type { OpeningRecord } from '../opening/openingState.ts';
import type { OrganisationKind, OrganisationTask } from './organisation.ts';
import type { Coordinates, PlaceKind, PlaceService, PlaceView } from './place.ts';

export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly english: string;
  readonly kind: OrganisationKind;
  readonly url?: string | undefined;
  readonly does: readonly OrganisationTask[];
}

/** Days from and to, both included, on which nobody is there. */
interface ClosureRecord {
  readonly from: string;
  readonly to: string;
  readonly reason?: ClosingReason | undefined;
}

/** A day of the coming weeks on which the hours are not the usual ones. */
interface DifferentDayRecord extends DifferentDayRanges {
  readonly reason?: ClosingReason | undefined;
}

/** The words of a place in one language. */
interface PlaceWords {
  readonly what: string;
  readonly expect?: string | undefined;
  readonly find?: string | undefined;
}

/** A place that may be shown, by its plain values. Undefined is what the record leaves out. */
export interface PlaceRecord extends FactRecord {
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
  /** The usual week from Monday on; empty where nobody knows it. */
  readonly week: readonly { readonly ranges: readonly MinuteRange[] }[];
  readonly differentDays: readonly DifferentDayRecord[];
  /** Those that are not over. */
  readonly closures: readonly ClosureRecord[];
  /** The first and the last day on which the record counts, `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly opening: OpeningRecord;
  readonly appointment: YesNoUnknown;
  readonly people: PlaceView['people'];
  readonly ages: PlaceView['ages'];
  readonly papers: PlaceView['papers'];
  readonly services: readonly PlaceService[];
  readonly languages: 'unknown' | readonly string[];
  readonly interpreter: YesNoUnknown;
  readonly cost: PlaceView['cost'];
  readonly nameless: YesNoUnknown;
  readonly stepFree: YesNoUnknown;
  readonly words: Translated<PlaceWords>;
}
