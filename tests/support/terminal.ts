import { spawn } from 'node:child_process';
import { expect } from 'vitest';
import { FIXTURE_TIME } from './sites.ts';

/** What is typed when a terminal shows a text, in this order. */
export type Answers = readonly (readonly [shown: RegExp, typed: string])[];

interface Ended {
  readonly status: number | null;
  readonly shown: string;
}

/** Answers the questions of a project command on a terminal, which `script` from util-linux provides. */
export async function answerOnTerminal(
  command: string,
  contentDir: string,
  answers: Answers,
): Promise<Ended> {
  const typed = `stty cols 80 rows 40; "${process.execPath}" ${command}`;
  const terminal = spawn('script', ['--quiet', '--return', '--command', typed, '/dev/null'], {
    env: { ...process.env, CONTENT_DIR: contentDir, BUILD_TIME: FIXTURE_TIME, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = [...answers];
  let [shown, seen] = ['', 0];
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [question, answer = ''] = waiting[0] ?? [];
    if (!question?.test(shown.slice(seen))) return;
    waiting.shift();
    seen = shown.length;
    terminal.stdin.write(answer);
  });
  const status = await new Promise<number | null>((resolve) => terminal.on('close', resolve));
  expect(waiting, shown).toEqual([]);
  return { status, shown };
}
