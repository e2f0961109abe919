import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeHTML as decode } from 'entities';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getSiteValues } from '../../src/content/readSiteValues.ts';
import { parse as parseYaml } from 'yaml';
import { readFontFaces } from '../../tools/print/printFonts.ts';
import { openPrintingPage, printPdf } from '../../tools/print/printPdf.ts';
import { formatPrintStyle, getFitClass } from '../../src/codes/print/printStyle.ts';
import { getCodeAddress } from '../../src/domain/siteAddress.ts';
import { memoizeByName } from '../../src/domain/memoize.ts';
import { getPrintPath } from '../../src/domain/paths.ts';
import {
  getChoiceId,
  printLayouts,
  printMeasures,
  printVersions,
  type PrintLayout,
  type PrintMeasure,
  type PrintVersion,
} from '../../src/codes/printLayout.ts';
import { listViolations } from '../support/axe.ts';
import { serveSite, startHeadlessShell, type RunningSite } from '../support/browser.ts';
import { getDejaVuAlone } from '../support/fonts.ts';
import { listLanguages, type BuiltLanguage } from '../support/pages.ts';
import { runPoppler } from '../support/poppler.ts';
import { readPhoto } from '../support/photo.ts';
import { readCodes } from '../support/readCodes.ts';
import { pickCovering, pickDirections, pickLanguages, takesAll } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { FIXTURE, FIXTURE_CONTENT, SITE } from '../support/sites.ts';

const POINTS_PER_MM = 72 / 25.4;
const DOTS_PER_INCH = 300;
/** The minimum distance between content and cutting lines. */
const CUT_MM = 2;
const DOTS_PER_MM = DOTS_PER_INCH / 25.4;

interface PrintedSheet {
  readonly dist: string;
  readonly code: string;
  readonly language: string;
  readonly dir: string;
  readonly script: string;
  readonly layout: PrintLayout;
  readonly version: PrintVersion;
}

/**
 * The text of a PDF, followed by that of one piece alone, whose lines don't run into the piece next to it. All pieces have
 * the same text.
 */
function readWholeLines(file: string, { size, pieces }: PrintMeasure): string {
  const whole = runPoppler('pdftotext', [file, '-']);
  if (!pieces) return whole;
  const { width, height, columns, rows } = pieces;
  const toDots = (mm: number): string => String(Math.round(mm * DOTS_PER_MM));
  const piece = runPoppler('pdftotext', [
    ...['-r', String(DOTS_PER_INCH)],
    ...['-x', toDots((size.width - columns * width) / 2), '-W', toDots(width)],
    ...['-y', toDots((size.height - rows * height) / 2), '-H', toDots(height)],
    file,
    '-',
  ]);
  return `${whole}\n${piece}`;
}

/** Every layout of a code, in each of these languages in which it has a page, with alternating versions. */
function listSheets(dist: string, code: string, languages: readonly BuiltLanguage[]): PrintedSheet[] {
  return languages
    .filter(({ lang }) => existsSync(join(dist, getPrintPath(lang, code))))
    .flatMap(({ lang, ...writing }, turn) =>
      printLayouts.map((layout, place) => ({
        ...{ dist, code, language: lang, ...writing, layout },
        version: (turn + place) % printVersions.length === 0 ? 'open' : 'plain',
      })),
    );
}

/**
 * The fewest sheets that together cover every script, every layout in each direction and version, and every layout of each
 * code; all sheets for `npm run test:all`.
 */
function pickSheets(sheets: readonly PrintedSheet[]): readonly PrintedSheet[] {
  if (takesAll) return sheets;
  return pickCovering(sheets, ({ code, dir, script, layout, version }) => [
    script,
    ...[dir, version, code].map((trait) => `${layout} ${trait}`),
  ]);
}

const languages = listLanguages(SITE).map(({ lang }) => lang);
const sheets = pickSheets([
  ...listSheets(SITE, 'k7wp', pickLanguages(SITE)),
  // The first code asks for a language; the second leads to one and has a sheet in that language only.
  ...['k7wp', 'm4xr'].flatMap((code) => listSheets(FIXTURE, code, listLanguages(FIXTURE))),
]);
const sites = [
  { dist: SITE, content: 'content' },
  { dist: FIXTURE, content: FIXTURE_CONTENT },
];

