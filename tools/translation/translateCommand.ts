import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readContent, type Content } from '../../src/content/content.ts';
import { findInvisibleCharacters } from '../../src/content/invisibleCharacters.ts';
import { getReviewedPath } from '../../src/content/reviews.ts';
import { relations } from '../../src/content/schemas/reviewedSchema.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { replaceYamlText } from '../../src/content/yamlEdit.ts';
import { suggestOneOf } from '../../src/content/suggestion.ts';
import { acceptTexts } from './acceptTexts.ts';
import { addUiString } from './addUiString.ts';
import { exportTexts } from './exportTexts.ts';
import { findNumberedText } from './findText.ts';
import {
  formatReviewed,
  importReview,
  listApproved,
  readReview,
  type ProposedChange,
  type ReviewPlan,
} from './importReview.ts';
import { importTexts, rereadContent } from './importTexts.ts';
import { listReturnedFiles, readReturnedFile } from './returnedFiles.ts';
import { updateUnitIds } from './returnedUnits.ts';
import { formatChange, formatImportedReview, formatReviewSummary } from './showReview.ts';
import { createReviewSheets, listPageNames } from './review/reviewSheet.ts';
import { createOldSourceFinder } from './oldSources.ts';
import { describeStart, listLiveBlockers, startLanguage } from './startLanguage.ts';
import { formatOpenTexts, formatStatusJson, formatStatusTable } from './statusTable.ts';
import { getSourceTag, listTranslatedTags, listTranslatedTexts } from '../../src/content/textUnits.ts';
import { getTranslationStatus } from './translationStatus.ts';
import { formatSpreadsheet } from './spreadsheet.ts';
import { formatXliff, type ReturnedUnit } from './xliffFile.ts';
import { ContentError } from '../../src/domain/contentError.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { FolderError } from '../../src/finish/folderError.ts';
import { openOutputFolder, allowOverwrite } from '../../src/finish/outputFolder.ts';
import { formatCount } from '../../src/domain/formatCount.ts';
import { getLocalTime } from '../../src/domain/localTime.ts';
import { canonicalizeTag } from '../../src/domain/languageTag.ts';
import { findPluralBase } from '../../src/domain/pluralForms.ts';
import type { Command, CommandLine } from '../../src/commands/commandLine.ts';
import { createWritingGuide } from './writingGuide.ts';
import { writeContentFiles } from '../../src/content/writeContentFiles.ts';
import { toFields } from '../../src/domain/fields.ts';

export const translateCommand = {
  script: 'translate',
  summary:
    'Shows the translation status of each language, adds languages, and exports and imports translations.',
  changes:
    'accept, add-key, start, live, import and import-review write to the content folder; export and review write to the folder "translate" (or --out FOLDER), but never over a file that was changed and not imported.',
  next: 'look at what is left: npm run translate -- status',
  args: { name: 'ACTION', min: 1, max: Infinity },
  options: {
    json: { meaning: 'with status: print the numbers of each language as JSON' },
    all: { meaning: 'with status: everything, not only the most important lines' },
    open: { meaning: 'with export: only missing and stale texts' },
    csv: { meaning: 'with export: one CSV file for a spreadsheet, not XLIFF' },
    out: { value: 'FOLDER', meaning: 'with export and review: the output folder' },
    guides: { value: 'NAMES', meaning: 'with review: only these pages, with commas between them' },
    changed: { meaning: 'with review: only texts without a review that still holds' },
    from: { value: 'FILE', meaning: 'with add-key: a JSON file with the translations by language tag' },
    accept: {
      value: 'all|none|NAME,…',
      meaning: 'with import-review: which changes to accept; without it, a terminal asks one by one',
    },
    reviewer: { value: 'NAME', meaning: 'with import: who has read the texts marked as approved' },
    relation: { value: relations.join('|'), meaning: 'with --reviewer: how they know the language' },
    note: { value: '"TEXT"', meaning: 'with add-key: where the string is seen, for translators' },
  },
  examples: [
    ['status', 'show the translation status of each language'],
    ['status ro', 'list what to do in Romanian, with earlier source texts'],
    ['accept ro', 'accept all Romanian translations that were never accepted'],
    ['accept ro guides/time/12', 'accept a translation as still correct; "all" for every language'],
    ['start vi', 'add a language: built, but not yet offered to readers'],
    ['live vi', 'offer it to readers, once it is complete'],
    ['add-key home.new "Text"', 'add a UI string to the source language, and to others with --from'],
    ['export ro --open', 'write XLIFF files for translators'],
    ['export ro --csv', 'write a CSV file for a translator who works in a spreadsheet'],
    ['review vi', 'write a file in which a native speaker reviews Vietnamese, without other tools'],
    ['review vi --guides now,law --changed', 'only these pages, and only texts without a valid review'],
    ['find /ro/time/ 12', 'show which line of the content is text 12 of a built page'],
    ['import translate/ro', 'import translated XLIFF files, or a folder of them'],
    ['import translate/ro.csv', 'import a translated CSV file'],
    ['import-review FILE', 'import the result of a review sheet'],
  ],
} as const satisfies Command;

