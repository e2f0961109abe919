import type { z } from 'zod';
import { wrapFallback } from '../domain/fallbackText.ts';
import { mapPrintLanguages } from '../codes/campaign.ts';
import { memoize, memoizeByObject } from '../domain/memoize.ts';
import { fillFields } from '../domain/fillFields.ts';
import { getPlaceRunBy, getRunBy, type RunBy } from '../domain/runBy.ts';
import type { RedirectRecord, Published } from '../codes/redirect.ts';
import { parseRegistry } from '../codes/permalinkRegistry.ts';
import type { ContentFile } from './contentFile.ts';
import { ContentFolder, type Read, type Records } from './contentFolder.ts';
import { readReleased, RELEASED } from './released.ts';
import { createUnreadGuide, readGuide, type GuideFile } from './guideFile.ts';
import { campaignSchema } from './schemas/campaignSchema.ts';
import { languageSchema } from './schemas/languageSchema.ts';
import { redirectsSchema } from './schemas/redirectsSchema.ts';
import { placeSchema } from './schemas/placeSchema.ts';
import { questionsSchema } from './schemas/questionsSchema.ts';
import { privacyAuditSchema } from './schemas/privacyAuditSchema.ts';
import { reviewQuestionsSchema } from './schemas/reviewQuestionsSchema.ts';
import { recordingSchema } from './schemas/recordingSchema.ts';
import { reviewedSchema } from './schemas/reviewedSchema.ts';
import {
  answerSchema,
  contactSchema,
  entitlementSchema,
  groupsSchema,
  officialTermsSchema,
  numberSchema,
  organisationSchema,
  recordKinds,
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
  REVIEW_QUESTIONS,
  textFileNames,
  textFiles,
  type TextFile,
  type TextFileName,
  type TextFileValue,
} from './textFiles.ts';
import { readUiStrings } from './uiStrings.ts';

/** The content: every record that its schema accepts, in file order, and every issue found while reading. */
export type Content = ReturnType<typeof readContent>;

/** The language-independent records that texts can refer to. */
export type Facts = ReturnType<typeof readFacts>;

/** The guides of a language by slug. */
export type Guides = ReadonlyMap<string, GuideFile>;

/** The folder of a language; a file that is missing or has issues is `undefined`. */
export type LanguageContent = ReturnType<typeof readLanguage>;

/** Optional. */
export const REGISTRY = 'permalinks.txt';
export const REDIRECTS = 'facts/moves.yaml';
/** In the folder of each language. */
export const TRANSLATED = 'translated.json';
export const REVIEWED = 'reviewed.json';

/** Pure: takes the files as text and does no I/O. */
export function readContent(files: readonly ContentFile[]) {
  const folder = new ContentFolder(files);
  const site = folder.readOne('site.yaml', siteSchema);
  const releasedFile = folder.findFile(RELEASED);
  const released = releasedFile && readReleased(releasedFile.file, releasedFile.text);
  folder.issues.push(...(released?.issues ?? []));
  const readLanguages = memoize(
    () => new Map(folder.listLanguages().map((tag) => [tag, readLanguage(folder, tag, site?.value)])),
  );
  return {
    /** Knows the schema of each file, so accessing it reads all languages. */
    get folder() {
      readLanguages();
      return folder;
    },
    site,
    /** Undefined before the first run of `npm run audit:privacy`. */
    privacyAudit: folder.readOptional('privacyAudit.yaml', privacyAuditSchema),
    /** Undefined before the first release. */
    released: released?.value,
    facts: readFacts(folder),
    redirects: folder.readOne(REDIRECTS, redirectsSchema),
    registry: { ...parseRegistry(folder.getFile(REGISTRY)?.text ?? ''), file: folder.getName(REGISTRY) },
    /** By folder name, in alphabetical order. Read on first access, because settings and tools need only the facts. */
    get languages() {
      return readLanguages();
    },
    /** Issues found while reading, except in the folders of languages. */
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
    /** Optional. */
    reviewQuestions: folder.readOptional(REVIEW_QUESTIONS, reviewQuestionsSchema),
  };
}

