/** Measures what readers wait for, for `npm run bench`: sizes of pages, the search, leaving, and a server under load. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startChromium } from '../src/commands/chromium.ts';
import { readHosting } from '../src/finish/hostingFiles.ts';
import { serveSite } from '../tests/support/browser.ts';
import { isLong, listPages } from '../tests/support/pages.ts';
import { getPageTemplate } from '../tests/support/sample.ts';
import { ask, makeMachine, startServer } from '../tests/support/servers.ts';

const HOST = 'guide.example';
/** The pages of a first visit: one guide and the places. */
const VISIT = ['/en/', '/en/now/', '/en/places/'];
const SECONDS = 5;
const LEAVE_TRIES = 21;
/** A slow phone's processor, compared with this machine's. */
const SLOWDOWN = 4;
/** The time between the last letter and the request, in milliseconds. */
const TYPING = 500;

/** The sizes of a release's compressed pages, for each template, and the largest ones that must fit one round trip. */
export function benchPages(distDir: string): string[] {
  const pages = listPages(distDir).map((page) => ({ page, bytes: getSentSize(page.file) }));
  const templates = Map.groupBy(pages, ({ page }) => getPageTemplate(page));
  const largest = pages.filter(({ page }) => !isLong(page.path)).sort((a, b) => b.bytes - a.bytes);
  return [
    'pages     number    p50    p95    max bytes',
    ...[...templates].map(([template, sized]) => {
      const sizes = sized.map(({ bytes }) => bytes).sort((a, b) => a - b);
      const figures = [0.5, 0.95, 1].map((share) => sizes[Math.ceil(share * sizes.length) - 1]);
      return `        ${[sizes.length, ...figures].map((figure) => String(figure).padStart(7)).join('')}  ${template}`;
    }),
    'the largest of those that must fit one round trip:',
    ...largest.slice(0, 5).map(({ page, bytes }) => `        ${String(bytes).padStart(7)}  ${page.path}`),
  ];
}

/**
 * The first search in each language at a quarter of this machine's speed: bytes of program and index, and the time from the request to the
 * results, half a second after the words were typed. The program and its index load as soon as the field has the focus.
 */
export async function benchSearch(distDir: string): Promise<string[]> {
  const [browser, site] = await Promise.all([startChromium(), serveSite(distDir)]);
  const searches: { language: string; milliseconds: number; bytes: number }[] = [];
  for (const { path } of listPages(distDir).filter(({ html }) => html.includes(' id="search-words"'))) {
    const page = await (await browser.newContext()).newPage();
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(`${site.origin}${path}`);
    await page.fill('#search-words', (await page.textContent('main li a')) ?? '');
    await page.waitForTimeout(TYPING);
    const milliseconds = await page.evaluate(async () => {
      const status = document.querySelector('#search-status');
      const started = performance.now();
      document.querySelector<HTMLFormElement>('#search')?.requestSubmit();
      while (status?.textContent === '' || status?.textContent.includes('…'))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - started;
    });
    const language = path.split('/')[1] ?? '';
    const loaded = ['search.js', `${language}.json`].map((name) =>
      getSentSize(join(distDir, 'search', name)),
    );
    searches.push({ language, milliseconds, bytes: loaded.reduce((sum, bytes) => sum + bytes) });
    await page.context().close();
  }
  await browser.close();
  await site.stop();
  const slowest = searches.toSorted((a, b) => b.milliseconds - a.milliseconds);
  const largest = searches.toSorted((a, b) => b.bytes - a.bytes)[0];
  return [
    `search  first results at CPU ÷ ${String(SLOWDOWN)}: median ${String(slowest[slowest.length >> 1]?.milliseconds.toFixed(0))} ms; slowest: ${slowest
      .slice(0, 3)
      .map(({ language, milliseconds }) => `${language} ${milliseconds.toFixed(0)} ms`)
      .join(', ')}`,
    `        at most ${String(largest?.bytes)} bytes of program and index (${String(largest?.language)})`,
  ];
}

/** In bytes, as a release compresses it; a server sends files without a compressed copy as they are. */
function getSentSize(file: string): number {
  const compressed = `${file}.br`;
  return statSync(existsSync(compressed) ? compressed : file).size;
}

/**
 * nginx with two workers and the configuration that the build writes, without TLS. `wrk` creates the load on the same two cores,
 * so a dedicated server handles more requests.
 */
export async function benchServer(distDir: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const root = resolve(distDir);
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
export async function benchLeaving(distDir: string): Promise<string[]> {
  const [browser, site] = await Promise.all([startChromium(), serveSite(distDir)]);
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
