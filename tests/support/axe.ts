import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with a page, or with the part of it that `selector` names. Asked for the violations alone, in
 * the page itself, it takes half the time: the site has no frames.
 */
export async function listViolations(
  page: Page,
  selector = 'html',
  options: RunOptions = {},
): Promise<AxeResults['violations']> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([part, asked]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, asked);
      return violations;
    },
    [selector, { ...options, resultTypes: ['violations'] }] satisfies [string, RunOptions],
  );
}
