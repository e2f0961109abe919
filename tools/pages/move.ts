/** `npm run move -- work jobs`: renames a guide in every language, with everything that refers to it. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from '../../src/commands/commandLine.ts';
import { runCommand } from '../../src/commands/runCommand.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { writeContentFiles } from '../../src/content/writeContentFiles.ts';
import { getSettings } from '../../src/settings.ts';
import { formatMove, formatMoveJson } from './moveReport.ts';
import { planMove, type MovePlan } from './planMove.ts';

const moveCommand = {
  script: 'move',
  summary:
    'Renames a guide in every language, with links, search keywords, codes and a redirect. Shows what will change, then asks.',
  changes:
    'files of the content folder: guides, recordings, and everything that refers to the guide. Never permalinks.txt.',
  next: 'look at the page, and check everything: npm run dev, then npm run check',
  args: { name: 'OLD NEW', min: 2, max: 2 },
  options: {
    yes: { meaning: 'make the changes without asking' },
    all: { meaning: 'list every file' },
    json: { meaning: 'print the plan as JSON, and ask nothing' },
  },
  examples: [
    ['work jobs', 'show what changes, then ask'],
    ['work jobs --yes', 'make the changes'],
  ],
} as const satisfies Command;

await runCommand(moveCommand, async ({ values, args: [from = '', to = ''] }) => {
  const { contentDir, buildTime } = getSettings();
  const plan = planMove(readContentFiles(contentDir), from, to, buildTime);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (!values.json) console.log(formatMove(plan, values.all === true));
  const isConfirmed = values.yes ?? (isTerminal && !values.json && (await confirm()));
  if (isConfirmed) writePlan(contentDir, plan);
  if (values.json) console.log(formatMoveJson(plan, isConfirmed));
  else console.log(`\n${isConfirmed ? describeDone(contentDir, plan) : 'Nothing was changed.'}`);
  return isConfirmed ? undefined : `make these changes: npm run move -- ${from} ${to} --yes`;
});

async function confirm(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question('\nMake these changes? (yes/no) ')).trim());
  } finally {
    terminal.close();
  }
}

/** Old files are removed last, so that an interrupted move can be run again. */
function writePlan(contentDir: string, { files }: MovePlan): void {
  writeContentFiles(
    contentDir,
    new Map(files.flatMap(({ newPath, text }) => (text === undefined ? [] : [[newPath, text] as const]))),
  );
  for (const { path, newPath, text } of files) {
    if (text === undefined) renameSync(join(contentDir, path), join(contentDir, newPath));
    else if (newPath !== path) rmSync(join(contentDir, path));
  }
}

function describeDone(contentDir: string, { from }: MovePlan): string {
  const isOfProject = contentDir === 'content';
  return `Moved.${isOfProject ? ` Tests and docs may name it too: git grep -n "/${from}/" -- tests docs` : ''}`;
}
