import { createInterface } from 'node:readline/promises';

/**
 * Calls `run` with a function that asks a question on the terminal and returns the trimmed answer. Returns the result of `run`;
 * undefined if the person quits.
 */
export async function askOnTerminal<Answers>(
  run: (ask: (question: string) => Promise<string>) => Promise<Answers>,
): Promise<Answers | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const quit = new AbortController();
  terminal.on('close', () => quit.abort());
  try {
    return await run(async (question) => (await terminal.question(question, { signal: quit.signal })).trim());
  } catch (error) {
    if (quit.signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}
