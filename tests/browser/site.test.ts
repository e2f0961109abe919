import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { getHref, listLanguages } from '../support/pages.ts';
import { PHONE, usePhone } from '../support/phone.ts';
import { pickLanguages } from '../support/sample.ts';
import { SITE } from '../support/sites.ts';

const languages = pickLanguages(SITE);

const { newPage, open, getOrigin } = usePhone(SITE);

describe('on a narrow screen', () => {
  it.each(['/en/', '/en/compare/', '/ar/now/', '/th/places/', '/en/places/', '/ro/time/'])(
    '%s fits with text at 200 %%',
    async (path) => {
      const page = await open(path);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        PHONE.width,
      );
    },
  );
});

describe.each(languages)('the places in $lang', ({ lang: language }) => {
  it('start within a screen and a half, with one that has a phone number', async () => {
    const page = await open(`/${language}/places/`);
    const first = page.locator('article.card:has([data-place])').first();
    expect((await first.boundingBox())?.y).toBeLessThanOrEqual(1000);
    expect(await first.locator('a[href^="tel:"]').count()).toBe(1);
  });

  it('have a phone number or a link to help for every place', async () => {
    const page = await open(`/${language}/places/`);
    const lost = await page
      .locator('[data-place]')
      .evaluateAll((places) =>
        places
          .filter(
            (place) => !place.closest('article, .ask')?.querySelector('a[href^="tel:"], a[href="#help"]'),
          )
          .map((place) => place.getAttribute('data-place')),
      );
    expect(lost).toEqual([]);
  });
});

describe('punctuation after a number', () => {
  it.each(['/en/now/', '/pl/now/', '/ar/now/'])(
    'stays on the number’s line in %s, at any screen width',
    async (path) => {
      const page = await open(path);
      const alone: string[] = [];
      const count = await page
        .locator('main a[href^="tel:"]')
        .evaluateAll(
          (links) => links.filter((link) => /^\p{P}/u.test(link.nextSibling?.textContent ?? '')).length,
        );
      expect(count).toBeGreaterThan(0);
      for (let width = 280; width <= 400; width += 8) {
        await page.setViewportSize({ width, height: 740 });
        alone.push(
          ...(await page.locator('main a[href^="tel:"]').evaluateAll((links) =>
            links.flatMap((link) => {
              const after = link.nextSibling;
              if (!(after instanceof Text) || !/^\p{P}/u.test(after.data)) return [];
              const punctuation = document.createRange();
              punctuation.setStart(after, 0);
              punctuation.setEnd(after, 1);
              const isBelow =
                punctuation.getBoundingClientRect().top > link.getBoundingClientRect().bottom - 12;
              return isBelow ? [`${String(innerWidth)} px: ${link.textContent}${after.data}`] : [];
            }),
          )),
        );
      }
      expect(alone).toEqual([]);
    },
  );
});

describe('a collapsed section', () => {
  const openFold = async (reducedMotion: 'reduce' | 'no-preference'): Promise<readonly string[]> => {
    const page = await open('/en/places/', { reducedMotion });
    return page.evaluate(() => {
      const fold = document.querySelector('main details');
      if (!fold) return [];
      const style = getComputedStyle(fold, '::details-content');
      const closed = style.opacity;
      fold.setAttribute('open', '');
      return [closed, style.opacity, style.animationDuration];
    });
  };

  it('fades in for 120 ms', async () => expect(await openFold('no-preference')).toEqual(['1', '0', '0.12s']));

  it('opens at once for readers who prefer reduced motion', async () =>
    expect(await openFold('reduce')).toEqual(['1', '1', '0s']));
});

describe('keyboard focus', () => {
  it.each(['/en/compare/', '/ar/places/', '/th/time/', '/go/time/'])(
    'on %s is never on a hidden element',
    async (path) => {
      const page = await open(path);
      const unseen: string[] = [];
      const count = await page.locator('a, button, summary, input, textarea').count();
      for (let pressed = 0; pressed < count; pressed += 1) {
        await page.keyboard.press('Tab');
        const hidden = await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          const [box] = element.getClientRects();
          const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          const isSeen = top ? element.contains(top) : false;
          return element === document.body || isSeen ? undefined : element.outerHTML;
        });
        if (hidden !== undefined) unseen.push(hidden);
      }
      expect(unseen).toEqual([]);
    },
  );
});

