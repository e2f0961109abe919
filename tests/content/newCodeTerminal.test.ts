import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const CAMPAIGNS = 'facts/campaigns';
const KEYS = { down: '\u001B[B', enter: '\r', ctrlC: '\u0003' };

/** The keys to press when the terminal shows a text, in order. */
type Answers = readonly (readonly [shown: RegExp, keys: readonly (keyof typeof KEYS)[]])[];

let folder = '';
beforeEach(() => {
  mkdirSync('.build', { recursive: true });
  folder = mkdtempSync('.build/test-');
  cpSync(FIXTURE_CONTENT, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `npm run code` in a pseudo-terminal, using `script` of util-linux. */
async function typeCode(options: string, answers: Answers): Promise<number | null> {
  const command = `stty cols 80 rows 40; "${process.execPath}" src/commands/newCode.ts ${options}`;
  const terminal = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { ...process.env, CONTENT_DIR: folder, BUILD_TIME: FIXTURE_TIME, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = [...answers];
  let shown = '';
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [prompt, keys] = waiting[0] ?? [];
    if (!prompt?.test(shown)) return;
    waiting.shift();
    shown = '';
    terminal.stdin.write(keys?.map((key) => KEYS[key]).join('') ?? '');
  });
  const status = await new Promise<number | null>((resolve) => terminal.on('close', resolve));
  expect(waiting, shown).toEqual([]);
  return status;
}

/** The new campaign files, without their codes. */
function listCreated(): string[] {
  const before = readdirSync(join(FIXTURE_CONTENT, CAMPAIGNS));
  return readdirSync(join(folder, CAMPAIGNS))
    .filter((file) => !before.includes(file))
    .map((file) => readFileSync(join(folder, CAMPAIGNS, file), 'utf8').replace(/^code: .*\n/, ''));
}

describe('npm run code on a terminal', () => {
  it('asks for missing options, and creates a code from the answers', async () => {
    const status = await typeCode('--material card', [
      [/Which page does it open\?[\s\S]*start/, ['down', 'down', 'enter']],
      [/In which language\?[\s\S]*ask/, ['enter']],
    ]);
    expect(status).toBe(0);
    expect(listCreated()).toEqual(['target: compare\nlanguage: ask\nmaterial: card\nstatus: planned\n']);
  });

  it('creates no code when it is cancelled', async () => {
    const status = await typeCode('', [
      [/Which page does it open\?[\s\S]*start/, ['enter']],
      [/In which language\?[\s\S]*ask/, ['ctrlC']],
    ]);
    expect(status).toBe(1);
    expect(listCreated()).toEqual([]);
  });
});
