/** Readers who change the language, or open the side-by-side view, stay at the same section or answer. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePhone } from '../support/phone.ts';
import { pickDirections } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { SITE } from '../support/sites.ts';

const { open } = usePhone(SITE);
const { facts, site } = readSiteContent();
const country = site?.value.countryLanguage ?? '';
const languages = pickDirections(SITE).filter(({ lang }) => lang !== country);
const slugs = [...facts.questions.records.keys()];

/** Where a link leads. */
async function getTarget(page: Page, link: string): Promise<string> {
  return page
    .locator(link)
    .first()
    .evaluate((element) => {
      const { pathname, hash } = element as HTMLAnchorElement;
      return pathname + hash;
    });
}

/** The target of each step's link to the same step in another view, by the id of the step. */
async function listStepTargets(page: Page): Promise<[id: string, target: string][]> {
  return page.locator('.asking > section:not(.first)').evaluateAll((steps) =>
    steps.map((step) => {
      const { pathname = '', hash = '' } = step.querySelector<HTMLAnchorElement>('a[rel=alternate]') ?? {};
      return [step.id, pathname + hash];
    }),
  );
}

describe.each(languages)('the open section or answer, in $lang,', ({ lang }) => {
  it.each(slugs)(
    'stays the same in the side-by-side view and back, for each step of %s, without JavaScript',
    async (slug) => {
      const one = `/${lang}/${slug}/`;
      const beside = `${one}${country}/`;
      for (const [here, there] of [
        [one, beside],
        [beside, one],
      ] as const) {
        const page = await open(here, { javaScriptEnabled: false });
        const steps = await listStepTargets(page);
        expect(steps.length).toBeGreaterThan(1);
        for (const [id, target] of steps) expect(target).toBe(`${there}#${id}`);
        expect(await getTarget(page, '.first a[rel=alternate]')).toBe(there);
        await page.context().close();
      }
    },
  );

  it('stays the same after the language picker and in the side-by-side view of a guide', async () => {
    const page = await open(`/${lang}/work/#s3`);
    await page.locator(`main a[rel=alternate]:visible`).first().click();
    await page.waitForURL(`**/${lang}/work/${country}/#s3`);
    await page.locator('details:has(#s3)[open]').waitFor();
    expect(await page.locator('details[open]').count()).toBe(1);
    expect(await page.locator('details:has(#s3) > summary').isVisible()).toBe(true);
    await page.click('#language');
    await page.waitForURL(`**/go/work/${country}/#s3`);
    const language = page.locator(`#choices li:visible a[hreflang]`).first();
    const tag = (await language.getAttribute('hreflang')) ?? '';
    await language.click();
    await page.waitForURL(new RegExp(`/${tag}/work/(${country}/)?#s3$`));
  });

  it('is that of the current step, even after Back', async () => {
    const page = await open(`/${lang}/papers/`);
    expect(await getTarget(page, '#language')).toBe('/go/papers/');
    const choice = page.locator('.asking > section:visible li > a').first();
    const step = (await choice.getAttribute('href')) ?? '';
    await choice.click();
    await page.locator(`#language[href$="${step}"]`).waitFor();
    await page.goBack();
    await page.locator('#language:not([href*="#"])').waitFor();
  });

  describe('is the one that was being read', () => {
    // Without Playwright's click, which would scroll to the link first.
    const tapHelp = (page: Page) =>
      page.evaluate(() => {
        document.querySelector<HTMLElement>('a[href="#help"]')?.click();
      });
    /** Scrolls until the heading is a third of the screen below the top. */
    const read = (page: Page, heading: string) =>
      page.evaluate((selector) => {
        const { top = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
        scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
      }, heading);

    it('when Help is tapped, and when it is tapped again', async () => {
      const page = await open(`/${lang}/work/`);
      await tapHelp(page);
      await page.locator('#help a[rel=alternate]:not([href*="#"])').waitFor();
      for (const section of ['#s4', '#s6']) {
        await read(page, section);
        await tapHelp(page);
        await page.locator(`#help a[href$="/go/work/${section}"]`).waitFor();
      }
      await page.locator('#help a[rel=alternate]').click();
      await page.waitForURL('**/go/work/#s6');
    });

    it('when Help is tapped in the list of rights of a group', async () => {
      const page = await open(`/${lang}/no-permit/`);
      await read(page, '#part-rights');
      await tapHelp(page);
      await page.locator('#help a[href$="/go/no-permit/#part-rights"]').waitFor();
    });

    it('when Help is tapped in the list of places', async () => {
      const page = await open(`/${lang}/places/`);
      const city = page.locator('.by-city h2').nth(1);
      const id = (await city.getAttribute('id')) ?? '';
      await read(page, `#${id}`);
      await tapHelp(page);
      await page.locator(`#help a[href$="/go/places/#${id}"]`).waitFor();
    });

    it('after a jump to the top or the end of the page, if it was read for two seconds', async () => {
      const page = await open(`/${lang}/work/`);
      await page.clock.install();
      const expectPlace = async (top: number): Promise<void> => {
        // Not in an animation frame: the clock of the test replaces those, but not the event.
        await page.evaluate(
          (to) =>
            new Promise((resolve) => {
              addEventListener('scroll', resolve, { once: true });
              scrollTo({ top: to, behavior: 'instant' });
            }),
          top,
        );
        await page.clock.runFor(10_000);
        await page.locator(`#language[href$="/go/work/#s4"]`).waitFor();
      };
      await read(page, '#s4');
      // A busy browser reports the scrolling late.
      await page.locator(`#language[href$="/go/work/#s4"]`).waitFor();
      await page.clock.runFor(2000);
      await expectPlace(0);
      await expectPlace(100_000);
    });
  });
});
