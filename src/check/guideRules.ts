import {
  canReferToNumber,
  canReferToRecord,
  listCallable,
  listPublishedIds,
  type Facts,
  type Guides,
} from '../content/content.ts';
import type { Records } from '../content/contentFolder.ts';
import {
  listNumberIssues,
  WITHOUT_NUMBER,
  type GuideFile,
  type GuideReference,
} from '../content/guideFile.ts';
import { describeShortName } from '../content/schemaIssues.ts';
import { id as shortName } from '../content/schemas/factSchema.ts';
import { callers } from '../content/schemas/recordsSchema.ts';
import { guideSourceFields, type GuideFrontMatter } from '../content/schemas/guideSchema.ts';
import { suggestOneOf } from '../content/suggestion.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import type { Issues } from '../domain/contentError.ts';
import { formatCount } from '../domain/formatCount.ts';
import { countryGuides, formatGuideElement, parseStage } from '../domain/guide.ts';
import { listReservedSlugs } from '../domain/paths.ts';
import { listUnknown } from './factRules.ts';
import { describeMissingGuide } from './missingGuide.ts';
import { findUnfinished } from './unfinished.ts';
import { getRevision, listMisplaced, listMissing, listRevisionIssues } from './revision.ts';

/** Example values for missing fields of the source language. */
const SOURCE_FIELDS = {
  checked: '2026-01-31',
  sources: '[office-about]',
  group: 'help',
  order: '10',
  shows: '[]',
} as const satisfies Partial<Record<(typeof guideSourceFields)[number], string>>;

/** Reports issues in the guides of a language; for the source language, `guides` and `sources` are the same. */
export function* listGuideIssues(guides: Guides, sources: Guides, facts: Facts): Issues {
  for (const [slug, guide] of guides) {
    const { file, frontMatter, frontMatterIssues } = guide;
    const source = sources.get(slug);
    if (!source) {
      const names = [...sources.keys()].sort();
      yield {
        file,
        problem: `The guide "${slug}" does not exist in the source language.`,
        fix: suggestOneOf(slug, names, 'Name the file after one of'),
        missingPage: slug,
      };
      continue;
    }
    if (guide === source) yield* listSlugIssues(slug, file);
    yield* frontMatterIssues;
    const { references, sections, issues, blocks } = guide.getText();
    yield* issues;
    for (const { text, line } of blocks) {
      const unfinished = findUnfinished(text);
      if (unfinished) yield { file, line, ...unfinished };
    }
    for (const reference of references) yield* listReferenceIssues(file, reference, sections, sources, facts);
    if (frontMatter) yield* listFrontMatterIssues(guide, frontMatter, source, sources, facts);
  }
}

/** The file name of a guide is its slug. */
function* listSlugIssues(slug: string, file: string): Issues {
  if (!shortName.safeParse(slug).success) yield { file, ...describeShortName(slug) };
  else if (listReservedSlugs().includes(slug)) {
    yield {
      file,
      problem: `"${slug}" is already the address of another page of this site.`,
      fix: `Rename the guide in every language. Taken names: ${listReservedSlugs().join(', ')}`,
    };
  }
}

function* listFrontMatterIssues(
  guide: GuideFile,
  frontMatter: GuideFrontMatter,
  source: GuideFile,
  sources: Guides,
  facts: Facts,
): Issues {
  const { file, yaml } = guide;
  for (const field of ['title', 'summary'] as const) {
    // Looks up the line only if there is an issue.
    for (const issue of listNumberIssues(frontMatter[field], file, 1, WITHOUT_NUMBER))
      yield { ...issue, line: yaml.getLine([field]) };
  }
  if (guide === source) {
    yield* listRevisionIssues(yaml, frontMatter, undefined, true);
    yield* listMissing(yaml, frontMatter, SOURCE_FIELDS);
    for (const slug of frontMatter.shows?.includes('countries') ? Object.values(countryGuides) : []) {
      if (sources.has(slug)) continue;
      yield yaml.describe(
        ['shows'],
        `The country finder leads to the guide "${slug}", which does not exist.`,
        `Write the guide "${slug}", or remove "countries" from this list.`,
      );
    }
    yield* listStageIssues(frontMatter.stages ?? [], yaml, sources);
    yield* listUnknown('source', frontMatter.sources ?? [], yaml, ['sources'], facts.sources);
    return;
  }
  yield* listMisplaced(yaml, frontMatter, guideSourceFields, 'in the source language');
  yield* listRevisionIssues(yaml, frontMatter, source.frontMatter, false);
  // A stale translation may lack new references; one that claims to be current may not.
  if (source.frontMatter && frontMatter.translates === getRevision(source.frontMatter))
    yield* listDifferences(guide, source);
}

