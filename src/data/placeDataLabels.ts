import type { OrganisationKind, OrganisationTask } from '../content/schemas/recordsSchema.ts';
import type { Translate } from '../i18n/translator.ts';

/** The strings of the source language, the same as on pages. */
export interface PlaceDataLabels {
  readonly t: Translate;
  readonly organisationKinds: Readonly<Record<OrganisationKind, string>>;
  readonly organisationTasks: Readonly<Record<OrganisationTask, string>>;
  readonly getLanguageName: (tag: string) => string;
}
