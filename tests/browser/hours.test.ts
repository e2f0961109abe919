import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/phone.ts';
import { getPlacePath } from '../../src/domain/paths.ts';
import { getPlaceId, getPlaceName } from '../support/placeIds.ts';
import { FIXTURE } from '../support/sites.ts';

/** The phone's time zones. The result must not depend on them. */
const ZONES = ['Europe/Copenhagen', 'Asia/Bangkok', 'America/Los_Angeles'];

const site = useSite(FIXTURE);

async function openAt(path: string, instant: string, timezoneId: string): Promise<Page> {
  const page = await site.newPage({ timezoneId });
  await page.clock.setFixedTime(new Date(instant));
  await page.goto(`${site.origin}${path}`);
  return page;
}

const ASK_FIRST = 'call-first: For these we know no number and no hours. Ask before you go: Talk to somebody';

/** The state of each place in the list at an instant. */
async function readStates(
  path: string,
  instant: string,
  timezoneId: string,
): Promise<Record<string, string>> {
  const page = await openAt(path, instant, timezoneId);
  const states = await page.locator('[data-place]').evaluateAll((elements) =>
    elements.map((element) => {
      // Places with neither a number nor hours share one status, above them.
      const shown = element.closest('.ask')?.querySelector(':scope > p') ?? element;
      return [
        element.getAttribute('data-place') ?? '',
        `${element.getAttribute('data-state') ?? ''}: ${shown.textContent.replace(/\s+/g, ' ').trim()}`,
      ];
    }),
  );
  await page.context().close();
  return Object.fromEntries(states.map(([id = '', state]) => [getPlaceName(id), state])) as Record<
    string,
    string
  >;
}

describe.each(ZONES)('on a phone set to %s', (zone) => {
  it('the list of places shows every status in the site’s time zone', async () => {
    // A Wednesday, 13:00 in Copenhagen.
    expect(await readStates('/en/places/', '2026-11-25T12:00:00Z', zone)).toEqual({
      'by-appointment': 'by-appointment: Only if you have agreed on a time. Call first.',
      'closed-clinic': 'temporarily-closed: Closed for some time. Opens Monday at 10:00',
      'example-house': 'open: Open now, until 16:00',
      'overdue-cafe': 'usually-open: Usually open now, until 15:00. Call first.',
      'secret-shelter': 'open: Open now',
      'unknown-hours': 'call-first: Call first',
      'unknown-phone': ASK_FIRST,
      'winter-beds': 'temporarily-closed: Closed for some time. Opens Tuesday at 20:00',
    });
  });

  it.each([
    // instant, state of the house
    ['2026-11-25T08:59:59Z', 'closed: Closed now. Opens Wednesday at 10:00'],
    ['2026-11-25T09:00:00Z', 'open: Open now, until 16:00'],
    ['2026-11-25T15:00:00Z', 'closed: Closed now. Opens Thursday at 10:00'],
    // A night: Friday 20:00 to Saturday 02:00.
    ['2026-11-27T23:30:00Z', 'open: Open now, until 02:00'],
    ['2026-11-28T01:00:00Z', 'closed: Closed now. Opens Thursday at 10:00'],
    // The hours don't mention Christmas Eve, so they are unknown.
    ['2026-12-24T10:00:00Z', 'call-first: Call first'],
    // A public holiday that the hours mention.
    ['2026-12-25T20:00:00Z', 'closed: Closed now. Opens Tuesday 5 January at 10:00'],
    // Two months without a new build: the timeline has ended.
    ['2027-02-10T12:00:00Z', 'call-first: Call first'],
    ['2028-01-01T12:00:00Z', 'call-first: Call first'],
    // The device clock is earlier than the build time, so not even "closed" can be trusted.
    ['2026-11-20T12:00:00Z', 'call-first: Call first'],
    ['1970-01-02T12:00:00Z', 'call-first: Call first'],
  ])('at %s the house is “%s”', async (instant, state) => {
    expect((await readStates('/en/places/', instant, zone))['example-house']).toBe(state);
  });

  it.each([
    // instant, state of the winter beds, which are open at night from 1 December to 10 January
    ['2026-11-30T23:30:00Z', 'closed: Closed now. Opens Tuesday at 20:00'],
    ['2026-12-01T19:00:00Z', 'open: Open now, until 07:00'],
    ['2026-12-24T23:00:00Z', 'open: Open now, until 07:00'],
    // Overdue since 9 January; the last night ends in the morning.
    ['2027-01-11T05:59:00Z', 'usually-open: Usually open now, until 07:00. Call first.'],
    ['2027-01-11T06:00:00Z', 'call-first: Call first'],
    ['2027-01-11T20:00:00Z', 'call-first: Call first'],
  ])('at %s the winter beds are “%s”', async (instant, said) => {
    const page = await openAt(getPlacePath('en', getPlaceId('winter-beds')), instant, zone);
    const status = page.locator('[data-place]');
    expect(`${(await status.getAttribute('data-state')) ?? ''}: ${await status.innerText()}`).toBe(said);
  });

  it('a phone line shows its status in the site’s time zone', async () => {
    const page = await openAt('/en/now/', '2026-11-25T12:00:00Z', zone);
    // In its card, and in the help box of every page.
    expect(await page.locator('[data-contact]').allInnerTexts()).toEqual([
      'Open now, until 15:00',
      'We don’t know if anybody answers now',
      'Open now, until 15:00',
    ]);
  });
});

