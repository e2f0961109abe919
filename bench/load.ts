/**
 * Measures the servers with the configuration that the build writes: pages with and without TLS, new TLS connections, memory of
 * the workers. The load comes from the same machine, so a dedicated server handles more requests.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readHosting } from '../src/finish/hostingFiles.ts';
import { makeMachine, startServer, type RunningServer } from '../tests/support/servers.ts';

const SITE = process.env['OUT_DIR'] ?? 'dist';
const HOST = 'guide.example';
const PAGE = '/en/now/';
const SECONDS = 5;
const run = promisify(execFile);

/** The output of a program; undefined if it is not installed. */
async function measure(program: string, options: readonly string[]): Promise<string | undefined> {
  if (!existsSync(`/usr/bin/${program}`)) return undefined;
  return run(program, options, { timeout: SECONDS * 12_000 }).then(
    ({ stdout }) => stdout,
    (error: unknown) => String((error as { stdout?: unknown }).stdout),
  );
}

/** The resident memory (RSS) of the largest worker of a server, or of the server itself, in MB. */
function getMemory(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').trim();
  const workers = children === '' ? [] : children.split(' ').map(Number);
  return workers.length > 0
    ? Math.max(...workers.map(getMemory))
    : Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024;
}

const printFigures = (name: string, measured: string, figures: string): void =>
  console.log(`load    ${name.padEnd(6)} ${measured.padEnd(20)} ${figures}`);

async function benchLoad({ name, machine, pid }: RunningServer): Promise<void> {
  const br = 'Accept-Encoding: br';
  const plain = `http://127.0.0.1:${String(machine.plainPort)}${PAGE}`;
  const wrk = await measure('wrk', ['-t2', '-c64', `-d${String(SECONDS)}`, '-H', br, '--latency', plain]);
  const [, perSecond] = /Requests\/sec:\s*(\S+)/.exec(wrk ?? '') ?? [];
  const [, slow] = /99%\s+(\S+)/.exec(wrk ?? '') ?? [];
  const errors = /Socket errors:.*|Non-2xx.*/.exec(wrk ?? '')?.[0] ?? 'no errors';
  printFigures(
    name,
    'without TLS',
    wrk === undefined
      ? 'not measured: apt-get install wrk'
      : `${String(perSecond)} requests/s, 99 % within ${String(slow)}, ${errors}`,
  );

  const secure = `127.0.0.1:${String(machine.httpsPort)}`;
  const h2 = await measure('h2load', [
    // Servers close a connection after 1,000 requests.
    ...['-t2', '-c64', '-m10', '-n30000', '-H', 'accept-encoding: br', '--sni', HOST],
    ...['-H', `:authority: ${HOST}`, `https://${secure}${PAGE}`],
  ]);
  const [, h2PerSecond] = /, (\S+) req\/s/.exec(h2 ?? '') ?? [];
  const [, failed] = /, (\d+ failed)/.exec(h2 ?? '') ?? [];
  printFigures(
    name,
    'HTTP/2 over TLS',
    h2 === undefined
      ? 'not measured: apt-get install nghttp2-client'
      : `${String(h2PerSecond)} requests/s, ${String(failed)}`,
  );

  const tls = await measure('openssl', ['s_time', '-new', '-time', String(SECONDS), '-connect', secure]);
  const [, count, real] = /(\d+) connections in (\d+) real seconds/.exec(tls ?? '') ?? [];
  printFigures(name, 'new TLS connections', `${(Number(count) / Number(real)).toFixed(0)} a second`);
  printFigures(name, 'memory afterwards', `${getMemory(pid).toFixed(0)} MB in its largest process`);
}

const folder = mkdtempSync(join(tmpdir(), 'load-'));
try {
  const root = resolve(SITE);
  const hosting = readHosting(root, { address: `https://${HOST}`, redirects: [] });
  for (const name of ['nginx', 'caddy'] as const) {
    const serverFolder = mkdtempSync(join(folder, `${name}-`));
    const server = await startServer(
      name,
      hosting,
      await makeMachine(root, serverFolder, HOST),
      serverFolder,
    );
    try {
      await benchLoad(server);
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
