/** What the editor shows at a time: a record with its words, a file, a guide; and where its parts stand. */
import type { Content } from '../content/content.ts';
import { guideSchema, guideSourceFields } from '../content/schemas/guideSchema.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { id as shortName } from '../content/schemas/factSchema.ts';
import { getControl, type Control } from './formFields.ts';

/** Which record or file: its shelf, its short name there and, where it is in a language, the tag of that. */
export interface EntryName {
  readonly collection: string;
  readonly id: string;
  readonly language?: string | undefined;
  /** The name of a record that does not exist yet. */
  readonly title?: string | undefined;
}

/** A part of a sheet that stands in one file. */
export interface EntryPart {
  /** In the content folder. */
  readonly path: string;
  /** The fields around it in that file; none where it is the file, or the head of a guide. */
  readonly keys: readonly string[];
  readonly control: Control;
  /** The tag of the language that the words are in; undefined for facts. */
  readonly language?: string | undefined;
}

const PLACES = 'places';
const CAMPAIGNS = 'campaigns';
/** Records with words of their own in each language. */
const WITH_WORDS: readonly string[] = [PLACES, 'contacts', 'entitlements', 'groups', 'questions'];
/** Whether only a command writes a file. */
export const isWrittenByCommand = (path: string): boolean => path === 'privacyAudit.yaml';

/** Whether this can be the name of a record: an address that somebody typed or followed may hold anything. */
const isShortName = (id: string): boolean => shortName.safeParse(id).success;

/** Where the records of a shelf stand: a file each, or all in one. */
function getFactsPath(
  collection: string,
  id: string,
): { readonly path: string; readonly keys: readonly string[] } {
  return collection === PLACES || collection === CAMPAIGNS
    ? { path: `facts/${collection}/${id}.yaml`, keys: [] }
    : { path: `facts/${collection}.yaml`, keys: [id] };
}

/**
 * The sheet that a file is.
 * @example getSheetName('facts/places/house.yaml') // => { shelf: 'places', id: 'house' }
 */
export function getEntryName(path: string): EntryName {
  const [, collection = '', record = ''] = /^facts\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
  if (record !== '') return { collection, id: record };
  const [, language, slug] = /^([^/]+)\/guides\/([^/]+)\.mdx$/.exec(path) ?? [];
  return slug === undefined
    ? { collection: 'files', id: path }
    : { collection: 'guides', id: slug, language };
}

/** The shelves of facts with many records, in the order of their files. */
export function listRecordCollections(folder: ContentFolder): string[] {
  const inOneFile = folder
    .listForms()
    .filter((path) => path.startsWith('facts/') && folder.findForm(path)?.holds === 'records')
    .map((path) => path.slice('facts/'.length, -'.yaml'.length));
  return [PLACES, ...inOneFile, CAMPAIGNS];
}

/** The files of facts that are one sheet each, and those of a language. */
export function listWholeFiles(folder: ContentFolder, language: string): string[] {
  return folder
    .listForms()
    .filter((path) => !isWrittenByCommand(path) && !/^facts\/(places|campaigns)\//.test(path))
    .filter((path) => !path.startsWith('facts/') || folder.findForm(path)?.holds === 'one')
    .filter((path) => !path.includes('/') || path.startsWith('facts/') || path.startsWith(`${language}/`));
}

/** The parts of a sheet. A record has its words beside it: in the source language, and in that of whoever edits it. */
export function listParts({ folder, site, languages }: Content, name: EntryName): EntryPart[] {
  const { collection, id, language } = name;
  const source = site?.value.sourceLanguage ?? 'en';
  if (collection === 'guides') {
    if (!isShortName(id) || !languages.has(language ?? source)) return [];
    return [
      {
        path: `${language ?? source}/guides/${id}.mdx`,
        keys: [],
        control: getGuideControl((language ?? source) === source),
        language: language ?? source,
      },
    ];
  }
  if (collection === 'files') {
    const form = folder.findForm(id);
    if (!form) return [];
    const control = getControl(form.schema);
    return [{ path: id, keys: [], control: form.holds === 'one' ? control : { kind: 'map', of: control } }];
  }
  if (!isShortName(id) || !listRecordCollections(folder).includes(collection)) return [];
  const facts = getFactsPath(collection, id);
  const form = folder.findForm(facts.path);
  if (!form) return [];
  const own = language !== undefined && language !== source && languages.has(language) ? [language] : [];
  return [
    { ...facts, control: getControl(form.schema) },
    ...(WITH_WORDS.includes(collection) ? [source, ...own] : []).flatMap((tag) => {
      const path = `${tag}/${collection}.yaml`;
      const words = folder.findForm(path);
      if (!words) return [];
      const control = getControl(words.schema);
      const inner = findField(control, 'words');
      const cities = tag === source ? findField(control, 'cities') : undefined;
      return [
        ...(inner?.kind === 'map' ? [{ path, keys: ['words', id], control: inner.of, language: tag }] : []),
        // A city that is new needs a name in the source language.
        ...(cities ? [{ path, keys: ['cities'], control: cities, language: tag }] : []),
      ];
    }),
  ];
}

/** The fields that people know a record by: its name, the name of a right. */
const TITLE_FIELDS = ['name', 'right'];

/** Where the name of a new record belongs; undefined where its short name is all that it has. */
export function findTitleField(
  parts: readonly EntryPart[],
): { readonly part: number; readonly field: string } | undefined {
  for (const [part, { control }] of parts.entries()) {
    const field = TITLE_FIELDS.find((name) => findField(control, name)?.kind === 'text');
    if (field !== undefined) return { part, field };
  }
  return undefined;
}

/** The head of a guide, without the fields that only its source has, or only its translations. */
function getGuideControl(isSource: boolean): Control {
  const control = getControl(guideSchema);
  if (control.kind !== 'group') return control;
  const others: readonly string[] = isSource ? ['translates', 'review'] : ['revision', ...guideSourceFields];
  return { ...control, fields: control.fields.filter(({ name }) => !others.includes(name)) };
}

function findField(control: Control, field: string): Control | undefined {
  return control.kind === 'group' ? control.fields.find(({ name }) => name === field)?.control : undefined;
}
