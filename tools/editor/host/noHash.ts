/** Replaces `node:crypto`: without the guide parser there are no texts to compare. */
export function createHash(): { readonly update: () => { readonly digest: () => string } } {
  return { update: () => ({ digest: () => '' }) };
}
