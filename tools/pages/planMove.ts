import type { ContentFile } from '../../src/content/contentFile.ts';
import { REDIRECTS, readContent, REVIEWED, TRANSLATED, type Content } from '../../src/content/content.ts';
import type { FileForm } from '../../src/content/contentFolder.ts';
import { listGuideNames, type GuideNamePlace } from '../../src/content/guideReferences.ts';
import { describeShortName } from '../../src/content/schemaIssues.ts';
import { guideSchema } from '../../src/content/schemas/guideSchema.ts';
import { suggestOneOf } from '../../src/content/suggestion.ts';
import { hashText } from '../../src/content/textState.ts';
import {
  findSourceContent,
  getSourceTag,
  listSourceTexts,
  listTranslatedTexts,
} from '../../src/content/textUnits.ts';
import { rewriteYamlScalars } from '../../src/content/yamlEdit.ts';
import { applyValues } from '../../src/content/yamlEditValues.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import { listSensitiveWords } from '../../src/check/sensitiveWordRules.ts';
import type { RedirectRecord } from '../../src/codes/redirect.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { ContentError } from '../../src/domain/contentError.ts';
import { namedGuides } from '../../src/domain/guide.ts';
import { splitFrontMatter } from '../../src/domain/guideBody.ts';
import { getLocalTime } from '../../src/domain/localTime.ts';
import { findLinkedSlug, getPagePath, listReservedSlugs, START } from '../../src/domain/paths.ts';
import { findSensitiveWord } from '../../src/domain/sensitiveWords.ts';
import { toFields } from '../../src/domain/fields.ts';

/** What renaming a guide changes in the content folder. */
export interface MovePlan {
  readonly from: string;
  readonly to: string;
  /** The title of the guide in the source language. */
  readonly title: string;
  /** Every file that changes: its path, its new path if it is renamed, and how many lines of it change. */
  readonly files: readonly MovedFile[];
  /** Whether a published page needs a redirect to its new address. */
  readonly isPublished: boolean;
}

export interface MovedFile {
  readonly path: string;
  readonly newPath: string;
  /** How often it refers to the guide. */
  readonly references: number;
  /** The new text; undefined for a recording, which is only renamed. */
  readonly text: string | undefined;
}

/**
 * Plans to rename a guide in every language, with everything that refers to it. Also finishes a renaming that was begun by hand.
 * Pure: writes nothing.
 * @param now the time of the change, ms
 * @throws {CommandError} if the guide can't have that name
 * @throws {ContentError} if the content would have issues that it does not have now
 */
export function planMove(files: readonly ContentFile[], from: string, to: string, now: number): MovePlan {
  const content = readContent(files);
  assertMovable(content, files, from, to);
  const source = getSourceTag(content);
  const guides = content.languages.get(source)?.guides;
  const { title = to } = (guides?.get(from) ?? guides?.get(to))?.frontMatter ?? {};
  const isPublished = listPublishedPages(content).has(from);
  const hashes = mapHashes(content, from, to);
  const moved = files
    .map((file) => moveFile(file, content, hashes, { from, to, now, isPublished }))
    .filter((file) => file !== undefined);
  if (moved.length === 0) throw describeUnknown(content, from);
  const plan: MovePlan = { from, to, title, isPublished, files: moved };
  assertNoNewIssues(content, applyPlan(files, plan), now);
  return plan;
}

/** The files after a move. */
export function applyPlan(files: readonly ContentFile[], plan: MovePlan): ContentFile[] {
  const changed = new Map(plan.files.map((file) => [file.path, file]));
  const written = new Set(plan.files.map(({ newPath }) => newPath));
  return files
    .filter(({ path }) => changed.has(path) || !written.has(path))
    .map((file) => {
      const { newPath = file.path, text = file.text } = changed.get(file.path) ?? {};
      const prefix = file.file.slice(0, file.file.length - file.path.length);
      return { ...file, path: newPath, file: prefix + newPath, text };
    });
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly now: number;
  readonly isPublished: boolean;
}

