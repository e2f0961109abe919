import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where npm puts fonts: one package for each script, of a weight in a file or, where a script has thousands of letters, of all
 * weights in one: a tenth of the size. What is installed is used; nothing else lists them. Noto Sans Arabic is not taken
 * newer than 5.0: later ones draw the dots of letters by themselves, and words copied from a PDF fall apart.
 */
const FOLDER = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const SCOPES = [
  { scope: '@fontsource', styles: ['400.css', '700.css'] },
  { scope: '@fontsource-variable', styles: ['index.css'] },
] as const;
/** No page of the site has such an address. */
const ADDRESS = '/paper-fonts/';

/** What to intercept in a browser, so that it finds the fonts. */
export const FONT_ADDRESSES = `**${ADDRESS}**`;

/** The file behind the address of a font. */
export function getFontFile(url: string): string {
  return join(FOLDER, new URL(url).pathname.slice(ADDRESS.length));
}

/** The fonts of paper as styles: `@font-face` with the letters that each of them has. */
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
