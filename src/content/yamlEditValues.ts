/** Changes some values of a YAML text; comments, order and everything else stay as they are, byte for byte. */
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import { isDeepEqual } from '../domain/deepEqual.ts';
import { isFields, type Fields } from '../domain/fields.ts';

type Path = readonly (string | number)[];

/**
 * Returns the keys that precede the key at a path: a new key is written below the last of them that is in the text.
 * Undefined if keys have no order: a new key then comes last.
 */
type ListBefore = (path: readonly string[]) => readonly string[] | undefined;

/** For values that are added to a list, or that replace another. */
const unordered: ListBefore = () => undefined;

/**
 * Applies the difference between two values at a path. Parts that are equal in both stay as they are in the text, even if
 * someone else has changed them there in the meantime.
 * @example applyValues('a: 1 # one\nb: 2\n', [], { a: 1, b: 2 }, { a: 1, b: 3 }) // => 'a: 1 # one\nb: 3\n'
 */
export function applyValues(
  text: string,
  path: Path,
  before: unknown,
  after: unknown,
  listBefore = unordered,
): string {
  if (isDeepEqual(before, after)) return text;
  if (isFields(before) && isFields(after) && isMap(parseDocument(text).getIn(path, true)))
    return applyFields(text, path, before, after, listBefore);
  if (Array.isArray(before) && Array.isArray(after) && after.length > 0 && before.length > 0)
    return applyList(text, path, before, after, listBefore);
  return setValue(text, path, after, listBefore);
}

function applyFields(
  text: string,
  path: Path,
  before: Fields,
  after: Fields,
  listBefore: ListBefore,
): string {
  let changed = text;
  for (const key of Object.keys(before)) {
    if (after[key] === undefined) changed = deleteValue(changed, [...path, key]);
  }
  for (const [key, value] of Object.entries(after)) {
    if (value !== undefined) changed = applyValues(changed, [...path, key], before[key], value, listBefore);
  }
  return changed;
}

/** Keeps the common start and end of both lists, and applies the elements in between one by one. */
function applyList(
  text: string,
  path: Path,
  before: readonly unknown[],
  after: readonly unknown[],
  listBefore: ListBefore,
): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isDeepEqual(before[start], after[start])) start++;
  let same = 0;
  while (same < shorter - start && isDeepEqual(before.at(-1 - same), after.at(-1 - same))) same++;
  const [old, fresh] = [before.slice(start, before.length - same), after.slice(start, after.length - same)];
  let changed = text;
  for (let index = old.length - 1; index >= fresh.length; index--)
    changed = deleteValue(changed, [...path, start + index]);
  for (const [index, value] of fresh.entries()) {
    const at = [...path, start + index];
    changed =
      index < old.length
        ? applyValues(changed, at, old[index], value, listBefore)
        : insertElement(changed, path, start + index, value);
  }
  return changed;
}

/** Replaces the value at a path, or adds it below its neighbours. */
function setValue(text: string, path: Path, value: unknown, listBefore: ListBefore): string {
  if (path.length === 0) return endLine(text) + printLines(value, 0);
  const document = parseDocument(text);
  const node = document.getIn(path, true) as ParsedNode | undefined;
  const parent = getParent(document, path);
  const pair = isMap(parent) ? findPair(parent, path.at(-1)) : undefined;
  const isInFlow = isFlow(document, path.slice(0, -1));
  if (node?.range && !(isScalar(node) && node.range[0] === node.range[1])) {
    const [start, end] = node.range;
    const old = text.slice(start, end);
    const lines =
      isInFlow || isInline(value) ? undefined : printLines(value, getIndent(text, pair?.key ?? node) + 2);
    // A block value includes its final line break, so its replacement must too.
    const close = old.endsWith('\n') ? '\n' : '';
    if (lines === undefined) {
      const isBelow = isCollection(node) && node.flow !== true && pair !== undefined;
      const from = isBelow ? getEndOfKey(text, pair.key) : start;
      return `${text.slice(0, from)}${isBelow ? ' ' : ''}${print(value, isInFlow)}${close}${text.slice(end)}`;
    }
    const from = pair ? getEndOfKey(text, pair.key) : start;
    return `${text.slice(0, from)}\n${lines.trimEnd()}${close}${text.slice(end)}`;
  }
  if (pair) {
    const from = getEndOfKey(text, pair.key);
    const printed =
      isInFlow || isInline(value)
        ? ` ${print(value, isInFlow)}`
        : `\n${printLines(value, getIndent(text, pair.key) + 2).trimEnd()}`;
    return `${text.slice(0, from)}${printed}${text.slice(from)}`;
  }
  return addField(text, document, path, value, listBefore);
}