/** Removes spaces, direction marks and the ligatures that PDFs contain. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}

/**
 * As above, for Arabic script: a PDF draws lam and alef as one ligature, and PDF readers extract its two letters in either
 * order. They also move punctuation at the end of a line, and marks above a letter.
 */
function squeezeArabic(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{M}\p{P}\p{S}]/gu, '')
    .split(/\s+/)
    .map((word) => word.replace(/ل([اأإآى])/gu, '$1ل'))
    .join('');
}

/**
 * What stays in order in a line with two directions: runs of Arabic words, and every other word by itself. A full stop has
 * no direction, and PDF readers extract two sentences of a line in either order.
 */
function listStretches(text: string): string[][] {
  return text.split(/\p{P}\s/u).flatMap((sentence) => {
    const words = sentence.split(/\s+/).map(squeezeArabic).join(' ');
    const stretches = words.match(/[\p{Script=Arabic} ]+|[^\s\p{Script=Arabic}]+/gu) ?? [];
    return stretches.map((stretch) => stretch.trim().split(' ').map(squeeze));
  });
}

/** Whether a PDF's text contains the words in order; at the end of a line, another sentence may come between them. */
function containsWords(text: string, words: readonly string[]): boolean {
  return words.some((_, end) =>
    [words.slice(0, end), words.slice(end)].every((part) => text.includes(part.join(''))),
  );
}

function sortLetters(text: string): string {
  return Array.from(text).sort().join('');
}

/** When the files are created. */
const date = Date.parse('2030-01-31T12:34:56Z');

/** The strings of a language, falling back to the source language. */
function readUi(content: string, language: string): Readonly<Record<string, string>> {
  const [source, target] = ['en', language].map(
    (tag) => JSON.parse(readFileSync(join(content, tag, 'ui.json'), 'utf8')) as Record<string, string>,
  );
  const { country } = getSiteValues(readSiteContent(content), language);
  return Object.fromEntries(
    Object.entries({ ...source, ...target }).map(([key, text]) => [
      key,
      text.replaceAll('{{country}}', country),
    ]),
  );
}

/** The titles of the guides in a language by short name, falling back to the source language. */
function readGuideTitles(content: string, language: string): Readonly<Record<string, string>> {
  const [source, own] = ['en', language].map((tag) => readOwnTitles(join(content, tag, 'guides')));
  return { ...source, ...own };
}

/** The titles of the guides in a folder by short name. Memoized, because each sheet needs them several times. */
const readOwnTitles = memoizeByName((folder): Readonly<Record<string, string>> => {
  const titles = readdirSync(folder).map((file) => {
    const [, front = ''] = readFileSync(join(folder, file), 'utf8').split(/^---$/m);
    return [file.replace('.mdx', ''), (parseYaml(front) as { title: string }).title];
  });
  return Object.fromEntries(titles) as Record<string, string>;
});

/** The largest text of a sheet: on a poster the title of the page behind the code, otherwise what the site is. */
function getHeadline(
  content: string,
  { code, language, layout, version }: Omit<PrintedSheet, 'dist' | 'dir' | 'script'>,
): string {
  const { target } = parseYaml(readFileSync(join(content, `facts/campaigns/${code}.yaml`), 'utf8')) as {
    target: string;
  };
  const subject = readGuideTitles(content, language)[target];
  expect(subject).toBeDefined();
  const what = readUi(content, language)[version === 'open' ? 'home.title' : 'paper.title'];
  return String(layout === 'poster' ? subject : what);
}

