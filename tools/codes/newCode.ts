/** `npm run code`: creates an unused code and writes its file. On a terminal, it asks for missing options. */
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { getSettings } from '../../src/settings.ts';
import {
  codeCommand,
  listOpenQuestions,
  planCode,
  readCodeValues,
  type CodeQuestion,
  type CodeValues,
} from './planCode.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { getSiteAddress } from '../../src/content/siteContent.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { runCommand } from '../../src/commands/runCommand.ts';

await runCommand(codeCommand, async (line) => {
  const { contentDir, buildTime } = getSettings();
  const contentFiles = readContentFiles(contentDir);
  const typed = readCodeValues(line);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const answers = isTerminal ? await ask(listOpenQuestions(typed, contentFiles)) : {};
  if (answers === undefined) {
    process.exitCode = 1;
    return '';
  }
  const { issues, file } = planCode(
    { ...typed, ...answers },
    { contentFiles, siteAddress: getSiteAddress(), now: buildTime, random: randomInt },
  );
  if (!file) throw new CommandError(issues.join('\n'));
  const path = join(contentDir, file.path);
  mkdirSync(dirname(path), { recursive: true });
  // Fails rather than overwriting an existing file.
  writeFileSync(path, file.text, { flag: 'wx' });
  console.log(`${path}\n\n${file.next}`);
  return '';
});

/** The chosen answers; undefined if the user quits. */
async function ask(questions: readonly CodeQuestion[]): Promise<CodeValues | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const quit = new AbortController();
  terminal.on('close', () => quit.abort());
  const chosen: Record<string, string> = {};
  try {
    for (const { field, question, answers } of questions) {
      console.log(
        [question, ...answers.map((answer, index) => `${String(index + 1).padStart(4)}  ${answer}`)].join(
          '\n',
        ),
      );
      while (chosen[field] === undefined) {
        const typed = (
          await terminal.question('Type a name or its number: ', { signal: quit.signal })
        ).trim();
        const answer = answers.includes(typed) ? typed : answers[Number(typed) - 1];
        if (answer !== undefined) chosen[field] = answer;
      }
    }
    return chosen;
  } catch (error) {
    if (quit.signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}