function readLanguage(folder: ContentFolder, tag: string, site: Site | undefined) {
  const target = folder.fork();
  const { sourceLanguage = 'en', countryLanguage } = site ?? {};
  const isSource = tag === sourceLanguage;
  const uiFile = isSource ? target.getFile(`${tag}/ui.json`) : target.findFile(`${tag}/ui.json`);
  const ui = uiFile && readUiStrings(uiFile.file, uiFile.text);
  target.issues.push(...(ui?.issues ?? []));
  // The language of the country already has the names of the cities.
  const hasLocalNames = (path: readonly string[]): boolean => tag === countryLanguage && path[0] === 'cities';
  /** Missing texts fall back to the source language, marked as such. */
  const readTextFile = <Schema extends z.ZodType>(
    name: string,
    { schema, isTranslated }: Pick<TextFile, 'isTranslated'> & { readonly schema: Schema },
  ) => {
    const path = `${tag}/${name}.yaml`;
    const fill = isSource
      ? undefined
      : createFill(folder, `${sourceLanguage}/${name}.yaml`, schema, isTranslated, hasLocalNames);
    // If the file of the source language can't be used, only that is reported, not a missing translation as well.
    if (!isSource && !fill && !target.findFile(path)) return undefined;
    return target.readOne(path, schema, fill);
  };
  const texts = Object.fromEntries(
    textFileNames.map((name) => {
      const { facts, ...textFile }: TextFile = textFiles[name];
      return [name, facts === undefined || folder.findFile(facts) ? readTextFile(name, textFile) : undefined];
    }),
  ) as { readonly [Name in TextFileName]: Read<TextFileValue<Name>> | undefined };
  const language = target.readOne(`${tag}/language.yaml`, languageSchema);
  return {
    language,
    ui,
    ...texts,
    /** A live language needs its own list, because sensitive words are not translated one by one. */
    sensitive:
      language?.value.status === 'preview'
        ? readTextFile('sensitive', { schema: sensitiveSchema, isTranslated: () => false })
        : target.readOne(`${tag}/sensitive.yaml`, sensitiveSchema),
    /** Verification requests exist in the language of the country and the source language only. */
    requestTexts:
      isSource || tag === countryLanguage
        ? target.readOne(`${tag}/requests.yaml`, requestTextsSchema)
        : undefined,
    /** Notes for translators on the interface strings. */
    uiNotes: isSource ? target.readOptional(`${tag}/uiNotes.yaml`, uiNotesSchema) : undefined,
    /** Optional. */
    glossary: target.readOptional(`${tag}/glossary.yaml`, glossarySchema),
    guides: readGuides(folder, tag),
    /** The source hash of each translated text (`npm run translate`); optional. */
    translated: target.readOptional(`${tag}/${TRANSLATED}`, translatedSchema),
    /** Who has reviewed which text (`npm run translate`); optional. */
    reviewed: target.readOptional(`${tag}/${REVIEWED}`, reviewedSchema),
    /** The notes on recordings, by guide; optional. */
    recordings:
      target.findFile(`${tag}/recordings.yaml`) &&
      target.readRecords(`${tag}/recordings.yaml`, recordingSchema),
    /** Issues found while reading these files, except in guides. */
    issues: target.issues,
  };
}

/**
 * Returns a function that fills missing texts with marked source-language texts; lists and spellings, which are never shown,
 * are copied unmarked. Undefined if the source file is missing or invalid.
 */
function createFill(
  folder: ContentFolder,
  sourcePath: string,
  schema: z.ZodType,
  isTranslated: (path: readonly string[]) => boolean,
  hasLocalNames: (path: readonly string[]) => boolean,
): ((target: unknown) => unknown) | undefined {
  const file = folder.findFile(sourcePath);
  const source = file && folder.readYaml(file).value;
  if (!schema.safeParse(source).success) return undefined;
  const { revision, ...texts } = source as Readonly<Record<string, unknown>>;
  return (target) => {
    const filled = fillFields(texts, target, (path, value) => {
      if (hasLocalNames(path)) return undefined;
      if (typeof value !== 'string') return value;
      return isTranslated(path) ? wrapFallback(value) : undefined;
    });
    // A missing file counts as up to date, so that its `translates` line is not reported as missing too.
    return isPresent(target) ? filled : { ...(filled as object), translates: revision };
  };
}

