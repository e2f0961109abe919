/** Replaces `node:crypto`: without the guide parser there are no texts to compare. */
export function hash(): string {
  return '';
}
