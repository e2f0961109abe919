import type { Browser, Page } from 'playwright-core';
import { getPrintPath } from '../domain/paths.ts';
import { getChoiceId, type PrintLayout, type PrintVersion } from '../codes/printLayout.ts';
import { CommandError } from './commandError.ts';
import { setPdfDetails } from './pdfDetails.ts';
import { FONT_ADDRESSES, getFontFile, readFontFaces } from './printFonts.ts';

const WEIGHTS = ['400', '700'];

/**
 * A page of a browser in which paper can be written in fonts of our own. They are needed for printing alone and no page
 * of the site names them, so the policy of the site is bypassed here.
 */
export async function openPrintingPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ bypassCSP: true });
  await page.route(FONT_ADDRESSES, (route) => route.fulfill({ path: getFontFile(route.request().url()) }));
  return page;
}

interface PrintJob {
  /** Where the site is served. */
  readonly origin: string;
  readonly code: string;
  readonly language: string;
  readonly layout: PrintLayout;
  readonly version: PrintVersion;
  /** The instant that the file says it was made at, ms. */
  readonly date: number;
}

/**
 * The PDF that a person gets who opens the page of a code, chooses a layout and a version, and prints; in fonts
 * that it brings along. The page is one of `openPrintingPage`. The title of the file is its layout and its code, and not the
 * title of the page, which has the name of the site.
 * @throws {CommandError} if its letters have none
 */
export async function printPdf(
  page: Page,
  { origin, code, language, layout, version, date }: PrintJob,
): Promise<Buffer> {
  const address = `${origin}${getPrintPath(language, code)}`;
  if (page.url() !== address) {
    await page.goto(address);
    await usePrintFonts(page);
  }
  await page.check(`#${getChoiceId(layout)}`);
  await page.check(`#${getChoiceId(version)}`);
  const name = await page.locator(`label:has(#${getChoiceId(layout)}) b`).textContent();
  await page.evaluate(
    (title) => {
      document.title = title;
    },
    `${name ?? ''} ${code}`,
  );
  return setPdfDetails(await page.pdf({ preferCSSPageSize: true, tagged: true }), date);
}

/**
 * Writes the paper that is open in fonts of our own, so that it comes out the same on every machine.
 * @throws {CommandError} with the letters that none of them has: they would be boxes, or differ from one machine to the next
 */
async function usePrintFonts(page: Page): Promise<void> {
  const faces = readFontFaces();
  const stack = [...new Set(faces.match(/(?<=font-family: )'.+?'/g))].join(', ');
  // As drawn, not as a machine fits letters to the dots of its screen: lines would end elsewhere on another one.
  const style = `.sheet { font-family: ${stack} !important; text-rendering: geometricPrecision; }`;
  await page.addStyleTag({ content: `${faces}\n${style}` });
  const missing = await page.locator('.sheets').evaluate(loadFonts, [stack, WEIGHTS] as const);
  if (missing.length === 0) return;
  throw new CommandError(
    [
      `There is no font for ${missing.join(' ')}, and nothing is printed with boxes in its place.`,
      '  Add the one of that script, like this: npm install --save-exact --save-dev @fontsource/noto-sans-devanagari',
    ].join('\n'),
  );
}

/** Loads what the sheets are written in, and returns the letters that no font has. Runs in the page. */
async function loadFonts(
  sheets: HTMLElement | SVGElement,
  [stack, weights]: readonly [string, readonly string[]],
): Promise<string[]> {
  const text = sheets.textContent;
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1em ${stack}`, text)));
  // What may not break is given the room that these fonts need, instead of that of the widest ones.
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (pen) {
    pen.font = `bold 100px ${stack}`;
    for (const name of ['address', 'number']) {
      const words = [...sheets.querySelectorAll(`.${name}`)].map(({ textContent }) => textContent.trim());
      const width = Math.max(...words.map((word) => pen.measureText(word).width)) / 100;
      sheets.style.setProperty(`--${name}-width`, String(width));
    }
  }
  const letters = [...new Set(text.replace(/[\s\p{C}]/gu, ''))];
  const fonts = await Promise.all(letters.map((letter) => document.fonts.load(`1em ${stack}`, letter)));
  return letters.filter((_, index) => fonts[index]?.length === 0);
}
