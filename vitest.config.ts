/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** `check` runs without a built site in seconds; `site` opens what was built, in files and in a browser. */
export default getViteConfig({
  test: {
    setupFiles: './tests/support/seed.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'check',
          include: ['tests/{unit,content,component}/**/*.test.ts'],
          // Other parts of the check run beside it: a slow machine is no mistake.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/{dist,browser,servers}/**/*.test.ts'],
          globalSetup: './tests/support/buildFixture.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
