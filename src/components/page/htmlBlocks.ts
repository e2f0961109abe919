import { ELEMENT_NODE, parse, renderSync } from 'ultrahtml';

/** The elements at the top of a piece of HTML, each as HTML: its headings, paragraphs, lists. */
export function listBlocks(html: string): string[] {
  const root = parse(html) as { children: { type: number }[] };
  return root.children.filter(({ type }) => type === ELEMENT_NODE).map((block) => renderSync(block as never));
}
