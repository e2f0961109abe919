/**
 * `npm run bench`: measures builds and what readers wait for. Prints figures without pass or fail, because a slow machine is not
 * an error.
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CommandError } from '../src/commands/commandError.ts';
import type { Command, CommandLine } from '../src/commands/commandLine.ts';
import { startProgress } from '../src/commands/progress.ts';
import { runCommand } from '../src/commands/runCommand.ts';
import { readHosting } from '../src/finish/hostingFiles.ts';
import { getSettings } from '../src/settings.ts';
import { listFiles } from '../src/finish/listFiles.ts';
import { startChromium } from '../src/commands/chromium.ts';
import { serveSite } from '../tests/support/browser.ts';
import { isLong } from '../tests/support/pages.ts';
import { getSentSize } from '../tests/support/sentSize.ts';
import { ask, makeMachine, startServer } from '../tests/support/servers.ts';
import { benchMutants, mutatedModules } from './mutants.ts';
import { makeSampleContent, type SampleSize } from './sampleContent.ts';

const OUT = '.build/bench';
const HOST = 'guide.example';
/** The pages of a first visit: one guide and the places. */
const VISIT = ['/en/', '/en/now/', '/en/places/'];
const SECONDS = 5;
const LEAVE_TRIES = 21;
const SEARCHES = ['hospital', 'he keeps my papers and i am scared', 'my boss does not pay me'];

const benchCommand = {
  script: 'bench',
  summary:
    'Measures build time, memory, page sizes, search, leaving and server load; with a size, only the build of a site of that size.',
  changes: 'writes ".build" and temporary files; with --cold, deletes the cache of compressed files.',
  next: 'compare the figures with those before your change',
  options: {
    languages: { value: '20', meaning: 'build a site with this many languages' },
    places: { value: '60', meaning: 'and this many places' },
    codes: { value: '200', meaning: 'and this many printed codes' },
    mutants: {
      value: 'opening',
      meaning: `only count changes that no unit test notices, in ${Object.keys(mutatedModules).join(', ')}; or in all`,
    },
    cold: { meaning: 'build without the cache of compressed files' },
  },
} as const satisfies Command;

/** Load tests, each run in its own process. */
const LOADS = ['bench/load.ts', 'bench/soak.ts'];

const progress = startProgress();

await runCommand(benchCommand, async ({ values }) => {
  const { cold, mutants, ...sizes } = values;
  if (mutants !== undefined) {
    for (const name of readModules(mutants)) await measure(`mutants of ${name}`, () => benchMutants(name));
    return;
  }
  const size = readSize(sizes);
  if (cold) rmSync('node_modules/.cache/compressed', { recursive: true, force: true });
  if (size) {
    await measure(`a site of ${describeSize(size)}`, () => benchSample(size));
    return;
  }
  await measure('build the site', () => benchBuild(getSettings().contentDir, OUT));
  for (const codes of [100, 200])
    await measure(`a site of ${describeSize({ codes })}`, () => benchSample({ codes }));
  await measure('search', benchSearch);
  await measure('server', benchServer);
  await measure('leave', benchLeaving);
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

/** @throws {CommandError} if a size is not a number */
function readSize(
  sizes: Omit<CommandLine<typeof benchCommand>['values'], 'cold' | 'mutants'>,
): SampleSize | undefined {
  const numbers = Object.entries(sizes).map(([name, value]) => {
    if (!/^\d{1,4}$/.test(value))
      throw new CommandError(`"${value}" is not a number from 0 to 9999.\n  Example: --${name} 20`);
    return [name, Number(value)] as const;
  });
  return numbers.length === 0 ? undefined : Object.fromEntries(numbers);
}

/** @throws {CommandError} if the module is unknown */
function readModules(name: string): readonly string[] {
  const known = Object.keys(mutatedModules);
  if (name === 'all') return known;
  if (known.includes(name)) return [name];
  throw new CommandError(`Unknown module "${name}".\n  It must be one of: ${known.join(', ')}, all.`);
}

function benchSample(requested: SampleSize): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const content = join(folder, 'content');
    makeSampleContent(getSettings().contentDir, content, requested);
    return benchBuild(content, join(folder, 'dist'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function benchBuild(contentDir: string, outDir: string): string[] {
  const started = performance.now();
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    // The process prints its own peak memory when it exits.
    [
      // As in `npm run build`.
      '--heap-growing-percent=40',
      '--import',
      `data:text/javascript,process.on('exit',()=>console.log('peak',process.resourceUsage().maxRSS))`,
      'src/commands/build.ts',
    ],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...{ ASTRO_TELEMETRY_DISABLED: '1', MALLOC_ARENA_MAX: '2' },
        ...{ CONTENT_DIR: contentDir, OUT_DIR: outDir },
      },
    },
  );
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - started) / 1000;
  const peak = Number(/peak (\d+)/.exec(stdout)?.[1]) / 1024;
  const sizes = listFiles(outDir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, bytes: getSentSize(join(outDir, file)) }))
    .sort((a, b) => b.bytes - a.bytes);

  const [long, short] = [true, false].map((requested) =>
    sizes.filter(({ file }) => isLong(`/${file.replace('index.html', '')}`) === requested),
  );
  return [
    `build   ${String(sizes.length)} pages, ${seconds.toFixed(1)} s, ${((seconds * 1000) / sizes.length).toFixed(1)} ms a page, peak memory ${peak.toFixed(0)} MB`,
    `pages   median ${String(sizes[Math.floor(sizes.length / 2)]?.bytes)} bytes compressed; the largest:`,
    ...[...(long ?? []).slice(0, 3), ...(short ?? []).slice(0, 5)].map(
      ({ file, bytes }) => `        ${String(bytes).padStart(6)} ${file}`,
    ),
  ];
}