/** What an action works on. */
interface Order {
  readonly content: Content;
  /** What was typed after its name. */
  readonly args: readonly string[];
  readonly values: CommandLine<typeof translateCommand>['values'];
  readonly contentDir: string;
  /** The folder of the built site. */
  readonly outDir: string;
  readonly buildTime: number;
}

const actions: Readonly<Record<string, (order: Order) => string>> = {
  status: formatStatus,
  accept,
  'add-key': addKey,
  start,
  live: makeLive,
  export: writeExport,
  review: writeReview,
  import: readImport,
  'import-review': takeReview,
  find: ({ content, args, ...folders }) => findNumberedText(content, args, folders),
};

/**
 * Runs an action and returns its output.
 * @throws {CommandError} if the command line is invalid
 * @throws {ContentError} if an import is rejected
 */
export function runTranslate(
  { values, args: [action = '', ...args] }: CommandLine<typeof translateCommand>,
  settings: Pick<Order, 'contentDir' | 'buildTime'> & Partial<Pick<Order, 'outDir'>>,
): string {
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
  const names = Object.keys(actions);
  if (!run)
    throw new CommandError(`Unknown action "${action}".\n  ${suggestOneOf(action, names, 'Write one of')}`);
  const content = readContent(readContentFiles(settings.contentDir));
  return run({ content, args, values, outDir: 'dist', ...settings });
}

function formatStatus({ content, args: tags, contentDir, values: { all, json } }: Order): string {
  const isAll = all === true;
  if (tags.length === 0 || json) {
    const chosen = tags.length === 0 ? listTranslatedTags(content) : tags.map((tag) => findTag(content, tag));
    const statuses = chosen.map((tag) => getTranslationStatus(content, tag));
    return json ? formatStatusJson(statuses) : formatStatusTable(statuses, isAll);
  }
  return tags
    .map((typed) => {
      const tag = findTag(content, typed);
      const findOldSource = createOldSourceFinder(content, contentDir, tag);
      return formatOpenTexts(getTranslationStatus(content, tag), { contentDir, isAll, findOldSource });
    })
    .join('\n\n');
}

function accept({ content, args: [tag, ...names], contentDir }: Order): string {
  const tags = tag === 'all' ? listTranslatedTags(content) : [findTag(content, tag)];
  return tags
    .map((language) => {
      const { files, accepted, unknown } = acceptTexts(content, language, names);
      if (unknown.length > 0 && tag !== 'all') {
        throw new CommandError(
          `No text in "${language}" is named ${unknown.map((name) => `"${name}"`).join(', ')}.\n  To list the names: npm run translate -- status ${language}`,
        );
      }
      writeContentFiles(contentDir, files);
      return `${language}: ${formatCount(accepted.length, 'translation')} newly accepted.`;
    })
    .join('\n');
}

