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
import { parse as parseYaml } from 'yaml';
import { readFontFaces } from '../../src/commands/printFonts.ts';
import { openPrintingPage, printPdf } from '../../src/commands/printPdf.ts';
import { formatPrintStyle } from '../../src/codes/print/printStyle.ts';
import { getCodeAddress } from '../../src/domain/siteAddress.ts';
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
import { pickCovering, pickLanguages, takesAll } from '../support/sample.ts';
import { FIXTURE, FIXTURE_CONTENT, SITE } from '../support/sites.ts';

const POINTS_PER_MM = 72 / 25.4;
const DOTS_PER_INCH = 300;
/** How far what is printed stays away from where it is cut. */
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
 * The words of a PDF, and those of one piece by themselves, where no line runs on into the piece beside it: all pieces say
 * the same.
 */
function readWholeLines(file: string, { size, pieces }: PrintMeasure): string {
  const whole = runPoppler('pdftotext', [file, '-']);
  if (!pieces) return whole;
  const { width, height, columns, rows } = pieces;
  const toDots = (mm: number): string => String(Math.round(mm * DOTS_PER_MM));
  const own = runPoppler('pdftotext', [
    ...['-r', String(DOTS_PER_INCH)],
    ...['-x', toDots((size.width - columns * width) / 2), '-W', toDots(width)],
    ...['-y', toDots((size.height - rows * height) / 2), '-H', toDots(height)],
    file,
    '-',
  ]);
  return `${whole}\n${own}`;
}

/** Every layout of a code in each of these languages that it has a page in, one version and the other in turn. */
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
 * The fewest papers that together have every script, every layout in each direction and in each version, and every layout
 * of each code; all for `npm run test:all`.
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
  // The first code asks for the language, the second one leads to one and is printed from that page alone.
  ...['k7wp', 'm4xr'].flatMap((code) => listSheets(FIXTURE, code, listLanguages(FIXTURE))),
]);
const sites = [
  { dist: SITE, content: 'content' },
  { dist: FIXTURE, content: FIXTURE_CONTENT },
];

/** Letters alone: without spaces, marks of direction and the joined forms that a PDF draws. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}

/**
 * As above, for a script in which shapes join: a PDF draws lam and alef as one, and readers of PDFs tell its two letters
 * in either order. They also move the signs at the end of a line and the marks above a letter.
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
 * What stays together where a line has two directions: neighbouring words of Arabic, and every other word alone. A full
 * stop has no direction of its own, and readers of PDFs tell two sentences of a line in either order.
 */
function listStretches(text: string): string[][] {
  return text.split(/\p{P}\s/u).flatMap((sentence) => {
    const words = sentence.split(/\s+/).map(squeezeArabic).join(' ');
    const stretches = words.match(/[\p{Script=Arabic} ]+|[^\s\p{Script=Arabic}]+/gu) ?? [];
    return stretches.map((stretch) => stretch.trim().split(' ').map(squeeze));
  });
}

/** Whether words are told one after another; where a line ends between them, its other sentence may stand there. */
function isTold(reported: string, words: readonly string[]): boolean {
  return words.some((_, end) =>
    [words.slice(0, end), words.slice(end)].every((part) => reported.includes(part.join(''))),
  );
}

function sortLetters(text: string): string {
  return Array.from(text).sort().join('');
}

/** The instant that the files are made at. */
const date = Date.parse('2030-01-31T12:34:56Z');

/** The strings of a language, with those of the source language in place of what it lacks. */
function readUi(content: string, language: string): Readonly<Record<string, string>> {
  const [source, own] = ['en', language].map(
    (tag) => JSON.parse(readFileSync(join(content, tag, 'ui.json'), 'utf8')) as Record<string, string>,
  );
  return { ...source, ...own };
}

