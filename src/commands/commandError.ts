/** What keeps a command from its work, in words that need no others around them: what is wrong, and what to type. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
