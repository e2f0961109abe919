/** Changes one value of a YAML or JSON text; everything else stays as it is, byte for byte. */
import { Composer, CST, isCollection, isMap, isNode, isScalar, parseDocument, Parser } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';

type Path = readonly string[];

/**
 * Replaces the existing string at a path, keeping its style if that can hold the new text: a block can't begin with spaces, for
 * example.
 * @throws if there is no string at the path.
 */
export function replaceYamlText(text: string, path: Path, value: string): string {
  const changed = replaceScalar(text, path, value);
  return parseDocument(changed).getIn(path) === value
    ? changed
    : replaceScalar(text, path, value, 'QUOTE_DOUBLE');
}

function replaceScalar(text: string, path: Path, value: string, style?: 'QUOTE_DOUBLE'): string {
  const tokens = [...new Parser().parse(text)];
  const [document] = [...new Composer({ keepSourceTokens: true }).compose(tokens)];
  const node = document?.getIn(path, true);
  if (!document || !isScalar(node) || !node.srcToken)
    throw new Error(`There is no value at ${path.join('.')}.`);
  if (node.value === value) return text;
  const isInFlow = path.some((_, index) => {
    const parent = document.getIn(path.slice(0, index), true);
    return isCollection(parent) && parent.flow === true;
  });
  const type = style ?? (node.type === 'PLAIN' ? undefined : node.type);
  CST.setScalarValue(node.srcToken, value, { inFlow: isInFlow, afterKey: true, ...(type && { type }) });
  return tokens.map((token) => CST.stringify(token)).join('');
}

/**
 * Rewrites scalars as they are typed: the values at these paths, or the keys that the paths end with.
 * @example rewriteYamlScalars('a: [b]\n', [{ path: ['a', 0], isKey: false }], (typed) => `${typed}c`) // => 'a: [bc]\n'
 * @throws if a path does not lead to a scalar
 */
export function rewriteYamlScalars(
  text: string,
  places: readonly { readonly path: readonly (string | number)[]; readonly isKey: boolean }[],
  rewrite: (typed: string) => string,
): string {
  const document = parseDocument(text);
  const ranges = places.map(({ path, isKey }) => {
    const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === path.at(-1)) : undefined;
    const node = isKey ? pair?.key : document.getIn(path, true);
    if (!isScalar(node) || !node.range) throw new Error(`There is no value at ${path.join('.')}.`);
    return node.range;
  });
  return ranges
    .toSorted(([a], [b]) => b - a)
    .reduce(
      (changed, [start, end]) =>
        changed.slice(0, start) + rewrite(changed.slice(start, end)) + changed.slice(end),
      text,
    );
}

/** Replaces the string under an existing key of a flat JSON file. */
export function replaceJsonText(text: string, key: string, value: string): string {
  const node = parseDocument(text).getIn([key], true);
  if (!isScalar(node) || !node.range) throw new Error(`There is no value at ${key}.`);
  if (node.value === value) return text;
  const [start, end] = node.range;
  return text.slice(0, start) + JSON.stringify(value) + text.slice(end);
}

/** Adds a key to a flat JSON file, below the last of the keys in `before` that it has. */
export function addJsonText(text: string, key: string, value: string, before: readonly string[]): string {
  const pair = `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const document = parseDocument(text);
  const node = before.map((other) => document.getIn([other], true)).findLast(isNode);
  if (node?.range) return `${text.slice(0, node.range[1])},\n${pair}${text.slice(node.range[1])}`;
  const isEmpty = Object.keys((document.toJS() as object | null) ?? {}).length === 0;
  return isEmpty ? `{\n${pair}\n}\n` : text.replace('{\n', () => `{\n${pair},\n`);
}

/**
 * Adds a string at a path that has no value yet. `listBefore` returns the keys that precede a key in the source language: the
 * new one is written below the last of them that the text has.
 */
export function addYamlText(
  text: string,
  path: Path,
  value: string,
  listBefore: (path: Path) => readonly string[],
): string {
  const document = parseDocument(text);
  let depth = 0;
  let parent: unknown = document.contents;
  while (isMap(parent) && depth < path.length - 1 && isMap(parent.get(path[depth], true))) {
    parent = parent.get(path[depth], true);
    depth++;
  }
  const rest = path.slice(depth);
  if (!isMap(parent) || !parent.range) return `${endLine(text)}${printPairs(rest, value, '')}`;
  const map = parent as YAMLMap.Parsed;
  const [start, end] = map.range;
  if (map.flow === true && map.items.length > 0) {
    const inside = text.slice(start, end - 1).trimEnd();
    const nested = rest
      .slice(1)
      .reduceRight((inner, key) => `{ ${printKey(key)}: ${inner} }`, JSON.stringify(value));
    return `${text.slice(0, start)}${inside}, ${printKey(rest[0] ?? '')}: ${nested} }${text.slice(end)}`;
  }
  const indent =
    map.items[0] === undefined
      ? ' '.repeat(depth * 2)
      : text.slice(text.lastIndexOf('\n', map.items[0].key.range[0] - 1) + 1, map.items[0].key.range[0]);
  const pairs = printPairs(rest, value, indent);
  if (map.items.length === 0)
    return `${text.slice(0, start).trimEnd()}\n${pairs}${text.slice(end).trimStart()}`;
  // A key without a value, or with a value of another type, is rewritten.
  const before = listBefore(path.slice(0, depth + 1));
  const previous = map.items.findLast(({ key }) => before.includes(String(key)));
  // The metadata of a file comes before its texts.
  const first = depth === 0 ? text.length : getStart(text, map);
  const position = previous ? getEndOfLine(text, previous.value ?? previous.key) : first;
  return `${endLine(text.slice(0, position))}${pairs}${text.slice(position)}`;
}

function getStart(text: string, map: YAMLMap.Parsed): number {
  return text.lastIndexOf('\n', (map.items[0]?.key.range[0] ?? 0) - 1) + 1;
}

function getEndOfLine(text: string, { range }: ParsedNode): number {
  const end = range[1];
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function printPairs(path: Path, value: string, indent: string): string {
  return path
    .map((key, index) => {
      const nested = index === path.length - 1 ? ` ${JSON.stringify(value)}` : '';
      return `${indent}${'  '.repeat(index)}${printKey(key)}:${nested}\n`;
    })
    .join('');
}

function printKey(key: string): string {
  return /^[\p{L}][\p{L}\p{M}\p{N}. -]*$/u.test(key) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(key)
    ? key
    : JSON.stringify(key);
}