describe.each(sites)('what is printed from $dist', ({ dist, content }) => {
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
  /** In a browser of a machine that has other fonts. */
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

  const own = sheets.filter((paper) => paper.dist === dist);
  describe.each(own)('$code $language $layout $version', ({ code, language, script, layout, version }) => {
    const measure = printMeasures[layout];
    let file: string;
    /** What a person who looks at the page sees on the chosen paper, block by block. */
    let lines: string[];

    beforeAll(async () => {
      file = join(folder, `${code}-${language}-${layout}-${version}.pdf`);
      writeFileSync(
        file,
        await printPdf(page, { origin: site.origin, code, language, layout, version, date }),
      );
      lines = (await page.locator('.sheet:visible').innerText()).split('\n');
    });

    it('has the size of its paper and its number of pages', () => {
      const sizes = [
        ...runPoppler('pdfinfo', ['-f', '1', '-l', '9', file]).matchAll(/size: +([\d.]+) x ([\d.]+)/g),
      ];
      expect(sizes.length).toBe(measure.pages);
      for (const [, width, height] of sizes) {
        expect(Math.abs(Number(width) - measure.size.width * POINTS_PER_MM)).toBeLessThan(1);
        expect(Math.abs(Number(height) - measure.size.height * POINTS_PER_MM)).toBeLessThan(1);
      }
    });

    it('brings its fonts along', () => {
      const fonts = runPoppler('pdffonts', [file]).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      // The columns after name, type and encoding: embedded, subset, with a map back to letters.
      expect(fonts.filter((font) => !/ yes yes yes +\d+ +\d+$/.test(font))).toEqual([]);
      // Its own, not those of the machine; the looped Thai of Debian loses marks.
      expect(fonts.filter((font) => !/^[A-Z]{6}\+NotoSans/.test(font))).toEqual([]);
    });

    it('is the same on a machine with other fonts', async () => {
      const other = join(folder, 'other.pdf');
      writeFileSync(
        other,
        await printPdf(plainPage, { origin: site.origin, code, language, layout, version, date }),
      );
      const [words, otherWords] = [file, other].map((pdf) =>
        runPoppler('pdftotext', ['-bbox', pdf, '-']).match(/<word .*/g),
      );
      expect(words?.length).toBeGreaterThan(5);
      expect(otherWords).toEqual(words);
    });

    it('has its words as text, in the order in which they are read', () => {
      const raw = runPoppler('pdftotext', ['-raw', file, '-']);
      if (script === 'Arab') {
        // Words and sentences whole, and one block after the other; within a line "raw" goes from left to right.
        const reported = squeezeArabic(readWholeLines(file, measure));
        expect(lines.flatMap(listStretches).filter((words) => !isTold(reported, words))).toEqual([]);
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

    it('is read by a scanner, every code of it, and large enough', async () => {
      const pictures = join(folder, `${code}-${language}-${layout}-${version}`);
      mkdirSync(pictures);
      runPoppler('pdftoppm', ['-r', String(DOTS_PER_INCH), '-gray', '-png', file, join(pictures, 'page')]);
      const codes = await Promise.all(
        readdirSync(pictures).map(async (picture) => readCodes(await readPhoto(join(pictures, picture)))),
      );
      rmSync(pictures, { recursive: true });
      expect(codes.flat().map(({ text }) => text)).toEqual(
        Array.from({ length: measure.codes }, () => getCodeAddress(address, code)),
      );
      for (const { side, level } of codes.flat()) {
        // A scanner tells where a code begins to about two dots.
        expect(side / DOTS_PER_MM).toBeGreaterThan(measure.code - 0.2);
        expect(side / DOTS_PER_MM).toBeLessThan(measure.code + 0.2);
        expect(level).toBe(layout === 'sticker' ? 'H' : 'Q');
      }
    });

    it('says what it is in the open version only, and never in what a computer shows of the file', () => {
      const reported = runPoppler('pdftotext', [file, '-']).toLowerCase();
      const host = new URL(address).host;
      expect(reported.includes(name.toLowerCase())).toBe(version === 'open');
      if (version === 'plain') expect(reported).not.toContain(host);
      const details = runPoppler('pdfinfo', [file]);
      const label = readUi(content, language)[`print.layout.${layout}`];
      expect(/^Title: +(.*)$/m.exec(details)?.[1]).toBe(`${label ?? ''} ${code}`);
      expect(readFileSync(file, 'latin1')).toMatch(new RegExp(`/Lang \\(${language}\\)`));
      expect(details).not.toMatch(/^(Author|Subject|Keywords|Creator|Producer):/m);
      expect(readFileSync(file, 'latin1')).not.toMatch(/Chrome|Skia|Linux/);
      expect(details.match(/Date: +.*/g)).toEqual([
        'Date:    Thu Jan 31 12:34:56 2030 UTC',
        'Date:         Thu Jan 31 12:34:56 2030 UTC',
      ]);
      expect(details.toLowerCase()).not.toContain(name.toLowerCase());
    });
  });

  it('keeps its codes as large as phones need', () => {
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
  /** The id of the choice of its layout, and that of its version. */
  readonly choices: readonly string[];
  readonly broken: string[];
  readonly outside: string[];
  readonly numbers: number;
}

/**
 * Of each paper what must stand on one line and does not, and what runs out of it, or out of its piece of it. Nobody cuts to a
 * hair: what is cut keeps away from the edge by more than that. Runs in the page.
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
    const around = (part.closest('.piece, .panel') ?? part.closest('.page'))?.getBoundingClientRect();
    const far = part.closest('.piece') ? cutMm * (96 / 25.4) : -0.5;
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
    // Nothing can be pressed on paper.
    for (const id of choices) (document.getElementById(id) as HTMLInputElement).checked = true;
    const shown = [...document.querySelectorAll('.sheet')].filter((sheet) => sheet.checkVisibility());
    const find = (parts: string): Element[] => shown.flatMap((sheet) => [...sheet.querySelectorAll(parts)]);
    return {
      choices,
      broken: find('.number, .address').filter(isBroken).map(getText),
      outside: find('p, li, dt, dd, .code, .number, .address').filter(isOutside).map(getText),
      numbers: find('.number').length,
    };
  });
}

/** A name as long as they may be, and none of the narrow ones. */
const LONG_HOST = 'wegweiser-hilfe-information.dk';

/** Puts a long name in the place of the host, as if the site had been built for it. */
async function useLongHost(page: Page, host: string): Promise<void> {
  await page.route('**/print/**', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(host, LONG_HOST);
    const phones = [...body.matchAll(/<bdi dir="ltr" class="number">\s*(\S[^<]*\S)\s*</g)];
    const words = {
      address: `${LONG_HOST}/q/k7wp`,
      phones: phones.map(([, phone = '']) => phone),
    };
    // What stands last counts.
    const style = `<style>${formatPrintStyle(words)}</style>`;
    await route.fulfill({ response, body: body.replace('</head>', `${style}</head>`) });
  });
}

describe('the page that paper is printed from', () => {
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

  it('has a font of its own for every letter, in any language', () => {
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
      const words = decode(html.slice(html.indexOf('class="sheets"')).replace(/<[^>]+>/g, ''));
      expect(words.length, language).toBeGreaterThan(1000);
      const letters = new Set(words.replace(/[\s\p{C}]/gu, ''));
      return `${language} ${[...letters].filter((letter) => !hasFont(letter)).join('')}`.trim();
    });
    expect(missing).toEqual(languages);
  });

  it('is not printed with boxes in the place of letters that no font has', async () => {
    const page = await openPrintingPage(browser);
    await page.route('**/print/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('class="headline">', '$&እር') });
    });
    const job = {
      origin: site.origin,
      code: 'k7wp',
      language: 'en',
      layout: 'card',
      version: 'open',
      date,
    } as const;
    await expect(printPdf(page, job)).rejects.toThrow(/There is no font for እ ር,.*\n.*npm install/);
    await page.close();
  });

  it.each(takesAll ? listLanguages(SITE) : pickCovering(listLanguages(SITE), ({ dir }) => [dir]))(
    'works without JavaScript: one paper is chosen, seen and printed, in $lang',
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
          // The picture of the paper is as wide as the screen allows.
          const box = await page.locator('.sheet:visible .page').first().boundingBox();
          expect(box?.width).toBeLessThanOrEqual(320);
          expect(box?.width).toBeGreaterThan(250);
        }
      }
      await context.close();
    },
  );

  it('says less in the version for people who are watched', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}${getPrintPath('en', 'k7wp')}`);
    // A browser writes the title of the page on paper and into a PDF.
    await expect(page.title()).resolves.toBe('Print');
    // What is chosen first is the version that tells least.
    await expect(page.isChecked(`#${getChoiceId('plain')}`)).resolves.toBe(true);
    const rights = (await page.locator('.paper-leaflet.open .points li').allTextContents()).map(squeeze);
    const plain = squeeze((await page.locator('.sheet.plain').allTextContents()).join(' '));
    expect(rights.length).toBeGreaterThan(4);
    expect(rights.filter((right) => plain.includes(right))).toEqual([]);
    expect(plain).not.toMatch(/CMM|hotline|rights|police|traffick|victim/i);
    await page.close();
  });

  it.each(['Noto', 'DejaVu alone'])(
    'breaks no number and no address in any language with %s, and nothing runs out of the paper',
    async (fonts) => {
      const page = await (fonts === 'Noto' ? browser : plainBrowser).newPage({
        viewport: { width: 1280, height: 900 },
        bypassCSP: true,
      });
      await useLongHost(page, 'vejviser.example');
      await page.emulateMedia({ media: 'print' });
      const choices = printLayouts.flatMap((layout) =>
        printVersions.map((version) => [getChoiceId(layout), getChoiceId(version)]),
      );
      const wrong: string[] = [];
      for (const language of languages) {
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

  it('leads from every paper to the same paper in the other languages, and no paper has anything that axe finds', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(`${site.origin}${getPrintPath('da', 'k7wp')}`);
    const links = page.locator('main a[hreflang]');
    const offered = await links.evaluateAll((elements) =>
      elements.map((link) => link.getAttribute('hreflang')),
    );
    expect(offered).toEqual(expect.arrayContaining(languages.filter((tag) => tag !== 'da')));
    for (const language of pickLanguages(SITE)
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
