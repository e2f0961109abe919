import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/phone.ts';
import { SITE } from '../support/sites.ts';

const site = useSite(SITE);

/** The day count on a phone in some time zone, on an afternoon in Denmark. */
async function openCounter(language: string, timezoneId = 'Europe/Copenhagen'): Promise<Page> {
  const page = await site.newPage({ viewport: { width: 360, height: 740 }, timezoneId });
  await page.clock.setFixedTime('2026-11-25T14:00:00Z');
  await page.goto(`${site.origin}/${language}/letter/`);
  // Only the answer to the question about the letter shows it.
  const answer = await page.locator('section:has(.day-count)').getAttribute('id');
  await page
    .locator(`a[href="#${answer ?? ''}"]`)
    .first()
    .click();
  return page;
}

async function choose(page: Page, year: string, month: string, day: string): Promise<string> {
  const fields = page.locator('.day-count select');
  await fields.nth(2).selectOption(year);
  await fields.nth(1).selectOption(month);
  await fields.nth(0).selectOption(day);
  // Some browser versions put a comma after the day of the week.
  return (await page.locator('.day-count [role="status"]').innerText()).replace(/day,/g, 'day');
}

describe('the day count', () => {
  it('on the last day, shows its date but no number of days left', async () => {
    const page = await openCounter('en');
    expect(await choose(page, '2026', '10', '27')).toBe(
      'Counted from Tuesday 27 October 2026: About day 30 of 30. Last day: about Wednesday 25 November 2026.',
    );
    await page.context().close();
  });

  it.each(['Europe/Copenhagen', 'Pacific/Kiritimati'])(
    'uses Denmark’s calendar day on a phone in %s',
    async (zone) => {
      const page = await openCounter('en', zone);
      expect(await choose(page, '2026', '11', '10')).toBe(
        'Counted from Tuesday 10 November 2026: About day 16 of 30. About 14 days left. ' +
          'Last day: about Wednesday 9 December 2026.',
      );
      expect(await page.locator('.advice').isVisible()).toBe(false);
    },
  );

  it('uses the plural forms of the language', async () => {
    const page = await openCounter('ro');
    expect(await choose(page, '2026', '11', '14')).toContain('Au mai rămas aproximativ 18 zile.');
    expect(await choose(page, '2026', '11', '20')).toContain('Au mai rămas aproximativ 24 de zile.');
  });

  it('uses the page’s names of months when the browser does not support the language', async () => {
    const page = await openCounter('pcm');
    // No browser formats dates in Klingon.
    await page.locator('.day-count').evaluate((counter) => counter.setAttribute('data-locale', 'tlh'));
    const months = await page.locator('.day-count select').nth(1).locator('option').allInnerTexts();
    expect(await choose(page, '2026', '11', '11')).toContain(`11 ${months[11] ?? ''} 2026`);
  });

  it('shows that the period has ended, and links to legal help', async () => {
    const page = await openCounter('en');
    expect(await choose(page, '2026', '01', '15')).toBe(
      'Counted like this, the first period ended on Friday 13 February 2026.',
    );
    await page.locator('.advice a[href="../law/"]').waitFor();
    await page.locator('.advice a[href="#help"]').waitFor();
  });

  it('rejects dates that do not exist or are in the future', async () => {
    const page = await openCounter('en');
    expect(await choose(page, '2026', '02', '31')).toContain('no such day');
    expect(await choose(page, '2026', '12', '24')).toContain('not come yet');
  });

  it('is on the same screen as the condition above it, and has no text fields', async () => {
    const page = await openCounter('th');
    const answer = page.locator('section:has(.day-count)');
    const box = await page.locator('.day-count select').first().boundingBox();
    const condition = await answer.locator(':scope > p:not(:has(a))').last().boundingBox();
    expect(condition?.y).toBeGreaterThan(0);
    expect(box?.y).toBeGreaterThan(condition?.y ?? Infinity);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
    expect(await page.locator('.day-count :is(input, textarea)').count()).toBe(0);
  });

  it.each([
    ['en', '15', 'left'],
    ['ar', '15', 'right'],
    ['en', '25', 'left'],
  ])(
    'marks today at the right point of the strip: %s, counted from %s November',
    async (language, day, side) => {
      const page = await openCounter(language);
      const strip = page.locator('.day-count .day-strip');
      expect(await strip.isVisible()).toBe(false);
      await choose(page, '2026', '11', day);
      const getMiddle = async (selector: string, index = 0): Promise<number> => {
        const box = await strip.locator(selector).nth(index).boundingBox();
        return box ? box.x + box.width / 2 : Number.NaN;
      };
      const [start, end, longest, today] = [
        await getMiddle('circle', 0),
        await getMiddle('circle', 1),
        await getMiddle('circle', 2),
        await getMiddle('.today path'),
      ];
      // Precise enough to find a mark that is a day off.
      expect((today - start) / (longest - start)).toBeCloseTo((25 - Number(day)) / 119, 2);
      expect((end - start) / (longest - start)).toBeCloseTo(29 / 119, 2);
      expect(start < longest ? 'left' : 'right').toBe(side);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
  );

  it('does not mark today once the period has ended', async () => {
    const page = await openCounter('en');
    await choose(page, '2026', '11', '15');
    expect(await page.locator('.day-count .today').isVisible()).toBe(true);
    await choose(page, '2026', '01', '15');
    expect(await page.locator('.day-count .today').isVisible()).toBe(false);
  });

  it('is hidden without JavaScript', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/en/time/`);
    expect(await page.locator('.day-count').isVisible()).toBe(false);
  });
});

describe('the strip of days', () => {
  it('shows the same days in its picture and in its list, without JavaScript', async () => {
    const page = await site.newPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    await page.goto(`${site.origin}/en/time/`);
    const part = page.locator('#part-timeline');
    const drawn = (await part.locator('.day-strip text').allTextContents()).map((day) => day.trim());
    expect(drawn).toEqual(['1', '30', '120']);
    expect(await part.locator('ol b').allInnerTexts()).toEqual(drawn.map((day) => `Day ${day}`));
    expect(await part.locator('.today').count()).toBe(0);
  });
});
