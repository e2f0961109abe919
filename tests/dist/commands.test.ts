/** Every script of package.json with `--help`, wrong input or a hostile environment: a clear message, and nothing changed. */
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listFiles } from '../../src/finish/listFiles.ts';
import { respectPermissions } from '../support/permissions.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Without `postinstall`, which npm runs itself. */
const commands = Object.keys(scripts).filter((name) => name !== 'postinstall');
const SERVERS = ['start', 'serve', 'dev', 'edit'];
const AT_ONCE = 3;

let folder = '';
let contentDir = '';
let env: NodeJS.ProcessEnv;
let taken: Server;
let port = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
  contentDir = join(folder, 'content');
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
  env = {
    ...process.env,
    ...{ CONTENT_DIR: contentDir, OUT_DIR: FIXTURE, BUILD_TIME: FIXTURE_TIME },
    // Vitest's mode would make a development build.
    ...{ NODE_ENV: 'production', MODE: undefined, DEV: undefined, PROD: undefined, VITEST: undefined },
  };
  taken = createServer();
  await new Promise<void>((done) => taken.listen(0, 'localhost', done));
  port = String((taken.address() as AddressInfo).port);
});
afterAll(async () => {
  await new Promise((done) => taken.close(done));
  rmSync(folder, { recursive: true });
});

