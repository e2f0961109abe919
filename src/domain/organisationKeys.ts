/** The strings for what an organisation is and does. Keys are spelled out in full, so that a search finds every use. */
export const organisationKindKeys = {
  authority: 'organisation.authority',
  ngo: 'organisation.ngo',
  church: 'organisation.church',
  union: 'organisation.union',
  volunteer: 'organisation.volunteer',
} as const;
export type OrganisationKind = keyof typeof organisationKindKeys;
export const organisationKinds = Object.keys(organisationKindKeys) as OrganisationKind[];

export const organisationTaskKeys = {
  identify: 'task.identify',
  'court-identify': 'task.court-identify',
  support: 'task.support',
  oversee: 'task.oversee',
  outreach: 'task.outreach',
  'meeting-place': 'task.meeting-place',
  shelter: 'task.shelter',
  acute: 'task.acute',
  health: 'task.health',
  legal: 'task.legal',
  residence: 'task.residence',
  return: 'task.return',
  police: 'task.police',
  'court-money': 'task.court-money',
  work: 'task.work',
  'work-safety': 'task.work-safety',
  children: 'task.children',
  helpline: 'task.helpline',
  reintegration: 'task.reintegration',
  prosecution: 'task.prosecution',
  judge: 'task.judge',
  complaints: 'task.complaints',
  wages: 'task.wages',
} as const;
export const organisationTasks = Object.keys(organisationTaskKeys) as (keyof typeof organisationTaskKeys)[];