function moveFile(
  file: ContentFile,
  content: Content,
  hashes: ReadonlyMap<string, string>,
  move: Move,
): MovedFile | undefined {
  const { path } = file;
  const { from, to } = move;
  const newPath = path.replace(
    new RegExp(`^([^/]+/(?:guides|recordings)/)${from}(?=\\.[a-z0-9]+$)`),
    (_, folder: string) => folder + to,
  );
  if (/^[^/]+\/recordings\//.test(path))
    return newPath === path ? undefined : { path, newPath, references: 0, text: undefined };
  const { text, references } = moveText(file, content, hashes, move);
  return text === file.text && newPath === path ? undefined : { path, newPath, references, text };
}

interface Rewritten {
  readonly text: string;
  readonly references: number;
}

function moveText(
  { path, text }: ContentFile,
  content: Content,
  hashes: ReadonlyMap<string, string>,
  move: Move,
): Rewritten {
  const { from, to } = move;
  if (path === REDIRECTS) return moveRedirects(text, content, move);
  if (path.endsWith(TRANSLATED) || path.endsWith(REVIEWED)) return moveHashes(text, hashes, from, to);
  if (path.endsWith('.mdx')) {
    const { yaml, frontMatter, body } = splitFrontMatter(text);
    const renamed = rename(yaml, { holds: 'one', schema: guideSchema }, path, content, move);
    const links = relink(body, from, to);
    return {
      text: frontMatter.replace(yaml, () => renamed.text) + links.text,
      references: renamed.references + links.references,
    };
  }
  if (!path.endsWith('.yaml')) return { text, references: 0 };
  const links = relink(text, from, to);
  const names = rename(links.text, content.folder.findForm(path), path, content, move);
  return { text: names.text, references: links.references + names.references };
}

/** Renames the guide in a YAML text, wherever the schema of the file says that a guide is named. */
function rename(
  text: string,
  form: FileForm | undefined,
  path: string,
  { folder }: Content,
  { from, to }: Move,
): Rewritten {
  const { value } = folder.readYaml({ path, file: path, text });
  const fields = toFields(value);
  const places: GuideNamePlace[] =
    form?.holds === 'records'
      ? Object.entries(fields).flatMap(([id, record]) => [
          // The notes on recordings are named after their guides.
          ...(path.endsWith('/recordings.yaml') && id === from ? [{ path: [id], isKey: true }] : []),
          ...listGuideNames(form.schema, record, from, [id]),
        ])
      : [...listGuideNames(form?.schema, value, from)];
  if (places.length === 0) return { text, references: 0 };
  return {
    text: rewriteYamlScalars(text, places, (typed) => typed.replace(from, () => to)),
    references: places.length,
  };
}

/** Changes the links to a guide in a Markdown text. */
function relink(text: string, from: string, to: string): Rewritten {
  let references = 0;
  const changed = text.replace(
    new RegExp(`(\\]\\(|\\]: *)/${from}/(?=[)\\s]|$)`, 'g'),
    (_, start: string) => {
      references += 1;
      return `${start}/${to}/`;
    },
  );
  return { text: changed, references };
}

/**
 * The hashes of the texts that contain a link to the guide, before and after, by file: their translations keep their states
 * and reviews.
 */
function mapHashes(content: Content, from: string, to: string): Map<string, string> {
  const translations = [...content.languages.keys()]
    .filter((tag) => tag !== getSourceTag(content))
    .flatMap((tag) => listTranslatedTexts(content, tag).flatMap(({ target }) => target ?? []));
  return new Map(
    [...listSourceTexts(content), ...translations].flatMap(({ id, text }) => {
      const linked = relink(text, from, to).text;
      return linked === text
        ? []
        : [[describeHash(moveId(id, from, to), hashText(text)), hashText(linked)] as const];
    }),
  );
}

/** A block keeps its hash when its number changes, so only its file counts. */
function describeHash(id: string, hash: string): string {
  return `${id.slice(0, id.lastIndexOf('/') + 1)} ${hash}`;
}

/** @example moveId('guides/work/3', 'work', 'jobs') // => 'guides/jobs/3' */
function moveId(id: string, from: string, to: string): string {
  const [folder = '', slug = '', ...rest] = id.split('/');
  return slug === from && ['guides', 'posts'].includes(folder) ? [folder, to, ...rest].join('/') : id;
}

/** In `translated.json` and `reviewed.json`, which have one text per line. */
function moveHashes(text: string, hashes: ReadonlyMap<string, string>, from: string, to: string): Rewritten {
  let references = 0;
  const changed = text.replace(
    /^(\s*)"([^"]+)": (.*)$/gm,
    (line, indent: string, id: string, rest: string) => {
      const newId = moveId(id, from, to);
      const newRest = rest.replace(
        /(?<=")[0-9a-f]{8}(?=")/g,
        (hash) => hashes.get(describeHash(newId, hash)) ?? hash,
      );
      if (newId === id && newRest === rest) return line;
      references += 1;
      return `${indent}"${newId}": ${newRest}`;
    },
  );
  return { text: changed, references };
}

