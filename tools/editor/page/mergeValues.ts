/** Three-way merge of form data, field by field, and a list of changes. */
import { isDeepEqual } from '../../../src/domain/deepEqual.ts';
import { isFields, toFields, type Fields } from '../../../src/domain/fields.ts';

type Path = readonly PropertyKey[];

/** A field whose value has changed. */
export interface ValueChange {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** A field that both people changed, in different ways. */
export interface ValueConflict {
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
}

interface Merged {
  /** Conflicting fields have the value of `theirs`. */
  readonly value: unknown;
  readonly conflicts: readonly ValueConflict[];
}

/** The field names of all groups, without duplicates, in the order of the first group. */
const listNames = (...groups: readonly Fields[]): string[] => [
  ...new Set(groups.flatMap((group) => Object.keys(group))),
];

/**
 * @example listValueChanges({ a: 1, b: { c: 2 } }, { a: 1, b: { c: 3 } }) // => [{ path: ['b', 'c'], before: 2, after: 3 }]
 */
export function listValueChanges(before: unknown, after: unknown, path: Path = []): ValueChange[] {
  if (isDeepEqual(before, after)) return [];
  if (!isFields(before) || !isFields(after)) return [{ path, before, after }];
  return listNames(before, after).flatMap((name) =>
    listValueChanges(before[name], after[name], [...path, name]),
  );
}

/**
 * Merges two versions of a value. Fields changed by one person keep that change; lists get the additions and removals of
 * both.
 */
export function mergeValues(base: unknown, mine: unknown, theirs: unknown, path: Path = []): Merged {
  if (isDeepEqual(mine, theirs) || isDeepEqual(base, mine)) return { value: theirs, conflicts: [] };
  if (isDeepEqual(base, theirs)) return { value: mine, conflicts: [] };
  if (isFields(mine) && isFields(theirs)) {
    const old = toFields(base);
    const merged = listNames(theirs, mine).map(
      (name) => [name, mergeValues(old[name], mine[name], theirs[name], [...path, name])] as const,
    );
    return {
      value: Object.fromEntries(
        merged.map(([name, { value }]) => [name, value]).filter(([, value]) => value !== undefined),
      ),
      conflicts: merged.flatMap(([, { conflicts }]) => conflicts),
    };
  }
  const list =
    Array.isArray(mine) && Array.isArray(theirs)
      ? mergeLists(Array.isArray(base) ? base : [], mine, theirs)
      : undefined;
  return list ? { value: list, conflicts: [] } : { value: theirs, conflicts: [{ path, mine, theirs }] };
}

const lacks = (list: readonly unknown[], requested: unknown): boolean =>
  !list.some((element) => isDeepEqual(element, requested));

/** Undefined if both removed or changed the same element: only a person can resolve that. */
function mergeLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): unknown[] | undefined {
  const removed = base.filter((element) => lacks(mine, element));
  const added = mine.filter((element) => lacks(base, element) && lacks(theirs, element));
  if (removed.some((element) => lacks(theirs, element))) return undefined;
  return [...theirs.filter((element) => lacks(removed, element)), ...added];
}

/**
 * Returns a copy with another value at a path; undefined removes the field.
 * @example setAt({ a: { b: 1 } }, ['a', 'b'], 2) // => { a: { b: 2 } }
 */
export function setAt(value: unknown, path: Path, inner: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return inner;
  if (Array.isArray(value) && typeof name === 'number') {
    const element = setAt(value[name], rest, inner);
    return element === undefined ? value.toSpliced(name, 1) : value.with(name, element);
  }
  const fields = toFields(value);
  const changed = setAt(fields[String(name)], rest, inner);
  if (changed === undefined)
    return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
  return { ...fields, [name]: changed };
}
