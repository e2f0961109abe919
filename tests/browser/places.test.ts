import { mkdirSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { listViolations } from '../support/axe.ts';
import { serveSite } from '../support/browser.ts';
import { PHONE, useSite } from '../support/phone.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { buildSite } from '../support/buildFixture.ts';
import { CODE_CHARACTERS } from '../../src/codes/code.ts';
import { getPlacePath } from '../../src/domain/paths.ts';
import { placeFilters } from '../../src/domain/placeQuestions.ts';
import { getPlaceId, getPlaceName } from '../support/placeIds.ts';
import { FIRST_ROUND_TRIP } from '../../src/finish/compressFiles.ts';
import { getSentSize } from '../support/sentSize.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const site = useSite(FIXTURE);

async function open(options: BrowserContextOptions = {}, instant = FIXTURE_TIME): Promise<Page> {
  const page = await site.newPage(options);
  await page.clock.setFixedTime(new Date(instant));
  await page.goto(`${site.origin}/en/places/`);
  return page;
}

/** The visible places in order, with "?" if it is unknown whether they match. */
async function listShown(page: Page): Promise<string[]> {
  const shown = await page
    .locator('[data-fits]')
    .evaluateAll((cards) =>
      cards
        .filter((card) => card.checkVisibility())
        .map(
          (card) =>
            [
              (card.matches('[data-place]') ? card : card.querySelector('[data-place]'))?.getAttribute(
                'data-place',
              ) ?? '',
              card.querySelector('.maybe')?.checkVisibility() ? ' ?' : '',
            ] as const,
        ),
    );
  return shown.map(([id, mark]) => getPlaceName(id) + mark);
}

/** By city; in each city places with hours first, then those that say "call first", then those without a number. */
const IN_ORDER = [
  'closed-clinic',
  'winter-beds',
  'by-appointment',
  'example-house',
  'overdue-cafe',
  'unknown-phone',
  'secret-shelter',
  'unknown-hours',
];

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('filters, %s', (_, javaScriptEnabled) => {
  const openFilters = async (): Promise<Page> => {
    const page = await open({ javaScriptEnabled });
    await page.locator('.filters summary').click();
    return page;
  };

  it('hide places that do not match, and mark possible matches', async () => {
    const page = await openFilters();
    expect(await listShown(page)).toHaveLength(IN_ORDER.length);
    await page.getByRole('radio', { name: 'Men', exact: true }).check();
    expect((await listShown(page)).toSorted()).toEqual([
      'by-appointment',
      'closed-clinic',
      'example-house',
      'unknown-hours ?',
      'unknown-phone',
      'winter-beds',
    ]);
    await page.getByRole('radio', { name: 'A bed' }).check();
    expect((await listShown(page)).toSorted()).toEqual(['unknown-hours ?', 'winter-beds']);
    await page.getByRole('checkbox', { name: 'People without papers' }).check();
    expect((await listShown(page)).toSorted()).toEqual(['unknown-hours ?', 'winter-beds']);
    expect(await page.getByText('Only places that may fit are shown.').isVisible()).toBe(true);
    // Headings of cities are hidden; each place names its city.
    expect(await page.locator('.by-city h2:visible').count()).toBe(0);
    expect(
      await page.locator(`article.card:has([data-place="${getPlaceId('winter-beds')}"])`).innerText(),
    ).toContain('Andenby');
  });

  it('show everything again when cleared', async () => {
    const page = await openFilters();
    const before = await listShown(page);
    await page.getByRole('radio', { name: 'Women', exact: true }).check();
    expect(await listShown(page)).not.toEqual(before);
    const people = page.getByRole('group', { name: 'Who may come?' });
    await people.getByRole('radio', { name: 'All', exact: true }).check();
    expect(await listShown(page)).toEqual(before);
    expect(await page.locator('.filtered').isVisible()).toBe(false);
  });

  it('work with the keyboard, in named groups', async () => {
    const page = await open({ javaScriptEnabled });
    await page.locator('.filters summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(
      await page
        .getByRole('group', { name: 'Who may come?' })
        .getByRole('radio', { name: 'Women' })
        .isChecked(),
    ).toBe(true);
    expect(await listShown(page)).not.toContain('closed-clinic');
    expect(await page.getByRole('group', { name: 'What can I get there?' }).count()).toBe(1);
  });

  it('leave no trace in the URL, on the phone or on the server', async () => {
    const page = await openFilters();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.getByRole('radio', { name: 'Men', exact: true }).check();
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(`${site.origin}/en/places/`);
    expect(requested).toEqual([]);
    const state = await page.context().storageState();
    expect([state.cookies, state.origins]).toEqual([[], []]);
    // Reloading clears the choice.
    await page.reload();
    expect(await page.locator('[data-filter]:checked').count()).toBe(0);
  });
});

describe('filters', () => {
  it('are offered only if they match a place', async () => {
    const page = await open();
    const offered = await page
      .locator('[data-filter]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-filter')));
    const matched = await page
      .locator('[data-fits]')
      .evaluateAll((cards) => cards.flatMap((card) => card.getAttribute('data-fits')?.split(' ') ?? []));
    const expected = placeFilters.map(({ name }) => name).filter((name) => matched.includes(name));
    expect(expected).toContain('sleep');
    expect(offered).toEqual(expected);
  });

  it('announce the number of remaining places', async () => {
    const page = await open();
    await page.locator('.filters summary').click();
    await page.getByRole('radio', { name: 'A bed' }).check();
    const shown = (await listShown(page)).length;
    expect(await page.locator('.filters').getByRole('status').innerText()).toBe(
      `${String(shown)} places are shown`,
    );
  });

  it('have styles only on the page with the filters', () =>
    expect(readFileSync(join(FIXTURE, 'en/compare/index.html'), 'utf8')).not.toContain('data-filter'));

  it.each(['light', 'dark'] as const)('have no axe violations when open, in %s', async (colorScheme) => {
    const page = await open({ colorScheme, viewport: { width: 320, height: 640 } });
    await page.locator('.filters summary').click();
    await page.getByRole('radio', { name: 'Men', exact: true }).check();
    const violations = await listViolations(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const heights = await page
      .locator('label.choice')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the filter by need, %s', (_, javaScriptEnabled) => {
  it('keeps the headings and links of cities with a match', async () => {
    const page = await open({ javaScriptEnabled });
    const links = page.locator('.cities a');
    const joinLines = (text: string): string => text.replace(/\s+/g, ' ');
    expect((await links.allInnerTexts()).map(joinLines)).toEqual([
      'Andenby 3',
      'Eksempelby 3',
      'In all of Denmark 2',
    ]);
    await page.getByRole('radio', { name: 'Health' }).check();
    expect(await listShown(page)).toEqual(['closed-clinic', 'unknown-hours ?']);
    expect(await page.locator('.by-city h2:visible').allInnerTexts()).toEqual([
      'Andenby',
      'In all of Denmark',
    ]);
    // Their counts are hidden, because they no longer apply.
    expect(await links.filter({ visible: true }).allInnerTexts()).toEqual(['Andenby', 'In all of Denmark']);
    expect(await page.locator('.ask:visible').count()).toBe(0);
    await page.getByRole('radio', { name: 'Advice' }).check();
    expect(await page.locator('.ask:visible').count()).toBe(1);
  });

  it('is cleared by a filter for a service, and can be chosen again', async () => {
    const page = await open({ javaScriptEnabled });
    await page.getByRole('radio', { name: 'A bed' }).check();
    await page.locator('.filters summary').click();
    await page.getByRole('radio', { name: 'Food' }).check();
    expect(await page.getByRole('radio', { name: 'A bed' }).isChecked()).toBe(false);
    const needs = page.getByRole('group', { name: 'What do you need?' });
    await needs.getByRole('radio', { name: 'All' }).check();
    expect((await listShown(page)).toSorted()).toEqual(IN_ORDER.toSorted());
  });

  it('links to the questions about a bed tonight', async () => {
    const page = await open({ javaScriptEnabled });
    await page.getByRole('link', { name: 'I need a bed tonight' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/bed/');
  });
});

describe('a place with no known phone number or hours', () => {
  it('is listed below a link to the help lines, without a phone number', async () => {
    const page = await open();
    const ask = page.locator('.ask');
    expect(
      await ask.locator('[data-place]').evaluateAll((rows) => rows.map((row) => row.dataset)),
    ).toMatchObject([{ place: getPlaceId('unknown-phone'), state: 'call-first' }]);
    expect((await ask.innerText()).replace(/\s+/g, ' ')).toBe(
      'For these we know no number and no hours. Ask before you go: Talk to somebody Ukendt Telefon Legal advice · Everybody',
    );
    expect(await ask.locator('a[href^="tel:"]').count()).toBe(0);
  });
});

describe('the map', () => {
  it.each([
    ['en', 'with JavaScript', true],
    ['en', 'without JavaScript', false],
    ['ar', 'with JavaScript', true],
  ])('in %s leads to the same sections as the links above it, %s', async (language, _, javaScriptEnabled) => {
    const page = await site.newPage({ viewport: PHONE, javaScriptEnabled });
    await page.goto(`${site.origin}/${language}/places/`);
    const cities = await page
      .locator('.cities a[href^="#city-"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const dots = page.locator('.map a');
    expect(cities).not.toEqual([]);
    expect(await dots.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(cities);
    expect(await dots.first().isVisible()).toBe(false);
    await page.locator('.map summary').click();
    for (const [index, city] of cities.entries()) {
      await dots.nth(index).locator('circle').click();
      expect(new URL(page.url()).hash).toBe(city);
      const { top, height, name } = await page.evaluate((id) => {
        const heading = document.querySelector(id);
        return {
          top: heading?.getBoundingClientRect().top ?? Infinity,
          height: innerHeight,
          name: heading?.textContent,
        };
      }, city ?? '');
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(height);
      expect(name).toContain(await dots.nth(index).textContent());
    }
  });

  it('keeps dots and names within its edges, with large tap targets, in at most 2 KB', async () => {
    const page = await site.newPage({ viewport: PHONE });
    for (const language of ['en', 'ar']) {
      await page.goto(`${site.origin}/${language}/places/`);
      await page.locator('.map summary').click();
      const { html, width, dots } = await page.locator('.map svg').evaluate((svg) => {
        const box = svg.getBoundingClientRect();
        return {
          html: svg.outerHTML,
          width: box.width,
          dots: Array.from(svg.querySelectorAll<SVGAElement>('a'), (link) => {
            // Without the invisible edge, which only enlarges the tap target.
            const parts = [...link.children].map((part) => part.getBoundingClientRect());
            const edge = Number.parseFloat(getComputedStyle(link.children[0] ?? link).strokeWidth);
            const [dot = box] = parts;
            return {
              isInside: parts.every(
                ({ left, right, top, bottom }) =>
                  left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom,
              ),
              area: dot.width + (edge * box.width) / 50,
            };
          }),
        };
      });
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(2048);
      expect(width).toBeGreaterThanOrEqual(260);
      expect(dots.length).toBeGreaterThan(0);
      for (const { isInside, area } of dots) {
        expect(isInside, language).toBe(true);
        expect(area).toBeGreaterThanOrEqual(44);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    }
  });

  it('is hidden from screen readers and the keyboard, closed or open', async () => {
    const page = await open();
    const map = page.locator('.map');
    const readAloud = page.locator('main').ariaSnapshot();
    expect(await readAloud).toContain('Before you go');
    expect(await readAloud).not.toContain('Map');
    await map.locator('summary').click();
    expect(await page.locator('main').ariaSnapshot()).toBe(await readAloud);
    await page.locator('a[href="#before"]').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    expect(await listViolations(page, '.map')).toEqual([]);
  });

  it('hides a city together with its link', async () => {
    const page = await open();
    await page.locator('.map summary').click();
    const names = page.locator('.map a');
    const listNames = () => names.filter({ visible: true }).allTextContents();
    expect(await listNames()).toEqual(['Andenby', 'Eksempelby']);
    await page.getByRole('radio', { name: 'Health' }).check();
    expect(await listNames()).toEqual(['Andenby']);
    await page.locator('.filters summary').click();
    await page.getByRole('radio', { name: 'Men', exact: true }).check();
    expect(await page.locator('.map').isVisible()).toBe(false);
  });

  it('is not printed', async () => {
    const page = await open();
    await page.locator('.map summary').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.map').isVisible()).toBe(false);
  });
});

describe('the order of the places', () => {
  it('is by city and usefulness without JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await listShown(page)).toEqual(IN_ORDER);
    expect(await page.locator('.open-first').isVisible()).toBe(false);
  });

  it('has places that are open now or later today at the top of each city', async () => {
    // Half past seven on a Tuesday evening in December: the beds open in half an hour.
    const page = await open({ timezoneId: 'Asia/Bangkok' }, '2026-12-01T18:30:00Z');
    expect((await listShown(page)).slice(0, 3)).toEqual(['winter-beds', 'closed-clinic', 'by-appointment']);
    expect(await page.locator('.open-first').isVisible()).toBe(true);
  });

  it('puts places that are usually open now before closed ones', async () => {
    // One o'clock on a Tuesday: the café is usually open; the house is closed, because the staff are away.
    const page = await open({}, '2026-12-01T12:00:00Z');
    expect((await listShown(page)).slice(3, 6)).toEqual(['overdue-cafe', 'example-house', 'unknown-phone']);
  });

  it('puts places that are open before those that are usually open', async () => {
    // One o'clock on a Wednesday: the house is open; the source for the café is old.
    const page = await open({}, '2026-12-09T12:00:00Z');
    expect((await listShown(page)).slice(3, 6)).toEqual(['example-house', 'overdue-cafe', 'unknown-phone']);
  });

  it('does not change after the page has loaded', async () => {
    const page = await site.newPage();
    await page.clock.install({ time: new Date('2026-12-01T18:59:30Z') });
    await page.goto(`${site.origin}/en/places/`);
    const before = await listShown(page);
    await page.clock.runFor(180_000);
    expect(await page.locator(`[data-place="${getPlaceId('winter-beds')}"]`).getAttribute('data-state')).toBe(
      'open',
    );
    expect(await listShown(page)).toEqual(before);
  });
});

describe('directions', () => {
  it('are a text, and a map link with a note that it leaves the site', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${getPlacePath('en', getPlaceId('example-house'))}`);
    expect(await page.locator('main').innerText()).toContain('Eksempelby St. (bus 1, 2)');
    const link = page.getByRole('link', { name: 'Open in your map app' });
    expect(await link.isVisible()).toBe(false);
    await page.getByText('See it on a map').click();
    expect(await page.getByText('This link leaves the site').isVisible()).toBe(true);
    expect(await link.getAttribute('href')).toBe('geo:55.5,11.5?q=55.5,11.5');
  });

  it('are never given for a secret address', () => {
    const html = readFileSync(join(FIXTURE, 'en/places', getPlaceId('secret-shelter'), 'index.html'), 'utf8');
    expect(html).not.toContain('geo:');
  });

  it('never request the device’s location', () => {
    const programs = listFiles(FIXTURE).filter((file) => /\.(html|js)$/.test(file));
    expect(programs.length).toBeGreaterThan(20);
    for (const file of programs)
      expect(readFileSync(join(FIXTURE, file), 'utf8'), file).not.toMatch(
        /\.geolocation|getCurrentPosition|watchPosition/,
      );
  });
});

describe('a country with sixty places', () => {
  const CONTENT = '.build/sixty-content';
  const OUT = '.build/sixty';
  const COUNT = 60;
  /** Without digits, which the content check rejects in names of cities. */
  const CITIES = 'ABCDEFGHIJKL'.split('').map((letter) => `By ${letter}`);

  beforeAll(() => {
    rmSync(CONTENT, { recursive: true, force: true });
    mkdirSync('.build', { recursive: true });
    cpSync(FIXTURE_CONTENT, CONTENT, { recursive: true });
    // Danish names need no translation in the English fixture; Arabic gets a name for each city.
    const arabic = join(CONTENT, 'ar/places.yaml');
    const names = CITIES.map(
      (city) => `  ${city}: ${city.replace('By', 'بي')}
`,
    );
    writeFileSync(arabic, readFileSync(arabic, 'utf8').replace('cities:\n', `$&${names.join('')}`));
    const ids = IN_ORDER.filter((id) => id !== 'secret-shelter');
    for (let index = IN_ORDER.length; index < COUNT; index += 1)
      addPlace(ids[index % ids.length] ?? '', index);
    buildSite(CONTENT, OUT, FIXTURE_TIME);
  });

  /** Adds a copy of another place with a different name, city, number, hours and description. */
  function addPlace(model: string, index: number): void {
    const number = String(index).padStart(2, '0');
    const record = readFileSync(join(CONTENT, 'facts/places', `${model}.yaml`), 'utf8')
      .replace(/^name: .*/m, (name) => `${name} ${number}`)
      .replace(
        /^id: .*/m,
        () => `id: ${CODE_CHARACTERS[index % 16] ?? ''}${CODE_CHARACTERS[Math.floor(index / 16)] ?? ''}4d`,
      )
      .replace(/^city: .*/m, `city: ${CITIES[index % CITIES.length] ?? ''}`)
      .replace(/^phone: .*/m, `phone: +45 11 22 33 ${number}`)
      .replace(/1\d:00/g, (time) => `${time.slice(0, 2)}:${String((index * 7) % 60).padStart(2, '0')}`);
    writeFileSync(join(CONTENT, 'facts/places', `place-${number}.yaml`), record);
    for (const language of ['en', 'ar']) {
      const file = join(CONTENT, language, 'places.yaml');
      const text = readFileSync(file, 'utf8');
      const what = new RegExp(`^  ${model}:\n    what: (.*)$`, 'm').exec(text)?.[1] ?? '';
      writeFileSync(file, `${text}  place-${number}:\n    what: ${what} ${'ab'.repeat(index % 5)}\n`);
    }
  }

  it.each(['en', 'ar'])(
    'has a list that loads in one request and fits into the first round trip, in %s',
    async (language) => {
      const file = join(OUT, language, 'places/index.html');
      expect(readFileSync(file, 'utf8').match(/data-place=/g)).toHaveLength(COUNT);
      expect(getSentSize(file)).toBeLessThanOrEqual(FIRST_ROUND_TRIP);
      const running = await serveSite(OUT);
      const page = await site.newPage();
      const requested: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      await page.goto(`${running.origin}/${language}/places/`);
      await page.locator('.filters summary').click();
      await page.locator('[data-filter="food"]').check();
      expect(requested.filter((url) => url.startsWith('http'))).toEqual([
        `${running.origin}/${language}/places/`,
      ]);
      await page.context().close();
      await running.stop();
    },
  );
});
