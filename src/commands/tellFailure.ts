import { ContentError } from '../domain/contentError.ts';
import { FolderError } from '../finish/folderError.ts';
import { SettingsError } from '../settings.ts';
import { CommandError } from './commandError.ts';

/** What is told in words that need no others around them. */
const TOLD = [ContentError, SettingsError, FolderError, CommandError];

/**
 * Runs a command of the terminal. What goes wrong is told in words, without the insides of the program, and the exit
 * status is not zero.
 */
export async function tellFailure(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.exitCode = 1;
    const message = error instanceof Error ? error.message : String(error);
    console.error(
      TOLD.some((kind) => error instanceof kind)
        ? message
        : `Something in the program went wrong, and nothing was changed: ${message}`,
    );
  }
}
