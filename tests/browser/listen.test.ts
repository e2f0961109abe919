import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../src/commands/chromium.ts';
import { PHONE, useServer, useSite } from '../support/phone.ts';
import { pickLanguages } from '../support/sample.ts';
import { FIXTURE, SITE } from '../support/sites.ts';
import { startSpeakingBrowser, type SpeakingBrowser } from '../support/speakingBrowser.ts';

/** A guide with a part for advisers that contains Danish words. */
const WITH_DANISH = '/th/health/';

const site = useSite(SITE, startChromium);
const fixture = useServer(FIXTURE);

interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}
const LOCAL_THAI = { lang: 'th_TH', localService: true };
const REMOTE_THAI = { lang: 'th-TH', localService: false };
const LOCAL_DANISH = { lang: 'da-DK', localService: true };

/** What a page has spoken, as recorded by the fake `speechSynthesis`. */
interface Spoken {
  readonly text: string;
  readonly lang: string;
  readonly voice: string;
}

interface FakeSpeech {
  readonly spoken: Spoken[];
  /** How often `cancel` was called. */
  cancelCalls: number;
  /** Ends the current utterance. */
  readonly end: () => void;
  readonly fail: () => void;
  readonly loadVoices: () => void;
}

async function open(
  path: string,
  voices: readonly Voice[],
  options: { readonly late?: boolean; readonly from?: { readonly origin: string } } & Parameters<
    Browser['newContext']
  >[0] = {},
): Promise<{ page: Page; requests: string[] }> {
  const { late = false, from = site, ...contextOptions } = options;
  const page = await site.newPage({ viewport: PHONE, ...contextOptions });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(
    ({ given, isLate }) => {
      class Utterance {
        lang = '';
        voice: Voice | null = null;
        onend: (() => void) | undefined;
        onerror: (() => void) | undefined;
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      let current: Utterance | undefined;
      let known = isLate ? [] : given;
      const heard = {
        spoken: [] as { text: string; lang: string; voice: string }[],
        cancelCalls: 0,
        end: () => current?.onend?.(),
        fail: () => current?.onerror?.(),
        loadVoices: () => {
          known = given;
          synthesis.onvoiceschanged?.();
        },
      };
      const synthesis = {
        onvoiceschanged: undefined as (() => void) | undefined,
        getVoices: () => known,
        speak: (utterance: Utterance) => {
          current = utterance;
          const { text, lang, voice } = utterance;
          heard.spoken.push({ text, lang, voice: voice?.lang ?? '' });
        },
        cancel: () => {
          heard.cancelCalls += 1;
          // As browsers do.
          current?.onerror?.();
        },
      };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, heard });
    },
    { given: [...voices], isLate: late },
  );
  await page.goto(`${from.origin}${path}`);
  return { page, requests };
}

const button = (page: Page) => page.locator('#listen button');

/** What was spoken so far, and how often `cancel` was called. */
async function getSpoken(page: Page): Promise<Pick<FakeSpeech, 'spoken' | 'cancelCalls'>> {
  return page.evaluate(() => {
    const { spoken, cancelCalls } = (window as unknown as { heard: FakeSpeech }).heard;
    return { spoken, cancelCalls };
  });
}

/** Ends each utterance until everything is spoken. */
async function listenToEnd(page: Page): Promise<Spoken[]> {
  await page.evaluate(() => {
    const { heard } = window as unknown as { heard: FakeSpeech };
    for (let before = -1; before < heard.spoken.length;) {
      before = heard.spoken.length;
      heard.end();
    }
  });
  return (await getSpoken(page)).spoken;
}

const isPressed = async (page: Page): Promise<boolean> =>
  (await button(page).getAttribute('aria-pressed')) === 'true';
const getMarked = (page: Page): Promise<string[]> => page.locator('.heard').allInnerTexts();
const join = (spoken: readonly Spoken[]): string => spoken.map(({ text }) => text).join(' ');

