/**
 * `npm run code`: makes a code that was never used and writes its file. On a terminal it asks what it was not told.
 * @example npm run code -- --target now --language th --material sticker --owner office --place "Station toilets"
 */
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCancel, select } from '@clack/prompts';
import { getSettings } from '../settings.ts';
import {
  listOpenQuestions,
  planCode,
  readCodeOptions,
  type CodeQuestion,
  type CodeValues,
} from './planCode.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { getSiteAddress } from '../content/siteContent.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(async () => {
  const { contentDir, buildTime } = getSettings();
  const contentFiles = readContentFiles(contentDir);
  const typed = readCodeOptions(process.argv.slice(2));
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const answers =
    isTerminal && typed.mistakes.length === 0 ? await ask(listOpenQuestions(typed.values, contentFiles)) : {};
  if (answers === undefined) {
    process.exitCode = 1;
    return;
  }
  const { mistakes, file } =
    typed.mistakes.length > 0
      ? { mistakes: typed.mistakes, file: undefined }
      : planCode(
          { ...typed.values, ...answers },
          { contentFiles, siteAddress: getSiteAddress(), now: buildTime, random: randomInt },
        );

  if (file) {
    const path = join(contentDir, file.path);
    mkdirSync(dirname(path), { recursive: true });
    // A file that is there is never written over.
    writeFileSync(path, file.text, { flag: 'wx' });
    console.log(`${path}\n\n${file.next}`);
  } else {
    console.error(mistakes.join('\n'));
    process.exitCode = 1;
  }
});

/** What somebody chose; undefined if they went away without a code. */
async function ask(questions: readonly CodeQuestion[]): Promise<CodeValues | undefined> {
  const chosen: Record<string, string> = {};
  for (const { field, question, answers } of questions) {
    const answer = await select({ message: question, options: answers.map((value) => ({ value })) });
    if (isCancel(answer)) return undefined;
    chosen[field] = answer;
  }
  return chosen;
}
