import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProgress } from '../../src/commands/progress.ts';

let written = '';
const write = (text: string): boolean => {
  written += text;
  return true;
};
const open = (isTTY: boolean) => startProgress({ isTTY, write } as unknown as NodeJS.WriteStream);

beforeEach(() => {
  written = '';
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('startProgress', () => {
  it('prints a line per minute for a long step without a terminal', () => {
    const progress = open(false);
    progress.step('open every page');
    for (let done = 1; done <= 200; done += 1) {
      vi.advanceTimersByTime(1000);
      progress.count(done, 200);
    }
    progress.end();
    expect(written.split('\n')).toEqual([
      '       …  open every page: 60 of 200',
      '       …  open every page: 120 of 200',
      '       …  open every page: 180 of 200',
      ' 200.0 s  open every page: 200 of 200',
      '',
    ]);
  });

  it('prints one line for a short step without a terminal', () => {
    const progress = open(false);
    progress.step('check');
    vi.advanceTimersByTime(1500);
    progress.step('build');
    progress.count(1);
    progress.end();
    expect(written).toBe('   1.5 s  check\n   0.0 s  build: 1\n');
  });

  it('updates one line on a terminal', () => {
    const progress = open(true);
    progress.step('build');
    progress.count(1, 3);
    vi.advanceTimersByTime(200);
    progress.count(2, 3);
    progress.end();
    expect(written).toBe(
      '\r\u001B[K       …  build\r\u001B[K       …  build: 2 of 3\r\u001B[K   0.2 s  build: 2 of 3\n',
    );
  });
});
