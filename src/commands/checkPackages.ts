/** `npm run check:packages`: every package, and Node itself, comes from the public registry with a checksum. */
import { readFileSync } from 'node:fs';
import { listLockIssues, listNodeIssues, type LockFile } from '../check/lockFile.ts';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

const checkPackagesCommand = {
  script: 'check:packages',
  summary: 'Checks that every package, and Node itself, comes from the public registry with a checksum.',
  changes: 'nothing.',
  next: 'run the other checks: npm run check',
  options: {},
} as const satisfies Command;

await runCommand(checkPackagesCommand, () => {
  const read = (folder: string): LockFile =>
    JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8')) as LockFile;
  const issues = [
    ...['', 'tests/servers/cloudflare/', 'tests/servers/netlify/'].flatMap((folder) =>
      listLockIssues(read(folder)),
    ),
    ...listNodeIssues(read(''), process),
  ];
  if (issues.length > 0) throw new CommandError(issues.join('\n'), 1);
  console.log('Every package, and Node itself, comes from the public registry with a checksum.');
});
