/**
 * The name in `names` that tells most exactly of a key: the key itself, or its longest beginning up to a dot.
 * @example findNoteName('leave.link', ['leave', 'leave.link']) // => 'leave.link'
 */
export function findNoteName(key: string, names: Iterable<string>): string | undefined {
  return [...names]
    .filter((name) => key === name || key.startsWith(`${name}.`))
    .sort((a, b) => b.length - a.length)[0];
}
