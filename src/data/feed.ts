/** The changes of the recent releases as an Atom feed (RFC 4287), in one language. */
import { escapeUTF8 } from 'entities';
import type { Change, ReleaseRecord } from '../content/released.ts';
import { getDataPath, getFeedPath, getHomePath } from '../domain/paths.ts';
import { listPublicChanges, type FindRecord, type PublicChange } from './changesFile.ts';
import { getAddress, type SiteMetadata } from './siteMetadata.ts';
import { getStableId } from './stableId.ts';

/** The strings of a feed, in one language. */
export interface FeedLabels {
  readonly siteName: string;
  readonly title: string;
  readonly changes: Readonly<Record<Change['change'], string>>;
  /** What has changed, in the words of the site. */
  readonly nameSubject: (change: Change) => string;
}

/** Whole releases are added until there are this many entries: feed readers load the whole file each time. */
const ENOUGH_ENTRIES = 100;

/** `releases` are the newest first. */
export function formatFeed(
  site: SiteMetadata,
  language: string,
  releases: readonly ReleaseRecord[],
  findRecord: FindRecord,
  labels: FeedLabels,
): string {
  const entries: string[] = [];
  for (const release of releases) {
    if (entries.length >= ENOUGH_ENTRIES) break;
    for (const { original, change } of listPublicChanges(site, [release], findRecord))
      if (concerns(original, language)) entries.push(formatEntry(site, language, original, change, labels));
  }
  const updated = releases[0]?.at ?? new Date(site.buildTime).toISOString();
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
${[
  element('id', `urn:uuid:${getStableId('feed', language)}`),
  element('title', `${labels.siteName}: ${labels.title}`),
  element('updated', updated),
  `<author>${element('name', labels.siteName)}</author>`,
  element('rights', `${site.license.name}, ${site.license.url}`),
  link('self', getAddress(site, getFeedPath(language)), 'application/atom+xml'),
  link('alternate', getAddress(site, getHomePath(language)), 'text/html', language),
  link('related', getAddress(site, getDataPath('changes.json')), 'application/json'),
  ...entries,
].join('\n')}
</feed>
`;
}

/** Whether a change is about pages in a language, or about all. */
function concerns({ languages, fields }: Change, language: string): boolean {
  return languages === undefined || fields !== undefined || languages.includes(language);
}

function formatEntry(
  site: SiteMetadata,
  language: string,
  original: Change,
  { at, page, fields = [], pages }: PublicChange,
  { changes, nameSubject }: FeedLabels,
): string {
  const title = `${changes[original.change]}: ${nameSubject(original)}`;
  const lines = [
    ...(page === undefined || original.kind === 'address' ? [] : [page]),
    ...fields.map(({ field, old = '–', new: current = '–' }) => `${field}: ${old} → ${current}`),
    ...(original.kind === 'places' && original.languages ? [original.languages.join(', ')] : []),
  ];
  const address = pages?.[language] ?? Object.values(pages ?? {})[0];
  return `<entry>
${[
  element(
    'id',
    `urn:uuid:${getStableId('entry', language, at, original.kind, original.change, original.name)}`,
  ),
  element('title', title),
  element('published', at),
  element('updated', at),
  link('alternate', address ?? getAddress(site, getHomePath(language)), 'text/html'),
  `<category term="${escapeUTF8(original.kind)}"/>`,
  element('content', lines.length > 0 ? lines.join('\n') : title, ' type="text"'),
].join('\n')}
</entry>`;
}

function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${escapeUTF8(text)}</${name}>`;
}

function link(relation: string, address: string, type: string, language?: string): string {
  const tag = language === undefined ? '' : ` hreflang="${language}"`;
  return `<link rel="${relation}" type="${type}"${tag} href="${escapeUTF8(address)}"/>`;
}
