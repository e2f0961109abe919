import type { Assurance } from './assurance.ts';

export const organisationKinds = ['authority', 'ngo', 'church', 'union', 'volunteer'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationTasks = [
  'identify',
  'outreach',
  'meeting-place',
  'shelter',
  'health',
  'legal',
  'residence',
  'return',
  'police',
  'court-money',
  'work',
  'children',
  'helpline',
  'reintegration',
  'prosecution',
  'judge',
  'complaints',
  'wages',
] as const;
export type OrganisationTask = (typeof organisationTasks)[number];

/** Who does what, as a page shows it. */
export interface OrganisationView {
  readonly id: string;
  /** Its own name, which is not translated. */
  readonly name: string;
  readonly english: string;
  readonly kind: OrganisationKind;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  /** What the plan of 2007 called it. */
  readonly planName?: string | undefined;
  readonly does: readonly OrganisationTask[];
  readonly assurance: Assurance;
}
