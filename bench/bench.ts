/**
 * `npm run bench`: measures builds and what readers wait for. Prints figures without pass or fail, because a slow machine is not
 * an error.
 */
import { spawnSync } from 'node:child_process';
import { CommandError } from '../src/commands/commandError.ts';
import type { Command, CommandLine } from '../src/commands/commandLine.ts';
import { startProgress } from '../src/commands/progress.ts';
import { runCommand } from '../src/commands/runCommand.ts';
import { benchBuilds, benchFirstStart, benchRelease, benchSample } from './builds.ts';
import { benchMutants, mutatedModules } from './mutants.ts';
import type { SampleSize } from './sampleContent.ts';
import { benchLeaving, benchPages, benchSearch, benchServer } from './visits.ts';

const OUT = '.build/bench';

const benchCommand = {
  script: 'bench',
  summary:
    'Measures build time, memory, page sizes, search, leaving and server load; with a size, only the build of a site of that size.',
  changes: 'writes ".build" and temporary files; deletes the cache of compressed files.',
  next: 'compare the figures with those before your change',
  options: {
    languages: { value: '20', meaning: 'build a site with this many languages' },
    places: { value: '60', meaning: 'and this many places' },
    codes: { value: '200', meaning: 'and this many printed codes' },
    mutants: {
      value: 'opening',
      meaning: `only count changes that no unit test notices, in ${Object.keys(mutatedModules).join(', ')}; or in all`,
    },
    builds: { meaning: 'only measure builds' },
    runs: { value: '3', meaning: 'run each build as often as this and report the median' },
    peers: { meaning: 'build the same pages with Starlight as well' },
  },
} as const satisfies Command;

/** Load tests, each run in its own process. */
const LOADS = ['bench/load.ts', 'bench/soak.ts'];

const progress = startProgress();

await runCommand(benchCommand, async ({ values }) => {
  const { builds, mutants, peers, runs = '1', ...sizes } = values;
  if (mutants !== undefined) {
    for (const name of readModules(mutants)) await measure(`mutants of ${name}`, () => benchMutants(name));
    return;
  }
  const size = readSize(sizes);
  if (size) {
    await measure(`a site of ${describeSize(size)}`, () => benchSample(size));
    return;
  }
  const options = { runs: readNumber('runs', runs), isCompared: peers === true };
  await measure('builds', () => benchBuilds(options));
  await measure('a new clone', benchFirstStart);
  if (builds) return;
  await measure('a release', () => benchRelease(OUT));
  await measure('pages', () => benchPages(OUT));
  await measure('search', () => benchSearch(OUT));
  await measure('server', () => benchServer(OUT));
  await measure('leave', () => benchLeaving(OUT));
  for (const file of LOADS) {
    const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
    if (status !== 0) throw new CommandError(`${file} failed, see above.`, 1);
  }
});

/** Runs a benchmark as a step and prints its figures. */
async function measure(name: string, bench: () => string[] | Promise<string[]>): Promise<void> {
  progress.step(name);
  const figures = await bench();
  progress.end();
  console.log(figures.join('\n'));
}

/** @example describeSize({ languages: 20, codes: 200 }) // => '20 languages, 200 codes' */
function describeSize(size: SampleSize): string {
  return Object.entries(size)
    .map(([name, value]) => `${String(value)} ${name}`)
    .join(', ');
}

/** @throws {CommandError} if a size is not a number; undefined if none was requested */
function readSize(
  sizes: Pick<CommandLine<typeof benchCommand>['values'], keyof SampleSize>,
): SampleSize | undefined {
  const numbers = Object.entries(sizes).map(([name, value]) => [name, readNumber(name, value)] as const);
  return numbers.length === 0 ? undefined : Object.fromEntries(numbers);
}

/** @throws {CommandError} if the value of an option is not a number */
function readNumber(option: string, value: string): number {
  if (/^\d{1,4}$/.test(value)) return Number(value);
  throw new CommandError(`"${value}" is not a number from 0 to 9999.\n  Example: --${option} 20`);
}

/** @throws {CommandError} if the module is unknown */
function readModules(name: string): readonly string[] {
  const known = Object.keys(mutatedModules);
  if (name === 'all') return known;
  if (known.includes(name)) return [name];
  throw new CommandError(`Unknown module "${name}".\n  It must be one of: ${known.join(', ')}, all.`);
}
