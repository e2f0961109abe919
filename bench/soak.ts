/**
 * Sends requests to nginx, Caddy and `npm run serve` for a minute while sites are built and swapped continuously. Counts responses
 * that were not a complete page of one of the sites.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { Agent, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readHosting } from '../src/finish/hostingFiles.ts';
import { listFiles } from '../src/finish/listFiles.ts';
import { createSiteServer } from '../src/commands/siteServer.ts';
import { makeMachine, startServer } from '../tests/support/servers.ts';

const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 60);
const READERS = 4;
const SWAP_MS = 500;
const HOST = 'guide.example';

mkdirSync('.build', { recursive: true });
const folder = resolve(mkdtempSync('.build/soak-'));
const built = join(folder, 'built');
const current = join(folder, 'current');
const releases = ['one', 'two'].map((name) => join(folder, name));

/** As the README.txt of the hosting files says: replaces a link atomically. */
function publish(release: string): void {
  symlinkSync(release, `${current}.new`);
  renameSync(`${current}.new`, current);
}

/** Builds a site with this day as its BUILD_TIME, in another process. */
async function build(day: number): Promise<void> {
  const child = spawn(process.execPath, ['src/commands/build.ts'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      OUT_DIR: built.slice(resolve('.').length + 1),
      BUILD_TIME: `2026-11-2${String(day)}T12:00:00Z`,
    },
  });
  const status = await new Promise((done) => child.once('exit', done));
  if (status !== 0) throw new Error('The build failed.');
}

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** The hashes of valid responses for each path: the page of any of the sites, in any encoding. */
const known = new Map<string, Set<string>>();
function learn(site: string): void {
  for (const file of listFiles(site).filter((each) => /index\.html(\.br)?$/.test(each))) {
    const path = `/${file.replace(/index\.html(\.br)?$/, '')}`;
    known.set(path, (known.get(path) ?? new Set()).add(hash(readFileSync(join(site, file)))));
  }
}

interface Count {
  requested: number;
  readonly lost: string[];
}

async function read(port: number, until: number, start: number, count: Count): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const paths = [...known.keys()];
  for (let at = start; performance.now() < until; at += 7) {
    const path = paths[at % paths.length] ?? '/';
    count.requested += 1;
    const problem = await new Promise<string>((done) => {
      request(
        { port, path, agent, host: '127.0.0.1', headers: { host: HOST, 'accept-encoding': 'br' } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', (error) => done(String(error)));
          response.on('end', () => {
            const isWhole = known.get(path)?.has(hash(Buffer.concat(chunks)));
            done(
              response.statusCode !== 200
                ? String(response.statusCode)
                : isWhole
                  ? ''
                  : 'another page or an incomplete one',
            );
          });
        },
      )
        .on('error', (error) => done(String(error)))
        .end();
    });
    if (problem !== '') count.lost.push(`${path}: ${problem}`);
  }
  agent.destroy();
}

const stops: (() => Promise<unknown>)[] = [];
try {
  await build(5);
  const [one = '', two = ''] = releases;
  for (const [day, release] of [
    [6, one],
    [5, two],
  ] as const) {
    await build(day);
    cpSync(built, release, { recursive: true });
    learn(release);
  }
  publish(one);
  const hosting = readHosting(one, { address: `https://${HOST}`, redirects: [] });
  const ports: Record<string, number> = {};
  for (const name of ['nginx', 'caddy'] as const) {
    const serverFolder = mkdtempSync(join(folder, `${name}-`));
    const server = await startServer(
      name,
      hosting,
      await makeMachine(current, serverFolder, HOST),
      serverFolder,
    );
    stops.push(server.stop);
    ports[name] = server.machine.plainPort ?? 0;
  }
  const server: Server = createSiteServer(built);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stops.push(() => new Promise((done) => server.close(done)));
  ports['serve'] = (server.address() as AddressInfo).port;

  const until = performance.now() + SECONDS * 1000;
  const counts = Object.entries(ports).map(([name, port]) => ({
    name,
    port,
    requested: 0,
    lost: [] as string[],
  }));
  let swaps = 0;
  let builds = 0;
  const swapping = (async () => {
    while (performance.now() < until) {
      await sleep(SWAP_MS);
      publish(releases[(swaps += 1) % 2] ?? one);
    }
  })();
  const building = (async () => {
    while (performance.now() < until) await build(5 + ((builds += 1) % 2));
  })();
  await Promise.all(
    counts.flatMap((count) =>
      Array.from({ length: READERS }, (_, reader) => read(count.port, until, reader * 101, count)),
    ),
  );
  await Promise.all([swapping, building]);
  for (const { name, requested, lost } of counts) {
    const put = name === 'serve' ? `${String(builds)} builds` : `${String(swaps)} swaps of a site`;
    console.log(
      `soak    ${name.padEnd(6)} ${String(requested)} requests in ${String(SECONDS)} s, ${put}: ${String(lost.length)} lost`,
    );
    for (const each of lost.slice(0, 5)) console.log(`        ${each}`);
  }
} finally {
  await Promise.all(stops.map((stop) => stop()));
  rmSync(folder, { recursive: true, force: true });
}
