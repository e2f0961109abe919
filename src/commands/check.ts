/**
 * `npm run check`: runs every `check:` script of package.json except `check:launch`, two at a time. A script that passes
 * prints one line with its time; one that fails is printed in full.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { getStepEnvironment, runCommand } from './runCommand.ts';
import { paint } from './style.ts';

/** One for each core of a small machine. */
const AT_ONCE = 2;
/** The slowest start first; quick ones fill the gaps. */
const SLOWEST = ['check:test', 'check:lint', 'check:types', 'check:format'];
/** Fails until every fact is confirmed, which no change to the code can achieve. */
const LAUNCH_CHECK = 'check:launch';

const checkCommand = {
  script: 'check',
  summary:
    'Runs every check that needs no built site: content, types, lint, format, packages, unused code, import cycles, tests.',
  changes: 'only caches in "node_modules" and the files that Astro generates in ".astro".',
  next: 'build the site if it changes: npm run build, then npm run test:changed',
  options: {},
} as const satisfies Command;

function listParts(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const parts = Object.keys(scripts).filter((name) => name.startsWith('check:') && name !== LAUNCH_CHECK);
  return [...new Set([...SLOWEST, ...parts])];
}

/** Runs queued scripts one after another until none are left; several workers share the queue. */
async function work(queue: string[], failed: string[]): Promise<void> {
  for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
    const started = performance.now();
    const { status, output } = await run(part);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    console.log(`${seconds} s  ${part}${status === 0 ? '' : `  ${paint('red', 'failed')}\n\n${output}`}`);
    if (status !== 0) failed.push(part);
  }
}

async function run(part: string): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn('npm', ['run', '--silent', part], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: getStepEnvironment(),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, output }));
  });
}

await runCommand(checkCommand, async () => {
  const queue = listParts();
  const failed: string[] = [];
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(queue, failed)));
  if (failed.length > 0)
    throw new CommandError(`Failed: ${failed.join(', ')}. To run one alone: npm run ${String(failed[0])}`, 1);
});
