/** Exports the texts of a language to a spreadsheet, and reads what comes back. */
import type { Content } from '../../src/content/content.ts';
import { findInvisibleCharacters } from '../../src/content/invisibleCharacters.ts';
import { getSourceTag, listTranslatedTexts, type TranslatedText } from '../../src/content/textUnits.ts';
import { ContentError, type ContentErrorDetails } from '../../src/domain/contentError.ts';
import { formatCount } from '../../src/domain/formatCount.ts';
import { formatSpreadsheetCsv, parseCsv, type CsvRow } from './csvFile.ts';
import { joinInline } from './inlineCodes.ts';
import { cleanTarget, updateUnitIds } from './returnedUnits.ts';
import type { ReturnedFile, ReturnedUnit, XliffFile, XliffUnit } from './xliffFile.ts';

const ID = 'id';
const STATE = 'state';

const states: Readonly<Record<XliffUnit['state'], string>> = {
  new: 'missing',
  'needs-review-translation': 'stale',
  translated: 'current',
  final: 'reviewed',
};

/** States in which a translation is right; an emptied cell is not one of them. */
const ACCEPTED = [states.translated, states.final];

/** What is left after saving in a character set that lacks letters of the language: `???`, or `pia?a` for "piața". */
const LOST_LETTERS = /\?{3}|\p{L}\?\p{Ll}/u;

/** Fewer rows than this may have the translation of another text by chance. */
const MIN_MOVED = 5;

/** Character sets in which a spreadsheet may read or write a file that is UTF-8. */
const OTHER_ENCODINGS = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1256', 'macintosh'];

/** The texts of a language as one CSV file. */
export function formatSpreadsheet(content: Content, tag: string, files: Iterable<XliffFile>): string {
  const source = getSourceTag(content);
  const getName = (language: string): string =>
    content.languages.get(language)?.language?.value.english ?? language;
  return formatSpreadsheetCsv([
    [
      ID,
      ...[source, tag].map((language) => `${getName(language)} (${language})`),
      STATE,
      `${getName(source)} before`,
      'notes',
    ],
    ...[...files].flatMap(({ units }) => units.map(listCells)),
  ]);
}

function listCells({ id, source, target, state, oldSource, notes, maxLength }: XliffUnit): string[] {
  return [
    id,
    joinInline(source),
    joinInline(target),
    states[state],
    oldSource ?? '',
    [...(maxLength === undefined ? [] : [`At most ${String(maxLength)} characters`]), ...notes].join('\n'),
  ];
}

/**
 * Reads a file that `formatSpreadsheet` wrote and a spreadsheet saved. It never counts as a review.
 * @throws {ContentError} if it is damaged: in another character set, or with columns that were moved or sorted alone
 */
export function parseSpreadsheet(content: Content, file: string, bytes: Uint8Array): ReturnedFile {
  const [header, ...rows] = parseCsv(file, bytes, ID);
  const columns = findColumns(file, header?.cells ?? [], getSourceTag(content));
  const texts = content.languages.has(columns.tag) ? listTranslatedTexts(content, columns.tag) : [];
  const byId = new Map(texts.map((text) => [text.source.id, text]));
  const units = updateUnitIds(
    texts,
    rows.map((row) => createUnit(row, columns)),
  ).map((unit) => {
    const text = byId.get(unit.id);
    const isAccepted = text?.state === 'stale' && unit.isDone;
    return { ...unit, isDone: isAccepted || isChanged(unit, text) };
  });
  const damage = findDamage(
    units.flatMap((unit) => {
      const text = byId.get(unit.id);
      return text?.target && isChanged(unit, text)
        ? [{ unit, before: text.target.text, source: text.source.text }]
        : [];
    }),
    texts,
  );
  if (damage) throw new ContentError({ file, ...damage });
  const issues = rows.flatMap((row) => [...listRowIssues(file, row, header?.cells.length ?? 0, columns)]);
  if (issues.length > 0) throw new ContentError(...issues);
  return { targetLanguage: columns.tag, units };
}

interface Columns {
  /** The language of the translation. */
  readonly tag: string;
  readonly source: number;
  readonly target: number;
  readonly state: number;
}

