import { readFileSync } from 'node:fs';

/**
 * The tokens as plain CSS, for pages that are not built with Tailwind: custom properties of the elements that a selector
 * matches. Without the sizes for tall and wide letters: only pages of the site have the attributes for these.
 */
export function formatTokens(selector: string): string {
  return readFileSync('src/styles/tokens.css', 'utf8')
    .replace(/@theme|:root/g, selector)
    .replace(/^\s*--\*.*$/m, '')
    .replace(/^\[data-[^}]*\}$/gm, '');
}
