/** Changes one value of a YAML or JSON text; everything else stays as it is, byte for byte. */
import { Composer, CST, isCollection, isMap, isNode, isScalar, parseDocument, Parser } from 'yaml';

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
    const parent = document.getIn(path.slice(0, -1), true);
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

/** Adds a key to a flat JSON file, below the last existing key that is in `before`. */
export function addJsonText(text: string, key: string, value: string, before: readonly string[]): string {
  const pair = `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const document = parseDocument(text);
  const node = before.map((other) => document.getIn([other], true)).findLast(isNode);
  if (node?.range) return `${text.slice(0, node.range[1])},\n${pair}${text.slice(node.range[1])}`;
  const isEmpty = Object.keys((document.toJS() as object | null) ?? {}).length === 0;
  return isEmpty ? `{\n${pair}\n}\n` : text.replace('{\n', () => `{\n${pair},\n`);
}
