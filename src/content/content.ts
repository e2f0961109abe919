/** The content, read once: every record that its schema accepts, in the order of its file, and every mistake. */
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { mapPrintLanguages } from '../domain/campaign.ts';
import type { MoveRecord, Published } from '../domain/move.ts';
import { parseLedger, type Ledger } from '../domain/ledger.ts';
import type { ContentFile } from './contentFile.ts';
import {
  ContentFolder,
  type Read,
  type RecordFile,
  type RecordFolder,
  type Records,
} from './contentFolder.ts';
import { createUnreadGuide, readGuide, type GuideFile } from './guideFile.ts';
import { campaignSchema, type Campaign } from './schemas/campaign.ts';
import { cardWordsSchema, type CardWords } from './schemas/card.ts';
import { contactSchema, type Contact } from './schemas/contact.ts';
import { sensitiveSchema, type Sensitive } from './schemas/sensitive.ts';
import { entitlementSchema, type Entitlement } from './schemas/entitlement.ts';
import { glossarySchema, type Glossary } from './schemas/glossary.ts';
import { groupsSchema, type Groups } from './schemas/groups.ts';
import { languageSchema, type Language } from './schemas/language.ts';
import { movesSchema, type Moves } from './schemas/move.ts';
import { numberSchema, type NumberFact } from './schemas/number.ts';
import { organisationSchema, type Organisation } from './schemas/organisation.ts';
import { placeSchema, type Place } from './schemas/place.ts';
import { postWordsSchema, type PostWords } from './schemas/post.ts';
import { proofSchema, type Proof } from './schemas/proof.ts';
import { siteSchema, type Site } from './schemas/site.ts';
import { sourceSchema, type Source } from './schemas/source.ts';
import {
  contactWordsSchema,
  entitlementWordsSchema,
  groupWordsSchema,
  placeWordsSchema,
  type ContactWords,
  type EntitlementWords,
  type GroupWords,
  type PlaceWords,
} from './schemas/words.ts';
import { readUiStrings, type UiStrings } from './uiStrings.ts';

/** All that words may name. */
export interface Facts {
  readonly numbers: RecordFile<NumberFact>;
  readonly sources: RecordFile<Source>;
  readonly organisations: RecordFile<Organisation>;
  readonly contacts: RecordFile<Contact>;
  readonly entitlements: RecordFile<Entitlement>;
  readonly places: RecordFolder<Place>;
  readonly campaigns: RecordFolder<Campaign>;
  readonly groups: Read<Groups> | undefined;
}

/** The guides of a language by slug. */
export type Guides = ReadonlyMap<string, GuideFile>;

/** What stands in the folder of a language; `undefined` where a file is missing or has mistakes. */
export interface LanguageContent {
  readonly language: Read<Omit<Language, 'tag'>> | undefined;
  readonly ui: UiStrings | undefined;
  readonly contacts: Read<ContactWords> | undefined;
  readonly places: Read<PlaceWords> | undefined;
  readonly groups: Read<GroupWords> | undefined;
  readonly entitlements: Read<EntitlementWords> | undefined;
  readonly cards: Read<CardWords> | undefined;
  readonly posts: Read<PostWords> | undefined;
  readonly sensitive: Read<Sensitive> | undefined;
  /** A language may do without one. */
  readonly glossary: Read<Glossary> | undefined;
  readonly guides: Guides;
  /** What reading these files brought to light, but for the guides. */
  readonly mistakes: readonly ContentErrorDetails[];
}

export interface Content {
  readonly folder: ContentFolder;
  readonly site: Read<Site> | undefined;
  /** Not there before the first run of `npm run prove`. */
  readonly proof: Read<Proof> | undefined;
  readonly facts: Facts;
  readonly moves: Read<Moves> | undefined;
  readonly ledger: Ledger & { readonly file: string };
  /** By the name of the folder, in alphabetical order. */
  readonly languages: ReadonlyMap<string, LanguageContent>;
  /** What reading brought to light outside the folders of languages. */
  readonly mistakes: readonly ContentErrorDetails[];
}

export const LEDGER = 'permalinks.txt';
export const MOVES = 'facts/moves.yaml';

