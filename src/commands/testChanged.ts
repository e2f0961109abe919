/** `npm run test:changed`: runs the tests that the changes since a commit can break. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { listSiteTests } from './changedTests.ts';
import { CommandError } from './commandError.ts';
import { formatScript, type Command } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

const testChangedCommand = {
  script: 'test:changed',
  summary:
    'Runs the tests that changed files can break: those that import them, and those that test what the build makes of them.',
  changes: 'builds test sites in ".build".',
  next: 'run every check: npm run check',
  args: { name: 'COMMIT', min: 0, max: 1 },
  options: {},
  examples: [
    ['', 'tests of uncommitted changes'],
    ['main', 'tests of all changes on a branch'],
  ],
} as const satisfies Command;

/** The changed, new and deleted files. */
function listChanged(commit: string): string[] {
  const list = (...args: string[]): string[] => {
    try {
      return execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).split('\n').filter(Boolean);
    } catch {
      throw new CommandError(`Git has no commit "${commit}". To see the commits: git log --oneline`);
    }
  };
  return [
    ...list('diff', '--name-only', commit, '--'),
    ...list('ls-files', '--others', '--exclude-standard'),
  ];
}

await runCommand(testChangedCommand, ({ args: [commit = 'HEAD'] }) => {
  const changed = listChanged(commit);
  const tests = listSiteTests(changed, globSync('tests/{browser,dist,servers}/*.test.ts'));
  if (changed.length === 0) {
    console.log('Nothing has changed.');
    return;
  }
  const files = [...changed, ...tests].filter((file) => existsSync(file));
  const { status } = spawnSync('vitest', ['related', '--run', '--passWithNoTests', ...files], {
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new CommandError(`${formatScript(testChangedCommand)} found failing tests, see above.`, 1);
});
