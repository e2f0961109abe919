/**
 * Pages of questions, on a small phone without JavaScript: every path through them from the start page. A screen is the
 * area below the sticky bar.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePhone } from '../support/phone.ts';
import { pickLanguages } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { SITE } from '../support/sites.ts';

const SCREEN = 680;
const MAX_TAPS = 3;
/** WCAG 2.5.5 requires 44 px; trembling hands need a little more. */
const MIN_HEIGHT = 48;

const { newPage, open, getOrigin } = usePhone(SITE);
const { questions, contacts, places } = readSiteContent().facts;
const slugs = [...questions.records.keys()];
/** Only numbers in the source language: how long texts get in other languages is up to translators. */
const SOURCE = 'en';

/** The end of a path: an answer, or the rights of a group. */
interface End {
  readonly taps: number;
  readonly url: URL;
}

/** The visible step. */
function getStep(page: Page) {
  return page.locator('.asking > section:visible');
}

/** The link to the previous question, and what was chosen. */
function getBreadcrumb(page: Page) {
  return page.locator(':is(.entry, .breadcrumb):visible');
}

/** The URLs of the visible question's choices; none for an answer. */
async function listChoices(page: Page): Promise<string[]> {
  const step = getStep(page);
  if ((await step.locator('a[href^="tel:"]').count()) > 0) return [];
  return step.locator('li > a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

/** The visible step on the screen. Lengths are px from the top of the screen. */
interface Shown {
  readonly count: number;
  readonly bar: number;
  readonly heading: number;
  /** The bottom of the first number; null in a question. */
  readonly number: number | null;
  readonly steps: number;
  /** Of a question. */
  readonly choiceHeights: readonly number[];
  readonly hasExit: boolean;
  readonly hasHelp: boolean;
}

async function measure(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const isShown = (element: Element | null): boolean => element?.checkVisibility() === true;
    const shown = [...document.querySelectorAll('.asking > section')].filter(isShown);
    const [step] = shown;
    const list = (selector: string): DOMRect[] =>
      [...(step?.querySelectorAll(selector) ?? [])].map((element) => element.getBoundingClientRect());
    const [number] = list('a[href^="tel:"]');
    const leave = document.querySelector('#leave');
    return {
      count: shown.length,
      bar: leave?.closest('nav')?.getBoundingClientRect().bottom ?? 0,
      heading: list('h1, h2, h3')[0]?.top ?? -1,
      number: number?.bottom ?? null,
      steps: list('ol > li').length,
      choiceHeights: number ? [] : list('li > a').map(({ height }) => height),
      hasExit: isShown(leave),
      hasHelp: isShown(document.querySelector('#help')),
    };
  });
}

/** Expects a visible step as a whole, with its number on the first screen if it is an answer. */
function expectOnScreen(shown: Shown, address: string): void {
  expect(shown.count, address).toBe(1);
  expect([shown.hasExit, shown.hasHelp], address).toEqual([true, true]);
  expect(shown.heading, address).toBeGreaterThanOrEqual(shown.bar);
  for (const height of shown.choiceHeights) expect(height, address).toBeGreaterThanOrEqual(MIN_HEIGHT);
  if (shown.number === null) {
    expect(shown.choiceHeights.length, address).toBeGreaterThan(0);
  } else {
    expect(shown.number - shown.bar, address).toBeLessThanOrEqual(SCREEN);
    expect(shown.steps, address).toBeGreaterThan(0);
  }
}

/** Follows every choice of the visible question, inspects each end, and returns with Back. */
async function walk(page: Page, taps: number, look: (end: End) => Promise<void>): Promise<void> {
  const here = page.url();
  const choices = await listChoices(page);
  if (choices.length === 0) {
    await look({ taps, url: new URL(here) });
    return;
  }
  for (const choice of choices) {
    await getStep(page)
      .locator(`a[href="${toHref(choice)}"]`)
      .first()
      .click();
    await page.waitForURL(choice);
    if (new URL(choice).pathname === new URL(here).pathname) await walk(page, taps + 1, look);
    else await look({ taps: taps + 1, url: new URL(choice) });
    await page.goBack();
    expect(page.url()).toBe(here);
    expect(await listChoices(page)).toEqual(choices);
  }
}

/** A URL as it is written in the page's links. */
function toHref(address: string): string {
  const { pathname, hash } = new URL(address);
  return hash.startsWith('#a') ? hash : `..${pathname.slice(pathname.indexOf('/', 1))}${hash}`;
}