describe('listening', () => {
  it.each([
    { phone: 'an installed voice', voices: [LOCAL_THAI], offered: true },
    {
      phone: 'an installed voice among others',
      voices: [REMOTE_THAI, LOCAL_DANISH, LOCAL_THAI],
      offered: true,
    },
    { phone: 'only a remote voice', voices: [REMOTE_THAI], offered: false },
    { phone: 'only voices of other languages', voices: [LOCAL_DANISH], offered: false },
    { phone: 'no voice', voices: [], offered: false },
  ])('is offered only with an installed voice for the language: $phone', async ({ voices, offered }) => {
    const { page, requests } = await open('/th/phone/', voices);
    expect(await button(page).isVisible()).toBe(offered);
    expect(requests).toHaveLength(1);
  });

  it('is offered when voices load late', async () => {
    const { page } = await open('/th/phone/', [LOCAL_THAI], { late: true });
    expect(await button(page).isVisible()).toBe(false);
    await page.evaluate(() => (window as unknown as { heard: FakeSpeech }).heard.loadVoices());
    expect(await button(page).isVisible()).toBe(true);
  });

  it('is not offered without JavaScript or speech synthesis', async () => {
    const { page } = await open('/th/phone/', [], { javaScriptEnabled: false });
    expect(await button(page).isVisible()).toBe(false);
    await page.context().close();
    const mute = await site.newPage();
    const issues: unknown[] = [];
    mute.on('pageerror', (issue) => issues.push(issue));
    await mute.addInitScript(() => {
      Object.defineProperty(window, 'speechSynthesis', { value: undefined });
    });
    await mute.goto(`${site.origin}/th/phone/`);
    expect(await button(mute).isVisible()).toBe(false);
    expect(issues).toEqual([]);
  });

  it('has a large button and a warning that others may hear, in every script', async () => {
    const languages = pickLanguages(SITE).map(({ lang }) => lang);
    const { page } = await open(
      '/',
      languages.map((lang) => ({ lang, localService: true })),
    );
    for (const language of languages) {
      await page.goto(`${site.origin}/${language}/phone/`);
      const box = await button(page).boundingBox();
      expect(box?.height, language).toBeGreaterThanOrEqual(44);
      expect(await page.locator('#listen > span').innerText(), language).not.toBe('');
      const name = (await button(page).getAttribute('aria-label')) ?? '';
      expect(name).toContain(await button(page).innerText());
      await button(page).click();
      expect(name).toContain(await button(page).innerText());
    }
  });

  it('reads the whole text with the installed voice, block by block, and sends nothing', async () => {
    const { page, requests } = await open('/th/phone/', [REMOTE_THAI, LOCAL_THAI]);
    await button(page).click();
    expect((await getSpoken(page)).spoken).toEqual([
      { text: await page.locator('h1').innerText(), lang: 'th', voice: 'th_TH' },
    ]);
    const spoken = await listenToEnd(page);
    expect(new Set(spoken.map(({ lang, voice }) => `${lang} ${voice}`))).toEqual(new Set(['th th_TH']));
    const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
    for (const item of await page.locator('article .prose :is(h2, li, p):visible').allInnerTexts()) {
      expect(squeeze(join(spoken))).toContain(squeeze(item));
    }
    expect(await isPressed(page)).toBe(false);
    expect(await getMarked(page)).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(
      await page.evaluate(() => [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage))),
    ).toEqual(['reading']);
  });

  it('reads only visible text', async () => {
    const { page } = await open(WITH_DANISH, [LOCAL_THAI]);
    await button(page).click();
    const spoken = join(await listenToEnd(page));
    expect(spoken).toContain((await page.locator('article .adviser summary').innerText()).trim());
    const unread = await page
      .locator('article :is(nav, script, .screen-only, .adviser > div) :is(li, p, a, span)')
      .allTextContents();
    const texts = unread.map((text) => text.trim()).filter((text) => text.length > 20);
    expect(texts.length).toBeGreaterThan(2);
    const headings = new Set(await page.locator('article h2').allInnerTexts());
    for (const text of texts.filter((item) => !headings.has(item))) expect(spoken).not.toContain(text);
    expect(spoken).not.toContain('function');
  });

  it('reads Danish words with a Danish voice, or skips them if there is none', async () => {
    const danish = 'udvidet sundhedstilbud';
    const { page } = await open(WITH_DANISH, [LOCAL_THAI]);
    await page.click('article .adviser summary');
    await button(page).click();
    const thai = await listenToEnd(page);
    expect(join(thai)).not.toContain(danish);
    expect(thai.every(({ voice }) => voice === LOCAL_THAI.lang)).toBe(true);
    await page.context().close();
    const other = await open(WITH_DANISH, [LOCAL_THAI, LOCAL_DANISH]);
    await other.page.click('article .adviser summary');
    await button(other.page).click();
    expect(await listenToEnd(other.page)).toContainEqual({
      text: danish,
      lang: 'da',
      voice: LOCAL_DANISH.lang,
    });
  });

  it('needs a voice for the language of the text, not of the page', async () => {
    const english = [{ lang: 'en-GB', localService: true }];
    const { page } = await open('/ar/phone/', english, { from: fixture });
    expect(await button(page).isVisible()).toBe(true);
  });
});

