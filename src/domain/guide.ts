export const topicGroups = ['now', 'rights', 'help', 'life', 'site'] as const;
export type TopicGroup = (typeof topicGroups)[number];

/** What may follow the text of a guide: `rights` is the list for the groups that the guide is the page of. */
export const guideParts = [
  'contacts',
  'comparison',
  'countries',
  'rights',
  'timeline',
  'places',
  'organisations',
  'data',
  'links',
  'posts',
  'feedback',
  'proof',
] as const;
export type GuidePart = (typeof guideParts)[number];
