import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Fonts come from npm, one package for each script: one file for each weight or, for scripts with thousands of characters, one
 * variable font, which is a tenth of the size. Every installed package is used. Noto Sans Arabic stays at 5.0: later versions draw
 * the dots of letters as separate glyphs, which garbles text copied from a PDF.
 */
const FOLDER = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const SCOPES = [
  { scope: '@fontsource', styles: ['400.css', '700.css'] },
  { scope: '@fontsource-variable', styles: ['index.css'] },
] as const;
/** No page of the site has this address. */
const ADDRESS = '/print-fonts/';

/** The requests to intercept in a browser to serve the fonts. */
export const FONT_ADDRESSES = `**${ADDRESS}**`;

/** The file for the URL of a font. */
export function getFontFile(url: string): string {
  return join(FOLDER, new URL(url).pathname.slice(ADDRESS.length));
}

/** The `@font-face` rules of the fonts for print, with the characters that each font covers. */
export function readFontFaces(): string {
  return SCOPES.filter(({ scope }) => existsSync(join(FOLDER, scope)))
    .flatMap(({ scope, styles }) =>
      readdirSync(join(FOLDER, scope))
        .sort()
        .flatMap((name) =>
          styles.map((style) =>
            readFileSync(join(FOLDER, scope, name, style), 'utf8').replaceAll(
              'url(.',
              `url(${ADDRESS}${scope}/${name}`,
            ),
          ),
        ),
    )
    .join('\n');
}
