import type { z } from 'zod';
import { wrapFallback } from '../domain/fallbackText.ts';
import { mapPrintLanguages } from '../codes/campaign.ts';
import { memoize } from '../domain/memoize.ts';
import { fillFields } from '../domain/fillFields.ts';
import { getPlaceRunBy, getRunBy, type RunBy } from '../domain/runBy.ts';
import type { RedirectRecord, Published } from '../codes/redirect.ts';
import { parseRegistry } from '../codes/permalinkRegistry.ts';
import type { ContentFile } from './contentFile.ts';
import { ContentFolder, type Read, type Records } from './contentFolder.ts';
import { createUnreadGuide, readGuide, type GuideFile } from './guideFile.ts';
import { campaignSchema } from './schemas/campaignSchema.ts';
import { languageSchema } from './schemas/languageSchema.ts';
import { movesSchema } from './schemas/redirectsSchema.ts';
import { placeSchema } from './schemas/placeSchema.ts';
import { questionsSchema } from './schemas/questionsSchema.ts';
import { privacyAuditSchema } from './schemas/privacyAuditSchema.ts';
import { recordingSchema } from './schemas/recordingSchema.ts';
import {
  answerSchema,
  contactSchema,
  entitlementSchema,
  groupsSchema,
  officialTermsSchema,
  numberSchema,
  organisationSchema,
  sourceSchema,
} from './schemas/recordsSchema.ts';
import { siteSchema, type Site } from './schemas/siteSchema.ts';
import {
  requestTextsSchema,
  glossarySchema,
  sensitiveSchema,
  translatedSchema,
  uiNotesSchema,
} from './schemas/textSchemas.ts';
import {
  QUESTIONS,
  textFileNames,
  textFiles,
  type TextFile,
  type TextFileName,
  type TextFileValue,
} from './textFiles.ts';
import { readUiStrings } from './uiStrings.ts';

/** The content, read once: every record that its schema accepts, in the order of its file, and every mistake. */
export type Content = ReturnType<typeof readContent>;

/** All that words may name. */
export type Facts = ReturnType<typeof readFacts>;

/** The guides of a language by slug. */
export type Guides = ReadonlyMap<string, GuideFile>;

/** What stands in the folder of a language; `undefined` where a file is missing or has mistakes. */
export type LanguageContent = ReturnType<typeof readLanguage>;

/** A country may do without. */
export const REGISTRY = 'permalinks.txt';
export const MOVES = 'facts/moves.yaml';
/** In the folder of a language. */
export const TRANSLATED = 'translated.json';

/** Pure: takes the files as text and touches nothing. */
export function readContent(files: readonly ContentFile[]) {
  const folder = new ContentFolder(files);
  const site = folder.readOne('site.yaml', siteSchema);
  const readLanguages = memoize(
    () => new Map(folder.listLanguages().map((tag) => [tag, readLanguage(folder, tag, site?.value)])),
  );
  return {
    /** Knows what each file was read as: whoever asks it wants all of them read. */
    get folder() {
      readLanguages();
      return folder;
    },
    site,
    /** Not there before the first run of `npm run audit:privacy`. */
    privacyAudit:
      folder.findFile('privacyAudit.yaml') && folder.readOne('privacyAudit.yaml', privacyAuditSchema),
    facts: readFacts(folder),
    moves: folder.readOne(MOVES, movesSchema),
    registry: { ...parseRegistry(folder.getFile(REGISTRY)?.text ?? ''), file: folder.getName(REGISTRY) },
    /** By the name of the folder, in alphabetical order. Read when somebody asks: settings and tools need facts alone. */
    get languages() {
      return readLanguages();
    },
    /** What reading brought to light outside the folders of languages. */
    issues: folder.issues,
  };
}