describe.each(sites)('the sheets of $dist', ({ dist, content }) => {
  const { name, address, hotline } = parseYaml(readFileSync(join(content, 'site.yaml'), 'utf8')) as {
    name: string;
    address: string;
    hotline: string;
  };
  const contacts = parseYaml(readFileSync(join(content, 'facts/contacts.yaml'), 'utf8')) as Record<
    string,
    { number: string }
  >;
  let browsers: readonly Browser[];
  let site: RunningSite;
  let page: Page;
  /** In a browser on a machine with other fonts. */
  let plainPage: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'print-'));
    const [browser, plainBrowser] = await Promise.all([
      startHeadlessShell(),
      startHeadlessShell(getDejaVuAlone(folder)),
    ]);
    browsers = [browser, plainBrowser];
    [page, plainPage, site] = await Promise.all([
      openPrintingPage(browser),
      openPrintingPage(plainBrowser),
      serveSite(dist),
    ]);
  });

  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const siteSheets = sheets.filter((sheet) => sheet.dist === dist);
  describe.each(siteSheets)(
    '$code $language $layout $version',
    ({ code, language, script, layout, version }) => {
      const readHeadline = (place: PrintLayout): string =>
        getHeadline(content, { code, language, layout: place, version });
      const measure = printMeasures[layout];
      let file: string;
      /** The visible text of the chosen sheet, block by block. */
      let lines: string[];

      beforeAll(async () => {
        file = join(folder, `${code}-${language}-${layout}-${version}.pdf`);
        writeFileSync(
          file,
          await printPdf(page, { origin: site.origin, code, language, layout, version, date }),
        );
        lines = (await page.locator('.sheet:visible').innerText()).split('\n');
      });

      it('has the right paper size and number of pages', () => {
        const sizes = [
          ...runPoppler('pdfinfo', ['-f', '1', '-l', '9', file]).matchAll(/size: +([\d.]+) x ([\d.]+)/g),
        ];
        expect(sizes.length).toBe(measure.pages);
        for (const [, width, height] of sizes) {
          expect(Math.abs(Number(width) - measure.size.width * POINTS_PER_MM)).toBeLessThan(1);
          expect(Math.abs(Number(height) - measure.size.height * POINTS_PER_MM)).toBeLessThan(1);
        }
      });

      it('embeds its fonts', () => {
        const fonts = runPoppler('pdffonts', [file]).trim().split('\n').slice(2);
        expect(fonts.length).toBeGreaterThan(0);
        // The columns after name, type and encoding: embedded, subset, Unicode map.
        expect(fonts.filter((font) => !/ yes yes yes +\d+ +\d+$/.test(font))).toEqual([]);
        // The site's fonts, not the machine's: Debian's looped Thai font loses marks.
        expect(fonts.filter((font) => !/^[A-Z]{6}\+NotoSans/.test(font))).toEqual([]);
      });

      it('is the same on a machine with other fonts', async () => {
        const other = join(folder, 'other.pdf');
        writeFileSync(
          other,
          await printPdf(plainPage, { origin: site.origin, code, language, layout, version, date }),
        );
        const [text, otherText] = [file, other].map((pdf) =>
          runPoppler('pdftotext', ['-bbox', pdf, '-']).match(/<word .*/g),
        );
        expect(text?.length).toBeGreaterThan(5);
        expect(otherText).toEqual(text);
      });

      it('contains its text in reading order', () => {
        const raw = runPoppler('pdftotext', ['-raw', file, '-']);
        if (script === 'Arab') {
          // Words and sentences are whole, in block order; within a line "raw" goes from left to right.
          const reported = squeezeArabic(readWholeLines(file, measure));
          expect(lines.flatMap(listStretches).filter((words) => !containsWords(reported, words))).toEqual([]);
          let rest = squeezeArabic(raw);
          for (const line of lines.map(squeezeArabic)) {
            expect(sortLetters(rest.slice(0, line.length))).toBe(sortLetters(line));
            rest = rest.slice(line.length);
          }
          expect(rest).toBe('');
        } else {
          expect(squeeze(raw)).toBe(squeeze(lines.join('')));
        }
        expect(runPoppler('pdftotext', [file, '-'])).toContain(contacts[hotline]?.number);
      });

      it('names its subject only on posters, and always states what the site is', () => {
        const headline = readHeadline(layout);
        expect(lines).toContain(headline);
        const subject = readHeadline('poster');
        if (headline !== subject) expect(lines.join('\n')).not.toContain(subject);
        const what = String(readUi(content, language)[version === 'open' ? 'home.title' : 'paper.title']);
        expect(lines.join(' ')).toContain(what);
      });

      if (layout === 'poster')
        it('has a coloured area, and tear-off strips with every number', async () => {
          const picture = join(folder, `${code}-${language}-${version}-small`);
          runPoppler('pdftoppm', ['-r', '10', '-gray', '-png', '-singlefile', file, picture]);
          const { pixels, width } = await readPhoto(`${picture}.png`);
          // Printed in black and white, a third of the sheet is dark at its edges, or a little less.
          const edge = Array.from(pixels.filter((_, index) => index % width === 1));
          const dark = edge.findIndex((grey) => grey > 127);
          expect(dark / edge.length).toBeGreaterThan(0.15);
          expect(dark / edge.length).toBeLessThan(0.5);
          const strips = await page.locator('.sheet:visible .strip').allInnerTexts();
          expect(strips.length).toBeGreaterThan(7);
          const numbers = await page.locator('.sheet:visible dl .number').allInnerTexts();
          expect(numbers).toContain(contacts[hotline]?.number);
          const label = String(readUi(content, language)['runBy.inState']);
          const isStateRun = (await page.locator('.sheet:visible dl [data-state-run]').count()) > 0;
          for (const strip of strips) {
            for (const number of numbers) expect(strip).toContain(number);
            expect(strip.includes(`(${label})`)).toBe(isStateRun);
            expect(strip.includes(`/q/${code}`)).toBe(version === 'open');
          }
        });

      it('has scannable codes of the right size', async () => {
        const pictures = join(folder, `${code}-${language}-${layout}-${version}`);
        mkdirSync(pictures);
        // Compressing such a picture takes four times as long as drawing it.
        const format = ['-gray', '-tiff', '-tiffcompression', 'none'];
        runPoppler('pdftoppm', ['-r', String(DOTS_PER_INCH), ...format, file, join(pictures, 'page')]);
        const codes = await Promise.all(
          readdirSync(pictures).map(async (picture) => readCodes(await readPhoto(join(pictures, picture)))),
        );
        rmSync(pictures, { recursive: true });
        expect(codes.flat().map(({ text }) => text)).toEqual(
          Array.from({ length: measure.codes }, () => getCodeAddress(address, code)),
        );
        for (const { side, level } of codes.flat()) {
          // A scanner locates the edge of a code to within about two dots.
          expect(side / DOTS_PER_MM).toBeGreaterThan(measure.code - 0.2);
          expect(side / DOTS_PER_MM).toBeLessThan(measure.code + 0.2);
          expect(level).toBe(layout === 'sticker' ? 'H' : 'Q');
        }
      });

      it('names the site in the open version only, and never in the metadata', () => {
        const reported = runPoppler('pdftotext', [file, '-']).toLowerCase();
        const host = new URL(address).host;
        expect(reported.includes(name.toLowerCase())).toBe(version === 'open');
        if (version === 'plain') expect(reported).not.toContain(host);
        const details = runPoppler('pdfinfo', [file]);
        const label = readUi(content, language)[`print.layout.${layout}`];
        const { name: languageName } = parseYaml(
          readFileSync(join(content, language, 'language.yaml'), 'utf8'),
        ) as { name: string };
        expect(/^Title: +(.*)$/m.exec(details)?.[1]).toBe(
          [label, readHeadline(layout), languageName, code].join(' · '),
        );
        expect(readFileSync(file, 'latin1')).toMatch(new RegExp(`/Lang \\(${language}\\)`));
        expect(details).not.toMatch(/^(Author|Subject|Keywords|Creator|Producer):/m);
        expect(readFileSync(file, 'latin1')).not.toMatch(/Chrome|Skia|Linux/);
        expect(details.match(/Date: +.*/g)).toEqual([
          'Date:    Thu Jan 31 12:34:56 2030 UTC',
          'Date:         Thu Jan 31 12:34:56 2030 UTC',
        ]);
        expect(details.toLowerCase()).not.toContain(name.toLowerCase());
      });
    },
  );

  it('have codes large enough for phones', () => {
    const numbers = parseYaml(readFileSync('content/facts/numbers.yaml', 'utf8')) as Record<
      string,
      { readonly value: number; readonly unit: string }
    >;
    const getMillimetres = (id: string): number => {
      expect(numbers[id]?.unit).toBe('centimeter');
      return 10 * (numbers[id]?.value ?? Number.NaN);
    };
    const least = getMillimetres('code-size-least');
    for (const { code } of Object.values(printMeasures)) expect(code).toBeGreaterThanOrEqual(least);
    expect(printMeasures.poster.code).toBeGreaterThanOrEqual(getMillimetres('code-size-poster-most'));
  });
});

