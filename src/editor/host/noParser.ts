/** In the place of the parser of guides, which no browser has: a text in which nothing stands. */
export function mdxToMdast(): { readonly type: 'root'; readonly children: readonly never[] } {
  return { type: 'root', children: [] };
}
