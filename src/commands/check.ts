/**
 * `npm run check`: every script of package.json that begins with `check:`, but those for a launch, two at a time. A part
 * in which all is well is one line with its time; one that fails is shown whole.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

/** One for each core of a small machine. */
const AT_ONCE = 2;
/** What takes longest begins first, and what is quick fills the gaps. */
const LONGEST = ['check:test', 'check:lint', 'check:types', 'check:format'];
/** Fails until everything is confirmed, which nobody who changes code can do. */
const FOR_A_LAUNCH = 'check:launch';

const checkCommand = {
  script: 'check',
  summary:
    'Checks everything that needs no built site: content, types, lint, format, imports, packages, unused code, tests.',
  changes: 'nothing but caches in "node_modules" and what Astro generates in ".astro".',
  options: {},
} as const satisfies Command;

function listParts(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const parts = Object.keys(scripts).filter((name) => name.startsWith('check:') && name !== FOR_A_LAUNCH);
  return [...new Set([...LONGEST, ...parts])];
}

/** Runs the parts that wait, one after the other, as others do beside it. */
async function work(waiting: string[], failed: string[]): Promise<void> {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const started = performance.now();
    const { status, said } = await run(part);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    console.log(`${seconds} s  ${part}${status === 0 ? '' : `  failed\n\n${said}`}`);
    if (status !== 0) failed.push(part);
  }
}

async function run(part: string): Promise<{ readonly status: number | null; readonly said: string }> {
  const child = spawn('npm', ['run', '--silent', part], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  return new Promise((resolve) => {
    child.on('close', (status) => {
      resolve({ status, said });
    });
  });
}

await runCommand(checkCommand, async () => {
  const waiting = listParts();
  const failed: string[] = [];
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(waiting, failed)));
  if (failed.length > 0) throw new CommandError(`Failed: ${failed.join(', ')}`, 1);
});