function addKey({
  content,
  args: [key = '', text = '', ...more],
  contentDir,
  values: { from, note },
}: Order): string {
  const source = getSourceTag(content);
  const strings = content.languages.get(source)?.ui?.strings ?? {};
  if (!/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_-]+)+$/.test(key) || text.trim() === '' || more.length > 0)
    throw new CommandError(
      'add-key needs a key with a dot, and the text in quotes.\n  Write it like this: npm run translate -- add-key home.new "Text"',
    );
  if (strings[key] !== undefined)
    throw new CommandError(
      `The key "${key}" already exists: "${strings[key]}"\n  Choose another one, or edit ${join(contentDir, source)}/ui.json.`,
    );
  const translations = from === undefined ? [] : readTranslations(content, from);
  const texts = new Map([[source, text], ...translations]);
  writeContentFiles(contentDir, addUiString(content, { key, texts, note }));
  if (translations.length > 0) {
    const changed = readContent(readContentFiles(contentDir));
    for (const [tag] of translations)
      writeContentFiles(contentDir, acceptTexts(changed, tag, [`ui/${key}`]).files);
  }
  const missing = listTranslatedTags(content).filter((tag) => !texts.has(tag));
  return [
    `Added "${key}" to ui.json in: ${[...texts.keys()].join(', ')}.`,
    ...(missing.length > 0
      ? [`Shown in the source language until it is translated in: ${missing.join(', ')}.`]
      : []),
    ...(note === undefined && existsSync(join(contentDir, source, 'uiNotes.yaml'))
      ? [`Describe it for translators in ${join(contentDir, source)}/uiNotes.yaml.`]
      : []),
  ].join('\n');
}

/** @throws {CommandError} if the file isn't an object of texts by language tag */
function readTranslations(content: Content, path: string): [tag: string, text: string][] {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new CommandError(`File "${path}" not found.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    value = undefined;
  }
  const entries = Object.entries(toFields(value));
  if (entries.length === 0 || !entries.every(([, text]) => typeof text === 'string' && text.trim() !== ''))
    throw new CommandError(
      `"${path}" must contain texts by language tag.\n  Write it like this: { "LANGUAGE": "TEXT" }`,
    );
  return entries.map(([tag, text]) => [findTag(content, tag), String(text)]);
}

function start({ content, args: [typed = ''], contentDir }: Order): string {
  const tag = canonicalizeTag(typed) ?? typed;
  const files = startLanguage(content, tag);
  if (!files) {
    throw new CommandError(
      content.languages.has(tag)
        ? `The folder "${tag}" already exists.\n  To see what it lacks: npm run translate -- status ${tag}`
        : describeRejectedTag(typed),
    );
  }
  writeContentFiles(contentDir, files);
  return [
    `Created ${join(contentDir, tag)}/. Pages are built in this language, but not offered to readers yet.`,
    describeStart(content, tag, files),
  ].join('\n');
}

/** @example describeRejectedTag('de-u-co-phonebk') // => '"de-u-co-phonebk" has more than …' */
function describeRejectedTag(typed: string): string {
  const language = canonicalizeTag(typed.replace(/-[a-z0-9](-.*)?$/i, ''));
  return language !== undefined && canonicalizeTag(typed) === undefined
    ? `"${typed}" has more than a language, script and country.\n  Leave out the rest: npm run translate -- start ${language}`
    : `Unknown or reserved language tag "${typed}".\n  Write it like this: npm run translate -- start pt-BR`;
}

/** Makes a language available to readers, if it is complete. */
function makeLive({ content, args: [typed], contentDir }: Order): string {
  const tag = findTag(content, typed);
  const reasons = listLiveBlockers(getTranslationStatus(content, tag));
  if (reasons.length > 0) {
    throw new CommandError(
      `${tag} can't be offered to readers yet:\n${reasons.map((reason) => `  ${reason}`).join('\n')}\n  Details: npm run translate -- status ${tag}`,
    );
  }
  const path = `${tag}/language.yaml`;
  const text = content.folder.findFile(path)?.text ?? '';
  writeContentFiles(contentDir, new Map([[path, replaceYamlText(text, ['status'], 'live')]]));
  return `${tag} will be offered to readers from the next build.`;
}

