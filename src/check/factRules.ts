import {
  canReferToRecord,
  listCallable,
  listConfirmable,
  listPublishedIds,
  type Content,
  type Facts,
} from '../content/content.ts';
import type { Read, RecordFile } from '../content/contentFolder.ts';
import { listSources } from '../content/schemas/factSchema.ts';
import { helpLineFields, type Site } from '../content/schemas/siteSchema.ts';
import { suggest, suggestOneOf } from '../content/suggestion.ts';
import { findSourceContent } from '../content/textUnits.ts';
import { showsTimeline } from '../content/schemas/questionsSchema.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import type { Issues } from '../domain/contentError.ts';
import { createCode, createSeededRandom } from '../codes/code.ts';
import { findStateKey } from '../domain/runBy.ts';
import { pageNumbers } from '../content/schemas/recordsSchema.ts';
import { describeMissingGuide } from './missingGuide.ts';

/** Reports broken references between facts, and facts that others require. `guides` are the slugs. */
export function* listFactIssues(content: Content, guides: readonly string[]): Issues {
  const { facts, site, languages } = content;
  yield* listNameIssues(facts);
  yield* listMissingNumbers(content);
  yield* listAnswerIssues(facts);
  // Without any guides, something else is wrong and already reported.
  if (guides.length > 0) yield* listPageIssues(facts, guides);
  yield* listPlaceIdIssues(facts);
  if (!site) return;
  yield* listSiteIssues(site, facts, [...languages.keys()]);
  if (site.value.area) yield* listAreaIssues(facts, site.value.area);
  yield* listMapIssues(facts, site);
}

/** Reports missing numbers that the timeline and printed codes need. */
function* listMissingNumbers(content: Content): Issues {
  const { numbers, campaigns, questions } = content.facts;
  const source = findSourceContent(content);
  const guides = [...(source?.guides.values() ?? [])];
  const { timeFirst, timeMax, codeWidth, codeDistance } = pageNumbers;
  const inDays =
    guides.some(({ frontMatter }) => frontMatter?.shows?.includes('timeline')) ||
    [...questions.records.values()].some(showsTimeline)
      ? [timeFirst, timeMax]
      : [];
  for (const id of inDays) {
    const unit = numbers.records.get(id)?.unit;
    if (unit === 'day' || !numbers.records.has(id)) continue;
    yield numbers.yaml.describe(
      [id, 'unit'],
      `The timeline counts days, but "${id}" ${unit === undefined ? 'has no unit' : `is in the unit "${unit}"`}.`,
      'If the law gives days, write them with unit: day. Otherwise show no timeline: months differ in length.',
    );
  }
  const requested = [...inDays, ...(campaigns.files.size > 0 ? [codeWidth, codeDistance] : [])];
  for (const id of requested) {
    if (canReferToRecord(numbers, id)) continue;
    yield {
      file: numbers.yaml.file,
      problem: `There is no number "${id}", but a page of the site shows it.`,
      fix: `Add it under "${id}:" with its value, its source and the day on which it was stated.`,
    };
  }
}

/** Reports coordinates outside the area of the site; usually north and east are swapped. */
function* listAreaIssues({ places }: Facts, area: NonNullable<Site['area']>): Issues {
  const { south, north, west, east } = area;
  const isWithin = (lat: number, lon: number): boolean =>
    south <= lat && lat <= north && west <= lon && lon <= east;
  for (const { yaml, value } of places.files.values()) {
    if (!value.coordinates) continue;
    const { lat, lon } = value.coordinates;
    if (isWithin(lat, lon)) continue;
    yield yaml.describe(
      ['coordinates'],
      `The coordinates of ${value.name}, ${String(lat)} north and ${String(lon)} east, are outside the area of the site.`,
      isWithin(lon, lat)
        ? `Write the degrees north first: { lat: ${String(lon)}, lon: ${String(lat)} }`
        : `Check them on a map. The area is ${String(south)} to ${String(north)} north and ${String(west)} to ${String(east)} east.`,
      {
        code: 'area',
        remedies: isWithin(lon, lat) ? [{ code: 'swap', value: { lat: lon, lon: lat } }] : [],
      },
    );
  }
}

/** Reports cities of the map without a place. A city that the map lacks is not an issue: every city has a link above it. */
function* listMapIssues({ places }: Facts, { yaml, value }: Read<Site>): Issues {
  // A place with an issue may be in any city.
  if (!places.isWhole) return;
  const cities = new Set([...places.records.values()].flatMap(({ city }) => city ?? []));
  for (const city of Object.keys(value.map?.cities ?? {})) {
    if (cities.has(city)) continue;
    yield yaml.describe(
      ['map', 'cities', city],
      `No place is in the city "${city}", so the map never shows it.`,
      suggest(city, cities, 'Correct the name, or delete the line.'),
      { code: 'cityUnused', values: { city }, remedies: [{ code: 'remove' }] },
    );
  }
}

function* listNameIssues(facts: Facts): Issues {
  const { sources, organisations, groups } = facts;
  for (const { yaml, path, record } of listConfirmable(facts)) {
    yield* listUnknown('source', listSources(record.source), yaml, [...path, 'source'], sources);
    const named = 'organisation' in record && record.organisation ? [record.organisation] : [];
    yield* listUnknown('organisation', named, yaml, [...path, 'organisation'], organisations);
  }
  for (const [id, { editionOf }] of sources.records) {
    if (editionOf !== undefined)
      yield* listUnknown('source', [editionOf], sources.yaml, [id, 'editionOf'], sources);
  }
  if (groups)
    yield* listUnknown('source', listSources(groups.value.source), groups.yaml, ['source'], sources);
}

