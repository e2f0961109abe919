/** Merges the changes that two people, or two pages, made to the same entry. */
import { joinBlocks, splitBlocks } from '../../../src/domain/guideBody.ts';
import { mergeValues, setAt, type ValueConflict } from './mergeValues.ts';
import type { OpenEntry, EntryValues } from '../editor.ts';
import type { EntryPart } from '../entries.ts';

/** A field, or a block of a guide, that both sides have changed. */
export interface EntryConflict extends ValueConflict {
  /** The name of the part; undefined for the text of a guide, where the path is the index of the block, if any. */
  readonly part?: string | undefined;
}

/** The merged values, with the unresolved conflicts; until they are resolved, those fields have their value. */
export interface MergedEntry {
  readonly values: EntryValues;
  readonly conflicts: readonly EntryConflict[];
}

/** @example getPartName({ path: 'en/places.yaml', keys: ['words', 'house'] }) // => 'en/places.yaml/words/house' */
export function getPartName({ path, keys }: Pick<EntryPart, 'path' | 'keys'>): string {
  return [path, ...keys].join('/');
}

/** @param base the values that both sides started from */
export function mergeEntries(
  parts: readonly EntryPart[],
  base: EntryValues,
  mine: EntryValues,
  theirs: EntryValues,
): MergedEntry {
  const merged = parts.map((part, index) => ({
    part: getPartName(part),
    ...mergeValues(base.parts[index], mine.parts[index], theirs.parts[index]),
  }));
  const body = mergeBodies(base.body, mine.body, theirs.body);
  const accepted = [...new Set([...(theirs.accepted ?? []), ...(mine.accepted ?? [])])];
  const newSources = { ...theirs.newSources, ...mine.newSources };
  return {
    values: {
      parts: merged.map(({ value }) => value),
      ...(body.text === undefined ? {} : { body: body.text }),
      ...(accepted.length > 0 ? { accepted } : {}),
      ...(Object.keys(newSources).length > 0 ? { newSources } : {}),
    },
    conflicts: [
      ...merged.flatMap(({ part, conflicts }) => conflicts.map((conflict) => ({ part, ...conflict }))),
      ...body.conflicts,
    ],
  };
}

function mergeBodies(
  base: string | undefined,
  mine: string | undefined,
  theirs: string | undefined,
): { readonly text: string | undefined; readonly conflicts: readonly EntryConflict[] } {
  if (base === undefined || mine === undefined || theirs === undefined || mine === base || mine === theirs)
    return { text: theirs, conflicts: [] };
  if (theirs === base) return { text: mine, conflicts: [] };
  const [old, ours, others] = [splitBlocks(base), splitBlocks(mine), splitBlocks(theirs)];
  if (old.length !== ours.length || old.length !== others.length)
    return { text: theirs, conflicts: [{ path: [], mine, theirs }] };
  const merged = others.map(({ gap, text }, index) => {
    const { value, conflicts } = mergeValues(old[index]?.text, ours[index]?.text, text, [index]);
    return { block: { gap, text: String(value) }, conflicts };
  });
  return {
    text: joinBlocks(merged.map(({ block }) => block)),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  };
}

/** Resolves a conflict with my value. */
export function takeMine(
  parts: readonly EntryPart[],
  values: EntryValues,
  { part, path, mine }: EntryConflict,
): EntryValues {
  if (part !== undefined) {
    const index = parts.findIndex((other) => getPartName(other) === part);
    return {
      ...values,
      parts: values.parts.map((value, at) => (at === index ? setAt(value, path, mine) : value)),
    };
  }
  const [block] = path;
  if (block === undefined) return { ...values, body: String(mine) };
  const blocks = splitBlocks(values.body ?? '').map((other, index) =>
    index === block ? { ...other, text: String(mine) } : other,
  );
  return { ...values, body: joinBlocks(blocks) };
}

/** Merges like `mergeEntries`, but resolves every conflict with my value. */
export function mergeTakingMine(
  parts: readonly EntryPart[],
  base: EntryValues,
  mine: EntryValues,
  theirs: EntryValues,
): EntryValues {
  const { values, conflicts } = mergeEntries(parts, base, mine, theirs);
  return conflicts.reduce((all, conflict) => takeMine(parts, all, conflict), values);
}

/**
 * Aligns values with the parts of the same entry opened in another language; parts that they lack keep their current value.
 */
export function alignValues(
  values: EntryValues,
  from: readonly Pick<EntryPart, 'path' | 'keys'>[],
  to: OpenEntry,
): EntryValues {
  const byName = new Map(from.map((part, index) => [getPartName(part), values.parts[index]]));
  return {
    ...values,
    parts: to.parts.map((part, index) => byName.get(getPartName(part)) ?? to.values.parts[index]),
  };
}
