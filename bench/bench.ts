/**
 * `npm run bench`: what a build costs and what a reader waits for. Prints figures and judges none: a slow machine is
 * not a mistake.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressBrotli } from '../src/build/compressFiles.ts';
import { listFiles } from '../src/build/listFiles.ts';
import { serveSite, startChromium } from '../tests/support/browser.ts';
import { isLong } from '../tests/support/pages.ts';

const OUT = '.build/bench';
const SEARCHES = ['hospital', 'he keeps my papers and i am scared', 'my boss does not pay me'];

benchBuild();
await benchSearch();

function benchBuild(): void {
  const started = performance.now();
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    // The process itself knows its peak best, and says it as the last thing it does.
    [
      '--import',
      `data:text/javascript,process.on('exit',()=>console.log('peak',process.resourceUsage().maxRSS))`,
      'src/build/build.ts',
    ],
    { encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: OUT } },
  );
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - started) / 1000;
  const peak = Number(/peak (\d+)/.exec(stdout)?.[1]) / 1024;
  const sizes = listFiles(OUT)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, bytes: compressBrotli(readFileSync(join(OUT, file))).length }))
    .sort((a, b) => b.bytes - a.bytes);

  console.log(
    `build   ${String(sizes.length)} pages, ${seconds.toFixed(1)} s, peak memory ${peak.toFixed(0)} MB`,
  );
  console.log(
    `pages   median ${String(sizes[Math.floor(sizes.length / 2)]?.bytes)} bytes compressed; the largest:`,
  );
  const [long, short] = [true, false].map((wanted) =>
    sizes.filter(({ file }) => isLong(`/${file.replace('index.html', '')}`) === wanted),
  );
  for (const { file, bytes } of [...(long ?? []).slice(0, 3), ...(short ?? []).slice(0, 5)])
    console.log(`        ${String(bytes).padStart(6)} ${file}`);
}

async function benchSearch(): Promise<void> {
  const [browser, site] = await Promise.all([startChromium(), serveSite(OUT)]);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.origin}/en/topics/`);
  const before = site.getSentBytes();
  for (const [index, words] of SEARCHES.entries()) {
    await page.fill('#search-words', words);
    const milliseconds = await page.evaluate(async () => {
      const status = document.querySelector('#search-status');
      const started = performance.now();
      document.querySelector<HTMLFormElement>('#search')?.requestSubmit();
      while (status?.textContent === '' || status?.textContent.includes('…')) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - started;
    });
    const note = index === 0 ? `, ${String(site.getSentBytes() - before)} bytes loaded` : '';
    console.log(`search  ${milliseconds.toFixed(0)} ms  "${words}"${note}`);
  }
  await browser.close();
  await site.stop();
}