/** Pure: takes the files as text and touches nothing. */
export function readContent(files: readonly ContentFile[]): Content {
  const folder = new ContentFolder(files);
  return {
    folder,
    site: folder.readOne<Site>('site.yaml', siteSchema),
    proof: folder.findFile('proof.yaml') && folder.readOne<Proof>('proof.yaml', proofSchema),
    facts: {
      numbers: folder.readRecords('facts/numbers.yaml', numberSchema),
      sources: folder.readRecords('facts/sources.yaml', sourceSchema),
      organisations: folder.readRecords('facts/organisations.yaml', organisationSchema),
      contacts: folder.readRecords('facts/contacts.yaml', contactSchema),
      entitlements: folder.readRecords('facts/entitlements.yaml', entitlementSchema),
      places: folder.readRecordFolder('facts/places', placeSchema),
      campaigns: folder.readRecordFolder('facts/campaigns', campaignSchema),
      groups: folder.readOne<Groups>('facts/groups.yaml', groupsSchema),
    },
    moves: folder.readOne<Moves>(MOVES, movesSchema),
    ledger: { ...parseLedger(folder.getFile(LEDGER)?.text ?? ''), file: folder.getName(LEDGER) },
    languages: new Map(folder.listLanguages().map((tag) => [tag, readLanguage(folder, tag)])),
    mistakes: folder.mistakes,
  };
}

function readLanguage(folder: ContentFolder, tag: string): LanguageContent {
  const own = folder.fork();
  const read = <Value>(name: string, schema: Parameters<typeof own.readOne<Value>>[1]) =>
    own.readOne(`${tag}/${name}.yaml`, schema);
  const uiFile = own.getFile(`${tag}/ui.json`);
  const ui = uiFile && readUiStrings(uiFile.file, uiFile.text);
  own.mistakes.push(...(ui?.mistakes ?? []));
  return {
    language: read('language', languageSchema),
    ui,
    contacts: read('contacts', contactWordsSchema),
    places: read('places', placeWordsSchema),
    groups: read('groups', groupWordsSchema),
    entitlements: read<EntitlementWords>('entitlements', entitlementWordsSchema),
    cards: read('cards', cardWordsSchema),
    posts: read('posts', postWordsSchema),
    sensitive: read('sensitive', sensitiveSchema),
    glossary: own.findFile(`${tag}/glossary.yaml`) && read('glossary', glossarySchema),
    guides: readGuides(folder, tag),
    mistakes: own.mistakes,
  };
}

function readGuides(folder: ContentFolder, language: string): Guides {
  const prefix = `${language}/guides/`;
  return new Map(
    folder
      .listFiles()
      .filter(({ path }) => path.startsWith(prefix) && path.endsWith('.mdx'))
      .map(({ path, file, text, refused }) => [
        path.slice(prefix.length, -'.mdx'.length),
        refused === undefined ? readGuide(file, text) : createUnreadGuide(file),
      ]),
  );
}

/** Every record that says how sure it is, with where it stands. */
export function* listConfirmable({ numbers, contacts, entitlements, organisations, places }: Facts) {
  const inOneFile = {
    number: numbers,
    contact: contacts,
    entitlement: entitlements,
    organisation: organisations,
  };
  for (const [kind, { yaml, records }] of Object.entries(inOneFile)) {
    for (const [id, record] of records)
      yield { kind: kind as keyof typeof inOneFile, id, yaml, path: [id], record };
  }
  for (const [id, { yaml, value }] of places.files)
    yield { kind: 'place' as const, id, yaml, path: [], record: value };
}

/** What the content says of addresses that lead elsewhere now, and of those that were published. */
export function getPublishedMoves({
  site,
  moves,
  languages,
  ledger,
  facts,
}: Content): [readonly MoveRecord[], Published] {
  return [
    moves?.value.moves ?? [],
    {
      languages: [...languages.keys()],
      countryLanguage: site?.value.countryLanguage ?? '',
      addresses: new Set(ledger.entries.map(({ address }) => address)),
      printedIn: mapPrintLanguages(facts.campaigns.records.values()),
    },
  ];
}

type Publishable = Records<{ readonly publish?: boolean | undefined }>;

/** The records that the site may show, in the order of their file. */
export function listPublished<Value extends { readonly publish?: boolean | undefined }>({
  records,
}: Records<Value>): (Value & { readonly id: string })[] {
  return [...records]
    .filter(([, { publish }]) => publish !== false)
    .map(([id, record]) => ({ id, ...record }));
}

export function listPublishedIds({ records }: Publishable): string[] {
  return [...records].filter(([, { publish }]) => publish !== false).map(([id]) => id);
}

/** Whether words may name a record. Where its file has mistakes, those are told, not that it does not exist. */
export function mayName(named: Publishable, id: string): boolean {
  const record = named.records.get(id);
  return record ? record.publish !== false : named.mayHave(id);
}
