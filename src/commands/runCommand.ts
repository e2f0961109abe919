import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { ContentError } from '../domain/contentError.ts';
import { getErrorMessage } from '../domain/errorMessage.ts';
import { FolderError } from '../finish/folderError.ts';
import { SearchIndexError } from '../search/build/searchIndexError.ts';
import { SettingsError } from '../settings.ts';
import { CommandError } from './commandError.ts';
import {
  isHelpRequested,
  formatHelp,
  readCommandLine,
  type Command,
  type CommandLine,
} from './commandLine.ts';
import { undoEndedRelease } from './releaseUndo.ts';
import { paint, paintMessage } from './style.ts';

/** What a command does. May return the next step, if it is not always the same; '' if the output ends with it already. */
type Run<Known extends Command> =
  | ((line: CommandLine<Known>) => void | Promise<void>)
  | ((line: CommandLine<Known>) => string | undefined | Promise<string | undefined>);

/** Set if this command is a step of another command: only that one prints the next step. */
const STEP = 'COMMAND_STEP';

/** The environment of a command that is a step of another one. */
export function getStepEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, [STEP]: '1' };
}

/**
 * Runs a command: shows its help if requested, validates all arguments before it does anything, and ends with the next step.
 * Exit status 0: success; 1: a check failed, or an unexpected error; 2: it could not run.
 */
export async function runCommand<Known extends Command>(
  command: Known,
  run: Run<Known>,
  typed: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    if (isHelpRequested(typed)) {
      console.log(
        formatHelp(command).replace(/^(?:Usage|Changes|Next|Exit status):/gm, (label) =>
          paint('bold', label),
        ),
      );
      return;
    }
    const line = readCommandLine(command, typed);
    assertProjectFolder();
    const undone = undoEndedRelease();
    if (undone !== undefined) console.log(undone);
    const returned: unknown = await run(line);
    const next = typeof returned === 'string' ? returned : command.next;
    const isForProgram = Object.hasOwn(line.values, 'json');
    if (next !== '' && !isForProgram && (process.env[STEP] ?? '') === '' && !process.exitCode)
      console.log(`${paint('bold', 'Next:')} ${next}`);
  } catch (error) {
    const { message, status } = describeFailure(error);
    console.error(paintMessage(message));
    process.exitCode = status;
  }
}

/** @throws {CommandError} unless run in the project folder, because paths are relative to it */
function assertProjectFolder(): void {
  const project = resolve(import.meta.dirname, '../..');
  if (realpathSync(process.cwd()) === realpathSync(project)) return;
  throw new CommandError(`Commands must be run in the project folder. First type: cd ${project}`);
}

interface Failure {
  readonly message: string;
  readonly status: 1 | 2;
}

/** The message and exit status for an error, without technical detail if there is a known fix. */
function describeFailure(error: unknown): Failure {
  if (error instanceof CommandError) return error;
  if (error instanceof ContentError) return { message: error.message, status: 1 };
  if (error instanceof SettingsError || error instanceof FolderError || error instanceof SearchIndexError)
    return { message: error.message, status: 2 };
  const problem = describeSystemError(error);
  if (problem !== undefined) return { message: problem, status: 2 };
  return { message: `Unexpected error: ${getErrorMessage(error)}`, status: 1 };
}

/** System errors that a person can fix. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
};

function describeSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  if (reason === undefined) return undefined;
  const what = path === undefined ? 'A file' : `"${path}"`;
  return `${what} can't be read or written: ${reason}. Fix that, then run this again.`;
}