describe.each(slugs)('%s, without JavaScript', (slug) => {
  it('leads to every answer within three taps', async () => {
    const page = await open(`/${SOURCE}/`, { javaScriptEnabled: false });
    await page.locator(`main a[href="${slug}/"]`).click();
    await page.waitForURL(`**/${SOURCE}/${slug}/`);
    let ends = 0;
    await walk(page, 1, async ({ taps, url }) => {
      ends += 1;
      expect(taps, url.href).toBeLessThanOrEqual(MAX_TAPS);
      expect(url.search).toBe('');
      if (url.pathname === `/${SOURCE}/${slug}/`) {
        // The URL does not reveal which choice was made.
        expect(url.hash).toMatch(/^#a\d+$/);
        return;
      }
      expect(url.hash).toBe('#part-rights');
      expect(await page.locator('#part-rights').count()).toBe(1);
    });
    const answers = Object.keys(questions.records.get(slug)?.answers ?? {});
    expect(ends).toBeGreaterThanOrEqual(answers.length);
  });
});

it.each(pickLanguages(SITE))(
  'each question and each number is on the first screen without JavaScript, in $lang',
  async ({ lang }) => {
    const page = await newPage({ javaScriptEnabled: false });
    for (const slug of slugs) {
      await page.goto(`${getOrigin()}/${lang}/${slug}/`);
      const ids = await page.locator('.asking > section').evaluateAll((steps) => steps.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(1);
      const first = page.url();
      expectOnScreen(await measure(page), first);
      for (const id of ids.slice(1)) {
        await page.goto(`${first}#${id}`);
        expectOnScreen(await measure(page), page.url());
      }
    }
  },
);

describe('an answer', () => {
  interface Row {
    readonly text: string;
    readonly hasState: boolean;
    readonly isEmergency: boolean;
    readonly isUnsure: boolean;
    readonly summary: string | undefined;
  }
  const { organisations } = readSiteContent().facts;
  /** The ways to write to a line for which there is an address or a website. */
  const listReachable = (line: ReturnType<typeof contacts.records.get>) => {
    const website = organisations.records.get(line?.organisation ?? '')?.url;
    return (line?.write ?? []).filter(
      ({ url, number, email }) => (url ?? number ?? email ?? website) !== undefined,
    );
  };
  /** The number rows of every answer of a page, by answer. */
  const listRows = (page: Page): Promise<Row[][]> =>
    page.locator('.asking > section:has(ol)').evaluateAll((answers) =>
      answers.map((answer) =>
        [...answer.querySelectorAll('li:has(> :is(p, a[href^="tel:"])):not(ol > li)')].map((row) => ({
          text: row.textContent,
          hasState: row.querySelector('.status') !== null,
          isEmergency: row.querySelector('a[href="tel:112"]') !== null,
          isUnsure: row.querySelector('.status[data-state="call-first"]:not([data-opening])') !== null,
          summary: row.querySelector('summary')?.textContent.trim(),
        })),
      ),
    );

  it.each(slugs)(
    'of %s shows for each number whether it is answered now, or that this is unknown',
    async (slug) => {
      const page = await open(`/${SOURCE}/${slug}/`, { javaScriptEnabled: false });
      const answers = await listRows(page);
      const numbers = Object.values(questions.records.get(slug)?.answers ?? {}).map(
        ({ call = [], others = [] }) => [...call, ...others],
      );
      expect(answers.map((rows) => rows.length)).toEqual(numbers.map((listed) => listed.length));
      for (const [index, rows] of answers.entries()) {
        for (const [position, row] of rows.entries()) {
          const { contact = '', place = '' } = numbers[index]?.[position] ?? {};
          const where = `${slug}, answer ${String(index + 1)}: ${contact}${place}`;
          if (!row.isEmergency)
            expect(row.hasState || row.text.includes('Day and night, every day'), where).toBe(true);
          if (row.isUnsure)
            expect(row.text, where).toMatch(/The source is from \d{4}|The source has no date/);
          expect(row.text, where).toContain(places.records.get(place)?.address ?? '');
          const write = listReachable(contacts.records.get(contact));
          expect(row.summary, where).toBe(write.length > 0 ? 'Write instead of calling' : undefined);
          for (const { kind } of write) {
            expect(row.text, where).toMatch(
              {
                chat: /remembers that you opened the chat/,
                sms: /stays on your phone/,
                email: /stays in your mail/,
              }[kind],
            );
          }
        }
      }
    },
  );

  it.each(slugs)('of %s highlights exactly one phone number', async (slug) => {
    const page = await open(`/${SOURCE}/${slug}/`, { javaScriptEnabled: false });
    const first = await page
      .locator('.asking > section:has(ol)')
      .evaluateAll((all) =>
        all.map((answer) => answer.querySelectorAll('a.phone-first[href^="tel:"]').length),
      );
    expect(new Set(first)).toEqual(new Set([1]));
  });

  it('about a letter shows the number and the first step on the first screen', async () => {
    const page = await open(`/${SOURCE}/letter/`, { javaScriptEnabled: false });
    const ids = await page.locator('.asking > section:has(ol)').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      await page.goto(`${getOrigin()}/${SOURCE}/letter/#${id}`);
      const bar = await page.locator('nav:has(> * > #leave)').boundingBox();
      const step = await getStep(page).locator('ol > li:visible').first().boundingBox();
      expect(
        (step?.y ?? Infinity) + (step?.height ?? 0) - ((bar?.y ?? 0) + (bar?.height ?? 0)),
        id,
      ).toBeLessThanOrEqual(SCREEN);
    }
  });

  it('does not show a line as closed at hours that its source does not mention', async () => {
    const page = await newPage();
    // The next weekday at eleven in Denmark.
    const day = new Date(Date.now() + 86_400_000);
    while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
    day.setUTCHours(10, 0, 0, 0);
    await page.clock.setFixedTime(day);
    await page.goto(`${getOrigin()}/${SOURCE}/doctor/`);
    const lines = [...contacts.records].filter(([, { hours = '' }]) => hours.includes('|| Mo-Fr'));
    expect(lines.length).toBeGreaterThan(0);
    for (const [line] of lines)
      expect(await page.locator(`[data-contact="${line}"]`).first().getAttribute('data-state')).toBe(
        'call-first',
      );
  });
});

describe('a page of questions', () => {
  it('moves the focus to the visible step, and stores nothing about it', async () => {
    const page = await open('/en/bed/');
    const listStored = (): Promise<unknown> =>
      page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);
    const before = await listStored();
    // Only the back guard's mark that the site is being read.
    expect(before).toEqual([[], [['reading', '1']], '']);
    const [choice = ''] = await listChoices(page);
    await getStep(page)
      .locator(`a[href="${new URL(choice).hash}"]`)
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(choice);
    expect(await page.evaluate(() => `#${document.activeElement?.id ?? ''}`)).toBe(new URL(choice).hash);
    expect(await getStep(page).getAttribute('aria-labelledby')).not.toBeNull();
    // The next tab stop is the first link of the step.
    await page.keyboard.press('Tab');
    expect(await getStep(page).locator('a:focus').count()).toBe(1);
    expect(await listStored()).toEqual(before);
    expect(await page.context().cookies()).toEqual([]);
  });

  it.each(slugs)(
    'after each choice in %s, shows the choice and a link back to its question',
    async (slug) => {
      const page = await open(`/${SOURCE}/${slug}/`, { javaScriptEnabled: false });
      const choices = await page.locator('.asking > section a.choice-link[href^="#a"]').evaluateAll((links) =>
        links.map((link) => ({
          from: `#${link.closest('section')?.id ?? ''}`,
          href: link.getAttribute('href') ?? '',
          label: link.querySelector('span')?.firstChild?.textContent?.trim() ?? '',
        })),
      );
      // No two choices have the same URL, so a breadcrumb never shows a choice that was not made.
      expect(new Set(choices.map(({ href }) => href)).size).toBe(choices.length);
      for (const { from, href, label } of choices) {
        await page.goto(`${getOrigin()}/${SOURCE}/${slug}/${href}`);
        expect(await getStep(page).count(), href).toBe(1);
        const breadcrumb = getBreadcrumb(page);
        expect(await breadcrumb.count(), href).toBe(1);
        expect(await breadcrumb.locator('a').getAttribute('href'), href).toBe(from);
        expect((await breadcrumb.locator('span').innerText()).split(' · ').at(-1), href).toBe(label);
      }
    },
  );

  it('shows all choices that could have led to the current step', async () => {
    const page = await open('/en/bed/', { javaScriptEnabled: false });
    for (const choice of ['A man', 'In Aalborg'])
      await getStep(page).getByRole('link', { name: choice, exact: true }).click();
    expect(await getBreadcrumb(page).innerText()).toContain(
      'A man / Somebody else, or I don’t want to say · In Aalborg',
    );
    await page.context().close();
  });

  it('offers other numbers right after the first step', async () => {
    const page = await open('/en/letter/#a4', { javaScriptEnabled: false });
    const [first, second] = await getStep(page)
      .locator('ol')
      .evaluateAll((lists) => lists.map((list) => list.getBoundingClientRect()));
    const other = await getStep(page).locator('a[href="tel:116006"]').boundingBox();
    expect(other?.y).toBeGreaterThan(first?.bottom ?? Infinity);
    expect(other?.y).toBeLessThan(second?.top ?? 0);
    await page.context().close();
  });

  it('has the emergency number in every answer about papers or another person', async () => {
    for (const slug of ['papers', 'somebody']) {
      const page = await open(`/en/${slug}/`, { javaScriptEnabled: false });
      const answers = page.locator('.asking > section:has(ol)');
      expect(await answers.count()).toBeGreaterThan(0);
      expect(await answers.filter({ has: page.locator('a[href="tel:112"]') }).count()).toBe(
        await answers.count(),
      );
      await page.context().close();
    }
  });

  it('still shows the chosen city in the answer for people without permission', async () => {
    const page = await open('/en/bed/', { javaScriptEnabled: false });
    for (const choice of ['A man', 'In Aalborg', 'I have no permission to be in Denmark'])
      await getStep(page).getByRole('link', { name: choice }).click();
    expect(await getBreadcrumb(page).innerText()).toContain('In Aalborg');
  });

  it('has a link to the previous question', async () => {
    const page = await open('/en/bed/');
    const first = await listChoices(page);
    await page.goto(first[0] ?? '');
    await getBreadcrumb(page).locator('a').click();
    expect(await listChoices(page)).toEqual(first);
  });

  it('shows whether a line is open now, with JavaScript', async () => {
    const page = await newPage();
    await page.clock.setFixedTime(Date.now());
    await page.goto(`${getOrigin()}/en/bed/`);
    for (const state of await page
      .locator('[data-opening]')
      .evaluateAll((all) => all.map((one) => one.dataset)))
      expect(state['state']).toMatch(/^(usually-)?(open|closed)$|^call-first$/);
  });

  it('prints the answer with its numbers, without the choices', async () => {
    const page = await open('/en/bed/');
    const [who = ''] = await listChoices(page);
    await page.goto(who);
    const [where = ''] = await listChoices(page);
    await page.goto(where);
    await page.emulateMedia({ media: 'print' });
    expect(await getStep(page).count()).toBe(1);
    expect(await getStep(page).locator('a[href^="tel:"]').first().isVisible()).toBe(true);
    expect(await getStep(page).locator('.choice-link').first().isVisible()).toBe(false);
  });

  it('has a number on the first screen together with the day count, with JavaScript', async () => {
    const page = await open('/en/letter/');
    const answer = await page.locator('section:has(.day-count)').getAttribute('id');
    await page
      .locator(`a[href="#${answer ?? ''}"]`)
      .first()
      .click();
    const number = await getStep(page).locator('a[href^="tel:"]').first().boundingBox();
    expect((number?.y ?? Infinity) + (number?.height ?? 0)).toBeLessThanOrEqual(740);
  });

  it('links to the ways to write to a line that has no number', async () => {
    const { contacts } = readSiteContent().facts;
    const written = [...questions.records].flatMap(([slug, { answers }]) =>
      Object.values(answers).flatMap(({ call = [], others = [] }) =>
        [...call, ...others].flatMap(({ contact = '' }) => {
          const line = contacts.records.get(contact);
          return line && line.number === undefined ? [{ slug, ways: line.write ?? [] }] : [];
        }),
      ),
    );
    expect(written).not.toEqual([]);
    for (const { slug, ways } of written) {
      const page = await open(`/en/${slug}/`);
      const links = await page
        .locator('.asking a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const { url, number } of ways) {
        const digits = number?.replace(/[^\d+]/g, '');
        expect(links.some((href) => href === url || href === `sms:${digits ?? ''}`)).toBe(true);
      }
      await page.context().close();
    }
  });

  it('has a side-by-side view with the country’s language, line by line', async () => {
    const page = await open('/en/bed/da/');
    const [choice = ''] = await listChoices(page);
    expect(await getStep(page).locator('h2 [lang="da"]').count()).toBe(1);
    await page.goto(choice);
    const choices = getStep(page).locator('li > a');
    expect(await choices.locator('[lang="da"]').count()).toBe(await choices.count());
  });

  it.each(['/en/time/', '/en/all/'])('is the only page with a day count: %s has none', async (path) => {
    const page = await open(path);
    expect(await page.locator('.day-count').count()).toBe(0);
  });
});

describe('the search', () => {
  it.each([
    ['bed tonight', 'bed'],
    ['letter', 'letter'],
    ['7 days to leave', 'letter'],
    ['which group', 'group'],
    ['doctor', 'doctor'],
    ['passport', 'papers'],
    ['pay', 'papers'],
  ])('ranks the page of questions first for "%s"', async (query, slug) => {
    const page = await open('/en/topics/');
    await page.fill('#search-words', query);
    await page.keyboard.press('Enter');
    const first = page.locator('#search-answers a, #search-results a').first();
    await first.waitFor();
    expect(new URL((await first.getAttribute('href')) ?? '', page.url()).pathname).toBe(`/en/${slug}/`);
  });
});
