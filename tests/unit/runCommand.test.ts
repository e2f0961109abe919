import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandError } from '../../src/commands/commandError.ts';
import { getStepEnvironment, runCommand } from '../../src/commands/runCommand.ts';
import { ContentError } from '../../src/domain/contentError.ts';
import { FolderError } from '../../src/finish/folderError.ts';
import { SettingsError } from '../../src/settings.ts';

const command = {
  script: 'code',
  summary: 'Creates a code.',
  changes: 'writes a file.',
  next: 'print it',
  options: { note: { value: 'TEXT', meaning: 'anything' }, json: { meaning: 'for programs' } },
} as const;

let printed = '';
beforeEach(() => {
  printed = '';
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((text: string) => {
      printed += text;
    });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs the command and returns its output, its exit status, and how often its action ran. */
async function run(typed: readonly string[], action: () => string | undefined = () => undefined) {
  const ran = vi.fn(action);
  process.exitCode = 0;
  await runCommand(command, ran, typed);
  return { printed, status: process.exitCode, ran: ran.mock.calls.length };
}

describe('runCommand', () => {
  it.each([['--help'], ['-h'], ['--unknown', '--help']])(
    'shows the help and does nothing else for %s %s',
    async (...typed) => {
      expect(await run(typed)).toMatchObject({ status: 0, ran: 0 });
      expect(printed).toMatch(/^Creates a code\.\n/);
    },
  );

  it('prints the next step of the command, or the one that its action returns', async () => {
    expect(await run([])).toMatchObject({ printed: 'Next: print it', status: 0 });
    printed = '';
    expect((await run([], () => 'look at it')).printed).toBe('Next: look at it');
  });

  it.each([
    ['the output already ends with it', [], '', {}],
    ['a program reads the output', ['--json'], undefined, {}],
    ['the command is a step of another one', [], undefined, getStepEnvironment()],
  ])('prints no next step if %s', async (_, typed, next, env) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect((await run(typed, () => next)).printed).toBe('');
    vi.unstubAllEnvs();
  });

  it('prints no next step if a check has failed', async () => {
    const { status } = await run([], () => {
      process.exitCode = 1;
      return undefined;
    });
    expect([status, printed]).toEqual([1, '']);
  });

  it('does nothing when an argument is invalid', async () => {
    expect(await run(['--notes', 'x'])).toMatchObject({ status: 2, ran: 0 });
    expect(printed).toContain('Unknown option "--notes".');
  });

  it('does nothing outside the project folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
    expect(await run([])).toMatchObject({ status: 2, ran: 0 });
    expect(printed).toMatch(/First type: cd \/\S/);
    cwd.mockRestore();
    rmSync(folder, { recursive: true });
  });

  const fail = (code: string, path?: string) => Object.assign(new Error(`${code}: rejected`), { code, path });

  it.each([
    [new CommandError('No.'), 2, 'No.'],
    [new CommandError('Two differ.', 1), 1, 'Two differ.'],
    [new ContentError({ file: 'a.yaml', problem: 'Wrong.', fix: 'Right.' }), 1, 'a.yaml  Wrong.\n  Right.'],
    [new SettingsError('OUT_DIR is wrong.'), 2, 'OUT_DIR is wrong.'],
    [new FolderError('dist is a link.'), 2, 'dist is a link.'],
    [
      fail('EACCES', 'ask'),
      2,
      '"ask" can\'t be read or written: permission denied. Fix that, then run this again.',
    ],
    [fail('ENOSPC'), 2, "A file can't be read or written: the disk is full. Fix that, then run this again."],
    [new TypeError('x is undefined'), 1, 'Unexpected error: x is undefined'],
  ])('reports %s with status %d', async (error, status, reported) => {
    const result = await run([], () => {
      throw error;
    });
    expect(result).toEqual({ printed: reported, status, ran: 1 });
  });
});
