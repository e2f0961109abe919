/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { getViteConfig } from 'astro/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { takesAll } from './tests/support/sample.ts';

/**
 * The slowest files start first, in this order, so that workers finish together, even without timings from an earlier run.
 * `npm run dev` keeps builds waiting as long as it runs, so its tests come before all tests that build. Tests that build are
 * spread out, because builds of one project wait for each other.
 */
const SLOWEST = [
  'dev',
  'everyPage',
  'leavingFirefox',
  'print',
  'editor',
  'leavingWebKit',
  'leavingChromium',
  'changes',
  'editorTyping',
  'badInput',
  'badBuild',
  'verify',
  'commands',
  'registry',
  'search',
  'editorHost',
  'places',
  'walk',
  'build',
  'readingPosition',
  'oddPathsWebKit',
  'leavingSequencesFirefox',
  'leavingSequencesWebKit',
  'editorTasks',
  'reviewSheet',
  'listen',
  'questions',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const getRank = ({ moduleId }: TestSpecification): number => {
      const index = SLOWEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return index < 0 ? SLOWEST.length : index;
    };
    return (await super.sort(files)).sort((a, b) => getRank(a) - getRank(b));
  }
}

/** `check` takes seconds and needs no built site; `site` tests the built files, also in browsers. */
export default getViteConfig(
  {
    test: {
      setupFiles: './tests/support/seed.ts',
      // Commands under test are not steps of `npm test`; a step would not print what to do next (runCommand.ts).
      env: { COMMAND_STEP: '' },
      // A missing snapshot fails. To write or update snapshots: npx vitest run --project check -u all FILE
      update: 'none',
      sequence: { sequencer: SlowestFirst },
      // The default of 1 s is too short on a busy machine.
      expect: { poll: { timeout: 15_000 } },
      reporters: ['default', './tests/support/runSummary.ts'],
      projects: [
        {
          extends: true,
          test: {
            name: 'check',
            include: ['tests/{unit,content,component}/**/*.test.ts'],
            // The code under test is pure, so files can share loaded modules, which halves the time.
            isolate: false,
            // Vitest leaves one core free, which is half of a small machine.
            maxWorkers: Math.max(2, availableParallelism() - 1),
            // Other checks run at the same time, and a slow machine must not fail a test.
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'site',
            include: ['tests/{dist,browser,servers}/**/*.test.ts'],
            globalSetup: './tests/support/prepareSites.ts',
            // Tests start Node some 200 times; this halves its start.
            env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/node') },
            // Builds wait for one another, and a slow machine must not fail a test.
            testTimeout: takesAll ? 3_600_000 : 600_000,
            hookTimeout: 600_000,
            // Share loaded modules, as above.
            isolate: false,
            // One more than a small machine has cores, because tests mostly wait for browsers.
            maxWorkers: 3,
          },
        },
      ],
    },
  },
  // Component tests need Astro's Vite plugins, but the site's config would read and check the content again.
  { configFile: false, devToolbar: { enabled: false } },
);