describe('without JavaScript', () => {
  it.each(languages)(
    '/$lang/ links to rights, places, hours, topics and the exit page',
    async ({ lang: language }) => {
      const home = `/${language}/`;
      const page = await open(home, { javaScriptEnabled: false });
      const press = async (part: string, from: string, to: string): Promise<void> => {
        await page.click(`${part} a[href="${getHref(home + from, home + to)}"] >> nth=0`);
        await page.waitForURL(`**${home}${to}`);
      };
      await press('main', '', 'rights/');
      await press('header', 'rights/', 'topics/');
      expect(await page.locator('#search').isVisible()).toBe(false);
      await press('main', 'topics/', 'places/');
      await press('main', 'places/', 'places/3cf4/');
      // The place's hours come before those of its phone line.
      expect(await page.locator('main table').first().locator('tbody tr').count()).toBe(7);
      expect(await page.locator('[data-place="3cf4"]').innerText()).not.toBe('');
      expect(await page.locator('#leave').getAttribute('href')).toMatch(/^https:/);
    },
  );

  it('the language list, the countries and the cards work', async () => {
    const page = await open('/en/compare/', { javaScriptEnabled: false });
    await page.click('#language');
    await page.click('#choices a[hreflang="th"]');
    expect(new URL(page.url()).pathname).toBe('/th/compare/');
    await page.goto(`${getOrigin()}/en/compare/`);
    await page.locator('details:has(#part-countries) summary').click();
    await page.getByRole('link', { name: 'Romania' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/eu/');
    await page.goto(`${getOrigin()}/en/cards/`);
    await page.click('a[href="#card-doctor"]');
    expect(await page.locator('#card-doctor').isVisible()).toBe(true);
    expect(await page.locator('#card-doctor p[lang="da"]').innerText()).toMatch(/læge/);
  });
});

describe('leaving', () => {
  it('replaces the page, sends no referrer and works from the keyboard', async () => {
    const page = await open('/en/now/');
    const requested: (string | undefined)[] = [];
    await page.route('https://**', async (route) => {
      requested.push((await route.request().allHeaders())['referer']);
      await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' });
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('leave');
    const pagesBefore = await page.evaluate(() => history.length);
    await page.keyboard.press('Enter');
    await page.waitForURL('https://**');
    expect(await page.title()).toBe('Weather');
    expect(await page.evaluate(() => history.length)).toBe(pagesBefore);
    expect(requested).toEqual([undefined]);
  });

  it('hides the page and its title, clears the reading mark, and navigates in the same tab', async () => {
    const page = await open('/en/now/');
    let windows = 0;
    page.context().on('page', () => (windows += 1));
    const exit = (await page.locator('#leave').getAttribute('href')) ?? '';
    const steps = await page.evaluate(() => {
      const seen: string[] = [];
      const note = (step: string): void => {
        seen.push(`${step}: ${document.documentElement.style.display} "${document.title}"`);
      };
      Storage.prototype.setItem = () => note('mark');
      navigation.addEventListener('navigate', () => note('go'));
      document.querySelector<HTMLElement>('#leave')?.click();
      return seen;
    });
    // Every browser shows the URL as the title of a page that is still loading.
    expect(steps).toEqual([`mark: none "${exit}"`, `go: none "${exit}"`]);
    expect(windows).toBe(0);
  });

  it('works even if the browser can’t store anything', async () => {
    const page = await open('/en/now/');
    await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error('full');
      };
    });
    await page.click('#leave');
    await page.waitForURL('https://**');
  });

  it('shows no white screen in dark mode while the exit page loads', async () => {
    const page = await open('/en/now/', { colorScheme: 'dark' });
    await page.evaluate(() => {
      // What a reader sees until the exit page loads.
      navigation.addEventListener('navigate', (event) => event.preventDefault());
      document.querySelector<HTMLElement>('#leave')?.click();
    });
    const { channels } = await sharp(await page.screenshot())
      .removeAlpha()
      .stats();
    for (const { max } of channels) expect(max).toBeLessThan(64);
  });

  it('by Shift counts only presses of Shift alone, and resets after five seconds', async () => {
    const page = await newPage();
    await page.clock.install();
    await page.goto(`${getOrigin()}/en/now/`);
    const status = page.locator('#leave-opens');
    const read = async (): Promise<string> => (await status.innerText()).trim();
    const usual = await read();
    expect(await status.getAttribute('role')).toBe('status');
    await page.keyboard.press('Shift');
    expect(await read()).toBe('Press Shift twice more to leave');
    await page.clock.runFor(5100);
    expect(await read()).toBe(usual);

    for (const keys of ['Shift+A', 'Shift+Tab', 'Alt+Shift', 'Control+Shift']) {
      for (let times = 0; times < 4; times += 1) await page.keyboard.press(keys);
      expect(await read(), keys).toBe(usual);
    }
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(await read()).toBe('Press Shift once more to leave');
    await page.keyboard.press('a');
    expect(await read()).toBe(usual);
    expect(new URL(page.url()).pathname).toBe('/en/now/');
  });
});

describe('the pages', () => {
  it('list the device’s preferred languages first', async () => {
    const page = await open('/', { locale: 'ar-MA' });
    expect(await page.locator('#choices a').first().getAttribute('hreflang')).toBe('ar');
  });

  it('show the 404 page in the language of the URL', async () => {
    const page = await open('/ar/nothing-here/');
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
    await page.goto(`${getOrigin()}/xx/nothing/`);
    expect(await page.locator('#choices li').count()).toBe(listLanguages(SITE).length);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});
