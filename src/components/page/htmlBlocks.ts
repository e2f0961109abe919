import { ELEMENT_NODE, parse, renderSync } from 'ultrahtml';

/** The elements at the top of a piece of HTML, each as HTML: its headings, paragraphs, lists. */
export function listBlocks(html: string): string[] {
  const root = parse(html) as { children: { type: number }[] };
  return root.children.filter(({ type }) => type === ELEMENT_NODE).map((block) => renderSync(block as never));
}

/**
 * What says a guide in short, and its sections. The heading of the first has looks of its own, those of sections have none.
 * @example splitAtFirstSection('<h2 class="a">In short</h2><h2 id="s1">One</h2>') // => ['<h2 class="a">In short</h2>', '<h2 id="s1">One</h2>']
 */
export function splitAtFirstSection(html: string): readonly [head: string, sections: string] {
  const start = html.search(/<h2(?![^>]*\sclass=)/);
  return start < 0 ? [html, ''] : [html.slice(0, start), html.slice(start)];
}