/** The command line behind a script, as npm runs it. */
function getProgram(script: string): string[] {
  const parts = (scripts[script] ?? '').split(' ').filter((word) => !/^[A-Z_]+=/.test(word));
  expect(parts[0]).toBe('node');
  return [
    process.execPath,
    ...parts.slice(1).map((word) => (/^(src|tools|bench)\//.test(word) ? resolve(word) : word)),
  ];
}

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

async function run(
  [program = '', ...args]: readonly string[],
  { cwd = '.', more = {} }: { readonly cwd?: string; readonly more?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = spawn(program, args, { cwd, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, output };
}

/** Runs each command, a few at a time. */
async function runAll(
  names: readonly string[],
  start: (name: string) => Promise<Ended>,
): Promise<Map<string, Ended>> {
  const waiting = [...names];
  const results = new Map<string, Ended>();
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      results.set(name, await start(name));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

/** Everything a command could change: tracked files, entries of the project folder, and the content. */
function takeSnapshot(): string[] {
  const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  const describeFile = (file: string): string => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return `${file} ${String(stats?.size)} ${String(stats?.mtimeMs)}`;
  };
  return [
    ...readdirSync('.'),
    ...tracked.map(describeFile),
    ...listFiles(folder).map((file) => describeFile(join(folder, file))),
  ];
}

/** Asserts that `act` changes nothing. */
async function expectUnchanged<Result>(act: () => Promise<Result>): Promise<Result> {
  const before = takeSnapshot();
  const result = await act();
  expect(takeSnapshot()).toEqual(before);
  return result;
}

/** Output for people: no stack trace or internals, and at most a few lines. */
function expectClear({ output }: Ended, name: string): void {
  expect(output, name).not.toMatch(/\bat .*:\d+:\d+|node:internal|undefined|\[object|Unexpected error/);
  expect(output.trim().split('\n').length, `${name}: ${output}`).toBeLessThanOrEqual(4);
}

describe('every command', () => {
  it('explains itself with --help and changes nothing', async () => {
    const results = await expectUnchanged(() =>
      runAll(commands, (name) => run([...getProgram(name), '--help'])),
    );
    for (const [name, { status, output }] of results) {
      expect([name, status]).toEqual([name, 0]);
      // `test:all` is `test` with an option.
      const [script = ''] = name.split(':all');
      expect(output, name).toMatch(new RegExp(`^Usage: npm (run )?${script}\\b`, 'm'));
      expect(output, name).toMatch(/^Changes: \S/m);
      expect(output, name).toMatch(/^Next: \S/m);
      expect(output, name).toMatch(/^Exit status: 0 .*, 1 .*, 2 /m);
      expect(output, name).toContain('--help');
      expect(
        output.split('\n').filter((line) => line.length > 80),
        name,
      ).toEqual([]);
    }
  });

  it('rejects an unknown option before it does anything', async () => {
    const results = await expectUnchanged(() =>
      runAll(commands, (name) => run([...getProgram(name), '--nonsense'])),
    );
    for (const [name, result] of results) {
      expect([name, result.status]).toEqual([name, 2]);
      expect(result.output, name).toContain('Unknown option "--nonsense".');
      expectClear(result, name);
    }
  });

  it('names the project folder when run in another folder', async () => {
    const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
    const typed: Readonly<Record<string, readonly string[]>> = {
      country: ['SE', 'sv'],
      move: ['time', 'pause'],
      print: ['k7wp'],
      translate: ['status'],
      verify: ['https://guide.example/'],
    };
    const results = await expectUnchanged(() =>
      runAll(commands, (name) => run([...getProgram(name), ...(typed[name] ?? [])], { cwd: elsewhere })),
    );
    for (const [name, result] of results) {
      expect([name, result.status]).toEqual([name, 2]);
      expect(result.output, name).toContain(`First type: cd ${process.cwd()}`);
      expectClear(result, name);
    }
  });
});

describe('a command that starts a server', () => {
  it('stops when the requested port is taken', async () => {
    const results = await expectUnchanged(() =>
      runAll(
        SERVERS.flatMap((name) => [`${name} option`, `${name} environment`]),
        (row) => {
          const [name = '', how] = row.split(' ');
          const command = ['npm', 'run', '--silent', name];
          return how === 'option'
            ? run([...command, '--', '--port', port])
            : run(command, { more: { PORT: port } });
        },
      ),
    );
    for (const [row, result] of results) {
      expect([row, result.status]).toEqual([row, 2]);
      expect(result.output, row).toContain(`Another program is already using port ${port}.`);
      expectClear(result, row);
    }
  });

  it('uses the next free port when the default is taken', async () => {
    // Taken by this test, or already by something else.
    const usual = createServer().on('error', () => undefined);
    usual.listen(4321, 'localhost');
    const [program = '', ...args] = getProgram('serve');
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    try {
      const address = await vi.waitFor(
        () => {
          const [found] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
          if (found === undefined) throw new Error(output);
          return found;
        },
        { timeout: 30_000 },
      );
      expect(address).not.toBe('http://localhost:4321/');
      expect((await fetch(`${address}en/now/`)).status).toBe(200);
    } finally {
      child.kill();
      usual.close();
    }
  });
});

describe('without a network', () => {
  const log = (): string => join(folder, 'network.log');
  const noNetwork = (): NodeJS.ProcessEnv => ({
    NODE_OPTIONS: `--import=${resolve('tests/support/noNetwork.ts')}`,
    NETWORK_LOG: log(),
  });

  it('commands that need no network succeed, and connect to nothing', async () => {
    appendFileSync(log(), '');
    const results = await runAll(
      [
        'places',
        'check:content',
        'check:packages',
        'translate status',
        `request --out ${join(folder, 'requested')}`,
        `translate export ar --out ${join(folder, 'translated')}`,
      ],
      (row) => {
        const [name = '', ...words] = row.split(' ');
        return run([...getProgram(name), ...words], { more: noNetwork() });
      },
    );
    for (const [row, { status, output }] of results) expect([row, status], output).toEqual([row, 0]);
    expect(readFileSync(log(), 'utf8')).toBe('');
    rmSync(log());
    for (const made of ['requested', 'translated']) rmSync(join(folder, made), { recursive: true });
  });

  it('verify reports that the site can’t be reached', async () => {
    appendFileSync(log(), '');
    const result = await run([...getProgram('verify'), 'https://guide.example/'], { more: noNetwork() });
    expect(result.status).toBe(2);
    expect(result.output).toContain("https://guide.example/ can't be reached: ");
    expectClear(result, 'verify');
    expect(readFileSync(log(), 'utf8')).toMatch(/^guide\.example\n/);
    rmSync(log());
  });
});

describe('in read-only folders', () => {
  let locked = '';
  const lock = (path: string, mode: number): void => {
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
      if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), mode);
    for (const file of listFiles(path)) chmodSync(join(path, file), mode & 0o666);
    chmodSync(path, mode);
  };
  beforeAll(() => {
    locked = join(folder, 'locked');
    cpSync(FIXTURE_CONTENT, join(locked, 'content'), { recursive: true });
    mkdirSync(join(locked, 'out'));
    writeFileSync(join(locked, 'out/mine.txt'), 'mine');
    lock(locked, 0o555);
  });
  afterAll(() => lock(locked, 0o755));

  const rows: readonly (readonly [row: string, uses: 'content' | 'out'])[] = [
    ['request --out LOCKED/out/requests', 'out'],
    ['print k7wp --layout card --out LOCKED/out/print', 'out'],
    ['check:content --gitlab LOCKED/out/report.json', 'out'],
    ['translate export ar --out LOCKED/out/translate', 'out'],
    ['code --target now --language ask --material card', 'content'],
    ['country SE sv --out LOCKED/out/content', 'out'],
    ['move time pause --yes --json', 'content'],
    ['publish:permalinks', 'content'],
    ['audit:privacy', 'content'],
    ['release', 'content'],
    ['translate start pl', 'content'],
    ['translate import LOCKED/out', 'out'],
    ['build', 'out'],
  ];

  it('every command reports the problem and changes nothing', async () => {
    const results = await expectUnchanged(() =>
      runAll(
        rows.map(([row]) => row),
        (row) => {
          const [name = '', ...words] = row.replaceAll('LOCKED', locked).split(' ');
          const [, uses] = rows.find(([command]) => command === row) ?? [];
          const [program, args] = respectPermissions([...getProgram(name), ...words]);
          const content = uses === 'content' ? { CONTENT_DIR: join(locked, 'content') } : {};
          const out = name === 'build' ? { OUT_DIR: join(locked, 'out/site') } : {};
          return run([program, ...args], { more: { SITE_URL: 'https://guide.org', ...content, ...out } });
        },
      ),
    );
    for (const [row, result] of results) {
      expect([row, result.status], result.output).toEqual([row, 2]);
      expect(result.output, row).toContain(
        row.startsWith('translate import') ? 'No XLIFF files to import.' : 'permission denied',
      );
      const lines = result.output.split('\n').filter((line) => !/^ *[\d.]+ s {2}/.test(line));
      expectClear({ ...result, output: lines.join('\n') }, row);
    }
  });
});
