/** Organisations, for pages and for open data. */
import { memoizeByName } from '../domain/memoize.ts';
import { listPublished } from './content.ts';
import { getAssurance, type Assurance } from './facts.ts';
import type { FactField } from './schemas/factSchema.ts';
import type { Organisation } from './schemas/recordsSchema.ts';
import { getContent, getSite } from './siteContent.ts';

/** An organisation as a page shows it. Its name is not translated. */
export interface OrganisationView extends Omit<Organisation, FactField> {
  readonly id: string;
  readonly assurance: Assurance;
}

export type OrganisationRecord = Omit<OrganisationView, 'planName' | 'assurance'>;

/** The published organisations, in file order. */
export const listOrganisations = memoizeByName((language): OrganisationView[] => {
  const { freshDays } = getSite();
  return listPublished(getContent().facts.organisations).map((organisation) => ({
    ...organisation,
    assurance: getAssurance(language, organisation, freshDays.organisation),
  }));
});

/** A published organisation, or undefined; withheld ones are never mentioned, not even as running a place. */
export function findOrganisation(id: string): OrganisationRecord | undefined {
  return listPublished(getContent().facts.organisations).find((organisation) => organisation.id === id);
}