function readFacts(folder: ContentFolder) {
  return {
    numbers: folder.readRecords('facts/numbers.yaml', numberSchema),
    sources: folder.readRecords('facts/sources.yaml', sourceSchema),
    organisations: folder.readRecords('facts/organisations.yaml', organisationSchema),
    contacts: folder.readRecords('facts/contacts.yaml', contactSchema),
    entitlements: folder.readRecords('facts/entitlements.yaml', entitlementSchema),
    places: folder.readRecordFolder('facts/places', placeSchema),
    campaigns: folder.readRecordFolder('facts/campaigns', campaignSchema),
    groups: folder.readOne('facts/groups.yaml', groupsSchema),
    officialTerms: folder.readOne('facts/officialTerms.yaml', officialTermsSchema),
    answers: folder.readRecords('facts/answers.yaml', answerSchema),
    questions: folder.readRecords(QUESTIONS, questionsSchema, true),
  };
}

function readLanguage(folder: ContentFolder, tag: string, site: Site | undefined) {
  const own = folder.fork();
  const { sourceLanguage = 'en', countryLanguage } = site ?? {};
  const isSource = tag === sourceLanguage;
  const uiFile = isSource ? own.getFile(`${tag}/ui.json`) : own.findFile(`${tag}/ui.json`);
  const ui = uiFile && readUiStrings(uiFile.file, uiFile.text);
  own.issues.push(...(ui?.issues ?? []));
  // In the language of the country the cities have their names already.
  const isOwn = (path: readonly string[]): boolean => tag === countryLanguage && path[0] === 'cities';
  /** Words that a language lacks are those of the source language, and say so. */
  const readWords = <Schema extends z.ZodType>(
    name: string,
    { schema, isTranslated }: Pick<TextFile, 'isTranslated'> & { readonly schema: Schema },
  ) =>
    own.readOne(
      `${tag}/${name}.yaml`,
      schema,
      isSource
        ? undefined
        : createFill(folder, `${sourceLanguage}/${name}.yaml`, schema, isTranslated, isOwn),
    );
  const texts = Object.fromEntries(
    textFileNames.map((name) => {
      const { facts, ...textFile }: TextFile = textFiles[name];
      return [name, facts === undefined || folder.findFile(facts) ? readWords(name, textFile) : undefined];
    }),
  ) as { readonly [Name in TextFileName]: Read<TextFileValue<Name>> | undefined };
  const language = own.readOne(`${tag}/language.yaml`, languageSchema);
  return {
    language,
    ui,
    ...texts,
    /** A language that is live has its own: what tells its readers what the site is about is no translation. */
    sensitive:
      language?.value.status === 'preview'
        ? readWords('sensitive', { schema: sensitiveSchema, isTranslated: () => false })
        : own.readOne(`${tag}/sensitive.yaml`, sensitiveSchema),
    /** Whom a record asks about reads the language of the country, or the source language. */
    requestTexts:
      isSource || tag === countryLanguage
        ? own.readOne(`${tag}/requests.yaml`, requestTextsSchema)
        : undefined,
    /** For translators, about the strings that they translate. */
    uiNotes:
      isSource && own.findFile(`${tag}/uiNotes.yaml`)
        ? own.readOne(`${tag}/uiNotes.yaml`, uiNotesSchema)
        : undefined,
    /** A language may do without one. */
    glossary: own.findFile(`${tag}/glossary.yaml`) && own.readOne(`${tag}/glossary.yaml`, glossarySchema),
    guides: readGuides(folder, tag),
    /** The source that each text was translated from (`npm run translate`); a language may do without. */
    translated: own.findFile(`${tag}/${TRANSLATED}`) && own.readOne(`${tag}/${TRANSLATED}`, translatedSchema),
    /** What is noted of each recording, by the guide that it reads out; a language may do without any. */
    recordings:
      own.findFile(`${tag}/recordings.yaml`) && own.readRecords(`${tag}/recordings.yaml`, recordingSchema),
    /** What reading these files brought to light, but for the guides. */
    issues: own.issues,
  };
}

/**
 * What puts the words of the source language where a language lacks its own; lists and spellings that nobody reads are taken
 * over as they are. Undefined where the source file can't be used.
 */
