/** Lists everything that can be edited. */
import type { Content } from '../../src/content/content.ts';
import { recordKinds, type LineAbroad } from '../../src/content/schemas/recordsSchema.ts';
import { unwrapFallback } from '../../src/domain/fallbackText.ts';
import { getFreshness, getOverdueFrom } from '../../src/domain/freshness.ts';
import { getCountryName } from '../../src/i18n/format.ts';
import { findSourceContent, getSourceTag, listTranslatedTexts } from '../../src/content/textUnits.ts';
import { getHoursPreview, getToday, type PreviewLocale } from './hoursPreview.ts';
import { findTitleField, getEntryName, listParts, listRecordCollections, listWholeFiles } from './entries.ts';
import { toFields, type Fields } from '../../src/domain/fields.ts';

interface CollectionEntry {
  readonly id: string;
  readonly title: string;
  /** Its current opening state, as the site words it. */
  readonly openingState?: string | undefined;
  readonly state?: 'fresh' | 'overdue' | 'withheld' | 'missing' | 'stale' | undefined;
}

export interface Collection {
  readonly name: string;
  readonly records: readonly CollectionEntry[];
  /** What identifies a new record: a typed name, a typed short name, or a generated code; undefined if none can be added. */
  readonly naming?: 'name' | 'shortName' | 'code' | undefined;
}

export function listCollections(content: Content, now: number, locale: PreviewLocale): Collection[] {
  const { folder } = content;
  return [
    ...listRecordCollections(folder).map((name) => ({
      name,
      naming: getNaming(content, name),
      records: listRecords(content, name, now, locale),
    })),
    { name: 'guides', records: listGuides(content, locale.language) },
    {
      name: 'files',
      records: listWholeFiles(folder, locale.language).map((path) => ({ id: path, title: path })),
    },
  ];
}

function getNaming(content: Content, collection: string): Collection['naming'] {
  if (collection === 'campaigns') return 'code';
  return findTitleField(listParts(content, { collection, id: 'new' })) ? 'name' : 'shortName';
}

function listRecords(
  content: Content,
  collection: string,
  now: number,
  locale: PreviewLocale,
): CollectionEntry[] {
  const { facts, folder, site } = content;
  const inFile = folder.findFile(`facts/${collection}.yaml`);
  const raw = inFile ? Object.entries(toFields(folder.readYaml(inFile).value)) : [];
  const inFolder = folder.listFiles().flatMap((file): [string, unknown][] => {
    const { collection: name, id } = getEntryName(file.path);
    return name === collection ? [[id, folder.readYaml(file).value]] : [];
  });
  const getTitle = createTitles(content, collection, locale.language);
  const kind = Object.entries(recordKinds).find(([name]) => name === collection)?.[1];
  const freshDays = kind && site?.value.freshDays[kind];
  return [...raw, ...inFolder].map(([id, value]) => {
    const fields = toFields(value);
    const record = collection === 'places' ? facts.places.records.get(id) : facts.contacts.records.get(id);
    // An emergency number has no hours, and must not be called to confirm it.
    const isEmergency = fields['kind'] === 'emergency';
    const isTimed =
      (collection === 'places' || (collection === 'contacts' && fields['hours'] !== undefined)) &&
      record !== undefined &&
      site !== undefined;
    const preview = isTimed
      ? getHoursPreview(
          fields,
          collection === 'places' ? 'place' : 'contact',
          site.value,
          { now, first: getToday(site.value, now), days: 1 },
          locale,
        )
      : undefined;
    return {
      id,
      title: getTitle(id, fields),
      openingState: preview?.now,
      state: isEmergency ? undefined : getState(fields, freshDays, now),
    };
  });
}

/** The display name of a record; for a line abroad, which has no texts, its country and operator. */
function createTitles(
  content: Content,
  collection: string,
  language: string,
): (id: string, fields: Fields) => string {
  const { contacts, entitlements } = content.languages.get(language) ?? findSourceContent(content) ?? {};
  const findName = (id: string, fields: Fields): unknown => {
    if (collection === 'entitlements') return entitlements?.value.words[id]?.right;
    const { abroad } = fields as { readonly abroad?: Partial<LineAbroad> };
    if (collection !== 'contacts') return fields['name'];
    if (abroad?.country === undefined) return contacts?.value.words[id]?.name;
    return `${getCountryName(language, abroad.country)}: ${abroad.operator?.name ?? String(fields['number'])}`;
  };
  return (id, fields) => {
    const name = findName(id, fields);
    return typeof name === 'string' ? unwrapFallback(name) : id;
  };
}

function getState(fields: Fields, freshDays: number | undefined, now: number): CollectionEntry['state'] {
  const assured = fields['assured'] as { readonly date?: unknown } | undefined;
  if (freshDays === undefined || typeof assured?.date !== 'string') return undefined;
  const fact = { assured: { date: assured.date, by: '' }, publish: fields['publish'] !== false };
  return Number.isNaN(getOverdueFrom(fact.assured, freshDays))
    ? undefined
    : getFreshness(fact, freshDays, now);
}

function listGuides(content: Content, language: string): CollectionEntry[] {
  const source = getSourceTag(content);
  const stale = new Set(
    language === source
      ? []
      : listTranslatedTexts(content, language)
          .filter(({ state }) => state === 'stale')
          .map(({ source: { file } }) => file),
  );
  return [...(content.languages.get(source)?.guides ?? [])].map(([slug, guide]) => {
    const target = content.languages.get(language)?.guides.get(slug);
    return {
      id: slug,
      title: target?.frontMatter?.title ?? guide.frontMatter?.title ?? slug,
      state: target
        ? stale.has(`guides/${slug}.mdx`)
          ? ('stale' as const)
          : undefined
        : ('missing' as const),
    };
  });
}
