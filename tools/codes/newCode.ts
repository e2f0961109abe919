/** `npm run code`: creates an unused code and writes its file. On a terminal, it asks for missing options. */
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getSettings } from '../../src/settings.ts';
import {
  codeCommand,
  listCodeQuestions,
  planCode,
  readCodeValues,
  type CodeQuestion,
  type CodeValues,
} from './planCode.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { getSiteAddress } from '../../src/content/siteContent.ts';
import { askOnTerminal } from '../../src/commands/askOnTerminal.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { runCommand } from '../../src/commands/runCommand.ts';

await runCommand(codeCommand, async (line) => {
  const { contentDir, buildTime } = getSettings();
  const contentFiles = readContentFiles(contentDir);
  const typed = readCodeValues(line);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const answers = isTerminal ? await askQuestions(listCodeQuestions(typed, contentFiles)) : {};
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
function askQuestions(questions: readonly CodeQuestion[]): Promise<CodeValues | undefined> {
  return askOnTerminal(async (ask) => {
    const chosen: Record<string, string> = {};
    for (const { field, question, answers } of questions) {
      console.log(
        [question, ...answers.map((answer, index) => `${String(index + 1).padStart(4)}  ${answer}`)].join(
          '\n',
        ),
      );
      while (chosen[field] === undefined) {
        const typed = await ask('Type a name or its number: ');
        const answer = answers.includes(typed) ? typed : answers[Number(typed) - 1];
        if (answer !== undefined) chosen[field] = answer;
      }
    }
    return chosen;
  });
}
