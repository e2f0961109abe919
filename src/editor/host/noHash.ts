/** In the place of `node:crypto`: without the parser of guides there are no texts to compare. */
export function createHash(): { readonly update: () => { readonly digest: () => string } } {
  return { update: () => ({ digest: () => '' }) };
}
