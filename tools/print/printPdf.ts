import type { Browser, Page } from 'playwright-core';
import { getPrintPath } from '../../src/domain/paths.ts';
import { getChoiceId, type PrintLayout, type PrintVersion } from '../../src/codes/printLayout.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { setPdfDetails } from './pdfDetails.ts';
import { FONT_ADDRESSES, getFontFile, readFontFaces } from './printFonts.ts';

const WEIGHTS = ['400', '700'];

/**
 * Opens a browser page that can load the fonts for print. No page of the site refers to them, so its Content-Security-Policy is
 * bypassed here.
 */
export async function openPrintingPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ bypassCSP: true });
  await page.route(FONT_ADDRESSES, (route) => route.fulfill({ path: getFontFile(route.request().url()) }));
  return page;
}

interface PrintJob {
  /** The origin where the site is served. */
  readonly origin: string;
  readonly code: string;
  readonly language: string;
  readonly layout: PrintLayout;
  readonly version: PrintVersion;
  /** The creation date to write into the file, ms. */
  readonly date: number;
}

/**
 * The PDF that a person would get from the page of a code by choosing a layout and a version and printing it, with
 * fonts embedded. The page comes from `openPrintingPage`. The PDF's title is its layout, its largest text, its
 * language and its code: no more than the sheet shows, and without the name of the site.
 * @throws {CommandError} if no font has one of its characters
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
  const sheet = page.locator('.sheet:visible');
  const [name, subject, languageName] = await Promise.all(
    [
      page.locator(`label:has(#${getChoiceId(layout)}) b`),
      sheet.locator('.headline, .what').first(),
      sheet.locator('.imprint .language'),
    ].map((part) => part.innerText()),
  );
  await page.evaluate((title) => {
    document.title = title;
  }, [name, subject, languageName, code].join(' · '));
  return setPdfDetails(await page.pdf({ preferCSSPageSize: true, tagged: true }), date);
}

/**
 * Makes the open page use the installed fonts for print, so that the PDF is the same on every machine.
 * @throws {CommandError} with the characters that no font has: they would be boxes, or differ between machines
 */
async function usePrintFonts(page: Page): Promise<void> {
  const faces = readFontFaces();
  const stack = [...new Set(faces.match(/(?<=font-family: )'.+?'/g))].join(', ');
  // Without hinting, which depends on the machine and would change line breaks.
  const style = `.sheet { font-family: ${stack} !important; text-rendering: geometricPrecision; }`;
  await page.addStyleTag({ content: `${faces}\n${style}` });
  const missing = await page.locator('.sheets').evaluate(loadFonts, [stack, WEIGHTS] as const);
  if (missing.length === 0) return;
  throw new CommandError(
    [
      `No installed font has these characters: ${missing.join(' ')}. Nothing was printed, since they would appear as boxes.`,
      '  Add the font of their script. Example: npm install --save-exact --save-dev @fontsource/noto-sans-devanagari',
    ].join('\n'),
  );
}

/** Loads the fonts that the sheets need and returns the characters that no font has. Runs in the page. */
async function loadFonts(
  sheets: HTMLElement | SVGElement,
  [stack, weights]: readonly [string, readonly string[]],
): Promise<string[]> {
  const text = sheets.textContent;
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1em ${stack}`, text)));
  // Text that must not wrap gets the width that these fonts need, not that of the widest fallback font.
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (pen) {
    pen.font = `bold 100px ${stack}`;
    for (const name of ['address', 'number']) {
      const texts = [...sheets.querySelectorAll(`.${name}`)].map(({ textContent }) => textContent.trim());
      const width = Math.max(...texts.map((unbroken) => pen.measureText(unbroken).width)) / 100;
      sheets.style.setProperty(`--${name}-width`, String(width));
    }
  }
  const characters = [...new Set(text.replace(/[\s\p{C}]/gu, ''))];
  const fonts = await Promise.all(
    characters.map((character) => document.fonts.load(`1em ${stack}`, character)),
  );
  return characters.filter((_, index) => fonts[index]?.length === 0);
}