interface EntryReport {
  /** The ids of its layout's and its version's radio buttons. */
  readonly choices: readonly string[];
  readonly broken: string[];
  readonly outside: string[];
  readonly numbers: number;
}

/**
 * For each sheet: numbers and URLs that are broken over lines, and content that overflows the sheet or its piece, or is too
 * near a cutting line, because people don't cut exactly. Runs in the page.
 */
function inspectEntries([sheets, cutMm]: readonly [readonly (readonly string[])[], number]): EntryReport[] {
  const getText = (part: Element): string => part.textContent.trim();
  const listBoxes = (part: Element): DOMRect[] => {
    if (part.tagName === 'svg') return [part.getBoundingClientRect()];
    const range = document.createRange();
    range.selectNodeContents(part);
    return [...range.getClientRects()];
  };
  const isBroken = (part: Element): boolean =>
    new Set(listBoxes(part).map(({ top }) => Math.round(top))).size !== 1;
  const isOutside = (part: Element): boolean => {
    const around = (part.closest('.piece, .strip, .panel') ?? part.closest('.page'))?.getBoundingClientRect();
    const far = part.closest('.piece, .strip') ? cutMm * (96 / 25.4) : -0.5;
    return listBoxes(part).some(
      (box) =>
        around !== undefined &&
        box.width > 0 &&
        (box.left < around.left + far ||
          box.right > around.right - far ||
          box.top < around.top + far ||
          box.bottom > around.bottom - far),
    );
  };
  return sheets.map((choices) => {
    // Sets the state directly: the radio buttons can't be clicked in print media.
    for (const id of choices) (document.getElementById(id) as HTMLInputElement).checked = true;
    const shown = [...document.querySelectorAll('.sheet')].filter((sheet) => sheet.checkVisibility());
    const find = (parts: string): Element[] => shown.flatMap((sheet) => [...sheet.querySelectorAll(parts)]);
    return {
      choices,
      broken: find('.number, .address').filter(isBroken).map(getText),
      outside: find('p, li, dt, dd, .code, .number, .address, .strips, .strip .numbers, .piece .numbers')
        .filter(isOutside)
        .map(getText),
      numbers: find('.number').length,
    };
  });
}

