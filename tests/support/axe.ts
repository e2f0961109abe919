import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * The axe violations of a page, or of the part that `selector` matches. Running only violations in the page itself takes
 * half the time; the site has no iframes.
 */
export async function listViolations(
  page: Page,
  selector = 'html',
  options: RunOptions = {},
): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ([part, runOptions]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, runOptions);
      return violations;
    },
    [selector, { ...options, resultTypes: ['violations'] }] satisfies [string, RunOptions],
  );
}
