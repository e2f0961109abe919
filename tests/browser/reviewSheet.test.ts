/** Reviews a language with nothing but a review sheet, opened from a folder, in the engines of Android and of a laptop. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReviewResult } from '../../tools/translation/reviewResult.ts';
import { createReviewSheets } from '../../tools/translation/review/reviewSheet.ts';
import { readChanged, replaceIn } from '../support/contentFixture.ts';
import { listViolations } from '../support/axe.ts';
import { startHeadlessShell } from '../support/browser.ts';
import { describeEngine, waitFor, type Engine, type Tab } from '../support/engine.ts';

const TEXTS = 60;
/** The first word of the first text of the sheet. */
const USED = 'مساعدة';
const folder = mkdtempSync(join(tmpdir(), 'review-sheet-'));
const file = join(folder, 'review-ar.html');
const address = pathToFileURL(file).href;

beforeAll(() => {
  // Right to left, with a question; its second text of the page "now" has a number that is filled in.
  const content = readChanged(
    replaceIn('ar/glossary.yaml', 'terms:\n', `terms:\n  help: { use: ${USED} }\n  now: { use: شباك }\n`),
  );
  const { sheets } = createReviewSheets(content, 'ar', { pages: [], changedOnly: false });
  writeFileSync(file, sheets[0]?.html ?? '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Saved {
  readonly reviewer: { readonly date: string };
  readonly texts: readonly { readonly id: string; readonly verdict: string; readonly text?: string }[];
  readonly questions: readonly unknown[];
}

const DONE = `Number(document.querySelector('[data-fill="done"]').textContent)`;
const KIND = `document.activeElement.type === 'radio' ? 'question' : document.activeElement.id`;

describe.concurrent.each(['Chromium', 'Firefox'] as const)('in %s', (name) => {
  describeEngine('the review sheet', name, (start) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());

    it('can be answered by keyboard, closed, resumed and sent without losing answers', async () => {
      await using tab = await engine.openTab();
      await tab.open(address);
      await tab.press('#start');
      const { keys, texts, questions } = await answer(tab, TEXTS);
      expect(await tab.read(DONE)).toBe(texts + questions);
      expect(texts).toBe(TEXTS);
      expect(questions).toBe(1);
      console.log(`${engine.version}: ${String(keys)} keys for ${String(texts)} texts and a question`);
      // Nothing was stored before the reviewer agreed.
      expect(await tab.read('localStorage.length + sessionStorage.length')).toBe(0);
      expect(await tab.read('document.cookie')).toBe('');
      await tab.press('#remember');
      // A slow reload leaves the old page in place for a while, which has the same answers.
      await tab.read('window.isOld = true');
      await tab.reload();
      await waitFor(
        tab,
        `window.isOld === undefined && document.readyState === 'complete' && ${DONE} === ${String(texts + questions)}`,
      );
      await tab.type('#name', 'T. N.');
      // With keys, because Firefox may restore the scroll position of a reloaded page while a click is on its way.
      await tab.typeKeys(['Tab', ' '], 0);
      const result = await copyResult(tab);
      expect(result.texts.length).toBe(TEXTS);
      expect(result.texts.filter(({ verdict }) => verdict === 'change').length).toBe(3);
      expect(result.texts.every(({ verdict, text }) => (verdict === 'change') === (text !== undefined))).toBe(
        true,
      );
      expect(result.questions.length).toBe(1);
      expect(result.reviewer).toMatchObject({ name: 'T. N.', relation: 'native' });
      expect(importResult(result)).toMatchObject({ language: 'ar', texts: result.texts });
      // The same from a saved file, in a browser that remembers nothing.
      await using other = await engine.openTab();
      await other.open(address);
      await loadFile(other, JSON.stringify(result));
      await waitFor(other, `${DONE} === ${String(texts + questions)}`);
      const again = await copyResult(other);
      expect([again.texts, again.questions, again.reviewer]).toEqual([
        result.texts,
        result.questions,
        result.reviewer,
      ]);
      await tab.press('#remember');
      expect(await tab.read('localStorage.length')).toBe(0);
    });

    it('warns if a placeholder is removed, restores it, and can undo an answer', async () => {
      await using tab = await engine.openTab();
      await tab.open(address);
      await tab.press('#start');
      await tab.press('#next');
      await tab.press('#next');
      await tab.press('#change');
      const original = await tab.read<string>(`document.querySelector('.now .w').textContent`);
      await tab.read(`document.querySelector('#draft [data-c]').remove()`);
      await tab.press('#save');
      expect(await tab.read('document.querySelector("#lost").hidden')).toBe(false);
      expect(await tab.read(DONE)).toBe(0);
      await tab.press('#put-back');
      await tab.press('#save');
      expect(await tab.read(DONE)).toBe(1);
      expect(await tab.read(`document.querySelector('.mine [data-c]').textContent`)).not.toBe('');
      await tab.press('#undo');
      expect(await tab.read(DONE)).toBe(0);
      expect(await tab.read('document.querySelector(".mine")')).toBe(null);
      expect(await tab.read(`document.querySelector('.now .w').textContent`)).toBe(original);
    });

    it('shows the original on request only, fits a narrow screen, and reads from right to left', async () => {
      await using tab = await engine.openTab();
      await tab.open(address);
      await tab.press('#start');
      expect(await tab.read('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await tab.read('innerWidth')).toBe(360);
      const start = `document.querySelector('.now .n').getBoundingClientRect().left`;
      expect(
        await tab.read(`${start} > document.querySelector('.now .w').getBoundingClientRect().left`),
      ).toBe(true);
      expect(await tab.read(`document.querySelector('#panel').hidden`)).toBe(true);
      await tab.press('#original');
      expect(await tab.read(`document.querySelector('#originals dd').textContent`)).toBe('Help now');
      const list = (selector: string) =>
        tab.read(`[...document.querySelectorAll('${selector}')].map((one) => one.textContent)`);
      expect(await list('#originals u')).toEqual(['Help', 'now']);
      expect(await list('#terms dd')).toEqual([`help: ${USED}`]);
      expect(await list('#terms-missing dd')).toEqual(['now: شباك']);
      await tab.press('#change');
      await tab.read(
        `(draft => { draft.textContent = 'شباك'; draft.dispatchEvent(new Event('input')); })(document.querySelector('#draft'))`,
      );
      expect(await list('#terms-missing dd')).toEqual([`help: ${USED}`]);
      await tab.press('#cancel');
      expect(await list('#terms-missing dd')).toEqual(['now: شباك']);
      await loadFile(tab, '{"format":"vejviser-review","version":1,"language":"xx","texts":[]}');
      await waitFor(tab, 'document.querySelector("#not-loaded").hidden === false');
    });
  });
});

/** Answers texts with the keyboard alone: mostly good, every 20th with another text. */
async function answer(tab: Tab, count: number): Promise<{ keys: number; texts: number; questions: number }> {
  let [keys, texts, questions] = [0, 0, 0];
  const press = async (...pressed: readonly string[]): Promise<void> => {
    keys += pressed.length;
    await tab.typeKeys(pressed, 0);
  };
  while (texts < count) {
    const kind = await tab.read<string>(KIND);
    if (kind === 'question') {
      await press('ArrowDown', 'Tab', 'Enter');
      questions++;
      continue;
    }
    expect(kind).toBe('good');
    texts++;
    if (texts % 20 !== 0) await press('Enter');
    else {
      await press('Tab', 'Enter', 'x', 'Tab', 'Enter');
    }
  }
  return { keys, texts, questions };
}

/** The result of a reviewer who has entered a name and a relation to the language. */
async function copyResult(tab: Tab): Promise<Saved> {
  await waitFor(
    tab,
    'document.querySelector("#name").value !== "" && document.querySelector("[name=relation]:checked") !== null',
  );
  await tab.press('#copy');
  await waitFor(tab, 'document.querySelector("#text").value !== ""');
  return JSON.parse(await tab.read<string>('document.querySelector("#text").value')) as Saved;
}

/** As `npm run translate -- import-review` reads it. */
function importResult(result: Saved): unknown {
  return parseReviewResult('review.json', Buffer.from(JSON.stringify(result)), {
    site: readChanged().site?.value.address ?? '',
    languages: ['ar'],
    today: result.reviewer.date,
  });
}

/** Chooses a file, as the file picker does. */
async function loadFile(tab: Tab, text: string): Promise<void> {
  await tab.read(`(() => {
    const input = document.querySelector('#load');
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(text)}], 'review.json'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  })()`);
}

it.each(['light', 'dark'] as const)(
  'the review sheet is accessible in %s mode, with the original and the form open',
  async (colorScheme) => {
    const browser = await startHeadlessShell();
    try {
      const page = await browser.newPage({ colorScheme, viewport: { width: 360, height: 740 } });
      await page.goto(address);
      await page.click('#start');
      await page.click('#original');
      expect(await listViolations(page)).toEqual([]);
      await page.click('#change');
      expect(await listViolations(page)).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);

it('the review sheet prints numbered texts with a column to write in, and no buttons', async () => {
  const browser = await startHeadlessShell();
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible:not(.n)').count()).toBe(0);
    expect(await page.locator('.print-only:visible').count()).toBeGreaterThan(1);
    expect(await page.locator('.t').first().isVisible()).toBe(true);
    const column = await page
      .locator('.t')
      .first()
      .evaluate((text) => {
        const { gridColumnStart, borderInlineStartWidth } = getComputedStyle(text, '::after');
        return [gridColumnStart, borderInlineStartWidth];
      });
    expect(column).toEqual(['3', '1px']);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  } finally {
    await browser.close();
  }
});
