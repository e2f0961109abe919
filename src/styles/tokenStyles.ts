import { readFileSync } from 'node:fs';

/**
 * The tokens as plain CSS, for pages that are not built with Tailwind: custom properties of whatever a selector matches.
 * Without the sizes for tall and wide letters: only pages of the site have their attributes.
 */
export function formatTokens(selector: string): string {
  return readFileSync('src/styles/tokens.css', 'utf8')
    .replace(/@theme|:root/g, selector)
    .replace(/^\s*--\*.*$/m, '')
    .replace(/^\[data-[^}]*\}$/gm, '');
}
