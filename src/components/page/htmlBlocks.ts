import { ELEMENT_NODE, parse, type ElementNode, type Node } from 'ultrahtml';

/**
 * The top-level elements of a guide by section: first those before the first section, then each section with its heading.
 * @example splitAtSections('<p>a</p><h2 id="s1">b</h2><p>c</p>') // => [['<p>a</p>'], ['<h2 id="s1">b</h2>', '<p>c</p>']]
 */
export function splitAtSections(html: string): string[][] {
  const sections: string[][] = [[]];
  for (const block of listBlocks(html)) {
    if (block.startsWith('<h2')) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** The HTML of each top-level element, as it is: rendering it again would not escape quotation marks in attributes. */
function listBlocks(html: string): string[] {
  // The parser mistakes tag-like text in an attribute for a tag, so it gets the same text without "<" there.
  const masked = html.replace(TAG, (tag) => `<${tag.slice(1).replaceAll('<', '.')}`);
  const { children } = parse(masked) as { children: readonly Node[] };
  return children
    .filter((node): node is ElementNode => node.type === ELEMENT_NODE)
    .map(({ loc: [opening, closing] }) => html.slice(opening.start, closing.end));
}

/**
 * Splits a guide into its summary and its sections. The summary's heading has a class; those of sections have none.
 * @example splitAtFirstSection('<h2 class="a">In short</h2><h2 id="s1">One</h2>') // => ['<h2 class="a">In short</h2>', '<h2 id="s1">One</h2>']
 */
export function splitAtFirstSection(html: string): readonly [summary: string, sections: string] {
  const start = html.search(/<h2(?![^>]*\sclass=)/);
  return start < 0 ? [html, ''] : [html.slice(0, start), html.slice(start)];
}
