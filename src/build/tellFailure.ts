import { ContentError, ContentMistakes } from '../domain/contentError.ts';

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
      error instanceof ContentError || error instanceof ContentMistakes
        ? message
        : `Something in the program went wrong, and nothing was changed: ${message}`,
    );
  }
}
