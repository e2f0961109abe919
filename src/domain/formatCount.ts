/**
 * A number with its English noun, for messages of commands.
 * @example formatCount(1, 'text') // => '1 text'
 * @example formatCount(2, 'text') // => '2 texts'
 */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
