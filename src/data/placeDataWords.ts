import type { ClosingReason } from '../opening/opening.ts';
import type { OrganisationKind, OrganisationTask } from '../content/schemas/organisation.ts';
import type { PlaceKind, PlaceService } from '../domain/place.ts';
import type { PlaceView } from '../content/places.ts';

type Known<Answer extends string> = Readonly<Record<Exclude<Answer, 'unknown'>, string>>;

/** The words of the source language for the values of a record: the same that stand on a page. */
export interface PlaceDataWords {
  readonly kinds: Readonly<Record<PlaceKind, string>>;
  readonly services: Readonly<Record<PlaceService, string>>;
  readonly people: Known<PlaceView['people']>;
  readonly ages: Known<PlaceView['ages']>;
  readonly papers: Known<PlaceView['papers']>;
  readonly costs: Known<PlaceView['cost']>;
  readonly answers: Readonly<Record<'yes' | 'no', string>>;
  readonly reasons: Readonly<Record<ClosingReason, string>>;
  readonly organisationKinds: Readonly<Record<OrganisationKind, string>>;
  readonly organisationTasks: Readonly<Record<OrganisationTask, string>>;
  readonly questions: {
    readonly services: string;
    readonly people: string;
    readonly ages: string;
    readonly papers: string;
    readonly appointment: string;
    readonly nameless: string;
    readonly cost: string;
    readonly interpreter: string;
    readonly stepFree: string;
  };
  readonly usualWeek: string;
  readonly differentDay: string;
  readonly closed: string;
  readonly callFirst: string;
  readonly temporarilyClosed: string;
  readonly overdue: string;
  readonly byAppointment: string;
  readonly wholeCountry: string;
  readonly getLanguageName: (tag: string) => string;
}
