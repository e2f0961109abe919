import { ELEMENT_NODE, parse, renderSync } from 'ultrahtml';

/**
 * The top-level elements of a guide by section: first those before the first section, then each section with its heading.
 * @example listSections('<p>a</p><h2 id="s1">b</h2><p>c</p>') // => [['<p>a</p>'], ['<h2 id="s1">b</h2>', '<p>c</p>']]
 */
export function listSections(html: string): string[][] {
  const sections: string[][] = [[]];
  for (const block of listBlocks(html)) {
    if (block.startsWith('<h2')) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

/** The HTML of each top-level element. */
function listBlocks(html: string): string[] {
  const root = parse(html) as { children: { type: number }[] };
  return root.children.filter(({ type }) => type === ELEMENT_NODE).map((block) => renderSync(block as never));
}

/**
 * Splits a guide into its summary and its sections. The summary's heading has a class; those of sections have none.
 * @example splitAtFirstSection('<h2 class="a">In short</h2><h2 id="s1">One</h2>') // => ['<h2 class="a">In short</h2>', '<h2 id="s1">One</h2>']
 */
export function splitAtFirstSection(html: string): readonly [summary: string, sections: string] {
  const start = html.search(/<h2(?![^>]*\sclass=)/);
  return start < 0 ? [html, ''] : [html.slice(0, start), html.slice(start)];
}
