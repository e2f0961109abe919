/** Runs scripts of package.json two at a time. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getStepEnvironment } from './runCommand.ts';
import { paint } from './style.ts';

/** One for each core of a small machine. */
const AT_ONCE = 2;
/** The slowest start first; quick ones fill the gaps. */
const SLOWEST = ['check:test', 'check:lint', 'check:types', 'check:format'];
/** Fails until every fact is confirmed, which no change to the code can achieve. */
const LAUNCH_CHECK = 'check:launch';

/** Every `check:` script except `check:launch`, in the order to run them. */
export function listChecks(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const checks = Object.keys(scripts).filter((name) => name.startsWith('check:') && name !== LAUNCH_CHECK);
  return [...new Set([...SLOWEST, ...checks])];
}

/**
 * Runs scripts, two at a time, in this order. A script that passes prints one line with its time; one that fails is printed in
 * full.
 * @returns the scripts that failed
 */
export async function runScripts(scripts: readonly string[], env = getStepEnvironment()): Promise<string[]> {
  const queue = [...scripts];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let script = queue.shift(); script !== undefined; script = queue.shift()) {
      const started = performance.now();
      const { status, output } = await run(script, env);
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
      console.log(`${seconds} s  ${script}${status === 0 ? '' : `  ${paint('red', 'failed')}\n\n${output}`}`);
      if (status !== 0) failed.push(script);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}

async function run(
  script: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, output }));
  });
}
