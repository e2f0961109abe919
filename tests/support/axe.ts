import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * What axe finds wrong with a page, or with the part of it that `selector` names. Asked for the violations alone, in
 * the page itself, it takes half the time: the site has no frames.
 */
export async function listViolations(
  page: Page,
  selector = 'html',
  options: RunOptions = {},
): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ([part, asked]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, asked);
      return violations;
    },
    [selector, { ...options, resultTypes: ['violations'] }] satisfies [string, RunOptions],
  );
}
