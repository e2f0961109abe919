/** Maps issues of the content check to the form fields where they can be fixed. */
import type { ContentErrorDetails, FormIssue, Remedy } from '../../src/domain/contentError.ts';
import type { OpenEntry, EntryValues } from './editor.ts';
import type { Control } from './formFields.ts';
import { findControl } from './page/controls.ts';
import type { EntryPart } from './entries.ts';
import { toFields } from '../../src/domain/fields.ts';

/** A field of an entry: the index of its part, and the path within it. */
export interface EntryPlace {
  readonly part: number;
  readonly path: readonly PropertyKey[];
}

/** A fix for an issue, in any part of the entry. */
export interface EntryRemedy extends EntryPlace, Pick<Remedy, 'code' | 'value'> {}

/** An issue, with its field if known. */
export interface EntryIssue extends Omit<FormIssue, 'remedies'>, Partial<EntryPlace> {
  readonly file: string;
  readonly line?: number | undefined;
  readonly problem: string;
  readonly fix: string;
  readonly remedies?: readonly EntryRemedy[] | undefined;
}

/** @param getName the file name that issues have for the path of a part */
export function listEntryIssues(
  issues: readonly ContentErrorDetails[],
  parts: readonly EntryPart[],
  getName: (path: string) => string,
): EntryIssue[] {
  return issues.flatMap((issue) => {
    const { path, remedies = [], ...reported } = issue;
    const find = (at: readonly PropertyKey[]): EntryPlace | undefined =>
      findPlace(parts, issue.file, at, getName);
    const place = path && find(path);
    if (!place) return [reported];
    const known = remedies.flatMap(({ code, value, path: at }): EntryRemedy[] => {
      const where = at ? find(at) : place;
      return where ? [{ ...where, code, value }] : [];
    });
    const part = parts[place.part];
    return listFields(part?.control, place.path, reported.code).map((at) => ({
      ...reported,
      part: place.part,
      path: at,
      ...(known.length > 0 && { remedies: known }),
    }));
  });
}

function findPlace(
  parts: readonly EntryPart[],
  file: string,
  at: readonly PropertyKey[],
  getName: (path: string) => string,
): EntryPlace | undefined {
  const part = parts.findIndex(
    ({ path, keys }) => getName(path) === file && keys.every((key, index) => at[index] === key),
  );
  return part === -1 ? undefined : { part, path: at.slice(parts[part]?.keys.length) };
}

/** If a whole group is missing, returns each of its required fields. */
function listFields(
  control: Control | undefined,
  path: readonly PropertyKey[],
  code: FormIssue['code'],
): (readonly PropertyKey[])[] {
  const inner = code === 'empty' && control ? findControl(control, path) : undefined;
  if (inner?.kind !== 'group') return [path];
  const needed = inner.fields.filter(({ isOptional }) => !isOptional);
  return needed.flatMap(({ name }) => listFields(control, [...path, name], code));
}

/**
 * Missing source-language texts of a new record. The content check reports them only once the facts are valid; a form should
 * show all its issues at once.
 */
export function listMissingTexts(
  { isNew, parts }: Pick<OpenEntry, 'isNew' | 'parts'>,
  values: EntryValues,
  found: readonly EntryIssue[],
): EntryIssue[] {
  const facts = toFields(values.parts[0]);
  // Records that are not shown and lines abroad need no texts.
  if (!isNew || facts['publish'] === false || facts['abroad'] !== undefined) return [];
  const needed = parts.findIndex(({ language }) => language !== undefined);
  const part = parts[needed];
  if (part?.control.kind !== 'group') return [];
  const texts = toFields(values.parts[needed]);
  return part.control.fields
    .filter(({ name, isOptional }) => !isOptional && (texts[name] === undefined || texts[name] === ''))
    .filter(({ name }) => !found.some((other) => other.part === needed && other.path?.[0] === name))
    .map(({ name }) => ({
      file: part.path,
      problem: `The texts for "${part.keys.at(-1) ?? ''}" are missing.`,
      fix: `Add under "words": ${part.keys.at(-1) ?? ''}: { ${name}: "…" }`,
      code: 'empty' as const,
      part: needed,
      path: [name],
    }));
}
