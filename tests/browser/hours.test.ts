import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, startChromium, type RunningSite } from '../support/browser.ts';
import { FIXTURE } from '../support/sites.ts';

/** Where the phone thinks that it is. The answer must not depend on it. */
const ZONES = ['Europe/Copenhagen', 'Asia/Bangkok', 'America/Los_Angeles'];

let browser: Browser;
let site: RunningSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveSite(FIXTURE)]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function openAt(path: string, instant: string, timezoneId: string): Promise<Page> {
  const page = await (await browser.newContext({ timezoneId })).newPage();
  await page.clock.setFixedTime(new Date(instant));
  await page.goto(`${site.origin}${path}`);
  return page;
}

/** What the list of places says of each at an instant. */
async function readStates(
  path: string,
  instant: string,
  timezoneId: string,
): Promise<Record<string, string>> {
  const page = await openAt(path, instant, timezoneId);
  const states = await page
    .locator('[data-place]')
    .evaluateAll((elements) =>
      elements.map((element) => [
        element.getAttribute('data-place') ?? '',
        `${element.getAttribute('data-state') ?? ''}: ${element.textContent}`,
      ]),
    );
  await page.context().close();
  return Object.fromEntries(states) as Record<string, string>;
}

describe.each(ZONES)('on a phone set to %s', (zone) => {
  it('every state is said as it is in the zone of the site', async () => {
    // A Wednesday, 13:00 in Copenhagen.
    expect(await readStates('/en/places/', '2026-11-25T12:00:00Z', zone)).toEqual({
      'by-appointment': 'by-appointment: Only if you have agreed on a time. Call first.',
      'closed-clinic': 'temporarily-closed: Closed until November 30',
      'example-house': 'open: Open now, until 16:00',
      'overdue-cafe': 'usually-open: Usually open now, until 15:00. Call first.',
      'secret-shelter': 'open: Open now',
      'unknown-hours': 'call-first: Call first',
      'unknown-phone': 'call-first: Ask before you go',
    });
  });

  it.each([
    // instant, what the house says
    ['2026-11-25T08:59:59Z', 'closed: Closed now. Opens Wednesday at 10:00'],
    ['2026-11-25T09:00:00Z', 'open: Open now, until 16:00'],
    ['2026-11-25T15:00:00Z', 'closed: Closed now. Opens Thursday at 10:00'],
    // A night: Friday 20:00 to Saturday 02:00.
    ['2026-11-27T23:30:00Z', 'open: Open now, until 02:00'],
    ['2026-11-28T01:00:00Z', 'closed: Closed now. Opens Thursday at 10:00'],
    // Christmas Eve is not named in the hours, so nobody knows.
    ['2026-12-24T10:00:00Z', 'call-first: Call first'],
    // A public holiday, which the hours do name.
    ['2026-12-25T20:00:00Z', 'closed: Closed now. Opens Tuesday, January 5 at 10:00'],
    // Two months without a new build: the list has ended.
    ['2027-02-10T12:00:00Z', 'call-first: Call first'],
  ])('at %s the house is “%s”', async (instant, said) => {
    expect((await readStates('/en/places/', instant, zone))['example-house']).toBe(said);
  });
});

describe('a page that stays open', () => {
  it('goes from open to closed by itself', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.clock.install({ time: new Date('2026-11-25T14:59:30Z') });
    await page.goto(`${site.origin}/en/places/example-house/`);
    const status = page.locator('[data-place="example-house"]');
    expect(await status.getAttribute('data-state')).toBe('open');
    await page.clock.runFor(90_000);
    expect(await status.getAttribute('data-state')).toBe('closed');
    await page.context().close();
  });
});

describe('a record that becomes overdue on the phone', () => {
  it('is no longer said for sure, without a new build', async () => {
    // Assured on 20 November 2026 for 50 days: that has passed by mid-January, while the built list still goes on.
    const states = await readStates('/en/places/', '2027-01-13T12:00:00Z', 'Europe/Copenhagen');
    expect(states['example-house']).toBe('usually-open: Usually open now, until 16:00. Call first.');
  });
});

describe('the table of hours', () => {
  it('needs no JavaScript and tells the different days', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${site.origin}/en/places/example-house/`);
    const readLines = async (selector: string): Promise<string[]> =>
      (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(await readLines('main table tbody tr')).toEqual([
      'Monday Closed',
      'Tuesday 10:00–16:00',
      'Wednesday 10:00–16:00',
      'Thursday 10:00–16:00',
      'Friday 20:00–02:00',
      'Saturday Closed',
      'Sunday Closed',
    ]);
    const different = await readLines('h3:text("These days are different") + ul li');
    expect(different).toContain('Tuesday, December 1 (the staff are away) Closed');
    expect(different).toContain('Tuesday, December 8 (repairs) 12:00–14:00');
    expect(different).toContain('Thursday, December 24 Call first');
    expect(different).toContain('Friday, December 25 Closed');
    await page.context().close();
  });

  it('tells when a place is closed for some time', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${site.origin}/en/places/closed-clinic/`);
    const text = await page.locator('h3:text("These days are different") + ul').innerText();
    expect(text.replace(/\s+/g, ' ')).toMatch(/^November 23 – 29, 2026 Closed/);
    await page.context().close();
  });

  it('is said in the direction of the language, with times that are not turned round', async () => {
    const page = await openAt('/ar/places/example-house/', '2026-11-25T12:00:00Z', 'Africa/Casablanca');
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    expect(await page.locator('main table bdi').first().getAttribute('dir')).toBe('ltr');
    await page.context().close();
  });
});

describe('a phone line', () => {
  it('has a state too, and overdue hours are only usual', async () => {
    const page = await openAt('/en/now/', '2026-11-25T12:00:00Z', 'Asia/Bangkok');
    const states = await page
      .locator('[data-contact]')
      .evaluateAll((elements) =>
        elements.map(
          (element) => `${element.id}${element.getAttribute('data-contact') ?? ''} ${element.textContent}`,
        ),
      );
    expect(states).toEqual(['hotline Open now, until 15:00', 'night-line Usually open now. Call first.']);
    await page.context().close();
  });
});

describe('what is said of a translation', () => {
  it.each([
    ['/ar/time/', 'stale'],
    ['/ar/phone/', 'missing'],
  ])('%s says that it is %s', async (path, state) => {
    const page = await openAt(path, '2026-11-25T12:00:00Z', 'Europe/Copenhagen');
    expect(await page.locator('[data-translation]').getAttribute('data-translation')).toBe(state);
    if (state === 'missing') {
      expect(await page.locator('article h1').getAttribute('lang')).toBe('en');
      expect(await page.locator('article .prose').getAttribute('dir')).toBe('ltr');
    }
    await page.context().close();
  });
});
