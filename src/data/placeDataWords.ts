import type { OrganisationKind, OrganisationTask } from '../content/schemas/records.ts';
import type { kindKeys, PlaceQuestionKey, serviceKeys } from '../domain/placeQuestions.ts';
import type { reasonKeys } from '../opening/opening.ts';

type ValueOf<Group> = Group[keyof Group];

/** The words of the source language, the same that stand on a page, by their keys. */
type PlaceDataKey =
  | PlaceQuestionKey
  | ValueOf<typeof kindKeys>
  | ValueOf<typeof serviceKeys>
  | ValueOf<typeof reasonKeys>
  | 'place.services'
  | 'hours.usual'
  | 'hours.different'
  | 'hours.closed'
  | 'hours.ask'
  | 'state.temporarilyClosed'
  | 'state.byAppointment'
  | 'assured.overdue'
  | 'places.country';

export interface PlaceDataWords {
  readonly t: (key: PlaceDataKey) => string;
  readonly organisationKinds: Readonly<Record<OrganisationKind, string>>;
  readonly organisationTasks: Readonly<Record<OrganisationTask, string>>;
  readonly getLanguageName: (tag: string) => string;
}
