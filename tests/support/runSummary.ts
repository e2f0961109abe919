/** Prints which test files took longest, and which tests passed only when they were retried, at the end of a run. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const SLOWEST = 10;

/** What the summary reads of a test file. */
export interface FinishedFile {
  readonly path: string;
  readonly seconds: number;
  readonly retried: readonly string[];
}

/** @example formatRunSummary([{ path: 'tests/unit/a.test.ts', seconds: 1.25, retried: [] }]) */
export function formatRunSummary(files: readonly FinishedFile[]): string {
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const retried = files.flatMap(({ path, retried: names }) => names.map((name) => `  ${path}: ${name}`));
  return [
    'The slowest files:',
    ...slowest.map(({ path, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${path}`),
    ...(retried.length > 0 ? ['Passed only after a retry:', ...retried] : []),
  ].join('\n');
}

const isRetried = (test: TestCase): boolean => test.diagnostic()?.flaky === true;

const readFile = (module: TestModule): FinishedFile => ({
  path: module.relativeModuleId,
  seconds: module.diagnostic().duration / 1000,
  retried: [...module.children.allTests()].filter(isRetried).map(({ fullName }) => fullName),
});

export default class RunSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    console.log(`\n${formatRunSummary(modules.map(readFile))}`);
  }
}