function writeExport({
  content,
  args: tags,
  contentDir,
  values: { out = 'translate', open, csv },
}: Order): string {
  const findPlaces = createPlaceFinder();
  const requested = tags.length === 1 && tags[0] === 'all' ? listTranslatedTags(content) : tags;
  const exports = (requested.length === 0 ? [undefined] : requested).map((typed) => {
    const tag = findTag(content, typed);
    const files = exportTexts(content, tag, {
      openOnly: open === true,
      findPlaces,
      findOldSource: createOldSourceFinder(content, contentDir, tag),
    });
    const count = [...files.values()].reduce((sum, { units }) => sum + units.length, 0);
    const written = csv
      ? [{ name: `${tag}.csv`, text: formatSpreadsheet(content, tag, files.values()) }]
      : [...files].map(([path, file]) => ({ name: `${tag}/${path}`, text: formatXliff(file) }));
    const guide = listGuide(content, tag, csv ? '' : `${tag}/`);
    const path = join(out, csv ? `${tag}.csv` : tag);
    const place = csv ? path : `${formatCount(files.size, 'file')} in ${path}/`;
    const lines = [`${tag}: ${formatCount(count, 'text')} written to ${place}`, ...describeGuide(out, guide)];
    return { path, files: [...written, ...guide], lines };
  });
  const paths = exports.map(({ path }) => path).join(' ');
  writeFiles(
    out,
    exports.flatMap(({ files }) => files),
    `If translators have changed them, import them first: npm run translate -- import ${paths}`,
  );
  return exports.flatMap(({ lines }) => lines).join('\n');
}

function writeReview({
  content,
  args: [typed, ...more],
  contentDir,
  values: { guides, changed, out = 'translate' },
}: Order): string {
  const tag = findTag(content, typed);
  if (more.length > 0)
    throw new CommandError(
      `review takes one language.\n  To choose pages: npm run translate -- review ${tag} --guides ${more.join(',')}`,
    );
  const pages = (guides ?? '').split(',').filter((name) => name !== '');
  const known = listPageNames(content, tag);
  const unknown = pages.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CommandError(`Unknown page "${unknown}".\n  ${suggestOneOf(unknown, known)}`);
  const { sheets, open } = createReviewSheets(content, tag, {
    pages,
    changedOnly: changed === true,
    findOldSource: createOldSourceFinder(content, contentDir, tag),
  });
  const guide = sheets.length === 0 ? [] : listGuide(content, tag, `${tag}/`);
  writeFiles(out, [...sheets.map(({ name, html }) => ({ name: `${tag}/${name}`, text: html })), ...guide]);
  return [
    ...sheets.map(
      ({ name, texts, questions, minutes, pages: shown }) =>
        `${join(out, tag, name)}  ${formatCount(texts, 'text')}, ${formatCount(questions, 'question')}, about ${formatCount(minutes, 'minute')}: ${shown.join(', ')}`,
    ),
    ...(open > 0
      ? [
          `Missing or stale, so not asked about: ${formatCount(open, 'text')}. To list them: npm run translate -- status ${tag}`,
        ]
      : []),
    sheets.length === 0
      ? `Nothing to review in "${tag}".`
      : 'Give a file to somebody who speaks the language. To import the result: npm run translate -- import-review FILE',
    ...describeGuide(out, guide),
  ].join('\n');
}

interface OutputFile {
  /** Relative to the output folder, with `/` as separator. */
  readonly name: string;
  readonly text: string;
}

/** How a language is written, for the person who gets the other files; empty if the content does not say. */
function listGuide(content: Content, tag: string, folder: string): OutputFile[] {
  const text = createWritingGuide(content, tag);
  return text === undefined ? [] : [{ name: `${folder}how-we-write-${tag}.html`, text }];
}

