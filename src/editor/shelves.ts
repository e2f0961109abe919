/** All that can be edited, as lists to choose from. */
import type { Content } from '../content/content.ts';
import { unmarkBorrowed } from '../domain/borrowedText.ts';
import { getFreshness, getOverdueFrom } from '../domain/freshness.ts';
import { listTranslatedTexts } from '../translation/textUnits.ts';
import { getHoursPreview, getToday, type PreviewSpeaker } from './hoursPreview.ts';
import { getSheetName, listRecordShelves, listWholeFiles } from './sheets.ts';

interface ShelfRecord {
  readonly id: string;
  readonly title: string;
  /** What the site says of it now. */
  readonly says?: string | undefined;
  readonly state?: 'fresh' | 'overdue' | 'withheld' | 'missing' | 'stale' | undefined;
}

export interface Shelf {
  readonly name: string;
  readonly records: readonly ShelfRecord[];
  /** Whether a record can be added. */
  readonly isOpen: boolean;
}

export function listShelves(content: Content, now: number, speaker: PreviewSpeaker): Shelf[] {
  const { folder } = content;
  return [
    ...listRecordShelves(folder).map((name) => ({
      name,
      isOpen: true,
      records: listRecords(content, name, now, speaker),
    })),
    { name: 'guides', isOpen: false, records: listGuides(content, speaker.language) },
    {
      name: 'files',
      isOpen: false,
      records: listWholeFiles(folder, speaker.language).map((path) => ({ id: path, title: path })),
    },
  ];
}

function listRecords(
  { facts, folder, site, languages }: Content,
  shelf: string,
  now: number,
  speaker: PreviewSpeaker,
): ShelfRecord[] {
  const inFile = folder.findFile(`facts/${shelf}.yaml`);
  const raw = inFile
    ? Object.entries((folder.readYaml(inFile).value ?? {}) as Readonly<Record<string, unknown>>)
    : [];
  const inFolder = folder.listFiles().flatMap((file): [string, unknown][] => {
    const { shelf: own, id } = getSheetName(file.path);
    return own === shelf ? [[id, folder.readYaml(file).value]] : [];
  });
  const words =
    languages.get(speaker.language)?.contacts ?? languages.get(site?.value.sourceLanguage ?? '')?.contacts;
  const freshDays: Readonly<Record<string, number>> = site
    ? {
        places: site.value.freshDays.place,
        contacts: site.value.freshDays.contact,
        numbers: site.value.freshDays.number,
        entitlements: site.value.freshDays.entitlement,
        organisations: site.value.freshDays.organisation,
      }
    : {};
  return [...raw, ...inFolder].map(([id, value]) => {
    const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
      Record<string, unknown>
    >;
    const name = shelf === 'contacts' ? words?.value.words[id]?.name : fields['name'];
    const record = shelf === 'places' ? facts.places.records.get(id) : facts.contacts.records.get(id);
    const isTimed =
      (shelf === 'places' || shelf === 'contacts') && record !== undefined && site !== undefined;
    const preview = isTimed
      ? getHoursPreview(
          fields,
          shelf === 'places' ? 'place' : 'contact',
          site.value,
          { now, first: getToday(site.value, now), days: 1 },
          speaker,
        )
      : undefined;
    return {
      id,
      title: typeof name === 'string' ? unmarkBorrowed(name) : id,
      says: preview?.now,
      state: getState(fields, freshDays[shelf], now),
    };
  });
}

function getState(
  fields: Readonly<Record<string, unknown>>,
  freshDays: number | undefined,
  now: number,
): ShelfRecord['state'] {
  const assured = fields['assured'] as { readonly date?: unknown } | undefined;
  if (freshDays === undefined || typeof assured?.date !== 'string') return undefined;
  const fact = { assured: { date: assured.date, by: '' }, publish: fields['publish'] !== false };
  return Number.isNaN(getOverdueFrom(fact.assured, freshDays))
    ? undefined
    : getFreshness(fact, freshDays, now);
}

function listGuides(content: Content, language: string): ShelfRecord[] {
  const source = content.site?.value.sourceLanguage ?? 'en';
  const stale = new Set(
    language === source
      ? []
      : listTranslatedTexts(content, language)
          .filter(({ state }) => state === 'stale')
          .map(({ source: { file } }) => file),
  );
  return [...(content.languages.get(source)?.guides ?? [])].map(([slug, guide]) => {
    const own = content.languages.get(language)?.guides.get(slug);
    return {
      id: slug,
      title: own?.head?.title ?? guide.head?.title ?? slug,
      state: own ? (stale.has(`guides/${slug}.mdx`) ? ('stale' as const) : undefined) : ('missing' as const),
    };
  });
}