/** As long as a host name may be, with few narrow letters. */
const LONG_HOST = 'wegweiser-hilfe-information.dk';

/** Replaces the host with a long name, and the subject with another title, as if the site had been built for them. */
async function useLongHost(
  page: Page,
  host: string,
  pickSubject: (titles: Readonly<Record<string, string>>) => string | undefined,
): Promise<void> {
  await page.route('**/print/**', async (route) => {
    const response = await route.fetch();
    const [, language = ''] = new URL(route.request().url()).pathname.split('/');
    const subject = pickSubject(readGuideTitles('content', language)) ?? '';
    const body = (await response.text())
      .replaceAll(host, LONG_HOST)
      // Only titles that are subjects have a `lang` attribute.
      .replaceAll(
        /(class="headline )fit-\d+("[^>]* lang=[^>]*>)[^<]*/g,
        `$1${getFitClass(subject, language)}$2${subject}`,
      );
    const phones = [...body.matchAll(/<bdi dir="ltr" class="number">\s*(\S[^<]*\S)\s*</g)];
    const strings = {
      address: `${LONG_HOST}/q/k7wp`,
      phones: phones.map(([, phone = '']) => phone),
    };
    // A build shortens the names of variables.
    const [, addressWidth = '', numberWidth = ''] = /\.sheets\{(--\w+):[^;]+;(--\w+):/.exec(body) ?? [];
    const [, fit = ''] = /\.fit-\d+\{(--\w+):/.exec(body) ?? [];
    expect([addressWidth, numberWidth, fit]).not.toContain('');
    const computed = formatPrintStyle(strings)
      .replaceAll('--address-width', addressWidth)
      .replaceAll('--number-width', numberWidth)
      .replaceAll('--fit', fit);
    // The last style wins.
    const style = `<style>${computed}</style>`;
    await route.fulfill({ response, body: body.replace('</head>', `${style}</head>`) });
  });
}

describe('the print page', () => {
  let browser: Browser;
  let plainBrowser: Browser;
  let site: RunningSite;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    [browser, plainBrowser, site] = await Promise.all([
      startHeadlessShell(),
      startHeadlessShell(getDejaVuAlone(folder)),
      serveSite(SITE),
    ]);
  });

  afterAll(async () => {
    await Promise.all([browser.close(), plainBrowser.close(), site.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a bundled font for every letter in every language', () => {
    const ranges = (readFontFaces().match(/U\+[0-9A-F-]+/gi) ?? []).map((range) =>
      range
        .slice(2)
        .split('-')
        .map((end) => Number.parseInt(end, 16)),
    );
    const hasFont = (letter: string): boolean => {
      const point = letter.codePointAt(0) ?? 0;
      return ranges.some(([first = 0, last = first]) => point >= first && point <= last);
    };
    const missing = languages.map((language) => {
      const html = readFileSync(join(SITE, getPrintPath(language, 'k7wp'), 'index.html'), 'utf8');
      const text = decode(html.slice(html.indexOf('class="sheets"')).replace(/<[^>]+>/g, ''));
      expect(text.length, language).toBeGreaterThan(1000);
      const letters = new Set(text.replace(/[\s\p{C}]/gu, ''));
      return `${language} ${[...letters].filter((letter) => !hasFont(letter)).join('')}`.trim();
    });
    expect(missing).toEqual(languages);
  });

  it('is not printed if no font has one of its characters', async () => {
    const page = await openPrintingPage(browser);
    await page.route('**/print/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace(/class="headline[^>]*>/, '$&ᎣᏏ'),
      });
    });
    const job = {
      origin: site.origin,
      code: 'k7wp',
      language: 'en',
      layout: 'card',
      version: 'open',
      date,
    } as const;
    await expect(printPdf(page, job)).rejects.toThrow(
      /No installed font has these characters: Ꭳ Ꮟ\. .*\n.*npm install/,
    );
    await page.close();
  });

  it.each(pickDirections(SITE))(
    'shows only the chosen sheet without JavaScript, in $lang',
    async ({ lang: language }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 320, height: 640 },
      });
      const page = await context.newPage();
      await page.goto(`${site.origin}${getPrintPath(language, 'k7wp')}`);
      for (const layout of printLayouts) {
        for (const version of printVersions) {
          await page.check(`#${getChoiceId(layout)}`);
          await page.check(`#${getChoiceId(version)}`);
          const sheets = page.locator('.sheet:visible');
          await expect(sheets.count(), `${layout} ${version}`).resolves.toBe(1);
          await expect(sheets.getAttribute('class')).resolves.toBe(`sheet paper-${layout} ${version}`);
          // The preview is as wide as the screen allows.
          const box = await page.locator('.sheet:visible .page').first().boundingBox();
          expect(box?.width).toBeLessThanOrEqual(320);
          expect(box?.width).toBeGreaterThan(250);
        }
      }
      await context.close();
    },
  );

  it.each(printLayouts)('has a preview to scale: %s', async (layout) => {
    const page = await browser.newPage({ viewport: { width: 768, height: 1024 } });
    await page.goto(`${site.origin}${getPrintPath('en', 'k7wp')}`);
    await page.check(`#${getChoiceId(layout)}`);
    const measure = (): Promise<number[]> =>
      page
        .locator('.page:visible')
        .first()
        .evaluate((sheet) => {
          const { width } = sheet.getBoundingClientRect();
          return [...sheet.querySelectorAll('.headline, .number, .code')].map((part) => {
            const { fontSize, inlineSize } = getComputedStyle(part);
            return parseFloat(part.matches('.code') ? inlineSize : fontSize) / width;
          });
        });
    const shown = await measure();
    await page.emulateMedia({ media: 'print' });
    const printed = await measure();
    expect(printed.length).toBeGreaterThan(2);
    for (const [index, size] of printed.entries()) expect(shown[index]).toBeCloseTo(size, 3);
    await page.close();
  });

  it('defaults to the version for people being watched, which reveals less', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}${getPrintPath('en', 'k7wp')}`);
    // Browsers print the page's title, and write it into PDFs.
    await expect(page.title()).resolves.toBe('Print');
    // The default is the version that reveals least.
    await expect(page.isChecked(`#${getChoiceId('plain')}`)).resolves.toBe(true);
    const rights = (await page.locator('.paper-leaflet.open .points li').allTextContents()).map(squeeze);
    const plain = squeeze((await page.locator('.sheet.plain').allTextContents()).join(' '));
    expect(rights.length).toBeGreaterThan(4);
    expect(rights.filter((right) => plain.includes(right))).toEqual([]);
    expect(plain).not.toMatch(/CMM|hotline|rights|police|traffick|victim/i);
    await page.close();
  });

  it.each(['Noto', 'DejaVu alone'])(
    'keeps numbers and URLs unbroken and content within its sheet, with %s',
    async (fonts) => {
      const page = await (fonts === 'Noto' ? browser : plainBrowser).newPage({
        viewport: { width: 1280, height: 900 },
        bypassCSP: true,
      });
      // Every subject fits in the PDFs' fonts; boxes for missing letters are wider.
      await useLongHost(page, 'vejviser.example', (titles) =>
        fonts === 'Noto'
          ? Object.values(titles).sort((one, other) => other.length - one.length)[0]
          : titles.now,
      );
      await page.emulateMedia({ media: 'print' });
      const choices = printLayouts.flatMap((layout) =>
        printVersions.map((version) => [getChoiceId(layout), getChoiceId(version)]),
      );
      const wrong: string[] = [];
      // Which fallback font has the letters depends on the script.
      const tried = fonts === 'Noto' ? languages : pickLanguages(SITE).map(({ lang }) => lang);
      for (const language of tried) {
        await page.goto(`${site.origin}${getPrintPath(language, 'k7wp')}`);
        const reports = await page.evaluate(inspectEntries, [choices, CUT_MM] as const);
        expect(reports).toHaveLength(choices.length);
        for (const { choices: chosen, broken, outside, numbers } of reports) {
          wrong.push(...[...broken, ...outside].map((text) => `${language} ${chosen.join(' ')}: ${text}`));
          expect(numbers).toBeGreaterThan(chosen.includes(getChoiceId('open')) ? 1 : 0);
        }
      }
      expect(wrong).toEqual([]);
      await page.close();
    },
  );

  it('links each sheet to the same sheet in other languages, and has no axe violations', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(`${site.origin}${getPrintPath('da', 'k7wp')}`);
    const links = page.locator('main a[hreflang]');
    const offered = await links.evaluateAll((elements) =>
      elements.map((link) => link.getAttribute('hreflang')),
    );
    expect(offered).toEqual(expect.arrayContaining(languages.filter((tag) => tag !== 'da')));
    for (const language of pickDirections(SITE)
      .map(({ lang }) => lang)
      .filter((tag) => tag !== 'da')) {
      await page.locator(`main a[hreflang="${language}"]`).click();
      expect(new URL(page.url()).pathname).toBe(getPrintPath(language, 'k7wp'));
      await page.goBack();
    }
    for (const layout of printLayouts) {
      await page.check(`#${getChoiceId(layout)}`);
      await page.check(`#${getChoiceId('open')}`);
      const violations = await listViolations(page, '.sheets');
      expect(violations.map(({ id, nodes }) => `${layout} ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
    await context.close();
  });
});
