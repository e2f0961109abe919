/**
 * Runs the scripts of package.json that only call other programs, such as `npm run check:lint`, with the same help and argument
 * checks as every other command. The first argument is the name of the script.
 */
import { spawnSync } from 'node:child_process';
import astroFiles from '../../tsconfig.astro.json' with { type: 'json' };
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

interface Tool extends Omit<Command, 'script' | 'options' | 'next'> {
  readonly next?: string;
  readonly options?: Command['options'];
  /** Programs of `node_modules/.bin` with their arguments, run in this order. The last one also gets the typed arguments. */
  readonly programs: readonly (readonly [program: string, ...args: string[]])[];
}

const vitest = {
  args: { name: 'FILE', min: 0, max: Infinity },
  options: {
    update: { meaning: 'update the snapshots' },
    testNamePattern: { value: '"a title"', meaning: 'run only tests with a matching title' },
  },
} as const;

const tools: Readonly<Record<string, Tool>> = {
  'check:types': {
    summary: 'Checks the types of templates and of files that import one.',
    changes: 'only the files that Astro generates in ".astro".',
    programs: [['astro', 'check', '--tsconfig', 'tsconfig.astro.json']],
  },
  'check:lint': {
    summary: 'Checks types, style and imports of the code.',
    changes: 'nothing.',
    programs: [
      ['oxlint'],
      [
        ...(['oxlint', '--type-aware', '--type-check'] as const),
        ...['*.{js,mjs}', ...astroFiles.include].map((pattern) => `--ignore-pattern=${pattern}`),
      ],
    ],
  },
  'check:format': {
    summary: 'Checks that every file is formatted. To format one: npx prettier --write FILE',
    changes: 'only its cache in "node_modules".',
    programs: [['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '.']],
  },
  'check:unused': {
    summary: 'Finds unused files, exports and packages, and import cycles.',
    changes: 'nothing.',
    programs: [['knip', '--files', '--dependencies', '--exports', '--cycles']],
  },
  'check:test': {
    ...vitest,
    summary: 'Runs the tests that need no built site.',
    changes: 'nothing; with --update, snapshots in "tests".',
    programs: [['vitest', 'run', '--project', 'check', '--reporter=minimal']],
  },
  'test:site': {
    ...vitest,
    summary: 'Runs the tests of the built site: its files, in browsers and on servers.',
    next: 'commit the change, as CONTRIBUTING.md describes',
    changes: 'builds test sites in ".build"; with --update, snapshots in "tests".',
    programs: [['vitest', 'run', '--project', 'site']],
  },
};

const [script = '', ...typed] = process.argv.slice(2);
const tool = tools[script];
if (!tool) throw new Error(`Unknown tool "${script}". It must be one of: ${Object.keys(tools).join(', ')}.`);
await runCommand(
  { options: {}, next: 'run the other checks: npm run check', ...tool, script },
  ({ values, args }) => {
    for (const [index, [program, ...fixed]] of tool.programs.entries()) {
      const added = index === tool.programs.length - 1 ? [...args, ...listOptions(values)] : [];
      const { status } = spawnSync(program, [...fixed, ...added], { stdio: 'inherit' });
      if (status !== 0)
        throw new CommandError(
          `${program} found errors or failed, see above. Fix them, then run this again: npm run ${script}`,
          1,
        );
    }
  },
  typed,
);

/** @example listOptions({ update: true }) // => ['--update'] */
function listOptions(values: Readonly<Record<string, string | true | undefined>>): string[] {
  return Object.entries(values).map(([name, value]) =>
    typeof value === 'string' ? `--${name}=${value}` : `--${name}`,
  );
}
