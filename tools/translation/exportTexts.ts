import type { Content } from '../../src/content/content.ts';
import type { Glossary } from '../../src/content/schemas/textSchemas.ts';
import { createTermSplitter, listAgreedTerms, listFoundTerms } from '../wording/agreedTerms.ts';
import { memoizeByObject } from '../../src/domain/memoize.ts';
import { listPlaceholders } from '../../src/domain/placeholders.ts';
import { postLengths } from '../../src/domain/post.ts';
import { findNoteName } from '../../src/domain/uiNotes.ts';
import { matchSourceIds, splitInline, type Inline } from './inlineCodes.ts';
import type { FindOldSource } from './oldSources.ts';
import { listReviewedTexts, type ReviewedText } from '../../src/content/reviews.ts';
import { findSourceContent, getSourceTag, isBlock, type TextUnit } from '../../src/content/textUnits.ts';
import type { XliffFile, XliffUnit } from './xliffFile.ts';

interface ExportOptions {
  /** Leave out current translations. */
  readonly openOnly: boolean;
  /** Lists where a UI string is used. */
  readonly findPlaces: (key: string) => readonly string[];
  readonly findOldSource: FindOldSource;
}

/** Exports the texts of a language for translation tools: one XLIFF file per content file. */
export function exportTexts(
  content: Content,
  tag: string,
  { openOnly, findPlaces, findOldSource }: ExportOptions,
): Map<string, XliffFile> {
  const texts = listReviewedTexts(content, tag).filter(({ state }) => !openOnly || state !== 'current');
  return new Map(
    [...Map.groupBy(texts, ({ source }) => source.file)].map(([file, translations]) => [
      file.replace(/\.[a-z]+$/, '.xlf'),
      {
        original: `content/${tag}/${file}`,
        sourceLanguage: getSourceTag(content),
        targetLanguage: tag,
        units: translations.map((text) => createXliffUnit(content, tag, text, { findPlaces, findOldSource })),
      },
    ]),
  );
}

function createXliffUnit(
  content: Content,
  tag: string,
  text: ReviewedText,
  { findPlaces, findOldSource }: Pick<ExportOptions, 'findPlaces' | 'findOldSource'>,
): XliffUnit {
  const { source, target, state, reviewers } = text;
  const inline = splitInline(source.text);
  const language = content.languages.get(tag);
  return {
    id: source.id,
    source: inline,
    target: matchSourceIds(splitInline(target?.text ?? ''), inline),
    state: {
      missing: 'new',
      stale: 'needs-review-translation',
      current: reviewers.length > 0 ? 'final' : 'translated',
    }[state] as XliffUnit['state'],
    oldSource: findOldSource(text),
    notes: [
      ...listPlaceNotes(content, source, findPlaces),
      ...listRuleNotes(source),
      ...listTermNotes(inline, language?.glossary?.value),
    ],
    maxLength: getMaxLength(source),
  };
}

/** Where a text is used, and what is filled in. */
function* listPlaceNotes(
  content: Content,
  { file, path, text, line }: TextUnit,
  findPlaces: (key: string) => readonly string[],
): Generator<string> {
  if (file === 'ui.json') {
    const key = path[0] ?? '';
    const places = findPlaces(key);
    yield places.length > 0 ? `User interface, used by: ${places.join(', ')}` : 'User interface';
    const notes = findSourceContent(content)?.uiNotes?.value ?? {};
    const note = notes[findNoteName(key, Object.keys(notes)) ?? ''];
    if (note !== undefined) yield note;
  } else yield `Source: ${file}, line ${String(line)}`;
  const placeholders = listPlaceholders(text);
  if (placeholders.length > 0) yield `Placeholders: ${placeholders.join(', ')}`;
}

/** What a text must not contain. */
function* listRuleNotes(unit: TextUnit): Generator<string> {
  const [field] = unit.path;
  if (unit.file.endsWith('.mdx') && !isBlock(unit)) {
    yield field === 'title'
      ? 'A title stays in the history of the phone: it must not reveal what the site is about. No numbers.'
      : 'One sentence, shown in lists: it must not reveal what the site is about. No numbers.';
  } else if (unit.file === 'posts.yaml')
    yield 'Anyone can read a post: it must not name a crime or a kind of person.';
  else yield 'Do not type numbers, phone numbers or opening hours: they are filled in.';
}

const getTermSplitter = memoizeByObject((glossary: Glossary) =>
  createTermSplitter(listAgreedTerms(glossary.terms)),
);

/** The glossary entries for the terms in a text. */
function* listTermNotes(inline: readonly Inline[], glossary: Glossary | undefined): Generator<string> {
  if (!glossary) return;
  const split = getTermSplitter(glossary);
  const parts = inline.flatMap((part) => (typeof part === 'string' ? split(part) : []));
  for (const { term, use, note } of listFoundTerms(parts)) {
    const { avoid = [] } = glossary.terms[term] ?? {};
    yield [
      `Translate “${term}” as “${use}”`,
      ...(avoid.length > 0 ? [`not ${avoid.join(', ')}`] : []),
      ...(note === undefined ? [] : [note]),
    ].join('; ');
  }
}

function getMaxLength({ file, path }: TextUnit): number | undefined {
  const field = path.at(-1);
  return file === 'posts.yaml' && (field === 'short' || field === 'long') ? postLengths[field] : undefined;
}