function createFill(
  folder: ContentFolder,
  sourcePath: string,
  schema: z.ZodType,
  isTranslated: (path: readonly string[]) => boolean,
  isOwn: (path: readonly string[]) => boolean,
): ((own: unknown) => unknown) | undefined {
  const file = folder.findFile(sourcePath);
  const source = file && folder.readYaml(file).value;
  if (!schema.safeParse(source).success) return undefined;
  const { revision, ...words } = source as Readonly<Record<string, unknown>>;
  return (own) => {
    const filled = fillFields(words, own, (path, value) => {
      if (isOwn(path)) return undefined;
      if (typeof value !== 'string') return value;
      return isTranslated(path) ? wrapFallback(value) : undefined;
    });
    // A file that is not there yet translates what the source says now: nobody need be told that it lacks a line.
    return isThere(own) ? filled : { ...(filled as object), translates: revision, review: 'none' };
  };
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function readGuides(folder: ContentFolder, language: string): Guides {
  const prefix = `${language}/guides/`;
  return new Map(
    folder
      .listFiles()
      .filter(({ path }) => path.startsWith(prefix) && path.endsWith('.mdx'))
      .map(({ path, file, text, rejected }) => [
        path.slice(prefix.length, -'.mdx'.length),
        rejected === undefined ? readGuide(file, text) : createUnreadGuide(file),
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
export function getPublishedRedirects({
  site,
  moves,
  languages,
  registry,
  facts,
}: Content): [readonly RedirectRecord[], Published] {
  return [
    moves?.value.moves ?? [],
    {
      languages: [...languages.keys()],
      countryLanguage: site?.value.countryLanguage ?? '',
      addresses: new Set(registry.entries.map(({ address }) => address)),
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

/** A number that words may name. */
export interface Callable {
  readonly number: string;
  readonly runBy: RunBy | undefined;
  /** Its own name, which nobody translates; a line of the country has one in each language. */
  readonly name?: { readonly text: string; readonly lang: string | undefined } | undefined;
}

/**
 * The numbers that words may name, by the id of the line, the place or the organisation that has it. Where two have the
 * same id, a line comes before a place, and a place before an organisation.
 */
export function listCallable({ contacts, places, organisations }: Facts): ReadonlyMap<string, Callable> {
  const isPublished = ([, { publish }]: readonly [string, { readonly publish?: boolean | undefined }]) =>
    publish !== false;
  const getKind = (organisation: string | undefined) =>
    organisation === undefined ? undefined : organisations.records.get(organisation)?.kind;
  const all: (readonly [string, Omit<Callable, 'number'> & { readonly number: string | undefined }])[] = [
    ...[...organisations.records].filter(isPublished).map(([id, { phone, kind, name }]) => {
      const runBy = getRunBy({ kind: 'office' }, kind);
      return [id, { number: phone, runBy, name: { text: name, lang: undefined } }] as const;
    }),
    ...[...places.records].filter(isPublished).map(([id, { phone, kind, organisation, name }]) => {
      const runBy = getPlaceRunBy(kind, getKind(organisation));
      return [id, { number: phone, runBy, name: { text: name, lang: undefined } }] as const;
    }),
    ...[...contacts.records].filter(isPublished).map(([id, contact]) => {
      const { number, abroad, organisation } = contact;
      const operator = abroad?.operator;
      return [
        id,
        {
          number,
          runBy: getRunBy(contact, getKind(organisation)),
          name: operator && { text: operator.name, lang: operator.lang },
        },
      ] as const;
    }),
  ];
  return new Map(
    all.flatMap(([id, { number, ...own }]) => (number === undefined ? [] : [[id, { ...own, number }]])),
  );
}

/** Whether words may name a record. Where its file has mistakes, those are told, not that it does not exist. */
export function mayName(named: Publishable, id: string): boolean {
  const record = named.records.get(id);
  return record ? record.publish !== false : named.mayHave(id);
}