async function benchSearch(): Promise<string[]> {
  const [browser, site] = await Promise.all([startChromium(), serveSite(OUT)]);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.origin}/en/topics/`);
  const paths: string[] = [];
  page.on('response', (response) => paths.push(new URL(response.url()).pathname));
  const figures: string[] = [];
  for (const [index, query] of SEARCHES.entries()) {
    await page.fill('#search-words', query);
    const milliseconds = await page.evaluate(async () => {
      const status = document.querySelector('#search-status');
      const started = performance.now();
      document.querySelector<HTMLFormElement>('#search')?.requestSubmit();
      while (status?.textContent === '' || status?.textContent.includes('…')) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - started;
    });
    const bytes = paths.reduce((sum, path) => sum + getSentSize(join(OUT, path), 0), 0);
    const note = index === 0 ? `, ${String(bytes)} bytes loaded` : '';
    figures.push(`search  ${milliseconds.toFixed(0)} ms  "${query}"${note}`);
  }
  await browser.close();
  await site.stop();
  return figures;
}

/**
 * nginx with two workers and the configuration that the build writes, without TLS. `wrk` creates the load on the same two cores,
 * so a dedicated server handles more requests.
 */
async function benchServer(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const root = resolve(OUT);
  const hosting = readHosting(root, { address: `https://${HOST}`, redirects: [] });
  const server = await startServer('nginx', hosting, await makeMachine(root, folder, HOST), folder);
  try {
    const headers = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
    const figures: string[] = [];
    let sum = 0;
    for (const target of VISIT) {
      const { size, body } = await ask(server, HOST, { target, headers, over: 'plain' });
      sum += size;
      figures.push(
        `visit   ${String(size).padStart(6)} bytes ${target} (${String(size - body.length)} of them headers)`,
      );
    }
    figures.push(`        ${String(sum).padStart(6)} bytes in ${String(VISIT.length)} requests`);
    if (existsSync('/usr/bin/wrk')) {
      const address = `http://127.0.0.1:${String(server.machine.plainPort)}${VISIT[1] ?? '/'}`;
      const load = [
        '-t',
        '2',
        '-c',
        '64',
        '-d',
        String(SECONDS),
        '-H',
        'Accept-Encoding: br',
        '--latency',
        address,
      ];
      const { stdout } = await promisify(execFile)('/usr/bin/wrk', load);
      const [, perSecond = '?'] = /Requests\/sec:\s*(\S+)/.exec(stdout) ?? [];
      const [, slow = '?'] = /99%\s+(\S+)/.exec(stdout) ?? [];
      figures.push(`server  ${perSecond} requests per second of ${VISIT[1] ?? '/'}, 99 % within ${slow}`);
    } else {
      figures.push('server  not measured: apt-get install wrk');
    }
    return figures;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** The median time from pressing Leave to the hidden page, in the page's own script. */
async function benchLeaving(): Promise<string[]> {
  const [browser, site] = await Promise.all([startChromium(), serveSite(OUT)]);
  const page = await (await browser.newContext()).newPage();
  await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  const milliseconds: number[] = [];
  for (let times = 0; times < LEAVE_TRIES; times += 1) {
    await page.goto(`${site.origin}/en/now/`);
    milliseconds.push(
      await page.evaluate(() => {
        let hidden = Number.NaN;
        // The script writes to storage right after hiding the page.
        Storage.prototype.setItem = () => {
          hidden = performance.now();
        };
        const pressed = performance.now();
        document.querySelector<HTMLElement>('#leave')?.click();
        return hidden - pressed;
      }),
    );
    await page.waitForURL('https://**');
  }
  milliseconds.sort((a, b) => a - b);
  await browser.close();
  await site.stop();
  return [
    `leave   ${(milliseconds[LEAVE_TRIES >> 1] ?? 0).toFixed(1)} ms from press to hidden, at most ${(milliseconds.at(-1) ?? 0).toFixed(1)} ms in ${String(LEAVE_TRIES)} tries`,
  ];
}