function findColumns(file: string, headings: readonly string[], sourceTag: string): Columns {
  const tags = headings.map((heading) => /\(([^()]+)\)\s*$/.exec(heading)?.[1]?.trim());
  const source = tags.indexOf(sourceTag);
  const [target, ...others] = tags.flatMap((tag, index) =>
    tag === undefined || index === source ? [] : [{ tag, index }],
  );
  const state = headings.findIndex((heading) => heading.trim().toLowerCase() === STATE);
  if (source === -1 || state === -1 || !target || others.length > 0)
    throw new ContentError({
      file,
      line: 1,
      problem: `The headings are not those of an export: ${JSON.stringify(headings.slice(0, 8))}`,
      fix: `There must be "${ID}", "${STATE}", one that ends with "(${sourceTag})", and one that ends with the tag of the translation, such as "(ro)".`,
    });
  return { tag: target.tag, source, target: target.index, state };
}

function* listRowIssues(
  file: string,
  { line, cells }: CsvRow,
  width: number,
  { source, target, state }: Columns,
): Generator<ContentErrorDetails> {
  const [hidden] = findInvisibleCharacters([cells[0], cells[target]].join(' '));
  const typed = (cells[state] ?? '').trim().toLowerCase();
  if (hidden) yield { file, line, ...hidden };
  else if (cells.length <= Math.max(source, target) || cells.slice(width).some((more) => more !== ''))
    yield {
      file,
      line,
      problem: `This row has ${formatCount(cells.length, 'cell')}, but the first one has ${String(width)}.`,
      fix: 'Edit the file only in a spreadsheet program, or export it again.',
    };
  else if (typed !== '' && !Object.values(states).includes(typed))
    yield {
      file,
      line,
      problem: `Unknown state ${JSON.stringify(typed)}.`,
      fix: 'Write "current" if the translation is right, otherwise "stale".',
    };
}

function createUnit({ line, cells }: CsvRow, { source, target, state }: Columns): ReturnedUnit {
  return {
    id: cells[0] ?? '',
    source: cells[source] ?? '',
    target: cells[target] ?? '',
    isDone: ACCEPTED.includes((cells[state] ?? '').trim().toLowerCase()),
    isApproved: false,
    notes: [],
    proposals: [],
    line,
  };
}

/** An empty cell deletes nothing. */
function isChanged({ target }: ReturnedUnit, text: TranslatedText | undefined): boolean {
  const typed = cleanTarget(target, text?.source.text ?? '');
  return typed !== '' && typed !== text?.target?.text;
}

interface ChangedCell {
  readonly unit: ReturnedUnit;
  readonly before: string;
  readonly source: string;
}

/** What damaged the whole file, if the changed cells suggest that a program and not a translator changed them. */
function findDamage(
  changed: readonly ChangedCell[],
  texts: readonly TranslatedText[],
): Pick<ContentErrorDetails, 'line' | 'problem' | 'fix'> | undefined {
  const garbled = changed.find(({ unit: { target }, before }) => isGarbled(target, before));
  if (garbled)
    return {
      line: garbled.unit.line,
      problem: `Letters were lost: ${JSON.stringify(garbled.unit.target.slice(0, 40))}`,
      fix: 'Export it again. Open it as UTF-8, and save it as "CSV UTF-8".',
    };
  const sources = new Map(texts.map(({ source, target }) => [target?.text ?? '', source.text]));
  const moved = changed.filter(({ unit: { target }, source }) => (sources.get(target) ?? source) !== source);
  return moved.length >= MIN_MOVED && moved.length * 2 > changed.length
    ? {
        line: moved[0]?.unit.line,
        problem: `${formatCount(moved.length, 'row')} have the translation of another text: a column was sorted or moved without the others.`,
        fix: 'Undo the sorting, or export it again.',
      }
    : undefined;
}

/** Whether a text is the previous one in another character set, or with question marks instead of letters. */
function isGarbled(text: string, before: string): boolean {
  if (LOST_LETTERS.test(text) && !LOST_LETTERS.test(before)) return true;
  return OTHER_ENCODINGS.some((encoding) => new TextDecoder(encoding).decode(Buffer.from(before)) === text);
}
