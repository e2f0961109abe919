import { contactSchema, type Contact } from '../content/schemas/contact.ts';
import { entitlementSchema, type Entitlement } from '../content/schemas/entitlement.ts';
import { listSources } from '../content/schemas/fact.ts';
import { groupsSchema, type Groups } from '../content/schemas/groups.ts';
import { numberSchema, type NumberFact } from '../content/schemas/number.ts';
import { organisationSchema, type Organisation } from '../content/schemas/organisation.ts';
import { placeSchema, type Place } from '../content/schemas/place.ts';
import type { Site } from '../content/schemas/site.ts';
import { sourceSchema, type Source } from '../content/schemas/source.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { ContentFolder, Read, RecordFile } from './contentFolder.ts';
import type { YamlFile } from './yamlFile.ts';

/** All that words may name. */
export interface Facts {
  readonly numbers: RecordFile<NumberFact>;
  readonly sources: RecordFile<Source>;
  readonly organisations: RecordFile<Organisation>;
  readonly contacts: RecordFile<Contact>;
  readonly entitlements: RecordFile<Entitlement>;
  readonly places: ReadonlyMap<string, Read<Place>>;
  readonly groups: Read<Groups> | undefined;
}

export function readFacts(folder: ContentFolder): Facts {
  const places = new Map<string, Read<Place>>();
  for (const { path } of folder.listFiles()) {
    const id = /^facts\/places\/(.+)\.yaml$/.exec(path)?.[1];
    const read = id === undefined ? undefined : folder.readOne<Place>(path, placeSchema);
    if (id !== undefined && read) places.set(id, read);
  }
  return {
    numbers: folder.readRecords('facts/numbers.yaml', numberSchema),
    sources: folder.readRecords('facts/sources.yaml', sourceSchema),
    organisations: folder.readRecords('facts/organisations.yaml', organisationSchema),
    contacts: folder.readRecords('facts/contacts.yaml', contactSchema),
    entitlements: folder.readRecords('facts/entitlements.yaml', entitlementSchema),
    places,
    groups: folder.readOne<Groups>('facts/groups.yaml', groupsSchema),
  };
}

/** Ids of records that the site may show. */
export function listPublishedIds(
  records: ReadonlyMap<string, { readonly publish?: boolean | undefined }>,
): string[] {
  return [...records].filter(([, { publish }]) => publish !== false).map(([id]) => id);
}

/** What facts name that does not exist, and what they lack of each other. */
export function listFactMistakes(facts: Facts, site: Read<Site> | undefined): ContentErrorDetails[] {
  return [
    ...listNameMistakes(facts),
    ...listAnswerMistakes(facts),
    ...(site ? listSiteMistakes(site, facts) : []),
  ];
}

interface Naming {
  readonly yaml: YamlFile;
  readonly path: readonly string[];
  readonly source: string | readonly string[];
  readonly organisation: string | undefined;
}

function listNameMistakes(facts: Facts): ContentErrorDetails[] {
  const { sources, organisations } = facts;
  const namings: Naming[] = [
    ...[facts.numbers, facts.organisations, facts.contacts, facts.entitlements].flatMap(({ yaml, records }) =>
      [...records].map(([id, record]) => ({
        yaml,
        path: [id],
        source: record.source,
        organisation: 'organisation' in record ? record.organisation : undefined,
      })),
    ),
    ...[...facts.places.values()].map(({ yaml, value }) => ({
      yaml,
      path: [],
      source: value.source,
      organisation: value.organisation,
    })),
  ];
  return namings.flatMap(({ yaml, path, source, organisation }) => [
    ...listSources(source)
      .filter((id) => !sources.records.has(id))
      .map((id) => ({
        file: yaml.file,
        line: yaml.getLine([...path, 'source']),
        problem: `The source "${id}" does not exist.`,
        fix: `Add "${id}" to ${sources.yaml.file}, or name one that stands there.`,
      })),
    ...(organisation === undefined || organisations.records.has(organisation)
      ? []
      : [
          {
            file: yaml.file,
            line: yaml.getLine([...path, 'organisation']),
            problem: `The organisation "${organisation}" does not exist.`,
            fix: `Add "${organisation}" to ${organisations.yaml.file}, or name one that stands there.`,
          },
        ]),
  ]);
}

function listAnswerMistakes({ entitlements: { yaml, records }, groups }: Facts): ContentErrorDetails[] {
  if (!groups) return [];
  const known = Object.keys(groups.value.groups);
  return [...records].flatMap(([id, { answers }]) => [
    ...known
      .filter((group) => answers[group] === undefined)
      .map((group) => ({
        file: yaml.file,
        line: yaml.getLine([id, 'answers']),
        problem: `The right "${id}" has no answer for the group "${group}".`,
        fix: `Add to its answers: ${group}: yes, no, depends or unknown`,
      })),
    ...Object.keys(answers)
      .filter((group) => !known.includes(group))
      .map((group) => ({
        file: yaml.file,
        line: yaml.getLine([id, 'answers', group]),
        problem: `The group "${group}" does not exist.`,
        fix: `The groups are: ${known.join(', ')}`,
      })),
  ]);
}

function listSiteMistakes({ yaml, value }: Read<Site>, { contacts }: Facts): ContentErrorDetails[] {
  const published = listPublishedIds(contacts.records);
  return (['emergency', 'hotline'] as const)
    .filter((field) => !published.includes(value[field]))
    .map((field) => ({
      file: yaml.file,
      line: yaml.getLine([field]),
      problem: `The phone line "${value[field]}" does not exist or is not published.`,
      fix: `Name a line of ${contacts.yaml.file}: ${published.join(', ')}`,
    }));
}
