/** Entries: what is edited at a time (a record with its texts, a file, a guide), and the files its parts are in. */
import type { Content } from '../../src/content/content.ts';
import { guideSchema, guideSourceFields } from '../../src/content/schemas/guideSchema.ts';
import type { ContentFolder } from '../../src/content/contentFolder.ts';
import { id as shortName } from '../../src/content/schemas/factSchema.ts';
import { getSourceTag } from '../../src/content/textUnits.ts';
import { getControl, type Control } from './formFields.ts';

/** Identifies an entry by its collection, its short name or path and, if it depends on one, its language. */
export interface EntryName {
  readonly collection: string;
  readonly id: string;
  readonly language?: string | undefined;
  /** The name of a record that does not exist yet. */
  readonly title?: string | undefined;
}

/** The part of an entry that is in one file. */
export interface EntryPart {
  /** In the content folder. */
  readonly path: string;
  /** Keys that lead to it in that file; empty for a whole file and for the front matter of a guide. */
  readonly keys: readonly string[];
  readonly control: Control;
  /** Language of the texts; undefined for facts. */
  readonly language?: string | undefined;
}

const PLACES = 'places';
const CAMPAIGNS = 'campaigns';
/** Collections whose records have texts in each language. */
const WITH_TEXTS: readonly string[] = [PLACES, 'contacts', 'entitlements', 'groups', 'questions'];
/** Whether a file is written by a command and must not be edited. */
export const isWrittenByCommand = (path: string): boolean => path === 'privacyAudit.yaml';

/** Guards against arbitrary names in URLs that somebody typed or followed. */
const isShortName = (id: string): boolean => shortName.safeParse(id).success;

/** Where a record is: in a file of its own, or under a key of a shared file. */
function getFactsPath(
  collection: string,
  id: string,
): { readonly path: string; readonly keys: readonly string[] } {
  return collection === PLACES || collection === CAMPAIGNS
    ? { path: `facts/${collection}/${id}.yaml`, keys: [] }
    : { path: `facts/${collection}.yaml`, keys: [id] };
}

/**
 * The entry to edit for a file.
 * @example getEntryName('facts/places/house.yaml') // => { collection: 'places', id: 'house' }
 */
export function getEntryName(path: string): EntryName {
  const [, collection = '', record = ''] = /^facts\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
  if (record !== '') return { collection, id: record };
  const [, language, slug] = /^([^/]+)\/guides\/([^/]+)\.mdx$/.exec(path) ?? [];
  return slug === undefined
    ? { collection: 'files', id: path }
    : { collection: 'guides', id: slug, language };
}

/** The collections of facts that have many records. */
export function listRecordCollections(folder: ContentFolder): string[] {
  const inOneFile = folder
    .listForms()
    .filter((path) => path.startsWith('facts/') && folder.findForm(path)?.holds === 'records')
    .map((path) => path.slice('facts/'.length, -'.yaml'.length));
  return [PLACES, ...inOneFile, CAMPAIGNS];
}

/** The files that are edited as a whole: some facts, and the files of a language. */
export function listWholeFiles(folder: ContentFolder, language: string): string[] {
  return folder
    .listForms()
    .filter((path) => !isWrittenByCommand(path) && !/^facts\/(places|campaigns)\//.test(path))
    .filter((path) => !path.startsWith('facts/') || folder.findForm(path)?.holds === 'one')
    .filter((path) => !path.includes('/') || path.startsWith('facts/') || path.startsWith(`${language}/`));
}

/** The parts of an entry. A record comes with its texts in the source language and in the entry's language. */
export function listParts(content: Content, name: EntryName): EntryPart[] {
  const { folder, languages } = content;
  const { collection, id, language } = name;
  const source = getSourceTag(content);
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
  const target = language !== undefined && language !== source && languages.has(language) ? [language] : [];
  return [
    { ...facts, control: getControl(form.schema) },
    ...(WITH_TEXTS.includes(collection) ? [source, ...target] : []).flatMap((tag) => {
      const path = `${tag}/${collection}.yaml`;
      const texts = folder.findForm(path);
      if (!texts) return [];
      const control = getControl(texts.schema);
      const inner = findField(control, 'words');
      const cities = tag === source ? findField(control, 'cities') : undefined;
      return [
        ...(inner?.kind === 'map' ? [{ path, keys: ['words', id], control: inner.of, language: tag }] : []),
        // A new city needs a name in the source language.
        ...(cities ? [{ path, keys: ['cities'], control: cities, language: tag }] : []),
      ];
    }),
  ];
}

/** Fields that serve as the title of a record; `right` is that of an entitlement. */
const TITLE_FIELDS = ['name', 'right'];

/** The field for the title of a new record; undefined if it only has a short name. */
export function findTitleField(
  parts: readonly EntryPart[],
): { readonly part: number; readonly field: string } | undefined {
  for (const [part, { control }] of parts.entries()) {
    const field = TITLE_FIELDS.find((name) => findField(control, name)?.kind === 'text');
    if (field !== undefined) return { part, field };
  }
  return undefined;
}

/** The front matter of a guide, without the fields that only translations, or only the source, have. */
function getGuideControl(isSource: boolean): Control {
  const control = getControl(guideSchema);
  if (control.kind !== 'group') return control;
  const others: readonly string[] = isSource ? ['translates'] : ['revision', ...guideSourceFields];
  return { ...control, fields: control.fields.filter(({ name }) => !others.includes(name)) };
}

function findField(control: Control, field: string): Control | undefined {
  return control.kind === 'group' ? control.fields.find(({ name }) => name === field)?.control : undefined;
}
