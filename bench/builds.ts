/** Times builds of several sizes, for `npm run bench`. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findPort } from '../src/commands/listen.ts';
import { SERVE_PLACE } from '../src/commands/serveSite.ts';
import { listFiles } from '../src/finish/listFiles.ts';
import { getSettings, type Compression } from '../src/settings.ts';
import { makeSampleContent, type SampleSize } from './sampleContent.ts';
import { makeStarlightProject } from './starlight.ts';

/** The cache of compressed files; without it, a release compresses every file. */
const COMPRESSED = 'node_modules/.cache/compressed';
const STARLIGHT_BUILD = ['node_modules/astro/bin/astro.mjs', 'build'];

/** What a build took; memory is the peak of its process in MB. */
interface Build {
  readonly pages: number;
  readonly seconds: number;
  readonly memory: number;
}

export interface BuildOptions {
  /** How often each build runs; the one with the median time is reported. */
  readonly runs: number;
  /** Builds the same pages with Starlight as well. */
  readonly isCompared: boolean;
}

/** Builds a site of the given size in a temporary folder. */
export function benchSample(size: SampleSize): string[] {
  return inSample(size, (content, dist) => [format('build', buildSite(content, dist))]);
}

/** Builds the site as a release does, into a folder that later benchmarks read. */
export function benchRelease(outDir: string): string[] {
  return [format('all languages, for a release', buildSite(getSettings().contentDir, outDir, 'best'))];
}

/** Sites of several sizes, and the same size for a release and after a small change: one line each. */
export function benchBuilds({ runs, isCompared }: BuildOptions): string[] {
  const repeat = (build: () => Build): Build => getMedian(Array.from({ length: runs }, build));
  const compare = (dist: string, build: Build): string[] =>
    isCompared ? [formatStarlight(repeatStarlight(dist, repeat), build)] : [];

  const few = inSample({ languages: 5 }, (content, dist) => {
    const build = repeat(() => buildSite(content, dist));
    return [format('5 languages', build), ...compare(dist, build)];
  });
  const many = inSample({ languages: 24 }, (content, dist) => {
    const build = repeat(() => buildSite(content, dist));
    const compared = compare(dist, build);
    const first = repeat(() => {
      rmSync(COMPRESSED, { recursive: true, force: true });
      return buildSite(content, dist, 'best');
    });
    const next = repeat(() => buildSite(content, dist, 'best'));
    const changed = repeat(() => {
      appendFileSync(join(content, 'en/guides/now.mdx'), '\nWord.\n');
      return buildSite(content, dist);
    });
    return [
      format('24 languages', build),
      ...compared,
      format('24 languages, first release', first),
      format('24 languages, next release', next),
      format('24 languages, one word changed', changed),
    ];
  });
  const large = inSample({ languages: 40, places: 60 }, (content, dist) => [
    format(
      '40 languages, 60 places',
      repeat(() => buildSite(content, dist)),
    ),
  ]);
  return [...few, ...many, ...large];
}

/** Clones the project, installs its packages and starts it until the first page is served. */
export async function benchFirstStart(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const started = performance.now();
  const getSeconds = (): number => (performance.now() - started) / 1000;
  try {
    run('git', ['clone', '--quiet', '.', folder]);
    run('npm', ['ci', '--no-audit', '--no-fund'], folder);
    const installed = getSeconds();
    const port = await findPort(SERVE_PLACE);
    const server = spawn('npm', ['start', '--', '--port', String(port)], {
      cwd: folder,
      stdio: 'ignore',
      detached: true,
    });
    const ended = once(server, 'exit');
    while (!(await isServed(`http://localhost:${String(port)}/en/`))) {
      if (server.exitCode !== null) throw new Error('npm start failed in a new clone.');
      await wait(100);
    }
    const served = getSeconds();
    if (server.pid !== undefined) process.kill(-server.pid);
    await ended;
    return [
      `start   npm ci ${installed.toFixed(1)} s, then npm start until the first page ${(served - installed).toFixed(1)} s`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function isServed(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** Passes temporary content of a size, and a folder to build it into, to a function; then deletes both. */
function inSample<Result>(size: SampleSize, use: (content: string, dist: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const content = join(folder, 'content');
    makeSampleContent(getSettings().contentDir, content, size);
    return use(content, join(folder, 'dist'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The variables and the arguments of Node in `npm run build`, which itself would hide the memory of the build. */
function readBuildScript(): { readonly env: Readonly<Record<string, string>>; readonly script: string[] } {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  const words = scripts.build.split(' ');
  const at = words.indexOf('node');
  const variables = words.slice(0, at).map((word) => word.split('=') as [string, string]);
  return { env: Object.fromEntries(variables), script: words.slice(at + 1) };
}

/** @throws {Error} with what the build printed, if it fails */
function buildSite(contentDir: string, outDir: string, compression: Compression = 'none'): Build {
  const { env, script } = readBuildScript();
  return timeBuild(script, outDir, {
    env: {
      ...process.env,
      ...env,
      ...{ CONTENT_DIR: contentDir, OUT_DIR: outDir, COMPRESSION: compression },
    },
  });
}

/** @returns undefined if Starlight can't be installed */
function repeatStarlight(distDir: string, repeat: (build: () => Build) => Build): Build | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    if (!makeStarlightProject(distDir, folder)) return undefined;
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    return repeat(() => timeBuild(STARLIGHT_BUILD, join(folder, 'dist'), { cwd: folder, env }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a build script in Node; the process prints its own peak memory when it exits. */
function timeBuild(
  script: readonly string[],
  outDir: string,
  options: { readonly env: NodeJS.ProcessEnv; readonly cwd?: string },
): Build {
  const printPeak = `process.on('exit',()=>console.log('peak',process.resourceUsage().maxRSS))`;
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${printPeak}`, ...script],
    { ...options, encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return {
    pages: listFiles(outDir).filter((file) => file.endsWith('.html')).length,
    seconds,
    memory: Number(/peak (\d+)/.exec(stdout)?.[1]) / 1024,
  };
}

/** The build whose time is in the middle; of two, the slower one. */
function getMedian(builds: readonly Build[]): Build {
  const sorted = builds.toSorted((a, b) => a.seconds - b.seconds);
  const median = sorted[sorted.length >> 1];
  if (!median) throw new Error('no build ran');
  return median;
}

function format(name: string, build: Build): string {
  const { pages, seconds, memory } = build;
  return `${name.padEnd(32)} ${String(pages).padStart(5)} pages ${seconds.toFixed(1).padStart(6)} s ${getTimePerPage(build).toFixed(1).padStart(5)} ms a page ${memory.toFixed(0).padStart(5)} MB`;
}

function formatStarlight(starlight: Build | undefined, ours: Build): string {
  if (!starlight) return "  Starlight                      not measured: it can't be installed";
  const ratio = getTimePerPage(ours) / getTimePerPage(starlight);
  return `${format('  the same pages with Starlight', starlight)}; ours takes ${ratio.toFixed(2)} of its time per page`;
}

function getTimePerPage({ pages, seconds }: Build): number {
  return (seconds * 1000) / pages;
}

function run(program: string, args: readonly string[], cwd = '.'): void {
  const { status } = spawnSync(program, args, { cwd, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed.`);
}