/** Reports references to records that do not exist. */
export function* listUnknown(
  kind: 'source' | 'organisation',
  ids: readonly string[],
  yaml: YamlFile,
  path: readonly string[],
  known: RecordFile<unknown>,
): Issues {
  const fields = kind === 'source' ? ' with its name, language, publisher and kind' : '';
  for (const id of ids) {
    if (known.mightContain(id)) continue;
    const more = `Add "${id}" to ${known.yaml.file}${fields}, or use one that is already there.`;
    yield yaml.describe(
      path,
      `The ${kind} "${id}" does not exist.`,
      suggest(id, known.records.keys(), more),
      { code: 'reference' },
    );
  }
}

function* listPageIssues({ entitlements, groups }: Facts, guides: readonly string[]): Issues {
  const pages = [
    ...[...entitlements.records].map(([id, { page }]) => ({ yaml: entitlements.yaml, path: [id], page })),
    ...Object.entries(groups?.value.groups ?? {}).map(([id, { page }]) => ({
      yaml: groups?.yaml,
      path: ['groups', id],
      page,
    })),
  ];
  const known = guides.toSorted();
  for (const { yaml, path, page } of pages) {
    if (yaml && !guides.includes(page))
      yield describeMissingGuide(yaml, [...path, 'page'], page, known, undefined, { code: 'reference' });
  }
}

/** Reports places with the same id, which would share a URL. */
function* listPlaceIdIssues({ places }: Facts): Issues {
  const files = [...places.files.values()];
  const used = new Set(files.map(({ value: { id } }) => id));
  for (const [index, { yaml, value }] of files.entries()) {
    const { id } = value;
    const other = files.slice(0, index).find((earlier) => earlier.value.id === id);
    if (!other) continue;
    const free = createCode(used, createSeededRandom(used.size));
    yield yaml.describe(
      ['id'],
      `The id "${id}" is already used by ${other.value.name} (${other.yaml.file}).`,
      `Give the newer place an unused one: id: ${free}`,
      {
        code: 'idTaken',
        values: { name: other.value.name },
        remedies: [{ code: 'write', value: free }],
      },
    );
  }
}

function* listAnswerIssues({ entitlements: { yaml, records }, groups }: Facts): Issues {
  if (!groups) return;
  const known = Object.keys(groups.value.groups);
  for (const [id, { answers }] of records) {
    for (const group of known) {
      if (answers[group] !== undefined) continue;
      yield yaml.describe(
        [id, 'answers'],
        `The right "${id}" has no answer for the group "${group}".`,
        `Add to its answers: ${group}: yes, no, depends or unknown`,
        { code: 'answer', values: { group } },
      );
    }
    for (const group of Object.keys(answers)) {
      if (known.includes(group)) continue;
      yield yaml.describe(
        [id, 'answers', group],
        `The group "${group}" does not exist.`,
        suggestOneOf(group, known, 'The groups are'),
        { code: 'unknownField', remedies: [{ code: 'remove' }] },
      );
    }
  }
}

function* listSiteIssues({ yaml, value }: Read<Site>, facts: Facts, languages: readonly string[]): Issues {
  const { contacts } = facts;
  const lines = listPublishedIds(contacts);
  for (const field of helpLineFields) {
    const line = value[field];
    if (line === undefined || canReferToRecord(contacts, line)) continue;
    yield yaml.describe(
      [field],
      `The phone line "${line}" does not exist or is not published.`,
      suggestOneOf(line, lines, `Use a line from ${contacts.yaml.file}`),
      { code: 'reference' },
    );
  }
  yield* listHelpLineIssues(yaml, value, facts);
  for (const field of ['countryLanguage', 'sourceLanguage'] as const) {
    if (languages.includes(value[field])) continue;
    yield yaml.describe(
      [field],
      `There is no folder for the language "${value[field]}".`,
      `Use one of: ${languages.join(', ')}`,
      { code: 'reference' },
    );
  }
}

/** The help lines need a number, and a state-run hotline needs an independent line next to it. */
function* listHelpLineIssues(yaml: YamlFile, site: Site, facts: Facts): Issues {
  const callable = listCallable(facts);
  const others = [...facts.contacts.records]
    .filter(([id, { kind, abroad }]) => kind === 'helpline' && !abroad && !isState(id) && callable.has(id))
    .map(([id]) => id);
  function isState(line: string): boolean {
    return findStateKey(callable.get(line)?.runBy) !== undefined;
  }
  for (const field of helpLineFields) {
    const line = site[field] ?? '';
    if (facts.contacts.records.get(line)?.write === undefined || callable.has(line)) continue;
    yield yaml.describe([field], `The phone line "${line}" has no number.`, 'Use a line that can be called.');
  }
  const { independent, hotline } = site;
  if (independent === undefined && isState(hotline)) {
    yield yaml.describe(
      ['hotline'],
      `The phone line "${hotline}" is run by the state, and no independent line is shown with it.`,
      `Add a line: independent: ${others[0] ?? '…'}`,
    );
  }
  if (independent !== undefined && isState(independent)) {
    yield yaml.describe(
      ['independent'],
      `The phone line "${independent}" is run by the state.`,
      `Use one that is not run by the state: ${others.join(', ')}`,
    );
  }
}
