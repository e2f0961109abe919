import { listPublishedIds, mayName, type Facts, type Guides } from '../content/content.ts';
import {
  describeNumbers,
  WITHOUT_NUMBER,
  type GuideFile,
  type GuideReference,
} from '../content/guideFile.ts';
import { describeShortName } from '../content/schemaMistakes.ts';
import { id as shortName } from '../content/schemas/fact.ts';
import type { GuideHead } from '../content/schemas/guide.ts';
import { suggest } from '../content/suggestion.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { listReservedSlugs } from '../domain/paths.ts';
import { describeUnknown } from './facts.ts';
import { describeMissing, getRevision, listMisplaced, listRevisionMistakes } from './revision.ts';

/** Fields that hold for every translation, so that they stand in the source language alone. */
const SOURCE_FIELDS = {
  checked: '2026-01-31',
  sources: '[cmm-about]',
  group: 'help',
  order: '10',
  shows: '[]',
} as const;

/** What is wrong with the guides of a language; `guides` are the source guides themselves for the source language. */
export function listGuideMistakes(guides: Guides, sources: Guides, facts: Facts): ContentErrorDetails[] {
  return [...guides].flatMap(([slug, guide]) => {
    const source = sources.get(slug);
    if (!source) {
      return [
        {
          file: guide.file,
          problem: `There is no guide "${slug}" in the source language.`,
          fix: suggest(
            slug,
            sources.keys(),
            `Name the file after one of: ${[...sources.keys()].sort().join(', ')}`,
          ),
        },
      ];
    }
    const names = guide
      .getText()
      .references.flatMap((reference) => listReferenceMistakes(guide.file, reference, sources, facts));
    return [
      ...(guide === source ? listSlugMistakes(slug, guide.file) : []),
      ...guide.headMistakes,
      ...guide.getText().mistakes,
      ...names,
      ...listHeadMistakes(guide, source, facts),
    ];
  });
}

/** The name of a guide's file is its address. */
function listSlugMistakes(slug: string, file: string): ContentErrorDetails[] {
  if (!shortName.safeParse(slug).success) return [{ file, ...describeShortName(slug) }];
  return listReservedSlugs().includes(slug)
    ? [
        {
          file,
          problem: `"${slug}" is the address of another page of this site.`,
          fix: `Give the guide another name, in every language. Not: ${listReservedSlugs().join(', ')}`,
        },
      ]
    : [];
}

function listHeadMistakes(guide: GuideFile, source: GuideFile, facts: Facts): ContentErrorDetails[] {
  const { file, yaml, head } = guide;
  if (!head) return [];
  return [
    ...(['title', 'summary'] as const).flatMap((field) =>
      describeNumbers(head[field], file, yaml.getLine([field]), WITHOUT_NUMBER),
    ),
    ...(guide === source
      ? listSourceHeadMistakes(guide, head, facts)
      : listTranslationMistakes(guide, head, source)),
  ];
}

function listSourceHeadMistakes(
  { yaml }: GuideFile,
  head: GuideHead,
  { sources }: Facts,
): ContentErrorDetails[] {
  return [
    ...listRevisionMistakes(yaml, head, undefined, true),
    ...Object.entries(SOURCE_FIELDS)
      .filter(([field]) => head[field as keyof typeof SOURCE_FIELDS] === undefined)
      .map(([field, example]) => describeMissing(yaml, field, example)),
    ...(head.sources ?? [])
      .filter((id) => !sources.mayHave(id))
      .map((id) => describeUnknown('source', id, yaml, ['sources'], sources)),
  ];
}

function listTranslationMistakes(
  guide: GuideFile,
  head: GuideHead,
  source: GuideFile,
): ContentErrorDetails[] {
  const { yaml } = guide;
  const sourceHead = source.head;
  // A stale translation may lack what is new; one that says that it is current may not.
  const isCurrent = sourceHead !== undefined && head.translates === getRevision(sourceHead);
  return [
    ...listMisplaced(yaml, head, listSourceFields(), 'in the source language'),
    ...listRevisionMistakes(yaml, head, sourceHead, false),
    ...(isCurrent && guide.getText().isReadable && source.getText().isReadable
      ? listDifferences(guide, source)
      : []),
  ];
}

function listSourceFields(): (keyof typeof SOURCE_FIELDS)[] {
  return Object.keys(SOURCE_FIELDS) as (keyof typeof SOURCE_FIELDS)[];
}

function listDifferences(guide: GuideFile, source: GuideFile): ContentErrorDetails[] {
  const missing = [...source.getText().references];
  const surplus: GuideReference[] = [];
  for (const reference of guide.getText().references) {
    const index = missing.findIndex((other) => printReference(other) === printReference(reference));
    if (index === -1) surplus.push(reference);
    else missing.splice(index, 1);
  }
  return [
    ...missing.map((reference) => ({
      file: guide.file,
      problem: `The translation lacks ${printReference(reference)}, which the source guide has.`,
      fix: `Put it where ${source.file}:${String(reference.line)} has it.`,
    })),
    ...surplus.map((reference) => ({
      file: guide.file,
      line: reference.line,
      problem: `The translation has ${printReference(reference)}, which the source guide lacks.`,
      fix: 'Take it out, or add it to the source guide first.',
    })),
  ];
}

function listReferenceMistakes(
  file: string,
  reference: GuideReference,
  guides: Guides,
  facts: Facts,
): ContentErrorDetails[] {
  const { kind, id, line } = reference;
  const describe = (problem: string, known: readonly string[]): ContentErrorDetails[] => [
    { file, line, problem, fix: suggest(id, known, `Name one of: ${known.toSorted().join(', ')}`) },
  ];
  const inFacts = (records: Parameters<typeof mayName>[0], what: string): ContentErrorDetails[] =>
    mayName(records, id)
      ? []
      : describe(
          `${printReference(reference)} names a ${what} that does not exist or is not published.`,
          listPublishedIds(records),
        );
  switch (kind) {
    case 'Fact':
      return inFacts(facts.numbers, 'number');
    case 'Call':
      return inFacts(facts.contacts, 'phone line');
    case 'Place':
      return inFacts(facts.places, 'place');
    case 'Group': {
      const known = Object.keys(facts.groups?.value.groups ?? { [id]: true });
      return known.includes(id) ? [] : describe(`${printReference(reference)} names no group.`, known);
    }
    case 'Source':
      return facts.sources.mayHave(id)
        ? []
        : describe(`${printReference(reference)} names a source that does not exist.`, [
            ...facts.sources.records.keys(),
          ]);
    case 'Email': {
      const { records, mayHave } = facts.organisations;
      const known = [...records].filter(([, { email, publish }]) => email !== undefined && publish !== false);
      return known.some(([organisation]) => organisation === id) || (mayHave(id) && !records.has(id))
        ? []
        : describe(
            `${printReference(reference)} names an organisation without an e-mail address.`,
            known.map(([organisation]) => organisation),
          );
    }
    case 'link':
      return guides.has(id) ? [] : describe(`The link /${id}/ leads to no guide.`, [...guides.keys()]);
  }
}

function printReference({ kind, id }: GuideReference): string {
  switch (kind) {
    case 'link':
      return `the link to /${id}/`;
    case 'Call':
    case 'Email':
      return `<${kind} to="${id}" />`;
    case 'Fact':
    case 'Place':
    case 'Source':
    case 'Group':
      return `<${kind} id="${id}" />`;
  }
}
