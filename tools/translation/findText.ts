/** `npm run translate -- find`: finds the content line of a numbered text on a page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../src/content/content.ts';
import {
  getSourceTag,
  listSourceTexts,
  listTranslatedTexts,
  type TextUnit,
} from '../../src/content/textUnits.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { splitInline } from './inlineCodes.ts';
import { listNumberedTexts } from './numberedPage.ts';

const EXAMPLE = 'npm run translate -- find /th/time/ 12';

interface Folders {
  readonly contentDir: string;
  /** The built site. */
  readonly outDir: string;
}

/**
 * The text with a number on a page, and each text of the content that it consists of, with file and line.
 * @throws {CommandError} if the page is not built or has no such number
 */
export function findNumberedText(
  content: Content,
  [typed = '', number = '', ...more]: readonly string[],
  { contentDir, outDir }: Folders,
): string {
  if (number === '' || more.length > 0)
    throw new CommandError(`find needs a page and a number.\n  Write it like this: ${EXAMPLE}`);
  const path = findPage(typed, outDir);
  if (path === undefined)
    throw new CommandError(
      `Page "${typed}" not found in ${outDir}/.\n  Build the site first (npm run build), then write it like this: ${EXAMPLE}`,
    );
  const texts = listNumberedTexts(readFileSync(join(outDir, path, 'index.html'), 'utf8'));
  if (!texts) throw new CommandError(`The texts of "${path}" have no numbers.`);
  const text = texts.get(number.replace(/^\[|\]$/g, ''));
  if (text === undefined)
    throw new CommandError(
      `"${path}" has no text with the number ${number}.\n  The last one is ${[...texts.keys()].at(-1) ?? '0'}.`,
    );
  const [, tag = '', slug = ''] = path.split('/');
  const units = findUnits(content, tag, { slug, text });
  return [
    `${path} ${number}: ${text}`,
    ...units.map(({ unit, language }) =>
      [`${contentDir}/${language}/${unit.file}:${String(unit.line)}  ${unit.id}`, `  ${unit.text}`]
        .map((line) => line.replace(/\s*\n\s*/g, ' '))
        .join('\n'),
    ),
    ...(units.length === 0
      ? ['It is not a text of this language: the page filled it in from content/facts.']
      : []),
  ].join('\n');
}

/** The longest suffix of the typed path that is a built page: a site can be in a folder of its host. */
function findPage(typed: string, outDir: string): string | undefined {
  const { pathname } = new URL(typed, 'https://site.example');
  const parts = pathname.split('/').filter((part) => part !== '' && part !== 'index.html');
  return parts
    .map((_, index) => `/${parts.slice(index).join('/')}/`)
    .find((path) => existsSync(join(outDir, path, 'index.html')));
}

interface FoundUnit {
  readonly unit: TextUnit;
  readonly language: string;
}

interface Candidate extends FoundUnit {
  readonly pieces: readonly string[];
  /** The number of characters that must be on the page as they are. */
  readonly length: number;
}

/** Shorter texts are only found if they are everything between two others. */
const MIN_LENGTH = 8;

/** The texts of the content that a text of a page consists of, in their order on the page. */
function findUnits(
  content: Content,
  tag: string,
  { slug, text }: { readonly slug: string; readonly text: string },
): FoundUnit[] {
  const source = getSourceTag(content);
  const languages = tag === source ? [source] : [tag, source];
  const candidates = languages
    .flatMap((language) =>
      listUnits(content, language).map((unit): Candidate => createCandidate(unit, language)),
    )
    .filter(({ length }) => length > 0)
    .sort(
      (one, other) =>
        other.length - one.length ||
        languages.indexOf(one.language) - languages.indexOf(other.language) ||
        Number(isOfPage(other, slug)) - Number(isOfPage(one, slug)),
    );
  return splitIntoUnits(text, candidates);
}

function listUnits(content: Content, tag: string): TextUnit[] {
  return tag === getSourceTag(content)
    ? listSourceTexts(content)
    : listTranslatedTexts(content, tag).flatMap(({ target }) => target ?? []);
}

function createCandidate(unit: TextUnit, language: string): Candidate {
  const pieces = splitInline(unit.text).map((part) => (typeof part === 'string' ? normalize(part) : ''));
  return { unit, language, pieces, length: pieces.join('').replace(/[^\p{L}\p{N}]/gu, '').length };
}

function isOfPage({ unit: { file } }: FoundUnit, slug: string): boolean {
  return file === `guides/${slug}.mdx`;
}

function splitIntoUnits(typed: string, candidates: readonly Candidate[]): FoundUnit[] {
  const text = normalize(typed);
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const whole = candidates.find(({ pieces }) => createPattern(pieces, true).test(text));
  if (whole) return listAlike(whole, candidates);
  for (const candidate of candidates.filter(({ length }) => length >= MIN_LENGTH)) {
    const found = createPattern(candidate.pieces, false).exec(text);
    if (!found) continue;
    return [
      ...splitIntoUnits(text.slice(0, found.index), candidates),
      ...listAlike(candidate, candidates),
      ...splitIntoUnits(text.slice(found.index + found[0].length), candidates),
    ];
  }
  return [];
}

/** All texts with the same words: the page doesn't tell which of them it shows. */
function listAlike({ unit, language }: FoundUnit, candidates: readonly Candidate[]): FoundUnit[] {
  return candidates.filter((other) => other.language === language && other.unit.text === unit.text);
}

/** Matches a text whose codes were replaced by what the page prints for them. */
function createPattern(pieces: readonly string[], isWhole: boolean): RegExp {
  const body = pieces.map((piece) => RegExp.escape(piece)).join('.*?');
  return new RegExp(isWhole ? `^[^\\p{L}\\p{N}]*${body}[^\\p{L}\\p{N}]*$` : body, 'u');
}

/** Pages change spaces and line breaks, and add characters that keep numbers together. */
function normalize(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').replace(/[\u00ad\u2060\u2066-\u2069]/g, '');
}
