import { listConfirmable, type Content } from '../content/content.ts';
import type { Released } from '../content/released.ts';
import { hashText } from '../translation/textState.ts';

/** What stands in a record and is shown to nobody. */
const UNSHOWN = ['id', 'publish', 'question', 'source'];

/** The files that records of one kind stand in, as a release names them. */
const FOLDERS = {
  number: 'numbers',
  contact: 'contacts',
  place: 'places',
  entitlement: 'entitlements',
  organisation: 'organisations',
} as const;

/** What a release shows: every page by what it says (`texts`, by address), and every fact that is published. */
export function getReleaseState(
  content: Content,
  texts: ReadonlyMap<string, string>,
): Pick<Released, 'pages' | 'facts'> {
  return { pages: hashPages(content, texts), facts: listFacts(content) };
}

function hashPages(content: Content, texts: ReadonlyMap<string, string>): Released['pages'] {
  const pages: Record<string, Record<string, string>> = {};
  for (const [address, text] of texts) {
    const [, language = '', page = ''] = /^\/([^/]+)(\/.*)$/.exec(address) ?? [];
    // A language that readers are not offered is released to nobody.
    if (content.languages.get(language)?.language?.value.status !== 'live') continue;
    (pages[page] ??= {})[language] = hashText(text);
  }
  return pages;
}

function listFacts({ facts }: Content): Released['facts'] {
  const records = [...listConfirmable(facts)]
    .filter(({ record }) => record.publish !== false)
    .map(({ kind, id, record }) => [`${FOLDERS[kind]}/${id}`, record] as const);
  const groups = facts.groups ? [['groups', facts.groups.value] as const] : [];
  return Object.fromEntries(
    [...records, ...groups].map(([name, record]) => [name, Object.fromEntries(listFields(record))]),
  );
}

/** @example listFields({ answers: { eu: 'yes' }, source: 'law' }) // => [['answers.eu', 'yes']] */
function listFields(record: object, path = ''): [string, string][] {
  return Object.entries(record)
    .filter(([field, value]) => value !== undefined && !(path === '' && UNSHOWN.includes(field)))
    .flatMap(([field, value]: [string, unknown]) => {
      // When it was stated and by whom is one thing to a reader.
      if (field === 'assured' || field === 'confirmed' || !isRecord(value))
        return [[`${path}${field}`, formatValue(value)]];
      return listFields(value, `${path}${field}.`);
    });
}

/** @example formatValue([{ from: '2026-12-24', hours: 'off' }]) // => 'from 2026-12-24, hours off' */
function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatValue).join(value.some(isRecord) ? '; ' : ', ');
  if (!isRecord(value)) return String(value);
  return Object.entries(value)
    .map(([field, own]) => `${field} ${formatValue(own)}`)
    .join(', ');
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
