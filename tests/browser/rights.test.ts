import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pickLanguages } from '../support/sample.ts';
import { PHONE, usePhone } from '../support/phone.ts';
import { SITE } from '../support/sites.ts';

const WIDE = { width: 1280, height: 900 };
/** What a phone shows below the sticky bar. */
const SCREEN = 680;
const languages = pickLanguages(SITE).map(({ lang }) => lang);

const { open, getOrigin } = usePhone(SITE);

/** The groups of each visible answer; groups with the same answer share one. */
function listShownGroups(page: Page): Promise<string[][]> {
  return page
    .locator('.comparison-list > div > [data-g], td[data-g]')
    .evaluateAll((answers) =>
      answers
        .filter((answer) => answer.getClientRects().length > 0)
        .map((answer) => (answer.getAttribute('data-g') ?? '').split(' ')),
    );
}

describe('the rights of all groups', () => {
  it('are a list on a phone and a table on a wide screen, never both', async () => {
    for (const viewport of [PHONE, WIDE, { width: 768, height: 900 }]) {
      const page = await open('/en/compare/', { viewport });
      const table = page.getByRole('table', { name: 'What you have a right to, side by side' });
      const isWide = viewport !== PHONE;
      expect(await table.count()).toBe(isWide ? 1 : 0);
      expect(await page.locator('.comparison-list:visible').count()).toBe(isWide ? 0 : 1);
      if (isWide) {
        expect(await table.getByRole('columnheader').count()).toBe(4);
        const [rights = 0, ...groups] = await table
          .getByRole('columnheader')
          .evaluateAll((headers) =>
            headers.map((header) => Math.round(header.getBoundingClientRect().width)),
          );
        expect(Math.max(...groups) - Math.min(...groups)).toBeLessThanOrEqual(1);
        expect(rights).toBeLessThan(Math.min(...groups));
        expect(await table.getByRole('cell').count()).toBe(3 * (await table.getByRole('rowheader').count()));
      }
      await page.context().close();
    }
  });

  it('show each kind of answer with its own pictogram and label', async () => {
    const page = await open('/en/compare/', { forcedColors: 'active' });
    const answers = await page.locator('.comparison-list dd[data-answer]').evaluateAll((cells) =>
      cells.map((cell) => ({
        answer: cell.getAttribute('data-answer') ?? '',
        label: cell.querySelector('b')?.textContent.trim() ?? '',
        pictogram: cell.querySelector('svg')?.innerHTML ?? '',
      })),
    );
    const looks = Map.groupBy(answers, ({ answer }) => answer);
    expect([...looks.keys()].sort()).toEqual(['depends', 'no', 'unknown', 'yes']);
    for (const same of looks.values()) {
      for (const part of ['label', 'pictogram'] as const) {
        expect(new Set(same.map((answer) => answer[part])).size, part).toBe(1);
      }
    }
    for (const part of ['label', 'pictogram'] as const) {
      expect(new Set([...looks.values()].map(([answer]) => answer?.[part])).size, part).toBe(looks.size);
    }
  });

  it('can be filtered by group without JavaScript, and the choice is not stored', async () => {
    for (const viewport of [PHONE, WIDE]) {
      const page = await open('/en/compare/', { javaScriptEnabled: false, viewport });
      const all = await listShownGroups(page);
      const [last = ''] = [...new Set(all.flat())].slice(2);
      await page.locator('.group-chooser input').nth(3).check();
      expect(await listShownGroups(page)).toEqual(all.filter((groups) => groups.includes(last)));
      expect(await page.locator('.chosen:visible').innerText()).toContain('Not EU, no permission');
      expect(page.url()).toBe(`${getOrigin()}/en/compare/`);
      await page.reload();
      expect(await listShownGroups(page)).toEqual(all);
      await page.context().close();
    }
  });

  it('are all shown again after Back', async () => {
    const page = await open('/en/compare/');
    await page.locator('.group-chooser input').nth(1).check();
    await page.goto(`${getOrigin()}/en/eu/`);
    await page.goBack();
    expect(new Set((await listShownGroups(page)).flat()).size).toBe(3);
  });

  it('have group controls that are at least 48 px high', async () => {
    const page = await open('/th/compare/');
    const heights = await page
      .locator('.group-chooser label')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    expect(heights.length).toBe(4);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
  });
});

describe('the source of a right', () => {
  it('is one click away, even if the list of sources is collapsed', async () => {
    for (const path of ['/en/compare/', '/ar/eu/']) {
      const page = await open(path, { viewport: WIDE });
      const link = page.locator('a[href^="#source-"]:visible').first();
      const target = (await link.getAttribute('href')) ?? '';
      await link.click();
      await page.locator(`${target}:visible`).waitFor();
      await page.context().close();
    }
  });
});

describe('the page of a group', () => {
  it('shows a right within one screen when opened from the start page', async () => {
    for (const language of languages) {
      const page = await open(`/${language}/eu/#part-rights`);
      const box = await page.locator('#part-rights [data-answer]').first().boundingBox();
      expect(box?.y, language).toBeLessThan(SCREEN / 2);
      await page.context().close();
    }
  });

  it('lists all rights within six screens', async () => {
    for (const language of languages) {
      const page = await open(`/${language}/no-permit/`);
      const box = await page.locator('#part-rights').boundingBox();
      expect(box?.height, language).toBeLessThan(6 * SCREEN);
      await page.context().close();
    }
  });
});
