/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, also on a machine that has never run it, so that no worker ends long before the others. */
const LONGEST = [
  'leavingFirefox',
  'leavingChromium',
  'leavingWebKit',
  'leavingSequencesFirefox',
  'leavingSequencesChromium',
  'print',
  'everyPage',
  'crawl',
  'badInput',
  'paper',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      LONGEST.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** `check` runs without a built site in seconds; `site` opens what was built, in files and in a browser. */
export default getViteConfig(
  {
    test: {
      setupFiles: './tests/support/seed.ts',
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          extends: true,
          test: {
            name: 'check',
            include: ['tests/{unit,content,component}/**/*.test.ts'],
            // Rules are pure, so that what one file has loaded serves the next: it takes half the time.
            isolate: false,
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
            // What is waited for may take longer than a second on a machine that does much else.
            expect: { poll: { timeout: 15_000 } },
            // What one file has loaded serves the next, as above.
            isolate: false,
            // One more than a small machine has cores: a browser that goes back and forth is mostly waited for.
            maxWorkers: 3,
          },
        },
      ],
    },
  },
  // Components need what compiles them. The settings of the site would read its content and check it once more.
  { configFile: false, devToolbar: { enabled: false } },
);