describe('reading aloud', () => {
  it('highlights the current block, scrolls to it, and does not move the focus', async () => {
    const { page } = await open('/th/phone/', [LOCAL_THAI]);
    await button(page).focus();
    await page.keyboard.press('Enter');
    for (let part = 0; part < 12; part += 1) {
      await page.evaluate(() => (window as unknown as { heard: FakeSpeech }).heard.end());
    }
    const { spoken } = await getSpoken(page);
    expect(await getMarked(page)).toHaveLength(1);
    const lastText = spoken.at(-1)?.text ?? '';
    expect((await getMarked(page)).join().replaceAll(/\s/g, '')).toContain(lastText.replaceAll(/\s/g, ''));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect
      .poll(() => page.locator('.heard').boundingBox())
      .toSatisfy(
        (box: { y: number; height: number } | null) => box !== null && box.y > 0 && box.y < PHONE.height,
      );
    expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps the button on the screen, and can be stopped with the keyboard', async () => {
    const { page } = await open('/ar/phone/', [{ lang: 'ar-EG', localService: true }]);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await page.evaluate(() => scrollTo(0, 2000));
    const box = await button(page).boundingBox();
    expect(box && box.y > 0 && box.y + box.height <= PHONE.height).toBe(true);
    await page.keyboard.press('Enter');
    expect(await isPressed(page)).toBe(false);
    expect((await getSpoken(page)).cancelCalls).toBe(1);
    expect(await getMarked(page)).toEqual([]);
  });

  it('resumes where it was stopped, and starts again after the end', async () => {
    const { page } = await open('/th/phone/', [LOCAL_THAI]);
    await button(page).click();
    await page.evaluate(() => (window as unknown as { heard: FakeSpeech }).heard.end());
    await button(page).click();
    await button(page).click();
    const { spoken } = await getSpoken(page);
    expect(spoken).toHaveLength(3);
    expect(spoken[2]).toEqual(spoken[1]);
    await listenToEnd(page);
    await button(page).click();
    expect((await getSpoken(page)).spoken.at(-1)).toEqual(spoken[0]);
  });

  it('stops when the voice fails', async () => {
    const { page } = await open('/th/phone/', [LOCAL_THAI]);
    await button(page).click();
    await page.evaluate(() => (window as unknown as { heard: FakeSpeech }).heard.fail());
    expect(await isPressed(page)).toBe(false);
    expect(await getMarked(page)).toEqual([]);
  });

  it('stops when the exit link is pressed, before the next page responds', async () => {
    const { page } = await open('/th/phone/', [LOCAL_THAI]);
    await page.route('https://**', () => undefined);
    await button(page).click();
    const [before, after] = await page.evaluate(() => {
      const { heard } = window as unknown as { heard: FakeSpeech };
      const steps = [heard.cancelCalls];
      document.querySelector<HTMLElement>('#leave')?.click();
      return [...steps, heard.cancelCalls];
    });
    expect([before, after]).toEqual([0, 1]);
  });

  it.each(['pagehide', 'hidden'])('stops when the page goes away: %s', async (way) => {
    const { page } = await open('/th/phone/', [LOCAL_THAI]);
    await button(page).click();
    await page.evaluate((event) => {
      if (event === 'pagehide') dispatchEvent(new Event(event));
      else {
        Object.defineProperty(document, 'hidden', { value: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }
    }, way);
    expect((await getSpoken(page)).cancelCalls).toBe(1);
    expect(await isPressed(page)).toBe(false);
  });
});

describe('a real voice', () => {
  let speaking: SpeakingBrowser;
  beforeAll(async () => {
    speaking = await startSpeakingBrowser();
  });
  afterAll(() => speaking.stop());

  it('reads a page to its end without sending anything', async () => {
    const page = await speaking.browser.newPage({ viewport: PHONE });
    page.setDefaultTimeout(60_000);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const speak = speechSynthesis.speak.bind(speechSynthesis);
      speechSynthesis.speak = (utterance) => {
        for (const type of ['start', 'end', 'error']) {
          utterance.addEventListener(type, () =>
            heard.push(`${type} ${String(utterance.voice?.localService)}`),
          );
        }
        speak(utterance);
      };
    });
    await page.goto(`${site.origin}/th/phone/`);
    await button(page).click();
    await page.waitForSelector('.heard');
    await page.waitForSelector('#listen [aria-pressed="false"]');
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const blocks = await page.locator('article .prose :is(h2, li, p)').count();
    expect(heard.filter((event) => event === 'start true').length).toBeGreaterThan(blocks / 2);
    expect(new Set(heard)).toEqual(new Set(['start true', 'end true']));
    expect(requests).toEqual([`${site.origin}/th/phone/`]);
    await page.close();
  });
});