function isPresent(value: unknown): boolean {
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

/** Every record with a date and a confidence, with its location. */
export function* listConfirmable({ numbers, contacts, entitlements, organisations, places }: Facts) {
  const inOneFile = { numbers, contacts, entitlements, organisations };
  for (const [name, { yaml, records }] of Object.entries(inOneFile)) {
    const collection = name as keyof typeof inOneFile;
    for (const [id, record] of records)
      yield { collection, kind: recordKinds[collection], id, yaml, path: [id], record };
  }
  for (const [id, { yaml, value }] of places.files)
    yield { collection: 'places' as const, kind: recordKinds.places, id, yaml, path: [], record: value };
}

/** The redirects and the published addresses that they apply to. */
export function getPublishedRedirects({
  redirects,
  languages,
  registry,
  facts,
}: Content): [readonly RedirectRecord[], Published] {
  return [
    redirects?.value.moves ?? [],
    {
      languages: [...languages.keys()],
      addresses: new Set(registry.entries.map(({ address }) => address)),
      printedIn: mapPrintLanguages(facts.campaigns.records.values()),
    },
  ];
}

interface Publishable {
  readonly publish?: boolean | undefined;
}

/** The published records with their ids, in file order. */
export function listPublishedEntries<Value extends Publishable>({
  records,
}: Records<Value>): [string, Value][] {
  return [...records].filter(([, { publish }]) => publish !== false);
}

/** The published records, in file order. */
export function listPublished<Value extends Publishable>(
  file: Records<Value>,
): (Value & { readonly id: string })[] {
  return listPublishedEntries(file).map(([id, record]) => ({ id, ...record }));
}

export function listPublishedIds(file: Records<Publishable>): string[] {
  return listPublishedEntries(file).map(([id]) => id);
}

/** A phone number that texts can refer to. */
export interface Callable {
  readonly number: string;
  readonly runBy: RunBy | undefined;
  /** Its untranslated name; a line of the country has one in each language instead. */
  readonly name?: { readonly text: string; readonly lang: string | undefined } | undefined;
}

/**
 * The phone numbers that texts can refer to, by the id of the line, place or organisation. If ids clash, a line wins over a
 * place, and a place over an organisation. Memoized, because each reference in a text is looked up in it.
 */
export const listCallable = memoizeByObject(
  ({ contacts, places, organisations }: Facts): ReadonlyMap<string, Callable> => {
    const getKind = (organisation: string | undefined) =>
      organisation === undefined ? undefined : organisations.records.get(organisation)?.kind;
    const all: (readonly [string, Omit<Callable, 'number'> & { readonly number: string | undefined }])[] = [
      ...listPublishedEntries(organisations).map(([id, { phone, kind, name }]) => {
        const runBy = getRunBy({ kind: 'office' }, kind);
        return [id, { number: phone, runBy, name: { text: name, lang: undefined } }] as const;
      }),
      ...listPublishedEntries(places).map(([id, { phone, kind, organisation, name }]) => {
        const runBy = getPlaceRunBy(kind, getKind(organisation));
        return [id, { number: phone, runBy, name: { text: name, lang: undefined } }] as const;
      }),
      ...listPublishedEntries(contacts).map(([id, contact]) => {
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
      all.flatMap(([id, { number, ...rest }]) => (number === undefined ? [] : [[id, { ...rest, number }]])),
    );
  },
);

/** Whether texts can refer to a phone number. True if its record has issues, because those are reported already. */
export function canReferToNumber(facts: Facts, id: string): boolean {
  const { contacts, places, organisations } = facts;
  const isUnread = [contacts, places, organisations].some(
    ({ records, mightContain }) => mightContain(id) && !records.has(id),
  );
  return isUnread || listCallable(facts).has(id);
}

/** Whether texts can refer to a record. True for one with issues, because those are reported already. */
export function canReferToRecord(named: Records<Publishable>, id: string): boolean {
  const record = named.records.get(id);
  return record ? record.publish !== false : named.mightContain(id);
}
