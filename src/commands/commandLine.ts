import { parseArgs } from 'node:util';
import { suggest } from '../content/suggestion.ts';
import { wrapText } from '../domain/wrapText.ts';
import { CommandError } from './commandError.ts';

/** An option; one without a value is on or off. */
interface Option {
  /** A placeholder or an example for its value, as the usage line shows it: `FOLDER`, `th,ro`. */
  readonly value?: string;
  readonly meaning: string;
}

/** Describes a command: its arguments, its options and what it changes. */
export interface Command {
  /** Its script in package.json. */
  readonly script: string;
  /** One sentence: what it does. */
  readonly summary: string;
  /** One sentence: which files, folders or programs it changes. */
  readonly changes: string;
  /** What to do after it has succeeded, as the last line of its output says: `look at the site: npm run serve`. */
  readonly next: string;
  /** Positional arguments: their name in the usage line (`CODE`), and how many are allowed. */
  readonly args?: { readonly name: string; readonly min: number; readonly max: number };
  readonly options: Readonly<Record<string, Option>>;
  /** What to type after the script's name, and what that does. */
  readonly examples?: readonly (readonly [typed: string, meaning: string])[];
}

type Values<Options extends Command['options']> = {
  readonly [Name in keyof Options]?: Options[Name] extends { readonly value: string } ? string : true;
};

/** The parsed arguments of a command. */
export interface CommandLine<Known extends Command = Command> {
  readonly values: Values<Known['options']>;
  /** Positional arguments. */
  readonly args: readonly string[];
}

/** Every command has this option. */
const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/** Whether the command was called for its help text only. */
export function isHelpRequested(typed: readonly string[]): boolean {
  return parseArgs({ args: [...typed], options: HELP, strict: false }).values.help === true;
}

/**
 * Parses the arguments of a command before it runs.
 * @throws {CommandError} that lists every invalid argument with a fix
 * @example readCommandLine(printCommand, ['k7wp', '--layout', 'card']) // => { values: { layout: 'card' }, args: ['k7wp'] }
 */
export function readCommandLine<Known extends Command>(
  command: Known,
  typed: readonly string[],
): CommandLine<Known> {
  const { options, args: expected = { name: '', min: 0, max: 0 } } = command;
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...typed], options: config, strict: false, tokens: true });
  const values: Record<string, string | true> = {};
  const args: string[] = [];
  const problems: string[] = [];
  let isUnknown = false;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
      isUnknown = option === undefined;
      if (!option) {
        const known = Object.keys(options).map((name) => `--${name}`);
        problems.push(
          `Unknown option "${token.rawName}".\n  ${suggest(token.rawName, known, formatHint(command))}`,
        );
      } else if (option.value === undefined) {
        if (token.value !== undefined)
          problems.push(`Option "${token.rawName}" takes no value.\n  Write: ${token.rawName}`);
        values[token.name] = true;
        // In `--out --discreet` the value was forgotten. A value that begins with a hyphen is written `--note=-5`.
      } else if (token.value?.trim() && (token.inlineValue || !token.value.startsWith('-')))
        values[token.name] = token.value;
      else
        problems.push(
          `Option "${token.rawName}" needs a value.\n  Example: ${token.rawName} ${option.value}`,
        );
      // An argument after an unknown option is taken for its value.
    } else if (token.kind === 'positional' && !isUnknown) args.push(token.value);
  }
  for (const arg of args.slice(expected.max))
    problems.push(
      `Unexpected argument "${arg}".\n  Put a value that contains spaces in quotation marks. ${formatHint(command)}`,
    );
  if (problems.length === 0 && args.length < expected.min)
    problems.push(`Missing argument ${expected.name}.\n  Usage: ${formatUsage(command)}`);
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  // The loop above gave each option a value of its kind.
  return { values: values as Values<Known['options']>, args };
}

function formatHint(command: Command): string {
  return `For all options: ${formatScript(command)} -- --help`;
}

/** @example formatScript({ script: 'print' }) // => 'npm run print' */
export function formatScript({ script }: Pick<Command, 'script'>): string {
  return ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;
}

/** @example formatUsage(printCommand) // => 'npm run print -- CODE [--languages th,ro] [--discreet]' */
export function formatUsage(command: Command): string {
  const { name = '', min = 0, max = 0 } = command.args ?? {};
  const argument = max > 1 ? `${name} …` : name;
  const parts = [
    ...(max > 0 ? [min > 0 ? argument : `[${argument}]`] : []),
    ...Object.entries(command.options).map(
      ([option, { value }]) => `[--${option}${value === undefined ? '' : ` ${value}`}]`,
    ),
  ];
  return [formatScript(command), ...(parts.length > 0 ? ['--', ...parts] : [])].join(' ');
}

/** The usual width of a terminal. */
const WIDTH = 80;
const INDENT = 2;
/** If an option or an example is longer, its meaning is on the next line. */
const MAX_FIRST_WIDTH = 30;

/** The text of `--help`. */
export function formatHelp(command: Command): string {
  const { summary, changes, next, options, examples = [] } = command;
  const script = formatScript(command);
  const rows = Object.entries(options).map(
    ([name, { value, meaning }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, meaning] as const,
  );
  const sections = [
    formatParagraph(summary),
    formatUsageLines(command),
    formatTable([...rows, ['--help', 'show this help and exit']]),
    ...(examples.length > 0
      ? [
          formatTable(
            examples.map(([typed, meaning]) => [typed === '' ? script : `${script} -- ${typed}`, meaning]),
          ),
        ]
      : []),
    formatParagraph(`Changes: ${changes}`),
    formatParagraph(`Next: ${next}`),
    'Exit status: 0 it succeeded, 1 a check failed, 2 it could not run.',
  ];
  return sections.join('\n\n');
}

function formatParagraph(text: string): string {
  return wrapText(text, { width: WIDTH }).join('\n');
}

/** An option and its value stay on one line. */
function formatUsageLines(command: Command): string {
  const usage = `Usage: ${formatUsage(command)}`.replace(/\[[^\]]*\]|npm run \S+/g, (part) =>
    part.replaceAll(' ', '\u00a0'),
  );
  return wrapText(usage, { width: WIDTH, hanging: INDENT }).join('\n').replaceAll('\u00a0', ' ');
}

function formatTable(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(
    ...rows.map(([first]) => first.length).filter((length) => length <= MAX_FIRST_WIDTH),
    0,
  );
  const start = INDENT + width + INDENT;
  return rows
    .flatMap(([first, meaning]) => {
      const lines = wrapText(meaning, { width: WIDTH, indent: start }).map((line) =>
        line.startsWith(' '.repeat(start)) ? line : `${' '.repeat(start)}${line}`,
      );
      const head = `${' '.repeat(INDENT)}${first}`;
      if (first.length > width) return [head, ...lines];
      const [line = '', ...others] = lines;
      return [`${head.padEnd(start)}${line.trimStart()}`, ...others];
    })
    .join('\n');
}
