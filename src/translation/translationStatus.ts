import type { Content } from '../content/content.ts';
import { getTranslationState } from '../domain/guide.ts';
import { listForeignTexts } from './foreignText.ts';
import { getSourceTag, listTranslatedTexts, type TranslatedText } from './textUnits.ts';

/** How many texts, and how many words of the source language they have. */
interface Amount {
  readonly texts: number;
  readonly words: number;
}

/** How far the translation into a language is. */
export interface TranslationStatus {
  readonly tag: string;
  readonly name: string;
  readonly status: string;
  readonly all: Amount;
  readonly missing: Amount;
  readonly stale: Amount;
  /** Translations that seem to be in the source language. */
  readonly foreign: readonly TranslatedText[];
  /** Pages are guides; `stale` are those whose readers are told so. */
  readonly pages: {
    readonly all: number;
    readonly missing: number;
    readonly stale: number;
    readonly unreviewed: number;
  };
  /** Files of a language's own words that it lacks. */
  readonly lacks: readonly string[];
  /** The texts to translate or to look at again, the missing ones first. */
  readonly open: readonly TranslatedText[];
  /** What to do next. */
  readonly next: string;
}

/** Files of words that are written anew for each language. */
const OWN_FILES = ['glossary', 'sensitive', 'searchWords'] as const;

/** How far the translation into a language is, and what to do next. */
export function getTranslationStatus(content: Content, tag: string): TranslationStatus {
  const texts = listTranslatedTexts(content, tag);
  const missing = texts.filter(({ state }) => state === 'missing');
  const stale = texts.filter(({ state }) => state === 'stale');
  const target = content.languages.get(tag);
  const source = content.languages.get(getSourceTag(content));
  const slugs = [...(source?.guides.keys() ?? [])];
  const frontMatters = slugs.map((slug) => ({
    frontMatter: target?.guides.get(slug)?.frontMatter,
    revision: source?.guides.get(slug)?.frontMatter?.revision ?? 1,
  }));
  const states = frontMatters.map(({ frontMatter, revision }) =>
    getTranslationState(revision, frontMatter?.translates, false),
  );
  const counts = {
    tag,
    name: target?.language?.value.english ?? tag,
    status: target?.language?.value.status ?? 'preview',
    all: measure(texts),
    missing: measure(missing),
    stale: measure(stale),
    foreign: listForeignTexts(texts, tag, getSourceTag(content)),
    pages: {
      all: slugs.length,
      missing: states.filter((state) => state === 'missing').length,
      stale: states.filter((state) => state === 'stale').length,
      unreviewed: frontMatters.filter(
        ({ frontMatter }) => frontMatter !== undefined && (frontMatter.review ?? 'none') === 'none',
      ).length,
    },
    lacks: OWN_FILES.filter((name) => !content.folder.findFile(`${tag}/${name}.yaml`)),
    open: [...missing, ...stale],
  };
  return { ...counts, next: describeNext(counts) };
}

function measure(texts: readonly TranslatedText[]): Amount {
  return {
    texts: texts.length,
    words: texts.reduce((sum, { source }) => sum + countWords(source.text), 0),
  };
}

/** @example countWords('**Ask** [a lawyer](/law/) in <Fact id="time-max" />.') // => 4 */
export function countWords(text: string): number {
  const words = text.replace(/<[^>]*>|\]\([^)]*\)|\{\{[^}]*\}\}/g, ' ');
  return [...words.matchAll(/[\p{L}\p{M}\p{N}’'-]+/gu)].length;
}

function describeNext({
  tag,
  status,
  missing,
  stale,
  foreign,
  pages,
  lacks,
}: Omit<TranslationStatus, 'next'>): string {
  const command = (typed: string): string => `npm run translate -- ${typed}`;
  if (lacks.length > 0)
    return `Write ${lacks.map((name) => `${name}.yaml`).join(', ')} anew, the glossary first.`;
  if (foreign.length > 0)
    return `Translate what is still in the source language: ${command(`status ${tag}`)}`;
  if (missing.texts > 0) return `Translate what is missing: ${command(`export ${tag} --open`)}`;
  if (stale.texts > 0) {
    return `Look at what has changed: ${command(`status ${tag}`)} Where a translation still holds: ${command(`accept ${tag} NAME`)}`;
  }
  if (pages.stale > 0) return `Write the new "translates" into the heads: ${command(`accept ${tag}`)}`;
  if (pages.unreviewed > 0) return 'Ask a speaker to read it, and write who did at "review".';
  return status === 'preview' ? `Offer it to readers: ${command(`live ${tag}`)}` : 'Nothing.';
}
