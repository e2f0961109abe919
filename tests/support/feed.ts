import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode } from 'ultrahtml';
import { decodeXML } from 'entities';

/** An entry of a feed. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly content: string;
  readonly address: string;
}

const ATOM = 'http://www.w3.org/2005/Atom';
/** A date of RFC 3339 with a time zone. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const ELEMENTS = {
  feed: ['id', 'title', 'updated', 'author', 'rights', 'link', 'entry'],
  entry: ['id', 'title', 'published', 'updated', 'link', 'category', 'content'],
} as const;

export function listEntries(xml: string): FeedEntry[] {
  return listChildren(getFeed(xml), 'entry').map((entry) => ({
    id: getText(entry, 'id'),
    title: getText(entry, 'title'),
    updated: getText(entry, 'updated'),
    content: getText(entry, 'content'),
    address: findLink(entry, 'alternate')?.['href'] ?? '',
  }));
}

/** What a feed validator would report: the rules of RFC 4287 and of the W3C's validator for what our feeds contain. */
export function listFeedIssues(xml: string, address: string): string[] {
  const issues: string[] = [];
  const demand = (isMet: boolean, issue: string): void => void (isMet || issues.push(issue));
  demand(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<feed '), 'no XML declaration');
  demand(!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uE000-\uF8FF]/.test(xml), 'a character that XML forbids');
  demand(!/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(xml), 'an entity that XML does not have');
  const feed = getFeed(xml);
  demand(feed.attributes['xmlns'] === ATOM, 'wrong namespace');
  demand(/^[a-z]{2,3}(-|$)/.test(feed.attributes['xml:lang'] ?? ''), 'no language');
  demand(findLink(feed, 'self')?.['href'] === address, 'the self link is not the address of the feed');
  demand(findLink(feed, 'self')?.['type'] === 'application/atom+xml', 'wrong type of the self link');
  demand(
    listChildren(feed, 'author').every((author) => getText(author, 'name') !== ''),
    'no author',
  );
  demand(listChildren(feed, 'author').length === 1, 'not one author');
  const entries = listChildren(feed, 'entry');
  for (const element of [feed, ...entries]) {
    const allowed: readonly string[] = element === feed ? ELEMENTS.feed : ELEMENTS.entry;
    const names = listChildren(element).map(({ name }) => name);
    for (const name of names) demand(allowed.includes(name), `unknown element ${name}`);
    for (const name of ['id', 'title', 'updated'])
      demand(names.filter((other) => other === name).length === 1, `not one ${name}`);
    demand(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(getText(element, 'id')), 'bad id');
    demand(getText(element, 'title').trim() !== '', 'empty title');
    for (const name of ['updated', 'published'])
      for (const date of listChildren(element, name)) demand(DATE.test(textOf(date)), 'bad date');
    demand(findLink(element, 'alternate') !== undefined, 'no alternate link');
    for (const link of listChildren(element, 'link'))
      demand((link.attributes['href'] ?? '').startsWith('https://'), 'a link that is not absolute');
  }
  for (const entry of entries) demand(getText(entry, 'content') !== '', 'empty content');
  const ids = [feed, ...entries].map((element) => getText(element, 'id'));
  demand(new Set(ids).size === ids.length, 'an id is used twice');
  const dates = entries.map((entry) => getText(entry, 'updated'));
  demand(
    dates.every((date) => date <= getText(feed, 'updated')),
    'an entry is newer than the feed',
  );
  demand(dates.join() === dates.toSorted().toReversed().join(), 'entries are not the newest first');
  return [...new Set(issues)];
}

function getFeed(xml: string): ElementNode {
  const feed = (parse(xml) as ElementNode).children.find(
    (node): node is ElementNode => node.type === ELEMENT_NODE && node.name === 'feed',
  );
  if (!feed) throw new Error('The file is not an Atom feed.');
  return feed;
}

function listChildren({ children }: ElementNode, name?: string): ElementNode[] {
  return children.filter(
    (node): node is ElementNode => node.type === ELEMENT_NODE && (name === undefined || node.name === name),
  );
}

function getText(element: ElementNode, name: string): string {
  const [child] = listChildren(element, name);
  return child ? textOf(child) : '';
}

function textOf({ children }: ElementNode): string {
  return children.map((node) => (node.type === TEXT_NODE ? decodeXML(node.value) : '')).join('');
}

function findLink(element: ElementNode, relation: string): Record<string, string> | undefined {
  return listChildren(element, 'link').find(({ attributes }) => attributes['rel'] === relation)?.attributes;
}
