import { listPublishedIds, mayName, type Content, type Facts } from '../content/content.ts';
import type { Read, RecordFile } from '../content/contentFolder.ts';
import { listSources } from '../content/schemas/fact.ts';
import type { Site } from '../content/schemas/site.ts';
import { suggest } from '../content/suggestion.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { createCode } from '../domain/code.ts';
import { pageNumbers } from '../content/schemas/number.ts';

/** What facts name that does not exist, and what they lack of each other. `guides` are the slugs. */
export function listFactMistakes(
  { facts, site, languages: folders }: Content,
  guides: readonly string[],
): ContentErrorDetails[] {
  const languages = [...folders.keys()];
  return [
    ...listNameMistakes(facts),
    ...listMissingNumbers(facts),
    ...listAnswerMistakes(facts),
    ...listPageMistakes(facts, guides),
    ...listPlaceIdMistakes(facts),
    ...(site ? listSiteMistakes(site, facts, languages) : []),
    ...listAreaMistakes(facts, site?.value.area),
  ];
}

/** Pages name some numbers by themselves. */
function listMissingNumbers({ numbers }: Facts): ContentErrorDetails[] {
  return Object.values(pageNumbers)
    .filter((id) => !mayName(numbers, id))
    .map((id) => ({
      file: numbers.yaml.file,
      problem: `There is no number "${id}", which a page of the site names.`,
      fix: `Add it with its value, its source and the day on which it was stated, under: ${id}:`,
    }));
}

/** Coordinates that lie nowhere near: usually east and north have changed places. */
function listAreaMistakes({ places }: Facts, area: Site['area']): ContentErrorDetails[] {
  if (!area) return [];
  const isWithin = (lat: number, lon: number): boolean =>
    area.south <= lat && lat <= area.north && area.west <= lon && lon <= area.east;
  return [...places.files.values()].flatMap(({ yaml, value: { name, coordinates } }) => {
    if (!coordinates || isWithin(coordinates.lat, coordinates.lon)) return [];
    const { lat, lon } = coordinates;
    const { south, north, west, east } = area;
    return {
      file: yaml.file,
      line: yaml.getLine(['coordinates']),
      problem: `The coordinates of ${name}, ${String(lat)} north and ${String(lon)} east, are not within the area of the site.`,
      fix: isWithin(lon, lat)
        ? `Write the degrees north first: { lat: ${String(lon)}, lon: ${String(lat)} }`
        : `Read them on a map again. They lie from ${String(south)} to ${String(north)} north and from ${String(west)} to ${String(east)} east.`,
    };
  });
}

interface Naming {
  readonly yaml: YamlFile;
  readonly path: readonly string[];
  readonly source: string | readonly string[];
  readonly organisation: string | undefined;
}

function listNameMistakes(facts: Facts): ContentErrorDetails[] {
  const { sources, organisations, groups } = facts;
  const namings: Naming[] = [
    ...[facts.numbers, facts.organisations, facts.contacts, facts.entitlements].flatMap(({ yaml, records }) =>
      [...records].map(([id, record]) => ({
        yaml,
        path: [id],
        source: record.source,
        organisation: 'organisation' in record ? record.organisation : undefined,
      })),
    ),
    ...[...facts.places.files.values()].map(({ yaml, value }) => ({
      yaml,
      path: [],
      source: value.source,
      organisation: value.organisation,
    })),
    ...(groups
      ? [{ yaml: groups.yaml, path: [], source: groups.value.source, organisation: undefined }]
      : []),
  ];
  return namings.flatMap(({ yaml, path, source, organisation }) => [
    ...listSources(source)
      .filter((id) => !sources.mayHave(id))
      .map((id) => describeUnknown('source', id, yaml, [...path, 'source'], sources)),
    ...(organisation === undefined || organisations.mayHave(organisation)
      ? []
      : [describeUnknown('organisation', organisation, yaml, [...path, 'organisation'], organisations)]),
  ]);
}

/** A record is named that does not exist. */
export function describeUnknown(
  kind: string,
  id: string,
  yaml: YamlFile,
  path: readonly string[],
  known: RecordFile<unknown>,
): ContentErrorDetails {
  const fields = kind === 'source' ? ' with its name, publisher and kind' : '';
  return {
    file: yaml.file,
    line: yaml.getLine(path),
    problem: `The ${kind} "${id}" does not exist.`,
    fix: suggest(
      id,
      known.records.keys(),
      `Add "${id}" to ${known.yaml.file}${fields}, or name one that stands there.`,
    ),
  };
}

function listPageMistakes({ entitlements, groups }: Facts, guides: readonly string[]): ContentErrorDetails[] {
  // Without any guide something else is wrong, and that is told.
  if (guides.length === 0) return [];
  const pages = [
    ...[...entitlements.records].map(([id, { page }]) => ({
      yaml: entitlements.yaml,
      path: [id, 'page'],
      page,
    })),
    ...(groups
      ? Object.entries(groups.value.groups).map(([id, { page }]) => ({
          yaml: groups.yaml,
          path: ['groups', id, 'page'],
          page,
        }))
      : []),
  ];
  return pages
    .filter(({ page }) => !guides.includes(page))
    .map(({ yaml, path, page }) => ({
      file: yaml.file,
      line: yaml.getLine(path),
      problem: `The guide "${page}" does not exist.`,
      fix: suggest(page, guides, `Name one of: ${guides.toSorted().join(', ')}`),
    }));
}

/** Two places can't have one address. */
function listPlaceIdMistakes({ places }: Facts): ContentErrorDetails[] {
  const files = [...places.files.values()];
  const used = new Set(files.map(({ value: { id } }) => id));
  return files.flatMap(({ yaml, value: { id } }, index) => {
    const other = files.slice(0, index).find(({ value }) => value.id === id);
    if (!other) return [];
    // Always the same proposal for the same files, so that it stays the same until it is taken.
    let seed = used.size;
    const free = createCode(used, (below) => {
      seed = (seed * 75 + 74) % 65_537;
      return seed % below;
    });
    return {
      file: yaml.file,
      line: yaml.getLine(['id']),
      problem: `The id "${id}" is that of ${other.value.name} (${other.yaml.file}).`,
      fix: `Give the newer place one that nobody has: id: ${free}`,
    };
  });
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
        fix: suggest(group, known, `The groups are: ${known.join(', ')}`),
      })),
  ]);
}

function listSiteMistakes(
  { yaml, value }: Read<Site>,
  { contacts }: Facts,
  languages: readonly string[],
): ContentErrorDetails[] {
  const lines = listPublishedIds(contacts);
  return [
    ...(['emergency', 'hotline'] as const)
      .filter((field) => !mayName(contacts, value[field]))
      .map((field) => ({
        file: yaml.file,
        line: yaml.getLine([field]),
        problem: `The phone line "${value[field]}" does not exist or is not published.`,
        fix: suggest(value[field], lines, `Name a line of ${contacts.yaml.file}: ${lines.join(', ')}`),
      })),
    ...(['countryLanguage', 'sourceLanguage'] as const)
      .filter((field) => !languages.includes(value[field]))
      .map((field) => ({
        file: yaml.file,
        line: yaml.getLine([field]),
        problem: `There is no folder for the language "${value[field]}".`,
        fix: `Name one of: ${languages.join(', ')}`,
      })),
  ];
}
