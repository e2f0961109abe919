import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { ContentError } from '../domain/contentError.ts';
import { FolderError } from '../finish/folderError.ts';
import { SearchIndexError } from '../search/build/searchIndexError.ts';
import { SettingsError } from '../settings.ts';
import { CommandError } from './commandError.ts';
import { asksForHelp, formatHelp, readCommandLine, type Command, type CommandLine } from './commandLine.ts';
import { undoEndedRelease } from './releaseUndo.ts';

/**
 * Runs a command of the terminal: explains it if somebody asks for help, and reads all that was typed before anything is
 * done. Exit status 0: done; 1: what it looked at is not as it should be, or it failed; 2: it could not run.
 */
export async function runCommand<Known extends Command>(
  command: Known,
  run: (line: CommandLine<Known>) => void | Promise<void>,
  typed: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    if (asksForHelp(typed)) {
      console.log(formatHelp(command));
      return;
    }
    const line = readCommandLine(command, typed);
    assertProjectFolder();
    const undone = undoEndedRelease();
    if (undone !== undefined) console.log(undone);
    await run(line);
  } catch (error) {
    const { message, status } = describeFailure(error);
    console.error(message);
    process.exitCode = status;
  }
}

/** @throws {CommandError} in any other folder: paths are relative to the project. */
function assertProjectFolder(): void {
  const project = resolve(import.meta.dirname, '../..');
  if (realpathSync(process.cwd()) === realpathSync(project)) return;
  throw new CommandError(`Commands run in the folder of the project. First type: cd ${project}`);
}

interface Failure {
  readonly message: string;
  readonly status: 1 | 2;
}

/** The words for an error, without the insides of the program where it is known what to do about it. */
function describeFailure(error: unknown): Failure {
  if (error instanceof CommandError) return error;
  if (error instanceof ContentError) return { message: error.message, status: 1 };
  if (error instanceof SettingsError || error instanceof FolderError || error instanceof SearchIndexError)
    return { message: error.message, status: 2 };
  const problem = describeSystemError(error);
  if (problem !== undefined) return { message: problem, status: 2 };
  const message = error instanceof Error ? error.message : String(error);
  return { message: `Unexpected error: ${message}`, status: 1 };
}

/** What a system refuses for reasons that a person can change. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
};

function describeSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  if (reason === undefined) return undefined;
  const what = path === undefined ? 'A file' : `"${path}"`;
  return `${what} can't be read or written: ${reason}. Fix that, then run this again.`;
}