/** Earlier redirects lead to the new address, and a published page gets one. */
function moveRedirects(text: string, content: Content, { from, to, now, isPublished }: Move): Rewritten {
  const before = content.redirects?.value.moves ?? [];
  const [old, next] = [`/${from}/`, `/${to}/`];
  const after: RedirectRecord[] = before
    // Moved back: the page is at this address again.
    .filter((redirect) => redirect.from !== next)
    .map((redirect) => (redirect.to === old ? { ...redirect, to: next } : redirect));
  if (isPublished && !after.some((redirect) => redirect.from === old)) {
    const on = getLocalTime(now, content.site?.value.timeZone ?? 'UTC').date;
    after.push({ from: old, to: next, kind: 'moved', on });
  }
  const references = after.filter((redirect) => !before.includes(redirect)).length;
  return { text: applyValues(text, ['moves'], before, after), references };
}

/** The slugs of the pages that were ever published. */
function listPublishedPages({ registry, languages }: Content): Set<string> {
  const published = new Set(registry.entries.map(({ address }) => address));
  const slugs = [...published].flatMap((address) => findLinkedSlug(address.replace(/^\/[^/]+/, '')) ?? []);
  return new Set(
    slugs.filter((slug) => [...languages.keys()].some((tag) => published.has(getPagePath(tag, `/${slug}/`)))),
  );
}

function describeUnknown(content: Content, slug: string): CommandError {
  const guides = [...(findSourceContent(content)?.guides.keys() ?? [])];
  return new CommandError(`There is no guide "${slug}".\n  ${suggestOneOf(slug, guides)}`);
}

/** @throws {CommandError} unless the guide exists and can have the new name */
function assertMovable(content: Content, files: readonly ContentFile[], from: string, to: string): void {
  const { languages, facts, redirects } = content;
  const fail = (problem: string, fix: string): never => {
    throw new CommandError(`${problem}\n  ${fix}`);
  };
  const unread = files.find(({ rejected }) => rejected !== undefined);
  if (unread) fail(`${unread.file} can't be read.`, 'First fix what this lists: npm run check:content');
  const guides = findSourceContent(content)?.guides ?? new Map<string, unknown>();
  // A renaming that was begun by hand.
  const isBegun = !guides.has(from) && guides.has(to);
  if (facts.questions.records.has(from))
    fail(
      `"${from}" is a page of questions. Only guides can be moved.`,
      'Rename it in facts/questions.yaml and in questions.yaml of each language.',
    );
  if (!guides.has(from) && !isBegun) throw describeUnknown(content, from);
  if (namedGuides.includes(from))
    fail(
      `The guide "${from}" can't be moved: other pages link to it by this name.`,
      'Change its title instead. docs/country.md lists these guides.',
    );
  // Links to guides allow no digits, and YAML reads these words as null or booleans.
  if (findLinkedSlug(`/${to}/`) === undefined || ['null', 'true', 'false'].includes(to))
    fail(
      `"${to}" can't be the address of a guide.`,
      `${describeShortName(to).fix} Digits are not allowed here.`,
    );
  const taken = [...listReservedSlugs(), ...facts.questions.records.keys(), ...namedGuides, START];
  if (taken.includes(to) || (guides.has(to) && guides.has(from)))
    fail(`"${to}" is already the address of another page of this site.`, 'Choose another name.');
  const words = [...languages.values()].flatMap(listSensitiveWords);
  const sensitive = findSensitiveWord(to, words);
  if (sensitive)
    fail(
      `The address "${to}" would reveal what the site is about: "${sensitive.written}".`,
      "Choose another name. The sensitive words are listed in each language's sensitive.yaml.",
    );
  const redirect = redirects?.value.moves.find((other) => other.from === `/${to}/`);
  if (redirect && redirect.to !== `/${from}/`)
    fail(
      `The address "/${to}/" was published for another page, and now leads to ${redirect.to}.`,
      'Choose another name, so that printed and saved links still lead to what they promise.',
    );
}

/** @throws {ContentError} with the issues that the content does not have yet */
function assertNoNewIssues(content: Content, after: readonly ContentFile[], now: number): void {
  const issues = checkContent(readContent(after), now);
  if (issues.length === 0) return;
  const known = new Set(checkContent(content, now).map(({ problem }) => problem));
  const added = issues.filter(({ problem }) => !known.has(problem));
  if (added.length > 0) throw new ContentError(...added);
}
