import type { Page } from 'playwright-core';
import { getPrintPath } from '../domain/paths.ts';
import { getChoiceId, type PrintLayout, type PrintVersion } from '../domain/printLayout.ts';
import { usePaperFonts } from './paperFonts.ts';

export interface PrintJob {
  /** Where the site is served. */
  readonly origin: string;
  readonly code: string;
  readonly language: string;
  readonly layout: PrintLayout;
  readonly version: PrintVersion;
}

/**
 * The PDF that a person gets who opens the page of a code, chooses a layout and a version, and prints; in fonts
 * that it brings along. The page is one of `openPrintingPage`. Its title is the code: a browser would otherwise write the title of the page into the file.
 * @throws {CommandError} if its letters have none
 */
export async function printPdf(
  page: Page,
  { origin, code, language, layout, version }: PrintJob,
): Promise<Buffer> {
  const address = `${origin}${getPrintPath(language, code)}`;
  if (page.url() !== address) {
    await page.goto(address);
    await usePaperFonts(page);
  }
  await page.check(`#${getChoiceId(layout)}`);
  await page.check(`#${getChoiceId(version)}`);
  await page.evaluate((title) => {
    document.title = title;
  }, code);
  return page.pdf({ preferCSSPageSize: true, tagged: true });
}
