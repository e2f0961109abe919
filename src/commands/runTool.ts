/**
 * The scripts of package.json that run programs of others, such as `npm run check:lint`: explained and checked like every
 * other command. What follows the name of the script is what somebody typed.
 */
import { spawnSync } from 'node:child_process';
import { CommandError } from './commandError.ts';
import type { Command } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

interface Tool extends Omit<Command, 'script' | 'options'> {
  readonly options?: Command['options'];
  /** Programs of `node_modules/.bin` with what they are given, one after the other. The last one gets what was typed. */
  readonly programs: readonly (readonly [program: string, ...given: string[]])[];
}

const vitest = {
  words: { name: 'FILE', least: 0, most: Infinity },
  options: {
    update: { meaning: 'write the snapshots anew' },
    testNamePattern: { value: '"a title"', meaning: 'only tests with such a title' },
  },
} as const;

const tools: Readonly<Record<string, Tool>> = {
  'check:types': {
    summary: 'Checks the types of templates, and of what imports one.',
    changes: 'nothing but what Astro generates in ".astro".',
    programs: [['astro', 'check', '--tsconfig', 'tsconfig.astro.json']],
  },
  'check:lint': {
    summary: 'Checks types, form and imports of the code.',
    changes: 'nothing.',
    programs: [['oxlint'], ['eslint', '.']],
  },
  'check:format': {
    summary: 'Checks that every file is formatted. To format one: npx prettier --write FILE',
    changes: 'nothing but its cache in "node_modules".',
    programs: [['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '.']],
  },
  'check:unused': {
    summary: 'Finds files, exports and packages that nothing uses, and imports that go in a circle.',
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
    summary: 'Runs the tests of what was built: its files, in browsers and on servers.',
    changes: 'builds test sites in ".build"; with --update, snapshots in "tests".',
    programs: [['vitest', 'run', '--project', 'site']],
  },
};

const [script = '', ...typed] = process.argv.slice(2);
const tool = tools[script];
if (!tool) throw new Error(`There is no tool "${script}".`);
await runCommand(
  { options: {}, ...tool, script },
  ({ values, words }) => {
    for (const [index, [program, ...given]] of tool.programs.entries()) {
      const own = index === tool.programs.length - 1 ? [...words, ...listOptions(values)] : [];
      const { status } = spawnSync(program, [...given, ...own], { stdio: 'inherit' });
      if (status !== 0) throw new CommandError(`${program} found mistakes, or failed: see above.`, 1);
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
