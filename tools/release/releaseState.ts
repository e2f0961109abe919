import { listConfirmable, type Content } from '../../src/content/content.ts';
import type { Released } from '../../src/content/released.ts';
import { hashText } from '../../src/content/textState.ts';
import { isStatement, type ReleaseState } from './releaseChanges.ts';
import { isFields } from '../../src/domain/fields.ts';

/** Fields of a record that are never published, or not as a fact. */
const UNPUBLISHED = ['publish', 'question', 'source'];

/** The published state: a hash of the text of every page (`texts`, by address), every published fact, and redirects. */
export function getReleaseState(content: Content, texts: ReadonlyMap<string, string>): ReleaseState {
  return {
    pages: hashPages(content, texts),
    facts: listFacts(content),
    redirects: Object.fromEntries(
      (content.redirects?.value.moves ?? []).map(({ from, to, kind }) => [from, `${kind} ${to}`]),
    ),
  };
}

function hashPages(content: Content, texts: ReadonlyMap<string, string>): Released['pages'] {
  const pages: Record<string, Record<string, string>> = {};
  for (const [address, text] of texts) {
    const [, language = '', page = ''] = /^\/([^/]+)(\/.*)$/.exec(address) ?? [];
    // Languages that readers are not offered are not part of a release.
    if (content.languages.get(language)?.language?.value.status !== 'live') continue;
    (pages[page] ??= {})[language] = hashText(text);
  }
  return pages;
}

function listFacts({ facts }: Content): Released['facts'] {
  const records = [...listConfirmable(facts)]
    .filter(({ record }) => record.publish !== false)
    .map(({ collection, id, record }) => [`${collection}/${id}`, record] as const);
  const groups = facts.groups ? [['groups', facts.groups.value] as const] : [];
  return Object.fromEntries(
    [...records, ...groups].map(([name, record]) => [name, Object.fromEntries(listFields(record))]),
  );
}

/** @example listFields({ answers: { eu: 'yes' }, source: 'law' }) // => [['answers.eu', 'yes']] */
function listFields(record: object, path = ''): [string, string][] {
  return Object.entries(record)
    .filter(([field, value]) => value !== undefined && !UNPUBLISHED.includes(field))
    .flatMap(([field, value]: [string, unknown]) => {
      const name = `${path}${field}`;
      if (!isFields(value)) return [[name, formatValue(value)]];
      return isStatement(name) ? [[name, formatStatement(value)]] : listFields(value, `${name}.`);
    });
}

/** Who has stated a fact is never published. */
function formatStatement({ date, undated }: { readonly date?: string; readonly undated?: boolean }): string {
  return undated ? `${date ?? ''}, undated` : (date ?? '');
}

/** @example formatValue([{ from: '2026-12-24', hours: 'off' }]) // => 'from 2026-12-24, hours off' */
function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatValue).join(value.some(isFields) ? '; ' : ', ');
  if (!isFields(value)) return String(value);
  return Object.entries(value)
    .filter(([field, nested]) => nested !== undefined && !UNPUBLISHED.includes(field))
    .map(([field, nested]) => `${field} ${formatValue(nested)}`)
    .join(', ');
}
