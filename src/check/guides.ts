import type { z } from 'zod';
import { guideSchema } from '../content/schemas/guide.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { ContentFolder } from './contentFolder.ts';
import { listPublishedIds, type Facts } from './facts.ts';
import { readGuide, type GuideFile, type GuideReference } from './guideFile.ts';
import { getRevision, listRevisionMistakes } from './revision.ts';
import { listSchemaMistakes } from './schemaMistakes.ts';

type GuideHead = z.infer<typeof guideSchema>;

/** The guides of a language by slug. */
export type Guides = ReadonlyMap<string, GuideFile>;

/** Fields that hold for every translation, so that they stand in the source language alone. */
const SOURCE_FIELDS = {
  checked: '2026-01-31',
  sources: '[cmm-about]', group: 'help', order: '10', shows: '[]' } as const;

export function readGuides(folder: ContentFolder, language: string): Guides {
  const prefix = `${language}/guides/`;
  return new Map(
    folder
      .listFiles()
      .filter(({ path }) => path.startsWith(prefix) && path.endsWith('.mdx'))
      .map(({ path, file, text }) => [path.slice(prefix.length, -'.mdx'.length), readGuide(file, text)]),
  );
}

/** What is wrong with the guides of a language; `guides` are the source guides themselves for the source language. */
export function listGuideMistakes(guides: Guides, sources: Guides, facts: Facts): ContentErrorDetails[] {
  return [...guides].flatMap(([slug, guide]) => {
    const source = sources.get(slug);
    if (!source) {
      return [
        {
          file: guide.file,
          problem: `There is no guide "${slug}" in the source language.`,
          fix: `Name the file after one of: ${[...sources.keys()].sort().join(', ')}`,
        },
      ];
    }
    const names = guide.references.flatMap((reference) =>
      listReferenceMistakes(guide.file, reference, sources, facts),
    );
    return [...guide.mistakes, ...names, ...listHeadMistakes(guide, source, facts)];
  });
}

function listHeadMistakes(guide: GuideFile, source: GuideFile, facts: Facts): ContentErrorDetails[] {
  if (guide.head.mistakes.length > 0) return [];
  const mistakes = listSchemaMistakes(guideSchema, guide.head);
  if (mistakes.length > 0) return mistakes;
  const head = guideSchema.parse(guide.head.value);
  return guide === source
    ? listSourceHeadMistakes(guide, head, facts)
    : listTranslationMistakes(guide, head, source);
}

function listSourceHeadMistakes(
  { head: yaml }: GuideFile,
  head: GuideHead,
  facts: Facts,
): ContentErrorDetails[] {
  return [
    ...listRevisionMistakes(yaml, head, undefined),
    ...Object.entries(SOURCE_FIELDS)
      .filter(([field]) => head[field as keyof typeof SOURCE_FIELDS] === undefined)
      .map(([field, example]) => ({
        file: yaml.file,
        line: yaml.getLine([]),
        problem: `The field "${field}" is missing.`,
        fix: `Add a line: ${field}: ${example}`,
      })),
    ...(head.sources ?? [])
      .filter((id) => !facts.sources.records.has(id))
      .map((id) => ({
        file: yaml.file,
        line: yaml.getLine(['sources']),
        problem: `The source "${id}" does not exist.`,
        fix: `Add "${id}" to ${facts.sources.yaml.file}, or name one that stands there.`,
      })),
  ];
}

function listTranslationMistakes(
  guide: GuideFile,
  head: GuideHead,
  source: GuideFile,
): ContentErrorDetails[] {
  const { head: yaml, file } = guide;
  const sourceHead = (source.head.value ?? {}) as GuideHead;
  const misplaced = (['revision', ...Object.keys(SOURCE_FIELDS)] as (keyof GuideHead)[])
    .filter((field) => head[field] !== undefined)
    .map((field) => ({
      file,
      line: yaml.getLine([field]),
      problem: `"${field}" stands only in the source language.`,
      fix: 'Delete this line.',
    }));
  // A stale translation may lack what is new; one that says that it is current may not.
  const isCurrent = head.translates === getRevision(sourceHead);
  return [
    ...misplaced,
    ...listRevisionMistakes(yaml, head, sourceHead),
    ...(isCurrent ? listDifferences(guide, source) : []),
  ];
}

function listDifferences(guide: GuideFile, source: GuideFile): ContentErrorDetails[] {
  const missing = source.references.map(printReference);
  const surplus: string[] = [];
  for (const reference of guide.references.map(printReference)) {
    const index = missing.indexOf(reference);
    if (index === -1) surplus.push(reference);
    else missing.splice(index, 1);
  }
  return [
    ...missing.map((reference) => ({
      file: guide.file,
      problem: `The translation lacks ${reference}, which the source guide has.`,
      fix: `Put ${reference} where ${source.file} has it.`,
    })),
    ...surplus.map((reference) => ({
      file: guide.file,
      problem: `The translation has ${reference}, which the source guide lacks.`,
      fix: 'Take it out, or add it to the source guide first.',
    })),
  ];
}

function listReferenceMistakes(
  file: string,
  { kind, id, line }: GuideReference,
  guides: Guides,
  facts: Facts,
): ContentErrorDetails[] {
  const mistake = (known: readonly string[], problem: string): ContentErrorDetails[] =>
    known.includes(id) ? [] : [{ file, line, problem, fix: `Name one of: ${known.toSorted().join(', ')}` }];
  switch (kind) {
    case 'Fact':
      return mistake(
        [...facts.numbers.records.keys()],
        `<Fact id="${id}" /> names a number that does not exist.`,
      );
    case 'Call':
      return mistake(
        listPublishedIds(facts.contacts.records),
        `<Call to="${id}" /> names a phone line that does not exist or is not published.`,
      );
    case 'Place':
      return mistake(
        listPublishedIds(new Map([...facts.places].map(([place, { value }]) => [place, value]))),
        `<Place id="${id}" /> names a place that does not exist or is not published.`,
      );
    case 'link':
      return mistake([...guides.keys()], `The link /${id}/ leads to no guide.`);
  }
}

function printReference({ kind, id }: GuideReference): string {
  switch (kind) {
    case 'link':
      return `a link to /${id}/`;
    case 'Call':
      return `<Call to="${id}" />`;
    case 'Fact':
    case 'Place':
      return `<${kind} id="${id}" />`;
  }
}