/** Adds a new field, with any missing parents on lines of their own. */
function addField(
  text: string,
  document: Document.Parsed,
  path: Path,
  value: unknown,
  listBefore: ListBefore,
): string {
  const names = path.map(String);
  let depth = path.length - 1;
  while (depth > 0 && !isMap(document.getIn(path.slice(0, depth), true))) depth--;
  const parent = document.getIn(path.slice(0, depth), true);
  const rest = names.slice(depth);
  if (!isMap(parent)) return `${endLine(text)}${printNested(rest, value, 0)}`;
  const map = parent as YAMLMap.Parsed;
  const before = listBefore(names.slice(0, depth + 1));
  const previous = map.items.findLast((pair) => before?.includes(String(pair.key)));
  if (map.flow === true) {
    const [start, end] = map.range;
    const parents = path.slice(0, depth);
    if (map.items.length === 0 && !isFlow(document, parents.slice(0, -1))) {
      const around = depth === 0 ? undefined : findPair(getParent(document, parents), parents.at(-1));
      const lines = printNested(rest, value, around ? getIndent(text, around.key) + 2 : 0);
      const above = text.slice(0, start).trimEnd();
      return `${above}${above === '' ? '' : '\n'}${lines.trimEnd()}${text.slice(end)}`;
    }
    const nested = rest.slice(1).reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
    const printed = `${print(rest[0], true)}: ${print(nested, true)}`;
    const last = previous ?? map.items.at(-1);
    if (!last) return `${text.slice(0, start)}{ ${printed} }${text.slice(end)}`;
    const at = (last.value ?? last.key).range[1];
    return `${text.slice(0, at)}, ${printed}${text.slice(at)}`;
  }
  const first = map.items[0];
  const indent = first ? getIndent(text, first.key) : 0;
  // The metadata of a file comes before its fields, and a new record after the others.
  const anchor = previous ?? (before === undefined || depth === 0 ? map.items.at(-1) : undefined);
  const at = anchor
    ? getEndOfLine(text, (anchor.value ?? anchor.key).range[1])
    : getStartOfLine(text, first?.key.range[0] ?? 0);
  const isTall = isFields(value) && map.items.some((pair) => isMap(pair.value) && pair.value.flow !== true);
  const printed = isTall
    ? printParents(rest, indent) + printLines(value, indent + 2 * rest.length)
    : printNested(rest, value, indent);
  return `${endLine(text.slice(0, at))}${printed}${text.slice(at)}`;
}

/** A new field below its parents. */
function printNested(names: readonly string[], value: unknown, indent: number): string {
  const depth = names.length - 1;
  return (
    printParents(names.slice(0, depth), indent) + printPair(names[depth] ?? '', value, indent + 2 * depth)
  );
}

function printParents(names: readonly string[], indent: number): string {
  return names.map((name, depth) => `${' '.repeat(indent + 2 * depth)}${print(name, true)}:\n`).join('');
}

function insertElement(text: string, path: Path, index: number, value: unknown): string {
  const document = parseDocument(text);
  const list = document.getIn(path, true);
  if (!isSeq(list) || !list.range) return setValue(text, [...path, index], value, unordered);
  const before = list.items[index - 1] as ParsedNode | undefined;
  const next = list.items[index] as ParsedNode | undefined;
  const start = (node: ParsedNode | undefined): number | undefined => node?.range[0];
  if (list.flow === true) {
    const printed = print(value, true);
    if (before) return `${text.slice(0, before.range[1])}, ${printed}${text.slice(before.range[1])}`;
    const at = start(next) ?? list.range[0] + 1;
    return `${text.slice(0, at)}${printed}${next ? ', ' : ''}${text.slice(at)}`;
  }
  const neighbour = before ?? next;
  const dash = getDash(text, start(neighbour) ?? list.range[0]);
  const at = before ? getEndOfLine(text, before.range[1]) : getStartOfLine(text, dash);
  const indent = dash - getStartOfLine(text, dash);
  return `${endLine(text.slice(0, at))}${' '.repeat(indent)}- ${print(value, true)}\n${text.slice(at)}`;
}

