import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/**
 * Where npm puts fonts: one package for each script. What is installed is used; nothing else lists them. Noto Sans Arabic
 * is not taken newer than 5.0: later ones draw the dots of letters by themselves, and words copied from a PDF fall apart.
 */
const PACKAGES = fileURLToPath(new URL('../../node_modules/@fontsource', import.meta.url));
const WEIGHTS = ['400', '700'];

/** A script that no installed font has: what is printed would be boxes, or differ from one machine to the next. */
export class MissingFont extends Error {}

/**
 * Writes the paper of an open page in fonts of our own, so that it comes out the same on every machine. They are needed
 * for printing alone: no page of the site names them, and its policy must be bypassed (`bypassCSP` of the page).
 * @throws MissingFont with the letters that none of them has.
 */
export async function usePaperFonts(page: Page): Promise<void> {
  const packages = readdirSync(PACKAGES).sort();
  const faces = packages.flatMap((name) =>
    WEIGHTS.map((weight) =>
      readFileSync(join(PACKAGES, name, `${weight}.css`), 'utf8').replaceAll(
        'url(./',
        `url(/@fontsource/${name}/`,
      ),
    ),
  );
  const families = [
    ...new Set([...faces.join('').matchAll(/font-family: ('.+?')/g)].map(([, name]) => name)),
  ];
  const stack = families.join(', ');
  await page.route('**/@fontsource/**', (route) =>
    route.fulfill({
      path: join(PACKAGES, new URL(route.request().url()).pathname.replace('/@fontsource/', '')),
    }),
  );
  // As drawn, not as a machine fits letters to the dots of its screen: lines would end elsewhere on another one.
  const style = `.sheet { font-family: ${stack} !important; text-rendering: geometricPrecision; }`;
  await page.addStyleTag({ content: `${faces.join('\n')}\n${style}` });
  const missing = await page.evaluate(
    async ([stack, weights]) => {
      const sheets = document.querySelector<HTMLElement>('.sheets');
      const text = sheets?.textContent ?? '';
      await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1em ${stack}`, text)));
      // What may not break is given the room that these fonts need, instead of that of the widest ones.
      const pen = new OffscreenCanvas(1, 1).getContext('2d');
      for (const name of ['address', 'number']) {
        const words = [...document.querySelectorAll(`.sheet .${name}`)].map(({ textContent }) =>
          textContent.trim(),
        );
        if (!pen) break;
        pen.font = `bold 100px ${stack}`;
        const width = Math.max(...words.map((word) => pen.measureText(word).width)) / 100;
        sheets?.style.setProperty(`--${name}-width`, String(width));
      }
      const letters = [...new Set(text.replace(/[\s\p{C}]/gu, ''))];
      const found = await Promise.all(letters.map((letter) => document.fonts.load(`1em ${stack}`, letter)));
      return letters.filter((_, index) => found[index]?.length === 0);
    },
    [stack, WEIGHTS] as const,
  );
  if (missing.length === 0) return;
  throw new MissingFont(
    [
      `There is no font for ${missing.join(' ')}, and nothing was printed with boxes in its place.`,
      '  Add the one of that script, like this: npm install --save-exact --save-dev @fontsource/noto-sans-devanagari',
    ].join('\n'),
  );
}