describe('months after the build', () => {
  it('every place is by appointment, or shows that readers should call or ask first', async () => {
    const states = await readStates('/en/places/', '2027-03-01T12:00:00Z', 'Europe/Copenhagen');
    expect(states).toEqual({
      'by-appointment': 'by-appointment: Only if you have agreed on a time. Call first.',
      'closed-clinic': 'call-first: Call first',
      'example-house': 'call-first: Call first',
      'overdue-cafe': 'call-first: Call first',
      'secret-shelter': 'call-first: Call first',
      'unknown-hours': 'call-first: Call first',
      'unknown-phone': ASK_FIRST,
      'winter-beds': 'call-first: Call first',
    });
  });

  it.each([
    ['2027-01-08T12:00:00Z', false],
    ['2027-01-09T12:00:00Z', true],
  ])('at %s a place’s page warns that its facts may have changed: %s', async (instant, warns) => {
    const page = await openAt(getPlacePath('en', getPlaceId('example-house')), instant, 'Asia/Bangkok');
    expect(await page.getByText('This may have changed. Call first.').isVisible()).toBe(warns);
  });
});

describe('a page that is left open', () => {
  it('updates from open to closed', async () => {
    const page = await site.newPage();
    await page.clock.install({ time: new Date('2026-11-25T14:59:30Z') });
    await page.goto(`${site.origin}${getPlacePath('en', getPlaceId('example-house'))}`);
    const status = page.locator(`[data-place="${getPlaceId('example-house')}"]`);
    expect(await status.getAttribute('data-state')).toBe('open');
    await page.clock.runFor(90_000);
    expect(await status.getAttribute('data-state')).toBe('closed');
  });
});

describe('a record that becomes overdue after the build', () => {
  it('is no longer shown as certain', async () => {
    // Assured on 20 November 2026 for 50 days, so overdue by mid-January, when the built timeline has not ended yet.
    const states = await readStates('/en/places/', '2027-01-13T12:00:00Z', 'Europe/Copenhagen');
    expect(states['example-house']).toBe('usually-open: Usually open now, until 16:00. Call first.');
  });
});

describe('the table of hours', () => {
  it('needs no JavaScript, and lists exceptional days', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${getPlacePath('en', getPlaceId('example-house'))}`);
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
    expect(different).toContain('Tuesday 1 December (the staff are away) Closed');
    expect(different).toContain('Tuesday 8 December (repairs) 12:00–14:00');
    expect(different).toContain('Thursday 24 December Call first');
    expect(different).toContain('Friday 25 December Closed');
  });

  it('is shortened in the list of places and for phone lines', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/en/places/`);
    const read = async (selector: string): Promise<string> =>
      (await page.locator(selector).innerText()).replace(/\s+/g, ' ');
    expect(await read(`[data-place="${getPlaceId('example-house')}"]`)).toBe(
      'Usual hours: Tue – Thu 10:00–16:00 · Fri 20:00–02:00',
    );
    expect(await read(`[data-place="${getPlaceId('overdue-cafe')}"]`)).toBe(
      'Usual hours: Mon – Sun 12:00–15:00 Call first',
    );
    expect(await read(`[data-place="${getPlaceId('secret-shelter')}"]`)).toBe(
      'Usual hours: Day and night, every day',
    );
    expect(await read(`article.card:has([data-place="${getPlaceId('closed-clinic')}"])`)).toContain(
      'Closed: 23 – 29 November 2026',
    );
    expect(await read(`article.card:has([data-place="${getPlaceId('winter-beds')}"])`)).toContain(
      'Not open before 1 December 2026. This counts until 10 January 2027.',
    );
    await page.goto(`${site.origin}/en/now/`);
    expect(await read('.card [data-contact="hotline"]')).toMatch(/^Usual hours: Mon – Fri \d\d:\d\d–15:00$/);
  });

  it('shows the dates of a temporary closure', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${getPlacePath('en', getPlaceId('closed-clinic'))}`);
    const text = await page.locator('h3:text("These days are different") + ul').innerText();
    expect(text.replace(/\s+/g, ' ')).toMatch(/^23 – 29 November 2026 \(repairs\) Closed/);
  });

  it('follows the direction of the language, with times left to right', async () => {
    const page = await openAt(
      getPlacePath('ar', getPlaceId('example-house')),
      '2026-11-25T12:00:00Z',
      'Africa/Casablanca',
    );
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    expect(await page.locator('main table bdi').first().getAttribute('dir')).toBe('ltr');
  });
});

describe('a phone line', () => {
  it('shows whether it is open now, or that this is unknown', async () => {
    const page = await openAt('/en/now/', '2026-11-25T12:00:00Z', 'Asia/Bangkok');
    const states = await page
      .locator('[data-contact]')
      .evaluateAll((elements) =>
        elements.map(
          (element) => `${element.id}${element.getAttribute('data-contact') ?? ''} ${element.textContent}`,
        ),
      );
    expect(states).toEqual([
      'hotline Open now, until 15:00',
      'office-line We don’t know if anybody answers now',
      'hotline Open now, until 15:00',
    ]);
  });
});

describe('the notice about a translation', () => {
  it.each([
    ['/ar/time/', 'stale'],
    ['/ar/phone/', 'missing'],
  ])('on %s marks the translation as %s', async (path, state) => {
    const page = await openAt(path, '2026-11-25T12:00:00Z', 'Europe/Copenhagen');
    expect(await page.locator('[data-translation]').getAttribute('data-translation')).toBe(state);
    if (state === 'missing') {
      expect(await page.locator('article h1').getAttribute('lang')).toBe('en');
      expect(await page.locator('article .prose').first().getAttribute('dir')).toBe('ltr');
    }
  });
});
