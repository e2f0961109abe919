import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const CAMPAIGNS = 'facts/campaigns';
const CTRL_C = '\u0003';

/** What is typed when the terminal shows these words, in this order. */
type Answers = readonly (readonly [shown: RegExp, typed: string])[];

let folder = '';
useFolder((path) => {
  folder = path;
  cpSync(FIXTURE_CONTENT, folder, { recursive: true });
}, '.build');

/** Types `npm run code` on a terminal, which the program `script` of util-linux is. */
async function typeCode(options: string, answers: Answers): Promise<number | null> {
  const command = `stty cols 80 rows 40; "${process.execPath}" tools/codes/newCode.ts ${options}`;
  const terminal = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { ...process.env, CONTENT_DIR: folder, BUILD_TIME: FIXTURE_TIME, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = [...answers];
  let shown = '';
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [words, typed = ''] = waiting[0] ?? [];
    if (!words?.test(shown)) return;
    waiting.shift();
    shown = '';
    terminal.stdin.write(typed);
  });
  const status = await new Promise<number | null>((resolve) => terminal.on('close', resolve));
  expect(waiting, shown).toEqual([]);
  return status;
}

/** The files of the new codes, without the codes. */
function listMade(): string[] {
  const before = readdirSync(join(FIXTURE_CONTENT, CAMPAIGNS));
  return readdirSync(join(folder, CAMPAIGNS))
    .filter((file) => !before.includes(file))
    .map((file) => readFileSync(join(folder, CAMPAIGNS, file), 'utf8').replace(/^code: .*\n/, ''));
}

describe('npm run code on a terminal', () => {
  it('asks for missing options, by number or by name, and creates a code', async () => {
    const status = await typeCode('--material card', [
      [/Which page does it open\?[\s\S]* 3 {2}compare[\s\S]*number: /, '3\r'],
      [/In which language\?[\s\S]* 1 {2}ask[\s\S]*number: /, 'ask\r'],
    ]);
    expect(status).toBe(0);
    expect(listMade()).toEqual(['target: compare\nlanguage: ask\nmaterial: card\nstatus: planned\n']);
  });

  it('asks again when the answer is none of those listed', async () => {
    const status = await typeCode('--material card --language ask', [
      [/number: /, '99\r'],
      [/number: /, 'stat\r'],
      [/number: /, '\r'],
      [/number: /, 'start\r'],
    ]);
    expect(status).toBe(0);
    expect(listMade()).toEqual(['target: start\nlanguage: ask\nmaterial: card\nstatus: planned\n']);
  });

  it('creates no code when it is cancelled', async () => {
    const status = await typeCode('', [
      [/Which page does it open\?[\s\S]*number: /, '1\r'],
      [/In which language\?[\s\S]*number: /, CTRL_C],
    ]);
    expect(status).toBe(1);
    expect(listMade()).toEqual([]);
  });
});
