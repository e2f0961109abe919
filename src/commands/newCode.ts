/** `npm run code`: creates an unused code and writes its file. On a terminal it prompts for missing values. */
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCancel, select } from '@clack/prompts';
import { getSettings } from '../settings.ts';
import {
  codeCommand,
  listOpenQuestions,
  planCode,
  readCodeValues,
  type CodeQuestion,
  type CodeValues,
} from './planCode.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { getSiteAddress } from '../content/siteContent.ts';
import { CommandError } from './commandError.ts';
import { runCommand } from './runCommand.ts';

await runCommand(codeCommand, async (line) => {
  const { contentDir, buildTime } = getSettings();
  const contentFiles = readContentFiles(contentDir);
  const typed = readCodeValues(line);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const answers = isTerminal ? await promptFor(listOpenQuestions(typed, contentFiles)) : {};
  if (answers === undefined) {
    process.exitCode = 1;
    return;
  }
  const { issues, file } = planCode(
    { ...typed, ...answers },
    { contentFiles, siteAddress: getSiteAddress(), now: buildTime, random: randomInt },
  );
  if (!file) throw new CommandError(issues.join('\n'));
  const path = join(contentDir, file.path);
  mkdirSync(dirname(path), { recursive: true });
  // "wx" fails if the file exists.
  writeFileSync(path, file.text, { flag: 'wx' });
  console.log(`${path}\n\n${file.next}`);
});

/** The chosen answers; undefined if the prompt was cancelled. */
async function promptFor(questions: readonly CodeQuestion[]): Promise<CodeValues | undefined> {
  const chosen: Record<string, string> = {};
  for (const { field, question, answers } of questions) {
    const answer = await select({ message: question, options: answers.map((value) => ({ value })) });
    if (isCancel(answer)) return undefined;
    chosen[field] = answer;
  }
  return chosen;
}