function* listStageIssues(stages: readonly string[], yaml: YamlFile, guides: Guides): Issues {
  for (const [index, stage] of stages.entries()) {
    const { slug, section } = parseStage(stage);
    const text = guides.get(slug)?.getText();
    if (!text) yield describeMissingGuide(yaml, ['stages', index], slug, [...guides.keys()].sort());
    else if (text.isReadable && section !== undefined && section >= text.sections.length) {
      yield yaml.describe(
        ['stages', index],
        `The guide "${slug}" has no heading ${String(section + 1)}.`,
        text.sections.length === 0
          ? `It has no headings. Use "${slug}" alone.`
          : `It has ${formatCount(text.sections.length, 'heading')}. Use "${slug}" alone, or add "#s1" for its first heading, and so on.`,
      );
    }
  }
}

function* listDifferences({ file, getText }: GuideFile, source: GuideFile): Issues {
  const [target, expected] = [getText(), source.getText()];
  if (!target.isReadable || !expected.isReadable) return;
  const missing = [...expected.references];
  for (const reference of target.references) {
    const printed = printReference(reference);
    const index = missing.findIndex((other) => printReference(other) === printed);
    if (index === -1) {
      yield {
        file,
        line: reference.line,
        problem: `The translation has ${printed}, which is not in the source guide.`,
        fix: 'Remove it, or add it to the source guide first.',
      };
    } else missing.splice(index, 1);
  }
  // A translation may leave out words to say: the language of the country has its own, which need no element.
  for (const reference of missing.filter(({ kind }) => kind !== 'Say')) {
    yield {
      file,
      problem: `The translation is missing ${printReference(reference)}, which the source guide has.`,
      fix: `Add it in the same place as in ${source.file}:${String(reference.line)}.`,
    };
  }
}

/** The result of looking up a reference; `problem` completes a sentence that starts with the reference. */
interface Lookup {
  readonly exists: boolean;
  readonly known: readonly string[];
  readonly problem: string;
}

function* listReferenceIssues(
  file: string,
  reference: GuideReference,
  sections: readonly string[],
  guides: Guides,
  facts: Facts,
): Issues {
  const { exists, known, problem } = lookUp(reference, sections, guides, facts);
  const isLink = reference.kind === 'link' || reference.kind === 'section';
  if (exists) return;
  yield {
    file,
    line: reference.line,
    problem: `${isLink ? `The link ${printLink(reference)}` : printReference(reference)} ${problem}`,
    fix: suggestOneOf(reference.id, known.toSorted()),
    missingPage: reference.kind === 'link' ? reference.id : undefined,
  };
}

function lookUp(
  { kind, id }: GuideReference,
  sections: readonly string[],
  guides: Guides,
  facts: Facts,
): Lookup {
  const { sources, organisations, groups } = facts;
  const published = (records: Records<{ readonly publish?: boolean | undefined }>, what: string): Lookup => ({
    exists: canReferToRecord(records, id),
    known: listPublishedIds(records),
    problem: `refers to a ${what} that does not exist or is not published.`,
  });
  switch (kind) {
    case 'Fact':
      return published(facts.numbers, 'number');
    case 'Call':
      return {
        exists: canReferToNumber(facts, id),
        known: [...listCallable(facts).keys()],
        problem: 'refers to a phone line that does not exist or is not published.',
      };
    case 'Lines':
      return {
        exists: callers.some((caller) => caller === id),
        known: callers,
        problem: 'refers to unknown callers.',
      };
    case 'Place':
      return published(facts.places, 'place');
    case 'Group': {
      const known = Object.keys(groups?.value.groups ?? { [id]: true });
      return { exists: known.includes(id), known, problem: 'refers to a group that does not exist.' };
    }
    case 'Source':
    case 'Edition': {
      const known = [...sources.records.keys()];
      return { exists: sources.mightContain(id), known, problem: 'refers to a source that does not exist.' };
    }
    case 'Email': {
      const { records, mightContain } = organisations;
      const known = listPublishedIds(organisations).filter((name) => records.get(name)?.email !== undefined);
      const exists = known.includes(id) || (mightContain(id) && !records.has(id));
      return { exists, known, problem: 'refers to an organisation without an e-mail address.' };
    }
    case 'Say':
      return { exists: true, known: [], problem: '' };
    case 'link': {
      const known = [...guides.keys(), ...facts.questions.records.keys()];
      return { exists: known.includes(id), known, problem: 'does not lead to a guide.' };
    }
    case 'section':
      return {
        exists: sections.includes(id),
        known: sections,
        problem: 'does not lead to a section of this guide.',
      };
  }
}

function printReference(reference: GuideReference): string {
  const { kind, id } = reference;
  return kind === 'link' || kind === 'section'
    ? `the link to ${printLink(reference)}`
    : formatGuideElement(kind, id);
}

function printLink({ kind, id }: GuideReference): string {
  return kind === 'link' ? `/${id}/` : id;
}
