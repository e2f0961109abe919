import { buildFixtures } from './buildFixture.ts';
import { installEngines } from './installEngines.ts';

/** Runs once before the `site` tests. */
export default async function prepareSites(): Promise<void> {
  await Promise.all([buildFixtures(), installEngines()]);
}
