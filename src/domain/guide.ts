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

/** A guide in a list of topics. */
export interface TopicView {
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly group: TopicGroup;
  /** The language that the words are in: the source language where there is no translation yet. */
  readonly textLanguage: string;
}
