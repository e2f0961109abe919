import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { connect as connectSecurely } from 'node:tls';
import { findProgram, programs } from '../../src/commands/programs.ts';
import { PUBLISHED, type Hosting, type Machine } from '../../src/hosting/hosting.ts';
import { listHostFiles, formatCaddyfile, formatNginxConfig } from '../../src/hosting/servers.ts';
import { findFreePorts } from './listen.ts';

/** Two web servers, and the engines of two static hosts. */
export type ServerName = 'nginx' | 'caddy' | 'cloudflare' | 'netlify';

function isStaticHost(name: ServerName): name is 'cloudflare' | 'netlify' {
  return name === 'cloudflare' || name === 'netlify';
}

const READY_WITHIN_MS = 60_000;

export interface RunningServer {
  readonly name: ServerName;
  readonly machine: Machine;
  readonly pid: number;
  /** Everything that the server has printed. It must not contain a reader's address, because that would be a log. */
  readonly getOutput: () => string;
  readonly stop: () => Promise<void>;
}

/** Creates a self-signed certificate. */
function makeCertificate(folder: string, host: string): { certificate: string; key: string } {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const files = ['-keyout', key, '-out', certificate, '-days', '2', '-nodes'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ed25519', ...files, ...subject], { stdio: 'ignore' });
  return { certificate, key };
}

/** Settings for the test machine: loopback only, free ports, no root. */
export async function makeMachine(root: string, folder: string, host: string): Promise<Machine> {
  const [httpPort = 0, httpsPort = 0, plainPort] = await findFreePorts(3);
  return { root, listen: '127.0.0.1', ...makeCertificate(folder, host), httpPort, httpsPort, plainPort };
}

/** Not a dependency of the project, because it is large and builds don't need it. */
const CLOUDFLARE = resolve('tests/servers/cloudflare');

/** The commands that run a server, and check its config, as the build would write it for this machine. */
async function prepare(
  name: ServerName,
  hosting: Hosting,
  machine: Machine,
  folder: string,
): Promise<string[][]> {
  mkdirSync(folder, { recursive: true });
  if (isStaticHost(name)) {
    const site = join(folder, PUBLISHED);
    cpSync(machine.root, site, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
    for (const [file, text] of Object.entries(listHostFiles(name, hosting)))
      writeFileSync(join(folder, file), text);
    const port = String(machine.httpsPort);
    if (name === 'netlify')
      return [[process.execPath, resolve('tests/support/netlifyServer.ts'), site, port]];
    // By default the inspector uses port 9229; if two start at once, both find it free, and one of them exits.
    const [inspectorPort] = await findFreePorts(1);
    const where = [
      '--ip',
      '127.0.0.1',
      '--port',
      port,
      '--inspector-port',
      String(inspectorPort),
      '--compatibility-date',
      '2026-01-01',
    ];
    const program = join(CLOUDFLARE, 'node_modules/wrangler/bin/wrangler.js');
    const quiet = ['--show-interactive-dev-session=false', '--log-level', 'warn'];
    return [[process.execPath, program, 'pages', 'dev', site, ...where, ...quiet]];
  }
  const program = findProgram(programs[name]);
  if (name === 'caddy') {
    const config = join(folder, 'Caddyfile');
    writeFileSync(config, formatCaddyfile(hosting, machine));
    return ['run', 'validate'].map((verb) => [program, verb, '--adapter', 'caddyfile', '--config', config]);
  }
  const config = join(folder, 'main.conf');
  const site = join(folder, 'site.conf');
  writeFileSync(site, formatNginxConfig(hosting, machine));
  writeFileSync(
    config,
    [
      `load_module ${findProgram(programs.nginxBrotli)};`,
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off;',
      'worker_processes 2;',
      `pid ${folder}/nginx.pid;`,
      'error_log stderr;',
      'events { worker_connections 512; }',
      'http {',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${join(folder, kind)};`,
      ),
      `include ${site};`,
      '}',
    ].join('\n'),
  );
  const command = [program, '-p', folder, '-c', config];
  return [command, [...command, '-t']];
}

/** @throws with the server's output if it rejects its config. */
export async function startServer(
  name: ServerName,
  hosting: Hosting,
  machine: Machine,
  folder: string,
): Promise<RunningServer> {
  const env = {
    ...process.env,
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  };
  const [run = [], check] = await prepare(name, hosting, machine, folder);
  if (check) execFileSync(check[0] ?? '', check.slice(1), { env, stdio: 'pipe' });
  const cwd = name === 'netlify' ? process.cwd() : folder;
  const child = spawn(run[0] ?? '', run.slice(1), { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  try {
    const ports = isStaticHost(name) ? [] : [machine.httpPort, machine.plainPort];
    for (const port of [machine.httpsPort, ...ports]) {
      if (port !== undefined) await waitForPort(port, child);
    }
  } catch {
    await stop(child);
    throw new Error(`${name} did not start: ${output}`);
  }
  return { name, machine, pid: child.pid ?? 0, getOutput: () => output, stop: () => stop(child) };
}

async function waitForPort(port: number, child: ChildProcess): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && child.exitCode === null) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No server is listening on port ${String(port)}.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  await new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

export interface Answer {
  readonly status: number;
  /** By lower-case name; a repeated header has all values, joined by " | ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** In bytes, including headers. */
  readonly size: number;
}

export interface Question {
  readonly target: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Defaults to `tls`. */
  readonly over?: 'tls' | 'http' | 'plain';
}

/** Sends exactly the given target; other HTTP clients normalize odd URLs. */
export async function ask(
  { name, machine }: RunningServer,
  host: string,
  question: Question,
): Promise<Answer> {
  const { target, method = 'GET', headers = {}, over = 'tls' } = question;
  // The engines of static hosts do not terminate TLS.
  const isSecure = over === 'tls' && !isStaticHost(name);
  const request = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${headers['Host'] ?? host}`,
    'Connection: close',
    ...Object.entries(headers)
      .filter(([name]) => name !== 'Host')
      .map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');
  const address = '127.0.0.1';
  const socket = isSecure
    ? connectSecurely({
        host: address,
        port: machine.httpsPort,
        servername: host,
        rejectUnauthorized: false,
      })
    : connect(
        { http: machine.httpPort, plain: machine.plainPort, tls: machine.httpsPort }[over] ?? 0,
        address,
      );
  socket.write(request, 'latin1');
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', resolve);
    // A server may close the connection before it has read the whole request; use its response, if any.
    socket.on('error', (error: Error) => {
      if (chunks.length > 0) resolve();
      else reject(error);
    });
  });
  socket.destroy();
  return parseAnswer(Buffer.concat(chunks));
}

function parseAnswer(bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = headers[name] === undefined ? value : `${headers[name]} | ${value}`;
  }
  const body = bytes.subarray(end + 4);
  return {
    status: Number(first.split(' ')[1]),
    headers,
    size: bytes.length,
    body: headers['transfer-encoding'] === 'chunked' ? joinChunks(body) : body,
  };
}

function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const start = body.indexOf('\r\n', at) + 2;
    const size = Number.parseInt(body.subarray(at, start).toString('latin1'), 16);
    if (size === 0) break;
    chunks.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
  return Buffer.concat(chunks);
}
