/**
 * The most specific name for a key: the key itself, or its longest prefix up to a dot.
 * @example findNoteName('leave.link', ['leave', 'leave.link']) // => 'leave.link'
 */
export function findNoteName(key: string, names: Iterable<string>): string | undefined {
  return [...names]
    .filter((name) => key === name || key.startsWith(`${name}.`))
    .sort((a, b) => b.length - a.length)[0];
}