/** Deletes a field or an element. A comment above it stays. */
function deleteValue(text: string, path: Path): string {
  const document = parseDocument(text);
  const parent = getParent(document, path);
  if (isMap(parent)) {
    const map = parent as YAMLMap.Parsed;
    const pair = findPair(map, path.at(-1));
    if (!pair) return text;
    if (map.items.length === 1 && path.length > 1) return setValue(text, path.slice(0, -1), {}, unordered);
    const end = (pair.value ?? pair.key).range[1];
    return map.flow === true
      ? cutFromFlow(text, pair.key.range[0], end)
      : cutLines(text, pair.key.range[0], end);
  }
  if (!isSeq(parent)) return text;
  const element = parent.items[Number(path.at(-1))] as ParsedNode | undefined;
  if (!element?.range) return text;
  if (parent.items.length === 1) return setValue(text, path.slice(0, -1), [], unordered);
  const [start, end] = element.range;
  return parent.flow === true ? cutFromFlow(text, start, end) : cutLines(text, getDash(text, start), end);
}

/** Deletes from a flow collection, with the comma before or after it. */
function cutFromFlow(text: string, start: number, end: number): string {
  const after = /^\s*,[^\S\n]*/.exec(text.slice(end));
  if (after) return text.slice(0, start) + text.slice(end + after[0].length);
  return text.slice(0, start).replace(/,\s*$/, '') + text.slice(end);
}

function cutLines(text: string, start: number, end: number): string {
  return text.slice(0, getStartOfLine(text, start)) + text.slice(getEndOfLine(text, end));
}

function getParent(document: Document.Parsed, path: Path): unknown {
  return document.getIn(path.slice(0, -1), true);
}

function findPair(map: unknown, key: string | number | undefined) {
  return (map as YAMLMap.Parsed).items.find((pair) => String(pair.key) === String(key));
}

function isFlow(document: Document.Parsed, path: Path): boolean {
  return path.some((_, index) => {
    const node = document.getIn(path.slice(0, index + 1), true);
    return isCollection(node) && node.flow === true;
  });
}

/** Whether a value is written on the line of its key: not a list of groups, nor a group that is long or nested. */
function isInline(value: unknown): boolean {
  if (Array.isArray(value)) return !value.some(isFields);
  return (
    !isFields(value) || (!Object.values(value).some(isFields) && print(value, true).length <= MAX_LINE_LENGTH)
  );
}

const MAX_LINE_LENGTH = 110;

function printPair(key: string, value: unknown, indent: number): string {
  const name = `${' '.repeat(indent)}${print(key, true)}:`;
  return isInline(value) ? `${name} ${print(value)}\n` : `${name}\n${printLines(value, indent + 2)}`;
}

/** A group or list below its key, with one line per field. */
function printLines(value: unknown, indent: number): string {
  if (Array.isArray(value))
    return value.map((element) => `${' '.repeat(indent)}- ${print(element, true)}\n`).join('');
  if (!isFields(value)) return `${' '.repeat(indent)}${print(value)}\n`;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => printPair(key, inner, indent))
    .join('');
}

/** A value on one line, quoted if necessary. */
function print(value: unknown, isInFlow = false): string {
  if (Array.isArray(value)) return `[${value.map((element) => print(element, true)).join(', ')}]`;
  if (isFields(value)) {
    const fields = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${print(key, true)}: ${print(inner, true)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  // In flow style more characters need quotes, and a value must fit on one line.
  const inBrackets = stringify([value], {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    singleQuote: true,
  }).trim();
  const flow = inBrackets.slice(1, -1);
  if (isInFlow || typeof value !== 'string' || value.includes('\n')) return oneLine(flow, value);
  const block = stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd();
  return block.includes('\n') ? oneLine(flow, value) : block;
}

function oneLine(printed: string, value: unknown): string {
  return printed.includes('\n') ? JSON.stringify(value) : printed;
}

function getIndent(
  text: string,
  { range }: { readonly range?: readonly number[] | null | undefined },
): number {
  const at = range?.[0] ?? 0;
  return at - getStartOfLine(text, at);
}

function getEndOfKey(text: string, { range }: ParsedNode): number {
  return text.indexOf(':', range[1]) + 1;
}

/** The position of the dash before a list element. */
function getDash(text: string, start: number): number {
  return text.lastIndexOf('-', start - 1);
}

function getStartOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line of a value; a block value already ends with its line. */
function getEndOfLine(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