function describeGuide(out: string, guide: readonly OutputFile[]): string[] {
  return guide.map(({ name }) => `Send this with it (how we write in this language): ${join(out, name)}`);
}

/** Finds the source files that use a UI string; this works because keys are always spelled out in full. */
function createPlaceFinder(): (key: string) => string[] {
  const places = Map.groupBy(
    globSync('{src,tools}/**/*.{astro,ts}').flatMap((file) => {
      const quoted = readFileSync(file, 'utf8').matchAll(/(['"])([\w.-]+)\1/g);
      const names = new Set(Array.from(quoted, ([, , name = '']) => name));
      return [...names].map((name) => ({ name, place: basename(file).replace(/\.[a-z]+$/, '') }));
    }),
    ({ name }) => name,
  );
  return (key) => (places.get(findPluralBase(key) ?? key) ?? []).map(({ place }) => place).sort();
}

function readImport({ content, args: names, values, contentDir, buildTime }: Order): string {
  const paths = names.flatMap((name) => listReturnedFiles(name));
  if (paths.length === 0)
    throw new CommandError(
      'No XLIFF files to import. Name files or a folder, like this: npm run translate -- import translate/ro\n  A CSV file is only read by its name: npm run translate -- import translate/ro.csv',
    );
  const date = getLocalTime(buildTime, content.site?.value.timeZone ?? 'UTC').date;
  const reviewer = createReviewer(values, date);
  const byLanguage = Map.groupBy(
    paths.flatMap((path) => readReturnedFile(content, path)),
    (file) => findTag(content, file.tag),
  );
  const imports = [...byLanguage].map(([tag, files]) => {
    const units = updateUnitIds(
      listTranslatedTexts(content, tag),
      files.flatMap((file) => file.units),
    );
    return {
      tag,
      units,
      approved: listApproved(content, tag, units),
      ...importTexts(content, tag, units, buildTime),
    };
  });
  const issues = imports.flatMap((one) => one.issues);
  if (issues.length > 0) throw new ContentError(...issues);
  const [approved, ...others] = imports.filter((one) => one.approved.readings.size > 0);
  if (approved && (!reviewer || others.length > 0))
    throw new CommandError(
      `${formatCount(approved.approved.readings.size, `text of ${approved.tag} is`, `texts of ${approved.tag} are`)} marked as approved. Import each language alone, and say who has read it and how they know the language:\n  npm run translate -- import ${names.join(' ')} --reviewer "T. N." --relation native`,
    );
  const report = imports
    .map(({ tag, files, changed, units, approved: { readings, changed: lost } }) => {
      const reviewed =
        reviewer && readings.size > 0
          ? formatReviewed(rereadContent(content, files), tag, reviewer, readings)
          : undefined;
      const written = reviewed === undefined ? files : new Map([...files, [getReviewedPath(tag), reviewed]]);
      writeContentFiles(contentDir, written);
      return [
        `${tag}: ${formatCount(changed.length, 'text')} changed in ${formatCount(files.size, 'file')}.`,
        ...(readings.size > 0 && reviewer
          ? [`  Reviewed by ${reviewer.name}: ${formatCount(readings.size, 'text')}`]
          : []),
        ...(lost.length > 0
          ? [`  Approved before they were changed, so not reviewed: ${lost.join(', ')}`]
          : []),
        ...units.flatMap(formatMarks),
      ].join('\n');
    })
    .join('\n');
  // Their changes are in the content now, so the next export may replace them.
  for (const path of paths) allowOverwrite(path);
  return report;
}

/** @throws {CommandError} if the name or the relation is missing or unknown */
function createReviewer({ reviewer: name, relation: typed }: Order['values'], date: string) {
  if (name === undefined && typed === undefined) return undefined;
  const relation = relations.find((known) => known === typed);
  if (name === undefined || name.trim() === '' || relation === undefined)
    throw new CommandError(
      `"--reviewer" needs a name, and "--relation" one of: ${relations.join(', ')}.\n  Write it like this: --reviewer "T. N." --relation native`,
    );
  return { name: name.trim(), relation, date };
}

/** What translators have noted or proposed. It changes nothing. */
function formatMarks({ id, notes, proposals }: ReturnedUnit): string[] {
  return [
    ...notes.map((note) => `  ${id}  note: ${note}`),
    ...proposals.map((proposal) => `  ${id}  proposed, not imported: ${proposal}`),
  ]
    .filter((line) => findInvisibleCharacters(line).length === 0)
    .map((line) => line.replace(/\s*\n\s*/g, ' '));
}

/** Reads the named result file, and finds out what it would change. */
export function readReviewFile(
  content: Content,
  [path, ...more]: readonly string[],
  buildTime: number,
): { readonly path: string; readonly plan: ReviewPlan; readonly today: string } {
  if (path === undefined || more.length > 0)
    throw new CommandError(
      'import-review needs one file.\n  Write it like this: npm run translate -- import-review review-ro-2024-05-31.json',
    );
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new CommandError(`File "${path}" not found.`);
  return { path, ...readReview(content, path, readFileSync(path), buildTime) };
}

function takeReview({
  content,
  args: names,
  values: { accept: typed },
  contentDir,
  buildTime,
}: Order): string {
  const { path, plan, today } = readReviewFile(content, names, buildTime);
  const { changes } = plan;
  if (typed === undefined && changes.length > 0)
    return [
      formatReviewSummary(plan),
      ...changes.map((change) => `\n${formatChange(change)}`),
      `\nNothing is written yet. To accept changes: npm run translate -- import-review ${path} --accept all\n  Instead of "all": "none", or names with commas between them.`,
    ].join('\n');
  const accepted = listAccepted(changes, typed ?? 'none');
  const imported = importReview(content, path, plan, accepted, { now: buildTime, today });
  if (imported.issues.length > 0) throw new ContentError(...imported.issues);
  writeContentFiles(contentDir, imported.files);
  const done = formatImportedReview(plan, imported);
  return typed === undefined ? `${formatReviewSummary(plan)}\n\n${done}` : done;
}

/** @throws {CommandError} if a name is not that of a change, or the change can't be accepted */
function listAccepted(changes: readonly ProposedChange[], typed: string): Set<string> {
  if (typed === 'none') return new Set();
  const possible = changes.filter(({ issues }) => issues.length === 0).map(({ id }) => id);
  if (typed === 'all') return new Set(possible);
  const names = typed.split(',').map((name) => name.trim());
  for (const name of names) {
    if (possible.includes(name)) continue;
    const rejected = changes.find(({ id }) => id === name);
    if (rejected) throw new ContentError(...rejected.issues);
    throw new CommandError(
      `"${name}" is not a change in this file.\n  ${suggestOneOf(name, possible, 'Write "all", "none", or any of')}`,
    );
  }
  return new Set(names);
}

/** @throws {CommandError} if the tag is missing, or not that of a translated language */
function findTag(content: Content, tag: string | undefined): string {
  const known = listTranslatedTags(content);
  const canonical = tag === undefined ? undefined : canonicalizeTag(tag);
  const found = known.find((candidate) => candidate === tag || candidate === canonical);
  if (found !== undefined) return found;
  const fix = suggestOneOf(tag ?? '', known);
  throw new CommandError(
    tag === undefined ? `The language is missing. ${fix}` : `Unknown language "${tag}". ${fix}`,
  );
}

/**
 * Writes all files, or none if one of them was changed by somebody else.
 * @throws {FolderError} that names the changed files, followed by the hint
 */
function writeFiles(out: string, files: readonly OutputFile[], hint = ''): void {
  if (files.length === 0) return;
  const names = files.map(({ name }) => name);
  let folder;
  try {
    folder = openOutputFolder(out, 'added', names);
  } catch (error) {
    if (error instanceof FolderError)
      throw new FolderError([error.message, hint].filter(Boolean).join('\n  '));
    throw error;
  }
  for (const { name, text } of files) folder.write(name, text);
}
